import { OBJECTS, type Coding } from '../model/types';
import { oneOf, ref, text, words, yesNo } from './readers';
import type { Kind } from './table';

/** data/codings.csv */
export const codings: Kind<Coding> = {
	file: 'codings.csv',
	key: ['statement', 'coder'],
	columns: {
		statement: ref('statements'),
		coder: words(),
		object: oneOf(...OBJECTS, ''),
		stance: ref('stances'),
		own: yesNo(),
		sure: oneOf('high', 'medium', 'low', ''),
		reason: text()
	}
};
