import type { Problem, Translation } from '../../domain/types';
import { count, problem, quoted, type Fault } from '../csv/problems';
import { column, language, text, words } from '../csv/readers';
import { readTable, writeTable, type Kind, type Row, type Table } from '../csv/table';
import type { Files, Tables } from '../all-tables';

/** data/translations/ru.csv: cells of other tables in another language, each with the English text it translates. */
export const translations: Kind<Translation> = {
	file: 'translations',
	title: 'Translations',
	row: 'A cell of another table in the language of the file.',
	key: ['table', 'id', 'column'],
	columns: {
		table: column('Name of the table.', words()),
		id: column('Key of the row; the parts of a longer key joined by “/”.', words()),
		column: column('Name of the column; “value” in a table of keys and values.', words()),
		english: column(
			'The cell as it was translated: where it has changed, the translation is stale.',
			words()
		),
		text: column('The translation; empty: not translated yet.', text())
	}
};

const FILE = /^translations\/(.+)\.csv$/;

/** Names of the translation files among the files of data/. */
export const translationFiles = (files: Files): string[] =>
	Object.keys(files)
		.filter((name) => FILE.test(name))
		.sort();

/** A cell with text for the reader, which can be translated. */
export interface Cell {
	table: string;
	id: string;
	column: string;
	english: string;
	/** Faults of a translation: it must satisfy the same rules as the cell itself. */
	faultsOf: (text: string) => Fault[];
}

type Place = Pick<Cell, 'table' | 'id' | 'column'>;

/** The position of a cell in the form that translation files use. */
export const placeOf = (
	kind: { file: string; key: readonly string[]; keyValue?: true },
	row: Record<string, unknown>,
	column: string
): Place => {
	const table = kind.file.replace(/\.csv$/, '');
	return kind.keyValue
		? { table, id: column, column: 'value' }
		: { table, id: kind.key.map((part) => row[part]).join('/'), column };
};

/** Key of a cell: "statements KAZ-04 paraphrase". */
export const nameOf = ({ table, id, column }: Place): string => [table, id, column].join(' ');

/** Every cell that can be translated, in the order of the tables. */
export function cellsOf(tables: Tables): Cell[] {
	return Object.values(tables as unknown as Record<string, Table<Record<string, unknown>>>).flatMap(
		({ kind, rows }) =>
			rows.flatMap(({ value }) =>
				(kind.translated ?? []).flatMap((column): Cell[] => {
					const english = value[column];
					if (typeof english !== 'string' || english.trim() === '') return [];
					const faultsOf = (text: string) =>
						kind.columns[column]!.read(text).faults ?? kind.checkRow?.({ [column]: text }) ?? [];
					return [{ ...placeOf(kind, value, column), english, faultsOf }];
				})
			)
	);
}

/** Reads the translations of every language, and notes those that are stale, missing or without a cell. */
export function readTranslations(
	files: Files,
	tables: Tables,
	folder: string
): { translations: Record<string, Translation[]>; problems: Problem[]; notes: Problem[] } {
	const cells = new Map(cellsOf(tables).map((cell) => [nameOf(cell), cell]));
	// If a table could not be read in full, the translated cell may be in the unread part.
	const whole = Object.values(tables).every((table) => table.problems.length === 0);
	const read: Record<string, Translation[]> = {};
	const problems: Problem[] = [];
	const notes: Problem[] = [];
	for (const name of translationFiles(files)) {
		const file = folder + name;
		const code = FILE.exec(name)?.[1] ?? '';
		const table = readTable(translations, files[name] ?? '', file);
		problems.push(...table.problems);
		notes.push(...table.notes);
		for (const { found, expected } of language().read(code).faults ?? [])
			problems.push(problem(file, { line: 1, column: 1 }, '', { found, expected }));
		if (!whole || !table.whole) continue;
		for (const row of table.rows) problems.push(...faultsIn(row, file, cells));
		const told = new Set(table.rows.map(({ value }) => nameOf(value as Translation)));
		const missing = [...cells.values()].filter((cell) => !told.has(nameOf(cell)));
		if (missing[0])
			problems.push(
				problem(file, { line: 1, column: 1 }, '', {
					found: `no row for ${count(missing.length, 'cell')}, the first ${nameOf(missing[0])}: ${quoted(missing[0].english)}`,
					expected: 'a row for every cell with words for the reader; text may stay empty',
					suggestion: 'npm run translations adds the rows'
				})
			);
		read[code] = table.rows.map(({ value }) => value as Translation);
	}
	return { translations: read, problems, notes };
}

/** What is wrong with one translation. */
function faultsIn(row: Row<Translation>, file: string, cells: Map<string, Cell>): Problem[] {
	const { table, id, column, english, text } = row.value;
	if (table === undefined || id === undefined || column === undefined || english === undefined)
		return [];
	const at = (field: keyof Translation, fault: Fault) =>
		problem(file, row.place(field), field, fault);
	const cell = cells.get(nameOf({ table, id, column }));
	if (!cell)
		return [
			at('id', {
				found: `a translation of ${nameOf({ table, id, column })}, which is no cell with words for the reader`,
				expected: 'table, id and column of a cell that is there and not empty',
				suggestion: 'take the row out, or let npm run translations do it'
			})
		];
	if (cell.english !== english)
		return [
			at('english', {
				found: `${quoted(english)}, translated from words that have changed`,
				expected: `${quoted(cell.english)}, as ${table}.csv says now`,
				suggestion:
					'translate it anew and put the new English beside it; npm run translations empties what is stale'
			})
		];
	return text ? cell.faultsOf(text).map((fault) => at('text', fault)) : [];
}

/**
 * An updated translation file: one row for every cell, in the order of the cells, with the translation if the English
 * text is unchanged, otherwise empty. Rows without a cell are dropped.
 */
export function updated(cells: Cell[], known: Translation[]): string {
	const texts = new Map(known.map((row) => [`${nameOf(row)}\n${row.english}`, row.text]));
	const rows = cells.map((cell) => [
		cell.table,
		cell.id,
		cell.column,
		cell.english,
		texts.get(`${nameOf(cell)}\n${cell.english}`) ?? ''
	]);
	return writeTable([Object.keys(translations.columns), ...rows]);
}
