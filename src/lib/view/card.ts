import { membershipOn, roleOn } from '../evidence/role';
import { chainOf, speakerWords } from '../evidence/chain';
import { directionOf } from '../evidence/position';
import { mostTelling, strongestAgainst } from '../evidence/telling';
import { ABSENCE_NAMES, ROLE_NAMES } from '../model/vocabulary';
import type { Dataset, Firmness, Position, Role, Statement } from '../model/types';
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
	telling?: Said;
	words: Said[];
	deeds: Said[];
	silence: Said[];
	voiced: Said[];
	but?: Said;
	/** Statements that count, their independent lines, and all statements on record. */
	counted: number;
	lines: number;
	onRecord: number;
	firmness: Firmness;
}

export function saidOf(data: Dataset, statement: Statement): Said {
	const source = data.sources.find((s) => s.id === statement.source)!;
	const nameOf = (code: string) => data.states.find((s) => s.code === code)?.name ?? code;
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
export function cardOf(data: Dataset, position: Position, firmness: Firmness): CardView {
	const state = data.states.find((s) => s.code === position.state)!;
	const sources = new Map(data.sources.map((s) => [s.id, s]));
	const own = data.statements.filter((s) => s.state === state.code && s.codable);
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
		role: roleOn(data, state.code, data.about.date),
		standing: standingOf(data, state.code),
		stance: position.stance,
		why: whyOf(data, position),
		telling: telling && saidOf(data, telling),
		words: shown(
			(s) =>
				s.voice === 'own' &&
				(s.manner === 'quote' || s.manner === 'reported' || s.manner === 'document')
		),
		deeds: shown((s) => s.manner === 'deed' && s.voice === 'own'),
		silence: shown((s) => s.manner === 'silence' && s.voice === 'own'),
		voiced: shown((s) => s.voice === 'other state'),
		but: but && saidOf(data, but),
		counted: position.counted.length,
		lines: new Set(Object.values(position.lines).flat()).size,
		onRecord: own.length,
		firmness
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
export function standingOf(data: Dataset, code: string): string {
	const state = data.states.find((s) => s.code === code)!;
	const membership = membershipOn(data.memberships, code, data.about.date);
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

/** Why the state has this label, in one or two short sentences. */
export function whyOf(data: Dataset, position: Position): string {
	if (position.stance === 'none') {
		if (position.state === data.about.attacked)
			return 'The war is fought on its land. It takes no position here.';
		return `${ABSENCE_NAMES[position.absence ?? 'not named']}.`;
	}
	if (position.byConduct) return 'Party to the war: its conduct is its position.';
	const ways = new Set(Object.keys(position.lines).map((s) => directionOf(data, s)));
	const lines = new Set(Object.values(position.lines).flat()).size;
	const reason = reasonFor(directionOf(data, position.stance), ways, position);
	return `${reason} ${lines === 1 ? 'Rests on a single line of reporting.' : `Rests on ${plural(lines, 'independent line')}.`}`;
}

function reasonFor(direction: string, ways: Set<string>, { counted }: Position): string {
	const but = ways.has('hedge') ? ' Its calls for dialogue do not cancel that.' : '';
	if (direction === 'against')
		return ways.has('for')
			? 'It reproached Russia or refused its claims, in more lines than it justified the war.'
			: `It reproached Russia or refused its claims, and did not justify the war.${but}`;
	if (direction === 'for')
		return ways.has('against')
			? 'It justified the war, in more lines than it reproached Russia.'
			: 'It justified the war and did not reproach Russia.';
	if (ways.has('for') && ways.has('against')) return 'It spoke both ways.';
	if (ways.has('for') || ways.has('against'))
		return 'Its pointed words rest on too few lines to carry a label in this reading.';
	if (counted.every((s) => s.manner === 'silence'))
		return 'It kept silent where it could be expected to speak.';
	if (counted.some((s) => s.manner === 'silence')) return 'It chose neutral words or kept silent.';
	return 'It chose neutral words and blamed nobody.';
}
