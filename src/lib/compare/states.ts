/** Compares two states in one reading. Pure. */
import { t } from '../i18n/t';
import { firmness, type Tally } from '../analysis/firmness';
import { groupBy, lookUp } from '../analysis/look-up';
import { positionsOf } from '../analysis/position';
import type { Dataset, Position, Reading, Statement, Vote } from '../domain/types';
import { cardOf, type CardView } from '../picture/card';
import { verdictOf, type Verdict } from '../reading/compare-url';
import { itemsOf, type Items } from './items';
import { againstOf, groupOf, type Group } from '../picture/entry';
import { dateWords } from '../i18n/dates-and-lists';

/** Items of both states in one respect. */
export interface Pair {
	id: string;
	name: string;
	a: Items;
	b: Items;
	/** Compares the stances of the items. */
	verdict: Verdict;
}

export interface VotePair {
	/** Id of the resolution. */
	id: string;
	title: string;
	date: string;
	a: Pick<Vote, 'vote' | 'certainty'>;
	b: Pick<Vote, 'vote' | 'certainty'>;
	verdict: Verdict;
}

export interface StateSide {
	card: CardView;
	/** Kinds of evidence behind the label: "words", "silence", … */
	kinds: string[];
}

export interface StatesCompared {
	a: StateSide;
	b: StateSide;
	stance: Verdict;
	kinds: Verdict;
	lines: Verdict;
	/** Words, deeds, silence and words by others: everything on record about the war. */
	groups: (Pair & { id: Group })[];
	/** Statements of both states to, or deeds toward, the same state. */
	addressees: Pair[];
	/** Statements of both states on the same occasion. */
	occasions: Pair[];
	votes: VotePair[];
}

const groups = (): { id: Group; name: string }[] => [
	{ id: 'words', name: t('Words') },
	{ id: 'deeds', name: t('Deeds') },
	{ id: 'silence', name: t('Silence') },
	{ id: 'others', name: t('By others') }
];

const KIND_NAMES: Record<Group | 'votes' | 'conduct', string> = {
	get words() {
		return t('words');
	},
	get deeds() {
		return t('deeds');
	},
	get silence() {
		return t('silence');
	},
	get others() {
		return t('words spoken by others');
	},
	get votes() {
		return t('votes');
	},
	get conduct() {
		return t('conduct');
	}
};

/** Kinds of evidence behind a label. */
function kindsOf({ counted, stance, byConduct }: Position): string[] {
	if (byConduct) return [KIND_NAMES.conduct];
	if (stance === 'none') return [];
	const kinds = counted.map((s) => (s.manner === 'vote' ? ('votes' as const) : groupOf(s)));
	return [...new Set(kinds.map((kind) => KIND_NAMES[kind]))];
}

/**
 * Compares two states in a reading: labels, kinds of evidence, common addressees and occasions, and UN votes.
 * Takes the codes of two rows of kind "state" and throws for any other code.
 */
export function compareStates(
	data: Dataset,
	reading: Reading,
	tally: Tally,
	[a, b]: readonly [string, string]
): StatesCompared {
	const { ofState, states } = lookUp(data);
	const positions = positionsOf(data, reading);
	const against = againstOf(data, reading);
	const counts = (s: Statement) => !against.has(s.id);
	const onRecord = (code: string) =>
		(ofState.get(code) ?? []).filter(
			(s) => s.codable && s.stance !== 'none' && s.manner !== 'vote'
		);
	const sides = [onRecord(a), onRecord(b)] as const;

	const side = (code: string): StateSide => {
		const position = positions.get(code)!;
		const firm = firmness(tally, code, position.stance);
		return { card: cardOf(data, reading, position, firm), kinds: kindsOf(position) };
	};
	const pair = <T extends string>(id: T, name: string, keep: (s: Statement) => boolean) => {
		const [ofA, ofB] = sides.map((all) => all.filter(keep)) as [Statement[], Statement[]];
		const stances = (all: Statement[]) => all.map((s) => s.stance);
		const verdict = verdictOf(stances(ofA), stances(ofB));
		return { id, name, a: itemsOf(ofA, counts), b: itemsOf(ofB, counts), verdict };
	};
	/** Pairs of what both states said themselves, for each key that they have in common. */
	const shared = (keysOf: (s: Statement) => string[], nameOf: (key: string) => string): Pair[] => {
		const own = (s: Statement) => groupOf(s) !== 'others';
		const keys = sides.map((all) => new Set(all.filter(own).flatMap(keysOf)));
		return [...keys[0]!]
			.filter((key) => key && keys[1]!.has(key))
			.map((key) => pair(key, nameOf(key), (s) => own(s) && keysOf(s).includes(key)));
	};

	const [sideA, sideB] = [side(a), side(b)];
	const number = (n: number) => (n > 0 ? [String(n)] : []);
	return {
		a: sideA,
		b: sideB,
		stance: verdictOf([sideA.card.stance], [sideB.card.stance]),
		kinds: verdictOf(sideA.kinds, sideB.kinds),
		lines: verdictOf(number(sideA.card.lines), number(sideB.card.lines)),
		groups: groups()
			.map(({ id, name }) => pair(id, name, (s) => groupOf(s) === id))
			.filter(({ verdict }) => verdict !== ''),
		addressees: shared(
			(s) => s.targets,
			(code) => states.get(code)?.name ?? code
		),
		occasions: shared(
			(s) => [s.occasion],
			(occasion) => occasion
		),
		votes: votesOf(data, a, b)
	};
}

function votesOf(data: Dataset, a: string, b: string): VotePair[] {
	const byResolution = groupBy(data.votes, (v) => v.resolution);
	return data.resolutions
		.map(({ id, title, date }) => {
			const of = (code: string): VotePair['a'] => {
				const vote = byResolution.get(id)?.find((v) => v.state === code);
				return { vote: vote?.vote ?? '', certainty: vote?.certainty ?? 'unconfirmed' };
			};
			const [ofA, ofB] = [of(a), of(b)];
			const known = ofA.vote !== '' && ofB.vote !== '';
			const verdict: Verdict = known ? verdictOf([ofA.vote], [ofB.vote]) : '';
			return { id, title, date: dateWords(date), day: date, a: ofA, b: ofB, verdict };
		})
		.filter((v) => v.a.vote !== '' || v.b.vote !== '')
		.sort((x, y) => x.day.localeCompare(y.day))
		.map(({ day: _day, ...vote }) => vote);
}
