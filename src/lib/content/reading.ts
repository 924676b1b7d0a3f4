import type { Reading } from '../model/types';
import { oneOf, oneOrTwo, ref, yesNo } from './readers';
import type { Kind } from './table';

/** data/reading.csv: keys and values */
export const reading: Kind<Reading> = {
	file: 'reading.csv',
	keyValue: true,
	key: ['window'],
	columns: {
		window: ref('windows'),
		sources: oneOf('all', 'articles', 'primary'),
		silence: yesNo(),
		voiced: yesNo(),
		deeds: yesNo(),
		sanctions: yesNo(),
		votes: yesNo(),
		lines: oneOrTwo(),
		rule: oneOf('pointed', 'majority')
	}
};
