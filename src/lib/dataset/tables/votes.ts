import type { Vote } from '../../domain/types';
import { column, oneOf, ref, refs, yesNo } from '../csv/readers';
import type { Kind } from '../csv/table';

/** data/votes.csv */
export const votes: Kind<Vote> = {
	file: 'votes.csv',
	title: 'Votes',
	row: 'How one state voted. A deed: not counted by default.',
	key: ['resolution', 'state'],
	columns: {
		resolution: column('On what.', ref('resolutions')),
		state: column('Who.', ref('states')),
		vote: column(
			'Yes, no, abstained, or NV: absent or not voting. Empty: not known.',
			oneOf('Y', 'N', 'A', 'NV', '')
		),
		certainty: column(
			'How it is known.',
			oneOf('named source', 'profile', 'derived', 'weak source', 'unconfirmed')
		),
		disowned: column(
			'yes: cast by a mission that those who rule the state disown; never counts.',
			yesNo()
		),
		sources: column('Where that is written.', refs('sources'))
	},
	optional: { disowned: false },
	checkRow: ({ vote, certainty }) =>
		vote !== '' || certainty === undefined || certainty === 'unconfirmed'
			? []
			: [
					{
						field: 'vote',
						found: `an empty cell, although the vote counts as “${certainty}”`,
						expected: 'Y, N, A or NV; an empty cell only where certainty is unconfirmed'
					}
				]
};
