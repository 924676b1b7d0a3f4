import { t } from '../i18n/t';
import { BLANK, type Dataset, type Resolution, type Statement, type Vote } from '../domain/types';

/** All sources of votes go back to one record, so all votes together are one line of reporting. */
export const VOTE_LINE = 'votes in the United Nations';

/** A sentence about how a state voted on a resolution. */
function votedWords(name: string, vote: Vote['vote'], { id, title }: Resolution): string {
	if (vote === 'Y') return t(`${name} voted in favour of resolution ${id}, “${title}”`);
	if (vote === 'N') return t(`${name} voted against resolution ${id}, “${title}”`);
	return t(`${name} abstained on resolution ${id}, “${title}”`);
}

/** Id of a vote as a statement, such as "ES-11-1-IND"; used in addresses. */
export const voteId = ({ resolution, state }: Pick<Vote, 'resolution' | 'state'>) =>
	`${resolution}-${state}`.replaceAll('/', '-');

/** The stance of a vote according to data/resolutions.csv; empty for none. An absence is not an abstention. */
function stanceOfVote(resolution: Resolution, vote: Vote['vote']): string {
	return { Y: resolution.favour, N: resolution.against, A: resolution.abstained, NV: '', '': '' }[
		vote
	];
}

/** False for a vote from a weak source, or by a mission that the state's rulers disown: it is shown, never counted. */
const known = ({ certainty, disowned }: Vote) =>
	!disowned && certainty !== 'weak source' && certainty !== 'unconfirmed';

/**
 * The votes that carry a stance, as statements. Each vote is repeated for each of its sources, so that a reading finds
 * the source that it includes. The repetitions share an id, and `once` keeps the first.
 */
export function voteStatements(
	data: Pick<Dataset, 'votes' | 'resolutions' | 'states'>
): Statement[] {
	const resolutions = new Map(data.resolutions.map((r) => [r.id, r]));
	const names = new Map(data.states.map((s) => [s.code, s.name]));
	return data.votes.flatMap((vote) => {
		const resolution = resolutions.get(vote.resolution)!;
		const stance = stanceOfVote(resolution, vote.vote);
		if (!stance || !known(vote)) return [];
		const name = names.get(vote.state) ?? vote.state;
		return vote.sources.map((source): Statement => ({
			...BLANK,
			id: voteId(vote),
			state: vote.state,
			speaker: name,
			speaker_role: t('in the General Assembly of the United Nations'),
			from: resolution.date,
			to: resolution.date,
			date: resolution.date,
			occasion: `${resolution.id}: ${resolution.title}`,
			manner: 'vote',
			points_at: 'named',
			stance,
			paraphrase: votedWords(name, vote.vote, resolution),
			confidence: vote.certainty === 'named source' ? 'high' : 'medium',
			source
		}));
	});
}

/** Removes repetitions of a vote from several sources; keeps the first. */
export function once(statements: Statement[]): Statement[] {
	const seen = new Set<string>();
	return statements.filter((s) => s.manner !== 'vote' || (!seen.has(s.id) && seen.add(s.id)));
}
