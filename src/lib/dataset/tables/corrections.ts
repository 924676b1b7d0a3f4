import type { Correction } from '../../domain/types';
import { column, id, refs, text, words } from '../csv/readers';
import type { Kind } from '../csv/table';

/** data/corrections.csv */
export const corrections: Kind<Correction> = {
	file: 'corrections.csv',
	title: 'Corrections',
	row: 'Where a source errs or misleads, against the record.',
	key: ['id'],
	columns: {
		id: column('Name of the correction.', id()),
		claimed_by: column('The sources that make the claim.', refs('sources')),
		locator: column('Where in them.', text()),
		claim: column('What they say.', words()),
		finding: column('What the record says.', words()),
		sources: column('The record.', refs('sources')),
		statements: column('Statements beside which it is shown.', refs('statements'))
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
