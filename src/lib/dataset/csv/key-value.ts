import { problem } from './problems';
import type { Column } from './readers';
import { column, text } from './readers';
import { didYouMean } from './suggest';
import { emptyTable, readTable, type Kind, type Row, type Table } from './table';
import { quoted } from './problems';

interface Pair {
	key: string;
	value: string;
}

/** Descriptions of the two columns. */
export const KEY = 'Name of the value.';
export const VALUE = 'The value.';

/**
 * Reads a table with the columns key and value as a table with one row whose columns are the keys. Every key of
 * `kind.columns` must occur once, in any order; those of `kind.optional` may be missing.
 */
export function readKeyValue<T>(
	kind: Kind<T>,
	content: string | Uint8Array,
	file: string
): Table<T> {
	const keys = Object.keys(kind.columns);
	const needed = keys.filter((key) => !Object.hasOwn(kind.optional ?? {}, key));
	const pairs = readTable<Pair>(
		{
			file: kind.file,
			title: kind.title,
			row: kind.row,
			columns: { key: column(KEY, text()), value: column(VALUE, text()) },
			key: ['key']
		},
		content,
		file
	);
	const table = emptyTable(kind, file, [...pairs.problems]);
	table.notes.push(...pairs.notes);
	const start = { line: 1, column: 1 };
	const missing = new Set(keys.filter((key) => !pairs.ids.has(key)));
	const found = new Map<string, Row<Pair>>();
	const value: Record<string, unknown> = { ...kind.optional };
	for (const row of pairs.rows) {
		const key = row.value.key;
		if (key === undefined || found.has(key)) continue;
		if (!keys.includes(key)) {
			const meant = didYouMean(
				key,
				[...missing].map((code) => ({ code }))
			);
			for (const each of missing) if (meant === `did you mean ${each}?`) missing.delete(each);
			table.problems.push(
				problem(file, row.place('key'), 'key', {
					found: `an unknown key ${quoted(key)}`,
					expected: `only the keys ${keys.join(', ')}`,
					suggestion: meant ?? 'take the row out'
				})
			);
			continue;
		}
		found.set(key, row);
		delete value[key];
		if (row.value.value === undefined) continue;
		const column: Column<unknown> = kind.columns[key as keyof T];
		const result = column.read(row.value.value);
		for (const fault of result.faults ?? []) {
			table.problems.push(problem(file, row.place('value'), key, fault));
		}
		if (!result.faults) value[key] = result.value;
	}
	// If the file could not be read to its end, no key is reported as missing.
	if (pairs.whole) {
		for (const key of missing) {
			if (!needed.includes(key)) continue;
			table.problems.push(
				problem(file, start, key, {
					found: `no row with the key ${quoted(key)}`,
					expected: `a row for each of the keys ${needed.join(', ')}`
				})
			);
		}
	}
	table.rows.push({
		value: value as Partial<T>,
		line: 1,
		place: (field) => found.get(field)?.place('value') ?? start
	});
	return table;
}
