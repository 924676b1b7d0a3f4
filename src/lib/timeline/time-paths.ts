/** Lines and shapes of the layout over time as SVG paths, for the screen and for exports. Pure. */
import { dayNumber, extentOf } from '../layout/timeline/days';
import { textWidth } from '../layout/text';
import type { PlacedWindow, SettledTime } from '../domain/timeline';
import type { Shape } from '../domain/types';
import type { TimeDot } from './timeline';
import { windowWords } from './timeline';
import type { Span } from './time-window';
import { markPath } from '../picture/marks';

const isDown = ({ course }: SettledTime) => course === 'down';

/** A line along or across the time axis, at a place on the other axis. */
const lineAlong = (settled: SettledTime, at: number, from: number, to: number) =>
	isDown(settled) ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`;
const lineAcross = (settled: SettledTime, at: number, from: number, to: number) =>
	isDown(settled) ? `M${from} ${at}H${to}` : `M${at} ${from}V${to}`;

/** The lanes of the picture, with that of the votes last. */
export const lanesOf = (settled: SettledTime) =>
	settled.voteLane ? [...settled.lanes, settled.voteLane] : settled.lanes;

/** The background: ends of lanes, edges of days with a column of their own, and the axis with its ticks. */
export function groundPaths(settled: SettledTime): { rules: string; axis: string } {
	const down = isDown(settled);
	const { starts, first } = settled.scale;
	const [low, high] = settled.across;
	const wide = 4 * (settled.dots[0]?.r ?? 0);
	const origin = dayNumber(first);
	const columns = settled.ticks
		.filter((t) => t.kind === 'day')
		.map((t) => dayNumber(t.date) - origin)
		.filter((i) => starts[i + 1]! - starts[i]! > wide)
		.flatMap((i) => [starts[i]!, starts[i + 1]!])
		.filter((at, i, edges) => i === 0 || at - edges[i - 1]! > 4);
	const lanes = lanesOf(settled);
	const begin = lanes[0]!.box[down ? 1 : 0];
	const end = lanes[0]!.box[down ? 3 : 2];
	const foot = down ? low : high;
	const tick = (kind: string) => foot + (down ? -1 : 1) * (kind === 'month' ? 8 : 5);
	return {
		rules:
			lanes.map(({ box }) => lineAlong(settled, box[down ? 2 : 3], begin, end)).join('') +
			columns.map((at) => lineAcross(settled, at, low, high)).join(''),
		axis:
			lineAlong(settled, foot, starts[0]!, starts.at(-1)!) +
			settled.ticks.map((t) => lineAcross(settled, t.at, foot, tick(t.kind))).join('')
	};
}

/** Path of a named window along its days; empty down a page, where its name is at its start. */
export function windowLine(settled: SettledTime, { across: at, start, end }: PlacedWindow): string {
	if (isDown(settled)) return '';
	return (
		lineAlong(settled, at, start, end) +
		lineAcross(settled, start, at - 5, at + 5) +
		lineAcross(settled, end, at - 5, at + 5)
	);
}

export interface ChosenDays {
	/** Ends along the axis. */
	start: number;
	end: number;
	/** The band over the lanes. */
	band: { x: number; y: number; width: number; height: number };
	/** Path of the line between the handles. */
	bar: string;
	/** Paths from each handle across all lanes. */
	edges: { from: string; to: string };
	/** Radius of a handle. */
	r: number;
	words: string;
	/** Baseline of the words: between the handles, or beside them if there is no room. */
	label: { x: number; y: number; align: 'start' | 'middle' | 'end' };
}

/** Where the chosen window is drawn on the time line, in units of the stage. Days off the axis count as its ends. */
export function chosenDays(settled: SettledTime, window: Span): ChosenDays {
	const { scale, grips, name } = settled;
	const down = isDown(settled);
	const [low, high] = settled.across;
	const start = extentOf(scale, window.from)[0];
	const end = extentOf(scale, window.to)[1];
	const r = name * 0.62;
	const words = windowWords(window.from, window.to);
	const edge = (at: number) => lineAcross(settled, at, grips, high);
	return {
		start,
		end,
		band: down
			? { x: low, y: start, width: high - low, height: end - start }
			: { x: start, y: grips, width: end - start, height: high - grips },
		bar: lineAlong(settled, grips, start, end),
		edges: { from: edge(start), to: edge(end) },
		r,
		words,
		label: { y: grips + name * 0.36, ...labelAlong() }
	};
	function labelAlong(): Omit<ChosenDays['label'], 'y'> {
		const width = textWidth(words, name) + 3 * r;
		if (end - start > width + 2 * r) return { x: (start + end) / 2, align: 'middle' };
		return end + width < scale.starts.at(-1)!
			? { x: end + 2 * r, align: 'start' }
			: { x: start - 2 * r, align: 'end' };
	}
}

/** A vote's mark around the origin, `h` half its side: full in favour, crossed against, empty abstained, dot absent. */
export function votePath(vote: string, h: number): string {
	const square = `M${-h} ${-h}H${h}V${h}H${-h}z`;
	if (vote === 'N') return `${square}M${-h} ${-h}L${h} ${h}M${h} ${-h}L${-h} ${h}`;
	if (vote === 'NV')
		return `M${-h / 3} 0a${h / 3} ${h / 3} 0 1 1 ${(2 * h) / 3} 0a${h / 3} ${h / 3} 0 1 1 ${(-2 * h) / 3} 0`;
	return square;
}
/** Votes whose mark is filled. */
export const isFull = (vote: string) => vote === 'Y' || vote === 'NV';

/** A statement's mark within its target of radius r; smaller if the statement is not about the war. */
export function dotPath(dot: Pick<TimeDot, 'stance'>, shape: Shape | undefined, r: number): string {
	if (dot.stance === 'none') return markPath('circle', r * 0.5);
	return markPath(shape ?? 'circle', r * 0.68);
}

/** The line through the mark of a statement without a day. */
export const whisker = (settled: SettledTime, r: number) =>
	isDown(settled) ? `M0 ${-r}V${r}` : `M${-r} 0H${r}`;

/** The line over the possible days of a statement; `ends` adds end marks, as for the open card. */
export function spanPath(
	settled: SettledTime,
	{ x, y, r }: { x: number; y: number; r: number },
	[a, b]: [number, number],
	ends = false
): string {
	const at = isDown(settled) ? x : y;
	const mark = (e: number) => lineAcross(settled, e, at - r, at + r);
	return lineAlong(settled, at, a, b) + (ends ? mark(a) + mark(b) : '');
}

/** Factor by which the patterns of dots are scaled; larger on phones. */
export const patternScale = (settled: SettledTime) => (isDown(settled) ? 1.3 : 0.62);
