import type { Problem, Source } from '../model/types';
import { address, fileId, id, language, looseDate, oneOf, text, words } from './readers';
import { alike, type Kind, type Table } from './table';

/** data/sources.csv */
export const sources: Kind<Source> = {
	file: 'sources.csv',
	key: ['id'],
	columns: {
		id: fileId(),
		title: words(),
		outlet: words(),
		author: text(),
		date: looseDate(),
		url: address(),
		kind: oneOf('article', 'press', 'primary', 'analysis', 'dataset', 'encyclopedia'),
		language: language(),
		translated_from: language('', 'unknown'),
		via: text(),
		line: id(),
		text_read: oneOf('whole', 'extract'),
		faults: text()
	},
	translated: ['faults'],
	checkTable: pagesInOneFile
};

/** Each has a page of its own. Some disks take capitals and small letters for the same, or é for e and an accent. */
function pagesInOneFile(table: Table<Source>): Problem[] {
	const fileOf = (id: string) =>
		id
			.normalize('NFC')
			.toLowerCase()
			.replace(/\.html$/, '');
	// The same id twice is told already.
	const rows = table.rows.filter(({ value, line }) => table.ids.get(value.id ?? '') === line);
	return alike(
		{ ...table, rows },
		'id',
		({ id }) => id && fileOf(id),
		'an id that names a file of its own, whatever its capitals and without “.html”'
	);
}
