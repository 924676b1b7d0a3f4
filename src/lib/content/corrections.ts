import type { Correction } from '../model/types';
import { id, refs, text, words } from './readers';
import type { Kind } from './table';

/** data/corrections.csv */
export const corrections: Kind<Correction> = {
	file: 'corrections.csv',
	key: ['id'],
	columns: {
		id: id(),
		claimed_by: refs('sources'),
		locator: text(),
		claim: words(),
		finding: words(),
		sources: refs('sources'),
		statements: refs('statements')
	},
	translated: ['claim', 'finding'],
	checkRow: ({ claimed_by }) =>
		claimed_by?.length === 0
			? [
					{
						field: 'claimed_by',
						found: 'an empty cell',
						expected: 'the source that makes the claim'
					}
				]
			: []
};
