import Papa from 'papaparse';
import type { Problem } from '../../domain/types';
import { decode } from './decode';
import { problem, quoted, type Fault, type Place } from './problems';
import type { Column, Columns } from './readers';
import { guarded, unguarded } from './safe-cell';
import { scan } from './scan';
import { didYouMean } from './suggest';
import { suspicious } from './suspicious';

/** A fault of one cell of a row. */
export type Finding<T> = Fault & { field: keyof T & string };

/** The format of one table. */
export interface Kind<T> {
	/** File name relative to data/: "states.csv". */
	file: string;
	/** For the data package: what the table is, and what one row is. */
	title: string;
	row: string;
	columns: Columns<T>;
	/** Columns that together identify a row: no two rows may agree in all of them. */
	key: (keyof T & string)[];
	/** Column with the name that people use, for suggestions. */
	label?: keyof T & string;
	/** True if each row is a key and a value; together they form a single row. */
	keyValue?: true;
	/** Columns (or keys) that may be missing, with their default values, so that older tables still build. */
	optional?: Partial<T>;
	/** Columns with text for the reader, which data/translations may contain in other languages. */
	translated?: (keyof T & string)[];
	/** True if the file may be missing: then the table is empty. */
	mayBeMissing?: true;
	/** Checks one row. Properties that could not be read are missing. */
	checkRow?: (row: Partial<T>) => Finding<T>[];
	/** Checks the rows of the table against each other. */
	checkTable?: (table: Table<T>) => Problem[];
}

/** One row, as far as it could be read. */
export interface Row<T> {
	/** Properties whose cells are valid. */
	value: Partial<T>;
	/** Line where the row starts, 1-based. */
	line: number;
	/** Where the cell of a column starts; the start of the row if the column is missing. */
	place: (field: keyof T & string) => Place;
}

/** One file, as far as it could be read. */
export interface Table<T> {
	kind: Kind<T>;
	/** Path for messages: "data/states.csv". */
	file: string;
	rows: Row<T>[];
	/** The first key of every row, including faulty rows, with its line. */
	ids: Map<string, number>;
	/** The first key of rows that could not be read, or whose key could not be read in full. */
	broken: Set<string>;
	/** False if rows may be missing: then a reference into the table cannot be called dangling. */
	whole: boolean;
	problems: Problem[];
	/** Oddities that are read as they were meant, but reported nevertheless. */
	notes: Problem[];
}

/** A table without rows, for a file that could not be read at all. */
export function emptyTable<T>(kind: Kind<T>, file: string, problems: Problem[]): Table<T> {
	const ids = new Map<string, number>();
	return { kind, file, rows: [], ids, broken: new Set(), whole: false, problems, notes: [] };
}

/** The fields of one row and where each of them starts. */
export interface RawRow {
	line: number;
	fields: string[];
	places: Place[];
}

/** Longest cell in characters: pages, cards and pictures are designed for text that people can read. */
export const LONGEST_CELL = 20_000;
/** More columns than any table has. */
const WIDEST = 1000;

/** Keeps U+FEFF in the first cell, which Papa would drop: decode.ts has already removed the real byte order mark. */
const cellsOf = (text: string) =>
	Papa.parse<string[]>(text.replace(/^\uFEFF/, '$&$&'), { delimiter: ',', newline: '\n' }).data;

/** The rows of a CSV text up to its first fault in quotation marks. Removes the guard against spreadsheets. */
export function parseRows(text: string): { rows: RawRow[]; fault?: Fault & Place } {
	const { rows: places, end, fault } = scan(text);
	// Removes the last line end, which does not start another row.
	const sound = text.slice(0, end).replace(/\n$/, '');
	const fields = places.length === 0 ? [] : cellsOf(sound);
	const rows = places.map((starts, index) => ({
		line: starts[0]?.line ?? 1,
		// Papa returns no fields for a text that is one empty line.
		fields: (fields[index] ?? ['']).map(unguarded),
		places: starts
	}));
	return fault ? { rows, fault } : { rows };
}

/**
 * A CSV text with every cell guarded against spreadsheets; the same text if no cell needs it. The text must have no
 * faults.
 */
export function guardedTable(text: string): string {
	const data = cellsOf(text.replace(/\n$/, ''));
	const values = data.map((row) => row.map(unguarded));
	const safe = values.every((row, y) => row.every((cell, x) => guarded(cell) === data[y]?.[x]));
	return safe ? text : writeTable(values);
}

/** Writes rows of values as CSV in the format of data/: commas, line feeds, quotation marks where needed; guarded. */
export function writeTable(rows: string[][]): string {
	return `${Papa.unparse(
		rows.map((row) => row.map(guarded)),
		{ newline: '\n' }
	)}\n`;
}

/** Reads one file. Every fault that can be told apart becomes a problem of the table. */
export function readTable<T>(kind: Kind<T>, content: string | Uint8Array, file: string): Table<T> {
	const decoded = decode(content);
	const problems = decoded.faults.map((fault) => problem(file, fault, '', fault));
	const table = emptyTable(kind, file, problems);
	table.notes.push(...decoded.notes.map((note) => problem(file, note, '', note)));
	if (decoded.text === undefined) return table;

	const parsed = parseRows(decoded.text);
	if (parsed.fault) problems.push(problem(file, parsed.fault, '', parsed.fault));
	const [head, ...body] = parsed.rows;
	if (!head) return table;
	const separator = otherSeparator(kind, head);
	if (separator) {
		problems.push(problem(file, { line: 1, column: 1 }, '', separator));
		return table;
	}
	if (head.fields.length > WIDEST) {
		problems.push(
			problem(file, { line: 1, column: 1 }, '', {
				found: `${head.fields.length} columns`,
				expected: `the columns ${Object.keys(kind.columns).join(', ')}, in any order`
			})
		);
		return table;
	}
	const header = readHeader(kind, head, file);
	problems.push(...header.problems);
	table.whole = !parsed.fault && header.index.has(kind.key[0] ?? '');

	for (const raw of withoutTrailingBlanks(body)) readRow(table, head, header.index, raw);
	for (const row of table.rows) {
		for (const finding of kind.checkRow?.(row.value) ?? []) {
			problems.push(problem(file, row.place(finding.field), finding.field, finding));
		}
	}
	// Does not use push(...), because a call accepts a limited number of arguments and a file may have more faults.
	for (const each of repeatedKeys(table)) problems.push(each);
	for (const each of kind.checkTable?.(table) ?? []) problems.push(each);
	return table;
}

/** The fault of semicolons or tabs between columns, which some spreadsheets write; undefined if there is none. */
function otherSeparator<T>(kind: Kind<T>, head: RawRow): Fault | undefined {
	for (const [sign, name] of [
		[';', 'semicolons'],
		['\t', 'tabs']
	] as const) {
		const names = head.fields.join(',').split(sign);
		const known = (each: string) => Object.hasOwn(kind.columns, each.trim().replaceAll('"', ''));
		if (names.filter(known).length < 2) continue;
		return {
			found: `columns separated by ${name}`,
			expected: 'columns separated by commas',
			suggestion: 'save the file again as CSV with a comma as separator'
		};
	}
	return undefined;
}

/** The position of each column, and what is wrong with the names of the columns. */
function readHeader<T>(kind: Kind<T>, head: RawRow, file: string) {
	const names = Object.keys(kind.columns);
	const index = new Map<string, number>();
	const problems: Problem[] = [];
	const missing = new Set(names.filter((name) => !head.fields.includes(name)));
	head.fields.forEach((name, at) => {
		const place = head.places[at] ?? { line: 1, column: 1 };
		const report = (fault: Fault) => problems.push(problem(file, place, name.trim(), fault));
		if (index.has(name)) {
			report({ found: `a second column ${quoted(name)}`, expected: 'each column once' });
		} else if (names.includes(name)) index.set(name, at);
		else {
			const meant = didYouMean(
				name,
				[...missing].map((code) => ({ code }))
			);
			// A misspelt column is reported once, not as both an unknown and a missing one.
			for (const each of missing) if (meant === `did you mean ${each}?`) missing.delete(each);
			report({
				found: name === '' ? 'a column without a name' : `an unknown column ${quoted(name)}`,
				expected: `only the columns ${names.join(', ')}`,
				suggestion: meant ?? 'take the column out'
			});
		}
	});
	for (const name of missing) {
		if (Object.hasOwn(kind.optional ?? {}, name)) continue;
		problems.push(
			problem(file, { line: 1, column: 1 }, name, {
				found: `no column ${quoted(name)}`,
				expected: `the columns ${names.join(', ')}, in any order`
			})
		);
	}
	return { index, problems };
}

/** Drops empty lines after the last row, which are harmless. */
function withoutTrailingBlanks(rows: RawRow[]): RawRow[] {
	const last = rows.findLastIndex((row) => row.fields.length > 1 || row.fields[0] !== '');
	return rows.slice(0, last + 1);
}

/** Reads the cells of one row into the table. */
function readRow<T>(table: Table<T>, head: RawRow, index: Map<string, number>, raw: RawRow) {
	const { kind, file, problems } = table;
	const start = { line: raw.line, column: 1 };
	if (raw.fields.every((field) => field.trim() === '')) {
		problems.push(
			problem(file, start, '', {
				found: 'an empty row',
				expected: 'a row with cells, or the next row',
				suggestion: 'delete the line'
			})
		);
		return;
	}
	const key = raw.fields[index.get(kind.key[0] ?? '') ?? -1]?.trim();
	if (key && !table.ids.has(key)) table.ids.set(key, raw.line);
	const surplus = raw.fields.length - head.fields.length;
	if (surplus !== 0) {
		if (key) table.broken.add(key);
		problems.push(
			problem(file, (surplus > 0 && raw.places[head.fields.length]) || start, '', ragged(raw, head))
		);
		return;
	}
	const value: Record<string, unknown> = { ...kind.optional };
	for (const [at, cell] of raw.fields.entries()) {
		const name = head.fields[at] ?? '';
		const column = index.get(name) === at ? kind.columns[name as keyof T] : undefined;
		const result = readCell(cell, column);
		for (const fault of result.faults ?? []) {
			problems.push(problem(file, raw.places[at] ?? start, name, fault));
		}
		if (!column) continue;
		if (result.faults) delete value[name];
		else value[name] = result.value;
	}
	if (key && value[kind.key[0] ?? ''] === undefined) table.broken.add(key);
	table.rows.push({
		value: value as Partial<T>,
		line: raw.line,
		place: (field) => raw.places[index.get(field) ?? -1] ?? start
	});
}

/** Reads a cell. `column` is missing for a cell under an unknown name, which is still searched for bad characters. */
function readCell(cell: string, column?: Column<unknown>) {
	if (cell.length > LONGEST_CELL) {
		const found = `${quoted(cell)}, a cell of ${cell.length} characters`;
		return { faults: [{ found, expected: `at most ${LONGEST_CELL} characters` }] };
	}
	const faults = suspicious(cell);
	if (faults.length > 0) return { faults };
	return column?.read(cell) ?? { value: cell };
}

function ragged(raw: RawRow, head: RawRow): Fault {
	const [has, needs] = [raw.fields.length, head.fields.length];
	return {
		found: `${has} cells in this row`,
		expected: `${needs} cells, one for each column of line 1`,
		suggestion:
			has > needs
				? 'put a cell that contains a comma in quotation marks: "one, two"'
				: 'a comma is missing, or the row was cut off'
	};
}

/** Reports rows that share a value which must be unique; `of` returns undefined for rows that do not count. */
export function alike<T>(
	{ file, rows }: Table<T>,
	field: keyof T & string,
	of: (row: Partial<T>) => unknown,
	expected: string
): Problem[] {
	const lines = new Map<unknown, number>();
	return rows.flatMap((row) => {
		const value = of(row.value);
		if (value === undefined) return [];
		const line = lines.get(value);
		if (line === undefined) {
			lines.set(value, row.line);
			return [];
		}
		return [
			problem(file, row.place(field), field, {
				found: `${quoted(String(value))} a second time`,
				expected: `${expected}; line ${line} has it already`
			})
		];
	});
}

/** Reports rows with the same key. */
function repeatedKeys<T>(table: Table<T>): Problem[] {
	const { kind, file } = table;
	const seen = new Map<string, number>();
	const problems: Problem[] = [];
	for (const row of table.rows) {
		const key = kind.key.map((field) => row.value[field]);
		if (key.includes(undefined)) continue;
		const name = key.join(', ');
		const line = seen.get(name);
		if (line === undefined) seen.set(name, row.line);
		else {
			const [field = ''] = kind.key;
			problems.push(
				problem(file, row.place(field as keyof T & string), field, {
					found: `${quoted(name)} a second time`,
					expected: `${kind.key.length > 1 ? 'one row for each combination' : 'an id that no other row has'}; line ${line} has it already`
				})
			);
		}
	}
	return problems;
}
