import type { SignalWord } from '../model/types';
import { language, words } from './readers';
import type { Kind } from './table';
import { wordsOf } from './words';

/** data/words.csv: none of these may stand in a text whose silence counts. */
export const signalWords: Kind<SignalWord> = {
	file: 'words.csv',
	key: ['word', 'language'],
	columns: { word: words(), language: language() },
	mayBeMissing: true,
	checkRow: ({ word }) =>
		word === undefined || wordsOf(word).length > 0
			? []
			: [{ field: 'word', found: `“${word}”`, expected: 'the beginning of a word, in letters' }]
};
