import type { Problem, Source } from '../../domain/types';
import {
	column,
	address,
	fileId,
	id,
	language,
	looseDate,
	oneOf,
	text,
	words
} from '../csv/readers';
import { alike, type Kind, type Table } from '../csv/table';

/** data/sources.csv */
export const sources: Kind<Source> = {
	file: 'sources.csv',
	title: 'Sources',
	row: 'An article, a transcript, a resolution.',
	key: ['id'],
	columns: {
		id: column('Short name of the source.', fileId()),
		title: column('Title as printed.', words()),
		outlet: column('Who published it.', words()),
		author: column('Who wrote it, where that is known.', text()),
		date: column('As known; may be in words.', looseDate()),
		url: column('Web address.', address()),
		kind: column(
			'What kind of source it is.',
			oneOf('article', 'press', 'primary', 'analysis', 'dataset', 'encyclopedia')
		),
		language: column('Language of the text that was read.', language()),
		translated_from: column(
			'Language it was translated from; empty if not translated.',
			language('', 'unknown')
		),
		via: column('Agency or outlet whose text it carries; empty if its own.', text()),
		line: column(
			'Line of reporting: sources that go back to one text share it and count once.',
			id()
		),
		text_read: column('How much of it was read.', oneOf('whole', 'extract')),
		faults: column('Known faults; empty if none are known.', text())
	},
	translated: ['faults'],
	checkTable: pagesInOneFile
};

/** Each source has a page of its own, and some file systems ignore case or Unicode composition in file names. */
function pagesInOneFile(table: Table<Source>): Problem[] {
	const fileOf = (id: string) =>
		id
			.normalize('NFC')
			.toLowerCase()
			.replace(/\.html$/, '');
	// A repeated id is reported elsewhere.
	const rows = table.rows.filter(({ value, line }) => table.ids.get(value.id ?? '') === line);
	return alike(
		{ ...table, rows },
		'id',
		({ id }) => id && fileOf(id),
		'an id that names a file of its own, whatever its capitals and without “.html”'
	);
}
