import type { Source } from '../model/types';
import { address, fileId, id, language, looseDate, oneOf, text, words } from './readers';
import type { Kind } from './table';

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
	translated: ['faults']
};
