import type { SignalWord } from '../../domain/types';
import { column, language, words } from '../csv/readers';
import type { Kind } from '../csv/table';
import { wordsOf } from '../checks/words';

/** data/words.csv: a text in which one of these words occurs cannot count as silence. */
export const signalWords: Kind<SignalWord> = {
	file: 'words.csv',
	title: 'Words that point at the war',
	row: 'A word for which a text is searched before its silence counts.',
	key: ['word', 'language'],
	columns: {
		word: column('The beginning of a word, or of several.', words()),
		language: column('Language of the texts that are searched for it.', language())
	},
	mayBeMissing: true,
	checkRow: ({ word }) =>
		word === undefined || wordsOf(word).length > 0
			? []
			: [{ field: 'word', found: `“${word}”`, expected: 'the beginning of a word, in letters' }]
};
