import type { Problem } from '../../domain/types';
import { problem, quoted, type Fault } from '../csv/problems';
import type { Column } from '../csv/readers';
import { NONE, stances } from '../tables/stances';
import { closest, didYouMean, type Candidate } from '../csv/suggest';
import type { Table } from '../csv/table';
import type { Tables } from '../all-tables';

/** About how many ids are compared per column before the search for suggestions stops. */
export const WORK = 200_000;

/**
 * Finds every id without a row in the table it points to. A table that could not be read to its end is not searched,
 * because its own problem is enough.
 */
export function checkReferences(tables: Tables): Problem[] {
	const all = tables as unknown as Record<keyof Tables, Table<Record<string, unknown>>>;
	const problems: Problem[] = [];
	for (const table of Object.values(all)) {
		for (const [field, column] of Object.entries<Column<unknown>>(table.kind.columns)) {
			const target = column.refers;
			if (!target || !tables[target].whole) continue;
			let work = 0;
			for (const row of table.rows) {
				const value = row.value[field];
				for (const id of Array.isArray(value) ? value : [value]) {
					if (typeof id !== 'string' || id === '' || tables[target].ids.has(id)) continue;
					// Each search scans a whole table, so faults that are not listed one by one do without it.
					const search = work < WORK;
					work += tables[target].ids.size + tables[target].broken.size + 100;
					if (search ? reported(id, all[target]) : tables[target].broken.has(id)) continue;
					const fault = unknown(id, all[target], search);
					problems.push(problem(table.file, row.place(field), field, fault));
				}
			}
		}
	}
	return problems;
}

/** Whether the row that was probably meant has a problem of its own: its id could not be read, or it is “none”. */
function reported<T>(id: string, { kind, broken }: Table<T>): boolean {
	const faulty = [...broken].map((code) => ({ code }));
	return (kind.file === stances.file && id === NONE) || closest(id, faulty) !== undefined;
}

/** The ids of a table, with the names that people use for them. */
function candidates<T>({ kind, ids, rows }: Table<T>): Candidate[] {
	const { key, label } = kind;
	const names = new Map<unknown, unknown>();
	if (label) for (const { value } of rows) names.set(value[key[0] ?? label], value[label]);
	return [...ids.keys()].map((code) => {
		const name = names.get(code);
		return typeof name === 'string' ? { code, names: [name] } : { code };
	});
}

/** The fault of an id without a row in a table. `search`: whether to suggest the id that may have been meant. */
export function unknown<T>(id: string, table: Table<T>, search = true): Fault {
	const near = search ? didYouMean(id, candidates(table)) : undefined;
	const noun = table.kind.key[0] === 'code' ? 'a code' : 'an id';
	const fault = { found: quoted(id), expected: `${noun} from ${table.file}` };
	return near ? { ...fault, suggestion: near } : fault;
}
