import type { Settlement } from '../../domain/types';
import { quoted } from '../csv/problems';
import { column, oneOf, ref, words } from '../csv/readers';
import type { Kind } from '../csv/table';

/** data/settlements.csv. checks/agreement.ts checks whether a settled stance exists. */
export const settlements: Kind<Settlement> = {
	file: 'settlements.csv',
	title: 'Settlements',
	row: 'How a disagreement between the coders was settled.',
	key: ['statement', 'field'],
	columns: {
		statement: column('The statement.', ref('statements')),
		field: column('What they disagreed on.', oneOf('stance', 'own')),
		settled: column('The value that stands: a stance, or yes or no.', words()),
		reason: column('Why.', words())
	},
	translated: ['reason'],
	checkRow: ({ field, settled }) =>
		field !== 'own' || settled === undefined || settled === 'yes' || settled === 'no'
			? []
			: [
					{
						field: 'settled',
						found: quoted(settled),
						expected: 'yes or no, where the field is own'
					}
				]
};
