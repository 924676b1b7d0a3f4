/**
 * Over time: each statement is a dot at its date, in lanes, and no dots overlap. Pure: the same input gives the same
 * picture anywhere.
 *
 * Days are laid out along the axis, and lanes across it. On phones time runs down the page, which may be as long as
 * necessary; elsewhere the picture has the height of the stage, and dots shrink if they do not all fit.
 */
import { STAGE, type Box } from '../../domain/geometry';
import type { FrameId } from '../../domain/layout';
import {
	GROUPS,
	type DotInput,
	type GroupId,
	type LaneInput,
	type LaneKind,
	type PlacedDot,
	type PlacedGroup,
	type PlacedLane,
	type PlacedVotes,
	type Scale,
	type SettledTime,
	type VoteInput
} from '../../domain/timeline';
import type { Window } from '../../domain/types';
import { round1 } from '../boxes';
import {
	layColumns,
	quietDay,
	shareRows,
	type Band,
	type Column,
	type Laid,
	type Spot
} from './columns';
import { dateOf, dayNumber, extentOf } from './days';
import { frames } from '../frames';
import { emptyRows, threadBeads, type Bead } from './strings';
import { swarm, type Mote } from './swarm';
import { textWidth } from '../text';
import { timeFrames, type TimeFrame } from './frames';
import { groupWords, cut, linesOf, ticksOf, windowsOf, type TimeWords } from './words';

export interface TimeInput {
	by: LaneKind;
	lanes: LaneInput[];
	dots: DotInput[];
	votes: VoteInput[];
	/** Named windows, for their lines. */
	windows: Window[];
	/** First and last day of the axis, YYYY-MM-DD. */
	first: string;
	last: string;
	words: TimeWords;
}

/** A dot with its column and, if its day is not known, its span. */
interface Dated {
	id: string;
	lane: number;
	place: PlacedDot['place'];
	/** The day in the middle of its span, as a number; 0 if unknown. */
	middle: number;
	from: number;
	to: number;
}

/** Share of a step by which a pointer target is smaller than the distance, so that rounding cannot make two touch. */
const SAFE = 0.2;
/** Number of statements from which a day has a column of its own. */
const BUSY = 4;
/** Room for the names of windows at the start of their first day, clear of the marks of the day before. */
const headOf = (name: number, target: number, windows = 1) => name * 1.7 * windows + target * 0.4;
/** Space around the votes, across the axis. */
const VOTE_GAP = 12;
const voteSize = ({ vote }: TimeFrame) => vote.rows * vote.step + VOTE_GAP;
/** Factor by which dots shrink if they do not fit. */
const SHRINK = 0.95;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function datedOf({ dots, lanes, first, last }: TimeInput): Dated[] {
	const [low, high] = [dayNumber(first), dayNumber(last)];
	const laneOf = new Map(lanes.map(({ id }, i) => [id, i]));
	return dots
		.filter(({ lane }) => laneOf.has(lane))
		.map(({ id, lane, from, to }): Dated => {
			const base = { id, lane: laneOf.get(lane)! };
			if (!from || !to) return { ...base, place: 'unknown', middle: 0, from: 0, to: 0 };
			const [a, b] = [dayNumber(from), dayNumber(to)];
			const middle = Math.floor((a + b) / 2);
			const place = middle < low ? 'earlier' : middle > high ? 'later' : a === b ? 'day' : 'span';
			return { ...base, place, middle, from: a, to: b };
		})
		.sort((a, b) => a.middle - b.middle || a.from - b.from || compare(a.id, b.id));
}

/** The parts of the picture before they are placed: which marks belong to which column and band. */
interface Parts {
	columns: Column[];
	/** For each lane, the index of the band for statements without a day (the string), and of the band for all others. */
	strings: number[];
	days: number[];
	/** Index of the band of the votes; -1 without votes. */
	votes: number;
	bands: number;
}

const groupColumn: Record<GroupId, (days: number) => number> = {
	earlier: () => 0,
	later: (days) => days + 1,
	unknown: (days) => days + 2
};

function partsOf(
	input: TimeInput,
	dated: Dated[],
	forced: Set<string>,
	room: Pick<Room, 'heads' | 'word'>,
	step: number,
	voteRows: number
): Parts {
	const first = dayNumber(input.first);
	const count = dayNumber(input.last) - first + 1;
	const columns = Array.from({ length: count + 3 }, (_, i): Column => ({
		gap: 0,
		head: room.heads.get(first + i - 1) ?? 0,
		...((i < 1 || i > count) && { least: 0 }),
		wide: i < 1 || i > count,
		marks: new Map()
	}));
	for (const { from, to } of input.windows)
		for (const day of [dayNumber(from), dayNumber(to) + 1]) {
			const column = columns[day - first + 1];
			if (column && day > first && day < first + count) column.edge = true;
		}
	let bands = 0;
	const strings: number[] = [];
	const days: number[] = [];
	input.lanes.forEach((_, lane) => {
		const hung = input.by === 'stance' && dated.some((d) => d.lane === lane && d.place === 'span');
		strings.push(hung ? bands++ : -1);
		days.push(bands++);
	});
	const put = (column: Column, band: number, id: string) => {
		const marks = column.marks.get(band);
		if (marks) marks.push(id);
		else column.marks.set(band, [id]);
	};
	for (const { id, lane, place, middle } of dated) {
		if (place === 'span' && !forced.has(id)) continue;
		const index =
			place === 'day' || place === 'span' ? middle - first + 1 : groupColumn[place](count);
		const string = place === 'span' && strings[lane] !== -1;
		put(columns[index]!, string ? strings[lane]! : days[lane]!, id);
	}
	for (const column of columns) {
		const all = [...column.marks.values()].reduce((sum, ids) => sum + ids.length, 0);
		if (all >= BUSY || column.head) column.wide = true;
	}
	const votes = input.votes.length > 0 ? bands++ : -1;
	const seen = new Map<Column, string>();
	for (const vote of sortedVotes(input.votes)) {
		const day = vote.date ? dayNumber(vote.date) - first : NaN;
		const index = Number.isNaN(day)
			? groupColumn.unknown(count)
			: day < 0
				? 0
				: day >= count
					? groupColumn.later(count)
					: day + 1;
		const column = columns[index]!;
		column.wide = true;
		// For two resolutions in one column, the first fills its rows, and one row stays free between them.
		const before = seen.get(column);
		if (before !== undefined && before !== vote.resolution) {
			const { length } = column.marks.get(votes)!;
			const free = 2 * voteRows - (length % voteRows || voteRows);
			for (let i = 0; i < free; i++) put(column, votes, '');
		}
		seen.set(column, vote.resolution);
		put(column, votes, voteKey(vote));
	}
	// Groups are separated from the axis and have room for their label.
	const apart = step * 0.6;
	for (const group of GROUPS) {
		const index = groupColumn[group](count);
		if (columns[index]!.marks.size === 0) continue;
		columns[group === 'earlier' ? 1 : index]!.gap += apart;
		columns[index]!.least = room.word(input.words.group[group]);
	}
	return { columns, strings, days, votes, bands };
}

const voteKey = ({ resolution, state }: VoteInput) => `vote ${resolution} ${state}`;
const VOTE_ORDER = 'YNA';
const voteRank = (vote: string) => (VOTE_ORDER.indexOf(vote) + 4) % 4;

/** Sorts votes by day and resolution, votes in favour first. */
const sortedVotes = (votes: VoteInput[]) =>
	[...votes].sort(
		(a, b) =>
			compare(a.date, b.date) ||
			compare(a.resolution, b.resolution) ||
			voteRank(a.vote) - voteRank(b.vote) ||
			compare(a.state, b.state)
	);

/** The layout along the axis for one size of dots. */
interface Plan {
	step: number;
	parts: Parts;
	bands: Band[];
	laid: Laid;
	spots: Map<string, Spot>;
	/** Size of each lane across the axis, without the space between lanes. */
	sizes: number[];
	spare: number;
}

/** The available space. */
interface Room {
	/** Length of the axis with its groups; Infinity down a page. */
	along: number;
	/** From the first lane to the end of the last, including votes. */
	across: number;
	/** Space before a day for a name, by day number. */
	heads: Map<number, number>;
	/** Least size of each lane. */
	least: number[];
	/** Length that a word needs along the axis. */
	word: (text: string) => number;
}

function plan(
	input: TimeInput,
	frame: TimeFrame,
	dated: Dated[],
	step: number,
	room: Room
): Plan | undefined {
	const first = dayNumber(input.first);
	const days = dayNumber(input.last) - first + 1;
	const middles = new Map(dated.map((d) => [d.id, d]));
	const voteRoom = input.votes.length > 0 ? voteSize(frame) : 0;
	const space = room.across - voteRoom - input.lanes.length * gapOf(frame, input);
	const forced = new Set<string>();
	for (;;) {
		const parts = partsOf(input, dated, forced, room, step, frame.vote.rows);
		const strings = parts.strings.filter((band) => band !== -1);
		const least = new Array<number>(parts.bands).fill(1);
		input.lanes.forEach((_, lane) => {
			const hung = parts.strings[lane] === -1 ? 0 : 1;
			least[parts.days[lane]!] = Math.max(1, Math.ceil(room.least[lane]! / step - 0.2) - hung);
		});
		// Gives a string more rows if its marks would fill more than 80 % of the axis.
		for (const [lane, band] of parts.strings.entries()) {
			if (band === -1 || room.along === Infinity) continue;
			const beads = dated.filter((d) => d.lane === lane && d.place === 'span').length;
			least[band] = Math.max(1, Math.ceil((beads * step) / (0.8 * room.along)));
		}
		const total = Math.floor(space / step);
		const inLanes = least.filter((_, band) => band !== parts.votes);
		if (inLanes.reduce((a, b) => a + b, 0) > total) return;
		const grows = least.map((_, band) => band !== parts.votes && !strings.includes(band));
		const rows = shareRows(parts.columns, least, grows, total + (parts.votes === -1 ? 0 : 1));
		const bands = rows.map((n, band): Band =>
			band === parts.votes ? { ...frame.vote, block: true } : { rows: n, step }
		);
		const quiet =
			room.along === Infinity
				? frame.quiet
				: quietDay(parts.columns, bands, room.along, leastDay(frame, room.along, days));
		if (quiet === undefined) return;
		const laid = layColumns(parts.columns, bands, quiet);
		const spots = new Map(laid.spots);

		// Places statements without a day where their span has room; if none has, widens the middle day.
		let left = 0;
		input.lanes.forEach((_, lane) => {
			const band = parts.strings[lane] === -1 ? parts.days[lane]! : parts.strings[lane]!;
			const edge = (day: number, of: number[]) => of[Math.min(days, Math.max(1, day - first + 1))]!;
			const filled = emptyRows(bands[band]!.rows);
			for (const column of parts.columns)
				for (const id of column.marks.get(band) ?? []) {
					const spot = laid.spots.get(id)!;
					filled[spot.row]!.push(spot.at);
				}
			// Keeps marks off the names.
			for (const [day, head] of room.heads) {
				const start = edge(day, laid.starts);
				for (let at = 0; at < head; at += step)
					for (const places of filled) places.push(start + Math.min(at, head - step / 2));
			}
			for (const places of filled) places.sort((a, b) => a - b);
			const beads = dated
				.filter((d) => d.lane === lane && d.place === 'span' && !forced.has(d.id))
				.sort(
					(a, b) => a.to - a.from - (b.to - b.from) || a.middle - b.middle || compare(a.id, b.id)
				)
				.map(({ id, from, to, middle }): Bead => ({
					id,
					low: edge(from, laid.starts),
					high: edge(to, laid.ends),
					middle: (edge(middle, laid.starts) + edge(middle, laid.ends)) / 2
				}));
			const threaded = threadBeads(beads, filled, step);
			for (const [id, spot] of threaded.spots) spots.set(id, spot);
			for (const id of threaded.left) forced.add(middles.get(id)!.id);
			left += threaded.left.length;
		});
		if (left > 0) continue;
		const sizes = input.lanes.map(
			(_, lane) =>
				((parts.strings[lane] === -1 ? 0 : rows[parts.strings[lane]!]!) +
					rows[parts.days[lane]!]!) *
				step
		);
		return {
			step,
			parts,
			bands,
			laid,
			spots,
			sizes,
			spare: space - sizes.reduce((a, b) => a + b, 0)
		};
	}
}

/** Number of days above which days are so narrow that places need more than one decimal. */
const MANY_DAYS = 1_000;
/** Largest share of the axis for quiet days at their least width; the rest is for days with statements. */
const QUIET_SHARE = 0.25;
/** Least width of a quiet day; if a window lasts for years, less than the frame's default. */
const leastDay = ({ quiet }: TimeFrame, along: number, days: number) =>
	Math.min(quiet, (QUIET_SHARE * along) / days);

/** Largest share of the room across the axis for the spaces between lanes. */
const GAPS_SHARE = 0.2;
const gapOf = ({ gap, across: [start, end] }: TimeFrame, { by, lanes }: TimeInput) =>
	Math.min(gap[by], (GAPS_SHARE * (end - start)) / Math.max(1, lanes.length));

/** Share of the axis that votes may fill before their marks shrink. */
const VOTES_SHARE = 0.5;

/** Keeps the size of votes across the axis; if there are very many, uses more rows of smaller marks. */
function withVotes(frame: TimeFrame, votes: number): TimeFrame {
	const { rows, step } = frame.vote;
	const length = frame.along[1] - frame.along[0];
	const needed = Math.ceil(Math.sqrt((votes * rows * step) / (VOTES_SHARE * length)));
	if (needed <= rows) return frame;
	return { ...frame, vote: { rows: needed, step: (rows * step) / needed } };
}

/** Largest share of the room for the name of a lane, along the axis or, down a page, across it. */
const NAMES_SHARE = 0.4;
/** Largest share of the room across for the names of adjacent lanes, if these would take nearly all of it. */
const NAMES_FIT = 0.8;
const NAMES_NEAR = 0.95;
/** Largest share of the room across for the lines of the windows. */
const WINDOWS_SHARE = 0.3;

/** Settles the statements over time for one frame. Keeps the order of lanes; drops dots whose lane is not listed. */
export function settleTime(id: FrameId, input: TimeInput): SettledTime {
	const frame = withVotes(timeFrames[id], input.votes.length);
	const { name, target } = frames[id];
	const down = frame.course === 'down';
	const dated = datedOf(input);

	// Names of lanes are beside them, or above them if lanes are side by side. A lane that may have a single row gets a
	// name of one line.
	const widest =
		input.by === 'state'
			? 9.5 * name
			: Math.max(100, 5 * name, ...input.lanes.map(({ label }) => textWidth(label, name) / 2.2));
	const [start, end] = down ? frame.across : frame.along;
	const lines = input.lanes.map(({ label, short }) =>
		linesOf(down && input.by === 'state' ? short : label, name, widest).map((line) =>
			cut(line, name, NAMES_SHARE * (end - start))
		)
	);
	const voteLines = linesOf(input.words.votes, name, down ? 0 : widest);
	const widths = [...lines, voteLines].map((of) => Math.max(...of.map((t) => textWidth(t, name))));
	const head = down
		? Math.max(...[...lines, voteLines].map((of) => of.length)) * name * 1.15 + 18
		: 0;
	const gutter = down ? frame.grips + frame.days : Math.max(...widths) + 18;
	const pitch = Math.min(
		name * 1.5,
		(WINDOWS_SHARE * (frame.across[1] - frame.across[0])) / Math.max(1, input.windows.length)
	);
	const foot = down ? 0 : name * 2.5 + input.windows.length * pitch + 6;
	const along0 = frame.along[0] + (down ? head : gutter);
	const across0 = frame.across[0] + (down ? gutter : frame.grips);
	const across1 = frame.across[1] - foot;

	// Down a page, each window begins under its name; lanes are named again where a shorter window begins.
	const heads = new Map<number, number>();
	const again = new Set<string>();
	if (down) {
		const opens = input.windows.map(({ from }) => from).sort();
		for (const from of new Set(opens)) {
			const names = opens.filter((day) => day === from).length;
			if (from !== opens[0]) again.add(from);
			heads.set(dayNumber(from), headOf(name, target, names) + (from === opens[0] ? 0 : head));
		}
	}

	const across = across1 - across0;
	const least = widths.slice(0, lines.length).map((width) => (down ? width * 0.95 : 0));
	const all = least.reduce((sum, width) => sum + width, 0);
	/** Room for the lanes. Names too wide to fit side by side are squeezed into it, so that there is a layout at all. */
	const free =
		across -
		(input.votes.length > 0 ? voteSize(frame) : 0) -
		input.lanes.length * gapOf(frame, input);
	const squeeze = all > NAMES_NEAR * free ? (NAMES_FIT * free) / all : 1;
	const room: Room = {
		along: frame.along[1] - along0,
		across,
		heads,
		least: down ? least.map((width) => width * squeeze) : least,
		word: (text) => (down ? name * 1.3 : textWidth(text, name) + 6)
	};
	const found = largest((shrinks) => plan(input, frame, dated, target * SHRINK ** shrinks, room));
	return draw(id, input, frame, dated, found, {
		along0,
		across0,
		lines,
		voteLines,
		again: [...again],
		head,
		pitch
	});
}

/** Number of trials after which dots are smaller than anything that could be in their way. */
const MOST_TRIALS = 512;

/** The first of the trials 0, 1, 2 … that succeeds, found by doubling and bisection. */
function largest<T>(attempt: (trial: number) => T | undefined): T {
	let found = attempt(0);
	let [fails, trial] = [0, 0];
	while (!found) {
		if (trial >= MOST_TRIALS) throw new RangeError('No room for the statements over time');
		[fails, trial, found] = [trial, trial * 2 || 1, attempt(trial * 2 || 1)];
	}
	while (trial - fails > 1) {
		const middle = (fails + trial) >> 1;
		const better = attempt(middle);
		if (better) [trial, found] = [middle, better];
		else fails = middle;
	}
	return found;
}

interface Ground {
	along0: number;
	across0: number;
	lines: string[][];
	voteLines: string[];
	/** Days where the names of the lanes are repeated, and their height. */
	again: string[];
	head: number;
	/** Distance between the lines of two windows. */
	pitch: number;
}

/** Converts places along and across the axis to the picture. */
function draw(
	id: FrameId,
	input: TimeInput,
	frame: TimeFrame,
	dated: Dated[],
	{ step, parts, bands, laid, spots, sizes, spare }: Plan,
	{ along0, across0, lines, voteLines, again, head, pitch }: Ground
): SettledTime {
	const { name } = frames[id];
	const down = frame.course === 'down';
	const first = dayNumber(input.first);
	const days = dayNumber(input.last) - first + 1;
	const along = (at: number) => along0 + at;
	const point = (at: number, across: number) =>
		down
			? { x: round1(across), y: round1(along(at)) }
			: { x: round1(along(at)), y: round1(across) };
	const box = (start: number, end: number, low: number, high: number): Box =>
		(down ? [low, start, high, end] : [start, low, end, high]).map(round1) as Box;
	const lineStart = along0;
	const lineEnd = along(laid.length);

	// Places the lanes across the axis.
	const pad = Math.min(spare / Math.max(1, input.lanes.length), step * 0.8) + gapOf(frame, input);
	let cursor = across0;
	const tops: { string: number; day: number; low: number; high: number }[] = [];
	input.lanes.forEach((_, lane) => {
		const string = parts.strings[lane] === -1 ? 0 : bands[parts.strings[lane]!]!.rows * step;
		const low = cursor;
		const high = low + sizes[lane]! + pad;
		tops.push({ string: low + pad / 2, day: low + pad / 2 + string, low, high });
		cursor = high;
	});
	const voteLow = cursor;
	const across: [number, number] = [
		round1(across0),
		round1(parts.votes === -1 ? cursor : cursor + voteSize(frame))
	];

	const scale: Scale = {
		first: input.first,
		last: input.last,
		// Rounds finely enough to tell days apart that are narrower than a tenth of a unit.
		starts: [...laid.starts.slice(1, days + 1), laid.ends[days]!].map((n) =>
			days > MANY_DAYS ? Math.round(along(n) * 1e4) / 1e4 : round1(along(n))
		)
	};

	const laneOf = (laneId: string, low: number, high: number, of: string[]): PlacedLane => {
		const middle = (low + high) / 2;
		const size = name * 1.15;
		return {
			id: laneId,
			box: box(lineStart, lineEnd, low, high),
			lines: of,
			labels: down
				? [
						along0,
						...again.map(
							(day) =>
								extentOf(scale, day)[0] +
								headOf(
									name,
									frames[id].target,
									input.windows.filter((w) => w.from === day).length
								) +
								head
						)
					].map((foot) => ({
						x: round1(middle),
						y: round1(foot - 14 - (of.length - 1) * size),
						align: 'middle'
					}))
				: [
						{
							x: frame.along[0],
							y: round1(middle - ((of.length - 1) * size) / 2 + name * 0.36),
							align: 'start'
						}
					]
		};
	};
	// A name may be slightly wider than its lane (0.95 in settleTime), but not more: names are side by side.
	const lanes = input.lanes.map(({ id: laneId }, i) => {
		const { low, high } = tops[i]!;
		const most = down ? (high - low) / 0.95 + 1 : Infinity;
		return laneOf(
			laneId,
			low,
			high,
			lines[i]!.map((line) => cut(line, name, most))
		);
	});

	// Puts dots on their rows, then pulls them together within their lane.
	const columnOf = ({ place, middle }: Dated) =>
		place === 'day' || place === 'span' ? middle - first + 1 : groupColumn[place](days);
	const at = new Map<string, { at: number; across: number }>();
	input.lanes.forEach((_, lane) => {
		const all = dated.filter((d) => d.lane === lane);
		const isHung = (d: Dated) => d.place === 'span' && parts.strings[lane] !== -1;
		for (const d of all.filter(isHung)) {
			const spot = spots.get(d.id)!;
			at.set(d.id, { at: spot.at, across: tops[lane]!.string + (spot.row + 0.5) * step });
		}
		const { rows } = bands[parts.days[lane]!]!;
		const top = tops[lane]!.day + step / 2;
		const motes = all
			.filter((d) => !isHung(d))
			.map((d): Mote => {
				const spot = spots.get(d.id)!;
				const index = columnOf(d);
				const bead = d.place === 'span';
				const edge = (day: number) => Math.min(days, Math.max(1, day - first + 1));
				const head = parts.columns[index]!.head ?? 0;
				const low = bead ? laid.starts[edge(d.from)]! : laid.lows[index]!;
				const high = bead ? laid.ends[edge(d.to)]! : laid.highs[index]!;
				return {
					id: d.id,
					x: spot.at,
					y: top + spot.row * step,
					low: Math.min(low, spot.at),
					high: Math.max(high, spot.at),
					middle: (laid.starts[index]! + head + laid.ends[index]!) / 2
				};
			});
		const rest = rows > 1 ? swarm(motes, top, top + (rows - 1) * step, step) : motes;
		for (const mote of rest) at.set(mote.id, { at: mote.x, across: mote.y });
	});

	const dots = dated.map((d): PlacedDot => {
		const spot = at.get(d.id)!;
		const spans = d.from !== d.to && d.from !== 0;
		const met = d.to >= first && d.from < first + days;
		return {
			id: d.id,
			...point(spot.at, spot.across),
			r: round1(step / 2 - SAFE),
			place: d.place,
			...(spans &&
				met && {
					span: [extentOf(scale, dateOf(d.from))[0], extentOf(scale, dateOf(d.to))[1]]
				})
		};
	});

	const votes = votesOf(input.votes, spots, frame, voteLow, point);
	const groups = GROUPS.flatMap((group): PlacedGroup[] => {
		const index = groupColumn[group](days);
		if (parts.columns[index]!.marks.size === 0) return [];
		const start = along(laid.starts[index]!);
		const end = along(laid.ends[index]!);
		return [
			{
				id: group,
				box: box(start, end, across[0], across[1]),
				count: dated.filter((d) => d.place === group).length,
				...groupWords(start, end, frame, name)
			}
		];
	});

	const height = down ? Math.ceil(lineEnd + 40) : STAGE.height;
	return {
		frame: id,
		by: input.by,
		course: frame.course,
		viewBox: { x: 0, y: 0, width: STAGE.width, height },
		name,
		scale,
		across,
		grips: round1(frame.across[0] + frame.grips / 2),
		ticks: ticksOf(scale, input, frame, across, name, (day) => parts.columns[day + 1]!.head ?? 0),
		windows: windowsOf(scale, input.windows, frame, across, name, pitch, (names) =>
			headOf(name, frames[id].target, names)
		),
		lanes,
		dots,
		voteSize: round1(frame.vote.step * 0.36),
		...(parts.votes !== -1 && {
			voteLane: laneOf('votes', voteLow, across[1], voteLines)
		}),
		votes,
		groups,
		...(frame.inset && { inset: frame.inset })
	};
}

function votesOf(
	votes: VoteInput[],
	spots: Map<string, Spot>,
	frame: TimeFrame,
	low: number,
	point: (at: number, across: number) => { x: number; y: number }
): PlacedVotes[] {
	const { step } = frame.vote;
	const top = low + VOTE_GAP / 2 + step / 2;
	const blocks = new Map<string, PlacedVotes>();
	for (const vote of sortedVotes(votes)) {
		const { at, row } = spots.get(voteKey(vote))!;
		const mark = { state: vote.state, vote: vote.vote, ...point(at, top + row * step) };
		const block = blocks.get(vote.resolution);
		if (block) block.marks.push(mark);
		else
			blocks.set(vote.resolution, {
				resolution: vote.resolution,
				box: [0, 0, 0, 0],
				marks: [mark]
			});
	}
	for (const block of blocks.values()) {
		const xs = block.marks.map(({ x }) => x);
		const ys = block.marks.map(({ y }) => y);
		const half = step / 2;
		block.box = [
			Math.min(...xs) - half,
			Math.min(...ys) - half,
			Math.max(...xs) + half,
			Math.max(...ys) + half
		].map(round1) as Box;
	}
	return [...blocks.values()];
}
