import { membershipOn, roleOn } from '../evidence/role';
import { chainOf, speakerWords } from '../evidence/chain';
import { lookUp } from '../evidence/look-up';
import { dayOf } from '../evidence/reading';
import { mostTelling, strongestAgainst } from '../evidence/telling';
import { ABSENCE_NAMES, ROLE_NAMES } from '../model/vocabulary';
import type { Dataset, Firmness, Position, Reading, Role, Statement } from '../model/types';
import { dateWords, plural } from './words';

/** One statement as a card shows it. */
export interface Said {
	id: string;
	quote: string;
	language: string;
	paraphrase: string;
	speaker: string;
	/** Whose words the quotation is, when they are not the speaker's: "time.news". */
	wordsOf: string;
	date: string;
	to: string;
	/** Attribution chain after the speaker, "Reuters → The Tribune (India)". */
	chain: string;
	verified: 'verified' | 'no text' | '';
	stance: string;
}

/** What the card of a state says. Strings and numbers only: a component draws it as it is. */
export interface CardView {
	state: string;
	name: string;
	role: Role;
	/** "Member since 2001 · came: Xi Jinping, President" */
	standing: string;
	stance: string;
	why: string;
	/** Ids of the statements and votes that carry the stance, oldest first. */
	carriers: string[];
	telling?: Said;
	words: Said[];
	deeds: Said[];
	silence: Said[];
	voiced: Said[];
	/** Votes, where they count. */
	voted: Said[];
	but?: Said;
	/** Statements that count, their independent lines, and all on record; votes only where they count. */
	counted: number;
	lines: number;
	onRecord: number;
	firmness: Firmness;
	/** "Cautious in 61 of 96 readings; critical in 22, nothing in 13." */
	firm: string;
}

export function saidOf(data: Dataset, statement: Statement): Said {
	const { sources, states } = lookUp(data);
	const source = sources.get(statement.source)!;
	const nameOf = (code: string) => states.get(code)?.name ?? code;
	const [speaker, ...chain] = chainOf(statement, source, nameOf);
	return {
		id: statement.id,
		quote: statement.quote,
		language: statement.language,
		paraphrase: statement.paraphrase,
		speaker: speaker!,
		wordsOf: speakerWords(statement, source) ? '' : source.outlet,
		date: dateWords(statement.date),
		to: statement.targets.map(nameOf).join(', '),
		chain: chain.join(' → '),
		verified: data.verified[statement.id] ?? '',
		stance: statement.stance
	};
}

/** The card of one state in a reading. */
export function cardOf(
	data: Dataset,
	reading: Reading,
	position: Position,
	firmness: Firmness
): CardView {
	const day = dayOf(data, reading);
	const { sources, states, ofState } = lookUp(data);
	const state = states.get(position.state)!;
	const own = (ofState.get(state.code) ?? []).filter((s) => s.codable && s.manner !== 'vote');
	/** One of each kind is enough for a card; the page of the state has all. */
	const shown = (keep: (s: Statement) => boolean) =>
		weightiest(
			own.filter((s) => s.stance !== 'none' && s !== telling && s !== but && keep(s)),
			position
		)
			.slice(0, 1)
			.map((s) => saidOf(data, s));
	const telling = mostTelling(position, sources);
	const but = strongestAgainst(data, position);
	return {
		state: state.code,
		name: state.name,
		role: roleOn(data, state.code, day),
		standing: standingOf(data, state.code, day),
		stance: position.stance,
		why: whyOf(data, reading, position),
		carriers: carriersOf(position),
		telling: telling && saidOf(data, telling),
		words: shown(
			(s) =>
				s.voice === 'own' &&
				(s.manner === 'quote' || s.manner === 'reported' || s.manner === 'document')
		),
		deeds: shown((s) => s.manner === 'deed' && s.voice === 'own'),
		silence: shown((s) => s.manner === 'silence' && s.voice === 'own'),
		voiced: shown((s) => s.voice === 'other state'),
		voted: position.counted
			.filter((s) => s.manner === 'vote' && s !== telling && s !== but)
			.slice(-1)
			.map((s) => saidOf(data, s)),
		but: but && saidOf(data, but),
		counted: position.counted.length,
		lines: new Set(Object.values(position.lines).flat()).size,
		onRecord: own.length + position.counted.filter((s) => s.manner === 'vote').length,
		firmness,
		firm: firmInWords(data, position, firmness)
	};
}

const ABOUT_THE_WAR = ['war', 'territory', 'negotiation'];

/** Statements that count come first, then those about the war, then the latest. */
function weightiest(statements: Statement[], position: Position): Statement[] {
	const counts = new Set(position.counted);
	const about = (s: Statement) => Number(ABOUT_THE_WAR.includes(s.object));
	return [...statements].sort(
		(a, b) =>
			Number(counts.has(b)) - Number(counts.has(a)) ||
			about(b) - about(a) ||
			b.from.localeCompare(a.from) ||
			a.id.localeCompare(b.id)
	);
}

/** "Member since 2001 · Xi Jinping, President, came" */
export function standingOf(data: Dataset, code: string, day = data.about.date): string {
	const state = lookUp(data).states.get(code)!;
	const membership = membershipOn(data.memberships, code, day);
	const role = membership
		? ROLE_NAMES[membership.role] +
			(membership.role === 'guest' ? '' : ` since ${membership.from.slice(0, 4)}`) +
			(membership.certainty === 'confirmed' ? '' : ` (${membership.certainty})`)
		: code === data.about.attacked
			? 'The state attacked; not part of the organisation'
			: 'No role in the organisation on that day';
	const came = state.represented_by
		? `represented by ${state.represented_by}`
		: membership
			? 'no leader came'
			: '';
	return [role, came].filter(Boolean).join(' · ');
}

/** What counts and carries the label; of a label made of both ways, all that counts. */
function carriersOf({ counted, stance, byConduct }: Position): string[] {
	if (stance === 'none' || byConduct) return [];
	const own = counted.filter((s) => s.stance === stance);
	return (own.length > 0 ? own : counted).map((s) => s.id);
}

/** Why the state has this label, in one or two short sentences. */
export function whyOf(data: Dataset, reading: Reading, position: Position): string {
	if (position.stance === 'none') {
		if (position.state === data.about.attacked)
			return 'The war is fought on its land. It takes no position here.';
		return `${ABSENCE_NAMES[position.absence ?? 'not named']}.`;
	}
	if (position.byConduct) return 'Party to the war: its conduct is its position.';
	const lines = new Set(Object.values(position.lines).flat()).size;
	const reason =
		reading.rule === 'majority' ? countOf(data, position) : reasonFor(data, reading, position);
	return `${reason} ${lines === 1 ? 'Rests on a single line of reporting.' : `Rests on ${plural(lines, 'independent line')}.`}`;
}

/** "By majority: 3 independent lines cautious, 1 critical." */
function countOf(data: Dataset, { lines }: Position): string {
	const label = (id: string) => data.stances.find((s) => s.id === id)!.label.toLowerCase();
	const [first, ...others] = Object.entries(lines)
		.sort((a, b) => b[1].length - a[1].length)
		.map(([stance, of]) => ({ n: of.length, label: label(stance) }));
	const rest = others.map(({ n, label }) => `, ${n} ${label}`).join('');
	return `By majority: ${plural(first!.n, 'independent line')} ${first!.label}${rest}.`;
}

/** What the statements of one way have in common, as a verb. */
function didOf(
	counted: Statement[],
	words: { said: string; did: string; voted: string; of: string }
): string {
	if (counted.every((s) => s.manner === 'vote')) return words.voted;
	if (counted.every((s) => s.voice === 'other state')) return words.of;
	if (counted.every((s) => s.manner === 'deed' || s.manner === 'vote')) return words.did;
	return words.said;
}

const AGAINST = {
	said: 'It reproached Russia or refused its claims',
	did: 'It acted against Russia’s war',
	voted: 'It voted for resolutions that deplore Russia’s war',
	of: 'Another state spoke of its reproach to Russia'
};
const FOR = {
	said: 'It justified the war',
	did: 'It acted in support of Russia’s war',
	voted: 'It voted against resolutions that deplore Russia’s war',
	of: 'Another state spoke of its support for the war'
};

function reasonFor(data: Dataset, reading: Reading, { stance, lines, counted }: Position): string {
	const directions = new Map(data.stances.map((s) => [s.id, s.direction]));
	const carried = Object.keys(lines).filter((s) => lines[s]!.length >= reading.lines);
	const ways = new Set(carried.map((s) => directions.get(s)));
	const weak = Object.keys(lines).some(
		(s) => !carried.includes(s) && directions.get(s) !== 'hedge'
	);
	const direction = directions.get(stance);
	const of = (way: string) => counted.filter((s) => directions.get(s.stance) === way);
	const spoken = of('hedge').some((s) => s.manner !== 'silence' && s.manner !== 'vote');
	const but = spoken && ways.has('hedge') ? ' Its calls for dialogue do not cancel that.' : '';
	/** Not said where it did, on too few lines. */
	const only = (never: string) => (weak ? '' : never);
	if (direction === 'against')
		return `${didOf(of('against'), AGAINST)}${only(', and did not justify the war')}.${but}`;
	if (direction === 'for')
		return `${didOf(of('for'), FOR)}${only(' and did not reproach Russia')}.${but}`;
	if (ways.has('for') && ways.has('against')) return 'It spoke or acted both ways.';
	if (weak) return 'Its pointed words rest on too few lines to carry a label in this reading.';
	const hedges = of('hedge');
	if (hedges.every((s) => s.manner === 'vote')) return 'It abstained in the United Nations.';
	if (hedges.every((s) => s.voice === 'other state'))
		return 'Another state spoke of its caution or its concerns.';
	if (hedges.every((s) => s.manner === 'silence'))
		return 'It kept silent where it could be expected to speak.';
	if (hedges.some((s) => s.manner === 'silence')) return 'It chose neutral words or kept silent.';
	return 'It chose neutral words and blamed nobody.';
}

/** In how many of all readings a state has this label, and which it has in the others. */
export function firmInWords(
	data: Pick<Dataset, 'stances'>,
	{ stance, byConduct }: Pick<Position, 'stance' | 'byConduct'>,
	{ kept, of, by }: Firmness
): string {
	if (of === 0) return '';
	const label = (id: string) =>
		id === 'none' ? 'nothing' : data.stances.find((s) => s.id === id)!.label.toLowerCase();
	const first =
		stance === 'none' ? 'Nothing found' : data.stances.find((s) => s.id === stance)!.label;
	const others = Object.entries(by)
		.filter(([id, n]) => id !== stance && n > 0)
		.sort((a, b) => b[1] - a[1])
		.map(([id, n]) => `${label(id)} in ${n}`);
	if (others.length === 0)
		return `${first} in all ${of} readings${byConduct ? ', by conduct' : ''}.`;
	return `${first} in ${kept} of ${of} readings; ${others.join(', ')}.`;
}
