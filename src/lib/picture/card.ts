import { isolate, chained, commas, numberIn, plural, t, sentences } from '../i18n/t';
import { membershipOn, roleOn } from '../analysis/role';
import { chainOf, speakerWords } from '../analysis/chain';
import { lookUp } from '../analysis/look-up';
import { caveatsOf, type Caveat } from '../analysis/caveats';
import { positionIn } from '../analysis/position';
import { ABOUT_THE_WAR, dayOf, mainWindows } from '../analysis/reading';
import { own } from '../domain/own';
import { inSentence } from '../domain/label';
import { mostTelling, strongestAgainst } from '../analysis/telling';
import { ABSENCE_NAMES, CERTAINTY_NAMES, ROLE_NAMES } from '../domain/vocabulary';
import type {
	Dataset,
	Firmness,
	Membership,
	Position,
	Reading,
	Role,
	Statement
} from '../domain/types';
import { dateWords } from '../i18n/dates-and-lists';

/** One statement on a card. */
export interface Said {
	id: string;
	/** Code of the state whose page shows it. */
	state: string;
	quote: string;
	/** Part of the quotation that stands for it in a list; may be empty. */
	excerpt: string;
	/** True for silence, which has no words. */
	silent: boolean;
	language: string;
	paraphrase: string;
	speaker: string;
	/** Outlet whose words the quotation is, if they are not the speaker's: "time.news". */
	wordsOf: string;
	date: string;
	to: string;
	/** Attribution chain after the speaker, "Reuters → The Tribune (India)". */
	chain: string;
	verified: 'verified' | 'no text' | '';
	stance: string;
}

/** The content of a state's card, as strings and numbers that a component renders unchanged. */
export interface CardView {
	state: string;
	name: string;
	role: Role;
	/** Role and representative: "Member since 2001 · came: Xi Jinping, President". */
	standing: string;
	stance: string;
	why: string;
	/** Caveats beside the label, and a mark that is not a position; empty for none. */
	caveats: string;
	/** Positions in windows that do not contain the day of the atlas, each with the most telling statement. */
	later: { window: string; label: string; stance: string; said: Said }[];
	/** Statements and votes behind the stance: the ids of the oldest few, and the total number. */
	carriers: { first: string[]; count: number };
	/** True for a party to the war, whose conduct is its position. */
	byConduct: boolean;
	telling?: Said;
	words: Said[];
	deeds: Said[];
	silence: Said[];
	voiced: Said[];
	/** Votes, if they count. */
	voted: Said[];
	but?: Said;
	/** Numbers of counting statements, of their independent lines, and of all on record; votes only if they count. */
	counted: number;
	lines: number;
	onRecord: number;
	firmness: Firmness;
	/** Firmness in words: "Cautious in 61 of 96 readings; critical in 22, nothing in 13." */
	firm: string;
}

/**
 * A statement as a card shows it, with names, dates and lists in the language of the page. Its source must be part of
 * the data set.
 */
export function saidOf(data: Dataset, statement: Statement): Said {
	const { sources, states } = lookUp(data);
	const source = sources.get(statement.source)!;
	const nameOf = (code: string) => states.get(code)?.name ?? code;
	const [speaker, ...chain] = chainOf(statement, source, nameOf);
	return {
		id: statement.id,
		state: statement.state,
		quote: statement.quote,
		excerpt: statement.excerpt,
		silent: statement.manner === 'silence',
		language: statement.language,
		paraphrase: statement.paraphrase,
		speaker: speaker!,
		wordsOf: speakerWords(statement, source) ? '' : source.outlet,
		date: dateWords(statement.date),
		to: commas(statement.targets.map(nameOf)),
		chain: chained(chain),
		verified: own(data.verified, statement.id) ?? '',
		stance: statement.stance
	};
}

/** The card of one state in a reading. Pass `elsewhere` to compute it only once for the cards of many states. */
export function cardOf(
	data: Dataset,
	reading: Reading,
	position: Position,
	firmness: Firmness,
	elsewhere = elsewhereOf(data, reading)
): CardView {
	const day = dayOf(data, reading);
	const { sources, states, ofState } = lookUp(data);
	const state = states.get(position.state)!;
	const own = (ofState.get(state.code) ?? []).filter((s) => s.codable && s.manner !== 'vote');
	const counts = new Set(position.counted);
	const telling = mostTelling(position, sources);
	const but = strongestAgainst(data, position);
	const later = laterOf(data, elsewhere, state.code);
	const told = new Set([telling?.id, but?.id, ...later.map(({ said }) => said.id)]);
	/** Keeps one statement of each kind, which is enough for a card; the page of the state has all. */
	const shown = (keep: (s: Statement) => boolean) =>
		weightiest(
			own.filter((s) => s.stance !== 'none' && !told.has(s.id) && keep(s)),
			counts,
			day
		).map((s) => saidOf(data, s));
	const carriers = carriersOf(position);
	return {
		state: state.code,
		name: state.name,
		role: roleOn(data, state.code, day),
		standing: standingOf(data, state.code, day),
		stance: position.stance,
		why: whyOf(data, reading, position),
		caveats: [state.mark, caveatWords(data, caveatsOf(data, reading, position))]
			.filter(Boolean)
			.join(t('; ')),
		later,
		carriers: { first: carriers.slice(0, NAMED), count: carriers.length },
		byConduct: position.byConduct,
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

/** A list with the weightiest statement: counting first, then about the war, then nearest to `day`; empty if none. */
function weightiest(statements: Statement[], counts: Set<Statement>, day: string): Statement[] {
	const away = ({ from }: Statement) =>
		from === '' ? Infinity : Math.abs(Date.parse(from) - Date.parse(day));
	const about = (s: Statement) => Number(ABOUT_THE_WAR.has(s.object));
	const order = (a: Statement, b: Statement) =>
		Number(counts.has(b)) - Number(counts.has(a)) ||
		about(b) - about(a) ||
		away(a) - away(b) ||
		a.id.localeCompare(b.id);
	let [first] = statements;
	for (const one of statements) if (order(one, first!) < 0) first = one;
	return first ? [first] : [];
}

/** Role and representative of a state: "Member since 2001 · Xi Jinping, President, came". */
export function standingOf(data: Dataset, code: string, day = data.about.date): string {
	const state = lookUp(data).states.get(code)!;
	const membership = membershipOn(data.memberships, code, day);
	const role = membership
		? roleWords(membership)
		: code === data.about.attacked
			? t('The state attacked; not part of the organisation')
			: t('No role in the organisation on that day');
	const came = state.represented_by
		? t(`represented by ${isolate(state.represented_by)}`)
		: membership
			? t('no leader came')
			: '';
	return [role, came].filter(Boolean).join(' · ');
}

/** A role in words: "Member since 2001", "Guest of the chair (unconfirmed)". */
function roleWords({ role, from, certainty }: Membership): string {
	const name = ROLE_NAMES[role];
	const year = numberIn(Number(from.slice(0, 4)));
	const known = role === 'guest' ? name : t(`${name} since ${year}`);
	return certainty === 'confirmed' ? known : t(`${known} (${CERTAINTY_NAMES[certainty]})`);
}

/** Number of supporting statements that a card names by id. */
const NAMED = 4;

/** The counting statements that support the label; for a hedge from pointed words both ways, all that count. */
export function carriersOf({ counted, stance, byConduct }: Position): string[] {
	if (stance === 'none' || byConduct) return [];
	const own = counted.filter((s) => s.stance === stance);
	return (own.length > 0 ? own : counted).map((s) => s.id);
}

/** Explains the label of a state in one or two short sentences. */
export function whyOf(data: Dataset, reading: Reading, position: Position): string {
	if (position.stance === 'none') {
		if (position.state === data.about.attacked)
			return t('The war is fought on its land. It takes no position here.');
		return `${ABSENCE_NAMES[position.absence ?? 'not named']}.`;
	}
	if (position.byConduct) return t('Party to the war: its conduct is its position.');
	const lines = new Set(Object.values(position.lines).flat()).size;
	const reason =
		reading.rule === 'majority' ? countOf(data, position) : reasonFor(data, reading, position);
	const rests =
		lines === 1
			? t('Based on a single independent source.')
			: plural(lines, ['Based on # independent source.', 'Based on # independent sources.']);
	return sentences([reason, rests]);
}

/** The windows without the day of the atlas, except that of the reading, each with a function for positions. */
export function elsewhereOf(data: Dataset, reading: Reading) {
	const main = new Set(mainWindows(data));
	return data.windows
		.filter((w) => !main.has(w) && w.id !== reading.window)
		.map((window) => ({
			window,
			positionOf: positionIn(data, { ...reading, window: window.id })
		}));
}

/** Positions in other windows; those without a statement are left out. */
function laterOf(
	data: Dataset,
	elsewhere: ReturnType<typeof elsewhereOf>,
	state: string
): CardView['later'] {
	return elsewhere.flatMap(({ window, positionOf }) => {
		const position = positionOf(state);
		const telling = mostTelling(position, lookUp(data).sources);
		if (position.stance === 'none' || !telling) return [];
		const stance = labelOf(data, position.stance);
		return [{ window: window.id, label: window.label, stance, said: saidOf(data, telling) }];
	});
}

/** The label of a stance for use within a sentence. */
const labelOf = ({ stances }: Pick<Dataset, 'stances'>, id: string) =>
	inSentence(stances.find((s) => s.id === id)!.label);

/** Caveats in words: "in one passage, Narendra Modi to Russia; abstained in all 5 UN votes on the war". */
function caveatWords(data: Dataset, caveats: Caveat[]): string {
	return caveats.map((caveat) => caveatInWords(data, caveat)).join(t('; '));
}

function caveatInWords(data: Dataset, caveat: Caveat): string {
	const { states, sources } = lookUp(data);
	switch (caveat.kind) {
		case 'one passage': {
			const { statement } = caveat;
			const nameOf = (code: string) => states.get(code)?.name ?? code;
			const speaker = isolate(chainOf(statement, sources.get(statement.source)!, nameOf)[0]!);
			// Further states are only mentioned, not addressed.
			const [party, ...others] = statement.targets;
			const toParty = party && others.length === 0 && data.about.belligerents.includes(party);
			return toParty
				? t(`in one passage, ${speaker} to ${nameOf(party)}`)
				: t(`in one passage, ${speaker}`);
		}
		case 'unnamed':
			return t('in words that mean the war without naming it');
		case 'silence':
			return t('by silence alone');
		case 'turns': {
			const label = labelOf(data, caveat.stance);
			const days = plural(caveat.days, ['# day', '# days']);
			return caveat.when === 'after'
				? t(`${days} later: ${label} words`)
				: t(`${days} earlier: ${label} words`);
		}
		case 'abstained':
			return plural(caveat.votes, [
				'abstained in its # UN vote on the war',
				'abstained in all # UN votes on the war'
			]);
	}
}

/** Explains a majority: "By majority: 3 independent lines cautious, 1 critical." */
function countOf(data: Dataset, { lines }: Position): string {
	const [first, ...others] = Object.entries(lines)
		.sort((a, b) => b[1].length - a[1].length)
		.map(([stance, of]) => ({ n: of.length, label: labelOf(data, stance) }));
	const all = plural(first!.n, ['# independent source', '# independent sources']);
	const told = [
		t(`${all} ${first!.label}`),
		...others.map(({ n, label }) => t(`${numberIn(n)} ${label}`))
	];
	return t(`By majority: ${commas(told)}.`);
}

/** What the statements of one direction have in common, as a clause. */
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
	get said() {
		return t('It reproached Russia or refused its claims');
	},
	get did() {
		return t('It acted against Russia’s war');
	},
	get voted() {
		return t('It voted for resolutions that deplore Russia’s war');
	},
	get of() {
		return t('By another state’s account it reproached Russia');
	}
};
const FOR = {
	get said() {
		return t('It justified the war');
	},
	get did() {
		return t('It acted in support of Russia’s war');
	},
	get voted() {
		return t('It voted against resolutions that deplore Russia’s war');
	},
	get of() {
		return t('By another state’s account it supported the war');
	}
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
	const but = spoken && ways.has('hedge') && t('Its calls for dialogue do not cancel that.');
	// With too few lines the other way, a sentence such as "did not justify the war" would be false.
	if (direction === 'against') {
		const did = didOf(of('against'), AGAINST);
		return sentences([weak ? t(`${did}.`) : t(`${did}, and did not justify the war.`), but]);
	}
	if (direction === 'for') {
		const did = didOf(of('for'), FOR);
		return sentences([weak ? t(`${did}.`) : t(`${did} and did not reproach Russia.`), but]);
	}
	if (ways.has('for') && ways.has('against')) return t('It spoke or acted both ways.');
	if (weak)
		return t(
			'Its pointed words come from too few independent sources to give it a label with these settings.'
		);
	const hedges = of('hedge');
	if (hedges.every((s) => s.manner === 'vote')) return t('It abstained in the United Nations.');
	if (hedges.every((s) => s.voice === 'other state'))
		return t('By another state’s account it was cautious or had concerns.');
	if (hedges.every((s) => s.manner === 'silence'))
		return t('It kept silent where it could be expected to speak.');
	if (hedges.some((s) => s.manner === 'silence'))
		return t('It chose neutral words or kept silent.');
	return t('It chose neutral words and blamed nobody.');
}

/** In how many of all readings a state has this label, and which labels it has in the others. */
function firmInWords(
	data: Pick<Dataset, 'stances'>,
	{ stance, byConduct }: Pick<Position, 'stance' | 'byConduct'>,
	{ kept, of, by }: Firmness
): string {
	if (of === 0) return '';
	const label = (id: string) => (id === 'none' ? t('nothing') : labelOf(data, id));
	const first =
		stance === 'none' ? t('Nothing found') : data.stances.find((s) => s.id === stance)!.label;
	const others = Object.entries(by)
		.filter(([id, n]) => id !== stance && n > 0)
		.sort((a, b) => b[1] - a[1])
		.map(([id, n]) => t(`${label(id)} in ${numberIn(n)}`));
	if (others.length === 0)
		return byConduct
			? t(`${first} in all ${numberIn(of)} ways to count: it is party to the war.`)
			: t(`${first} in all ${numberIn(of)} ways to count.`);
	return t(`${first} in ${numberIn(kept)} of ${numberIn(of)} ways to count; ${commas(others)}.`);
}
