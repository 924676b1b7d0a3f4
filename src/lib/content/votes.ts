import type { Vote } from '../model/types';
import { oneOf, ref, refs, yesNo } from './readers';
import type { Kind } from './table';

/** data/votes.csv */
export const votes: Kind<Vote> = {
	file: 'votes.csv',
	key: ['resolution', 'state'],
	columns: {
		resolution: ref('resolutions'),
		state: ref('states'),
		vote: oneOf('Y', 'N', 'A', 'NV', ''),
		certainty: oneOf('named source', 'profile', 'derived', 'weak source', 'unconfirmed'),
		disowned: yesNo(),
		sources: refs('sources')
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
