import { t } from '../i18n/t';
import { BLANK, type Dataset, type Resolution, type Statement, type Vote } from '../domain/types';

/** Sources of a vote carry one record: all votes together are one line of reporting. */
export const VOTE_LINE = 'votes in the United Nations';

/** What a state did with a resolution, in a sentence. */
function votedWords(name: string, vote: Vote['vote'], { id, title }: Resolution): string {
	if (vote === 'Y') return t(`${name} voted in favour of resolution ${id}, “${title}”`);
	if (vote === 'N') return t(`${name} voted against resolution ${id}, “${title}”`);
	return t(`${name} abstained on resolution ${id}, “${title}”`);
}

/** Id of a vote as a statement: part of an address. */
export const voteId = ({ resolution, state }: Pick<Vote, 'resolution' | 'state'>) =>
	`${resolution}-${state}`.replaceAll('/', '-');

/** The stance that a vote carries by data/resolutions.csv; empty for none. Absence is no abstention. */
function stanceOfVote(resolution: Resolution, vote: Vote['vote']): string {
	return { Y: resolution.favour, N: resolution.against, A: resolution.abstained, NV: '', '': '' }[
		vote
	];
}

/** A vote that is known from a weak source only, or whose mission the state's rulers disown, is shown and never counts. */
const known = ({ certainty, disowned }: Vote) =>
	!disowned && certainty !== 'weak source' && certainty !== 'unconfirmed';

/**
 * The votes that carry a stance, one for each of their sources, so that a reading finds the one that it
 * reads. The same vote has the same id: `once` keeps the first.
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

/** Each statement once: of a vote told by several sources, the first. */
export function once(statements: Statement[]): Statement[] {
	const seen = new Set<string>();
	return statements.filter((s) => s.manner !== 'vote' || (!seen.has(s.id) && seen.add(s.id)));
}
