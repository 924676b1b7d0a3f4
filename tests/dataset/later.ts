import { parseRows, writeTable } from '../../src/lib/dataset/csv/table';
import { proveSource } from '../../src/lib/dataset/checks/prove';
import { readTables, type Files } from '../../src/lib/dataset/all-tables';
import { cellsOf, updated } from '../../src/lib/dataset/tables/translations';
import { base, herald } from './files';

/** A table with more columns, filled by the id of the row. */
function withColumns(text: string, columns: Record<string, (id: string) => string>): string {
	const [head, ...body] = parseRows(text).rows.map(({ fields }) => fields);
	const added = Object.values(columns);
	return writeTable([
		[...head!, ...Object.keys(columns)],
		...body.map((row) => [...row, ...added.map((of) => of(row[0]!))])
	]);
}

/** With a fingerprint of “herald” that was searched for the words of the set. */
export function searched(files: Files): Files {
	const { fingerprint } = proveSource(files, 'herald', herald);
	return { ...files, 'fingerprints/herald.json': `${JSON.stringify(fingerprint)}\n` };
}

/**
 * The small data set with all that came later: how a passage points at the war, a window of one occasion, words looked
 * for before a silence counts, translations.
 */
export const later: Files = (() => {
	const files: Files = {
		...base,
		'statements.csv': withColumns(base['statements.csv']!, {
			points_at: (id) => (id === 'S-02' || id === 'S-03' ? '' : 'named'),
			tied_by: () => ''
		}),
		'windows.csv': withColumns(base['windows.csv']!, {
			occasion: (id) => (id === 'summit' ? 'Rivertown' : '')
		}),
		'words.csv': 'word,language\ntrenches,en\nred river,en\n'
	};
	const cells = cellsOf(readTables(files, 'data/'));
	const texts = cells.map((cell) => ({ ...cell, text: cell.english }));
	return searched({ ...files, 'translations/fr.csv': updated(cells, texts) });
})();
