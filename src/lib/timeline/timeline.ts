/** Statements over time in words: dots, votes and windows for the layout and the page. */
import { numberIn, t } from '../i18n/t';
import { dateOf, dayNumber } from '../layout/timeline/days';
import type { TimeInput } from '../layout/timeline/settle';
import type { FrameId } from '../domain/layout';
import type {
	DotInput,
	GroupId,
	LaneInput,
	LaneKind,
	PlacedDot,
	VoteInput
} from '../domain/timeline';
import { ROLES, type Dataset, type Role, type State, type Statement } from '../domain/types';
import { MANNER_NAMES, VOTE_NAMES } from '../domain/vocabulary';
import { roleOn } from '../analysis/role';
import { mainSpan, mainWindows, type Reason } from '../analysis/reading';
import { saidOf, type Said } from '../picture/card';
import { REASON_WORDS } from '../picture/entry';
import { dateWords } from '../i18n/dates-and-lists';

/** A statement on the time line, with its accessible name. */
export interface TimeDot {
	id: string;
	state: string;
	stance: string;
	/** First and last possible day, YYYY-MM-DD; empty if unknown. */
	from: string;
	to: string;
	/** Whether it counts in the reading. */
	counts: boolean;
	/** Accessible name: "India: Narendra Modi, 16 Sept 2022. Told Putin that … Critical. Counts." */
	words: string;
}

/** A vote of the General Assembly, and how the states of the atlas voted. */
export interface TimeVote {
	resolution: string;
	/** Date and title: "2 March 2022: Aggression against Ukraine". */
	title: string;
	/** Result: "12 in favour, 2 against, 10 abstained, 3 absent or not voting". */
	words: string;
}

export interface TimeView {
	dots: TimeDot[];
	votes: VoteInput[];
	/** In the order of their dates. */
	resolutions: TimeVote[];
	/** Number of statements per dot: 1, or more if there are too many to draw. */
	each: number;
	/** First and last day of the axis, YYYY-MM-DD. */
	first: string;
	last: string;
}

/**
 * Largest number of statements that are all drawn. More dots would be too small to point at, and the layout, which
 * finds a place for each among the others, would take minutes.
 */
export const MOST_DOTS = 1_000;

/**
 * The statements that are drawn: all, or every n-th of each stance in the order of their days, so that the proportions
 * of days and stances stay the same. Does not depend on the reading or the kind of lanes.
 */
export function drawnOf(statements: Statement[]): { each: number; drawn: Statement[] } {
	const each = Math.ceil(statements.length / MOST_DOTS);
	if (each <= 1) return { each: 1, drawn: statements };
	const place = ({ stance, from, to, id }: Statement) => `${stance} ${from} ${to} ${id}`;
	const ordered = statements
		.map((statement) => ({ statement, at: place(statement) }))
		.sort((a, b) => (a.at < b.at ? -1 : 1));
	return { each, drawn: ordered.filter((_, i) => i % each === 0).map((one) => one.statement) };
}

/** The note beside the picture if a dot stands for more than one statement. */
export const eachWords = (each: number): string =>
	each > 1
		? t(
				`There are too many to draw: each dot stands for ${numberIn(each)}. The page Evidence has all.`
			)
		: '';

/** Name for statements without a stance, as on the page of a state. */
export const noStance = (): string => t('Not about the war');

export const GROUP_WORDS: Record<GroupId, string> = {
	get earlier() {
		return t('Earlier');
	},
	get later() {
		return t('Later');
	},
	get unknown() {
		return t('Date not known');
	}
};

/** A date without its year, which the axis shows: "16 Sept". */
export const shortDay = (date: string): string => dateWords(date, false);
/** A month in words: "Sept"; "Sept 2022" on an axis with several years. */
export const monthOf = (date: string, { first, last }: { first: string; last: string }): string =>
	dateWords(date.slice(0, 7), first.slice(0, 4) !== last.slice(0, 4));

/** Every statement and every known vote. `counts` returns whether a statement counts in the reading. */
export function dotsOf(data: Dataset, counts: (id: string) => boolean): TimeView {
	const states = new Map(data.states.map((s) => [s.code, s]));
	const known = new Map(data.resolutions.map((r) => [r.id, r]));
	// Unknown votes get no mark.
	const votes = data.votes
		.filter(({ vote, resolution }) => vote !== '' && known.has(resolution))
		.map(({ resolution, state, vote }): VoteInput => ({
			resolution,
			date: known.get(resolution)!.date,
			state,
			vote
		}));
	const { each, drawn } = drawnOf(data.statements);
	return {
		each,
		dots: drawn.map((s) => {
			const yes = counts(s.id);
			return {
				id: s.id,
				state: s.state,
				stance: s.stance,
				from: s.from,
				to: s.to,
				counts: yes,
				words: dotWords(data, s, states.get(s.state)?.name ?? s.state, yes)
			};
		}),
		votes,
		resolutions: [...data.resolutions]
			.sort((a, b) => (a.date < b.date ? -1 : 1))
			.map((r) => ({
				resolution: r.id,
				title: `${dateWords(r.date)}: ${r.title}`,
				words: votesWords(votes.filter((v) => v.resolution === r.id))
			})),
		...rangeOf(data)
	};
}

function dotWords(data: Dataset, s: Statement, name: string, counts: boolean): string {
	const stance =
		s.stance === 'none' ? noStance() : (data.stances.find((x) => x.id === s.stance)?.label ?? '');
	const date = dateWords(s.date) || GROUP_WORDS.unknown.toLowerCase();
	const said = s.paraphrase.replace(/[.\s]*$/, '');
	return counts
		? t(`${name}: ${s.speaker}, ${date}. ${said}. ${stance}. Counts.`)
		: t(`${name}: ${s.speaker}, ${date}. ${said}. ${stance}. Does not count.`);
}

function votesWords(votes: VoteInput[]): string {
	const order = Object.keys(VOTE_NAMES) as (keyof typeof VOTE_NAMES)[];
	return order
		.map(
			(vote) =>
				[VOTE_NAMES[vote].toLowerCase(), votes.filter((v) => v.vote === vote).length] as const
		)
		.filter(([, n]) => n > 0)
		.map(([name, n]) => `${numberIn(n)} ${name}`)
		.join(t(', '));
}

/** Days before the widest window that the axis shows if a statement was made on one of them. */
const RUN_UP = 31;

/** The axis covers the main windows, and starts with the first statement in the month before them. */
function rangeOf(data: Dataset): { first: string; last: string } {
	const { from: opens, to: last } = mainSpan(data);
	const least = dateOf(dayNumber(opens) - RUN_UP);
	// Only statements with an exact day extend the axis, not long spans.
	const days = data.statements
		.filter((s) => s.from === s.to && s.from >= least && s.from < opens)
		.map((s) => s.from);
	return { first: days.sort()[0] ?? opens, last };
}

/** Most lanes that fit in each class of screens. */
const MOST: Record<FrameId, number> = { wide: 10, medium: 10, small: 9 };

type Lane = LaneInput & { states: string[] };

/** Lanes with their states, in the order of roles; states without a lane of their own share one. */
function stateLanes(data: Dataset, dots: TimeDot[], most: number): Lane[] {
	const said = new Map<string, number>();
	for (const { state } of dots) said.set(state, (said.get(state) ?? 0) + 1);
	const roles = new Map(data.states.map((s) => [s.code, rankOf(data, s)]));
	const all = data.states
		.filter((s) => said.has(s.code))
		.sort(
			(a, b) =>
				roles.get(a.code)! - roles.get(b.code)! ||
				said.get(b.code)! - said.get(a.code)! ||
				a.name.localeCompare(b.name, 'en')
		);
	const member = (s: State) => roles.get(s.code) === 0;
	// Prefers members, then states with most statements. If lanes are few, a single statement gets none.
	const wish = [...all].sort(
		(a, b) => Number(member(b)) - Number(member(a)) || said.get(b.code)! - said.get(a.code)!
	);
	const enough = wish.length <= most;
	const groups = all.some((s) => s.kind === 'collective');
	const room = enough ? most : most - (groups && most > 9 ? 2 : 1);
	const own = new Set(
		wish
			.filter((s) => enough || s.kind === 'state')
			.slice(0, room)
			.filter((s) => enough || member(s) || said.get(s.code)! > 1)
	);
	const lanes = all
		.filter((s) => own.has(s))
		.map((s): Lane => ({ id: s.code, label: s.name, short: s.code, states: [s.code] }));
	const rest = all.filter((s) => !own.has(s));
	const apart = most > 9 ? rest.filter((s) => s.kind === 'collective') : [];
	const others = rest.filter((s) => !apart.includes(s));
	const codes = (of: State[]) => of.map((s) => s.code);
	if (others.length > 0)
		lanes.push({ id: 'others', label: t('Others'), short: t('Others'), states: codes(others) });
	if (apart.length > 0)
		lanes.push({ id: 'groups', label: t('Groups'), short: t('Groups'), states: codes(apart) });
	return lanes;
}

/** Order of states by role; collectives come last. */
function rankOf(data: Dataset, { code, kind }: State): number {
	const role: Role = roleOn(data, code, data.about.date);
	return kind === 'collective' ? ROLES.length : ROLES.indexOf(role);
}

/** The input for settling a view in one class of screens (`frame`), with lanes by stance or by state (`by`). */
export function timeInput(data: Dataset, view: TimeView, by: LaneKind, frame: FrameId): TimeInput {
	const lanes = by === 'stance' ? stanceLanes(data) : stateLanes(data, view.dots, MOST[frame]);
	const laneOf = new Map(lanes.flatMap(({ id, states }) => states.map((s) => [s, id] as const)));
	return {
		by,
		lanes: lanes.map(({ id, label, short }) => ({ id, label, short })),
		dots: view.dots.map(({ id, state, stance, from, to }): DotInput => ({
			id,
			lane: by === 'stance' ? stance : laneOf.get(state)!,
			from,
			to
		})),
		votes: view.votes,
		windows: mainWindows(data),
		first: view.first,
		last: view.last,
		words: {
			day: shortDay,
			month: (date) => monthOf(date, view),
			group: GROUP_WORDS,
			votes: t('UN votes')
		}
	};
}

const stanceLanes = (data: Dataset): Lane[] =>
	[...data.stances]
		.sort((a, b) => a.order - b.order)
		.map(({ id, label }) => {
			const name = id === 'none' ? noStance() : label;
			return { id, label: name, short: name, states: [] };
		});

/** A span of days in words: "16 Sept 2022", "13–21 Sept 2022", "24 Feb to 14 Oct 2022". */
export function windowWords(from: string, to: string): string {
	return from === to ? dateWords(from) : dateWords(`${from}/${to}`);
}

export type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/**
 * The dot that an arrow key leads to: the next one in time within its lane, or the one nearest in time in the next
 * lane; undefined at the edge. Down a page, time runs vertically and lanes are side by side.
 */
export function nextDot(
	from: PlacedDot,
	dots: readonly PlacedDot[],
	laneOf: (id: string) => number,
	key: Step,
	down: boolean
): PlacedDot | undefined {
	const along = ({ x, y }: PlacedDot) => (down ? y : x);
	const across = ({ x, y }: PlacedDot) => (down ? x : y);
	const inTime = down
		? key === 'ArrowUp' || key === 'ArrowDown'
		: key === 'ArrowLeft' || key === 'ArrowRight';
	const way = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
	const order = (a: PlacedDot, b: PlacedDot) =>
		along(a) - along(b) || across(a) - across(b) || (a.id < b.id ? -1 : 1);
	const lane = laneOf(from.id);
	if (inTime) {
		const mates = dots.filter((d) => laneOf(d.id) === lane).sort(order);
		return mates[mates.findIndex((d) => d.id === from.id) + way];
	}
	const lanes = [...new Set(dots.map((d) => laneOf(d.id)))].sort((a, b) => a - b);
	const next = lanes[lanes.indexOf(lane) + way];
	if (next === undefined) return;
	return dots
		.filter((d) => laneOf(d.id) === next)
		.sort(
			(a, b) => Math.abs(along(a) - along(from)) - Math.abs(along(b) - along(from)) || order(a, b)
		)[0];
}

/** The content of a statement's card over time. */
export interface DotCardView {
	said: Said;
	state: string;
	stateName: string;
	occasion: string;
	/** Manner: "Quoted". */
	manner: string;
	stance: string;
	/** "Counts." or "Does not count: it lies outside the window." */
	counts: string;
	/** Why it does not count; undefined if it counts. */
	against: Reason | undefined;
	/** Why it has its stance. */
	reason: string;
}

/** The card of a statement. `against` is the reason why it does not count; undefined if it does. */
export function dotCardOf(
	data: Dataset,
	id: string,
	against: Reason | undefined
): DotCardView | undefined {
	const s = data.statements.find((x) => x.id === id);
	if (!s) return;
	return {
		said: saidOf(data, s),
		state: s.state,
		stateName: data.states.find((x) => x.code === s.state)?.name ?? s.state,
		occasion: s.occasion,
		manner: MANNER_NAMES[s.manner],
		stance: s.stance,
		counts: against ? t(`Does not count: ${REASON_WORDS[against]}.`) : t('Counts.'),
		against,
		reason: s.reason
	};
}
