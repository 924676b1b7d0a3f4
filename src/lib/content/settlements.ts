import type { Settlement } from '../model/types';
import { shown } from './problems';
import { oneOf, ref, words } from './readers';
import type { Kind } from './table';

/** data/settlements.csv. Whether a settled stance exists is checked with the coders' agreement. */
export const settlements: Kind<Settlement> = {
	file: 'settlements.csv',
	key: ['statement', 'field'],
	columns: {
		statement: ref('statements'),
		field: oneOf('stance', 'own'),
		settled: words(),
		reason: words()
	},
	translated: ['reason'],
	checkRow: ({ field, settled }) =>
		field !== 'own' || settled === undefined || settled === 'yes' || settled === 'no'
			? []
			: [{ field: 'settled', found: shown(settled), expected: 'yes or no, where the field is own' }]
};
