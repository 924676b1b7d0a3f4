/** Text beside a time line: dates and names of lanes, windows and groups, without overlaps. */
import type { Box } from '../../domain/geometry';
import type { GroupId, PlacedGroup, PlacedWindow, Scale, Tick } from '../../domain/timeline';
import type { Window } from '../../domain/types';
import { clamp, overlap } from '../boxes';
import { dateOf, dayNumber, extentOf, placeOf } from './days';
import { ASCENT, DESCENT, textWidth } from '../text';
import type { TimeFrame } from './frames';

/** Formatted dates and names in the language of the page, because layout knows no language. */
export interface TimeWords {
	/** "16 Sept" */
	day: (date: string) => string;
	/** "Sept" */
	month: (date: string) => string;
	/** "Earlier" */
	group: Record<GroupId, string>;
	/** Name of the lane of the votes. */
	votes: string;
}

/** Breaks a name into lines no wider than `width`, in units like `size`; with 0, no wider than its longest word. */
export function linesOf(text: string, size: number, width: number): string[] {
	const words = text.split(' ');
	const most = width || Math.max(...words.map((word) => textWidth(word, size)));
	const lines: string[] = [];
	for (const word of words) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && textWidth(longer, size) <= most) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** Shortens a line that is wider than `most`, with "…" at its end. */
export function cut(line: string, size: number, most: number): string {
	let kept = line;
	while (kept && textWidth(`${kept}…`, size) > most) kept = kept.slice(0, -1);
	return textWidth(line, size) <= most ? line : `${kept}…`;
}

const textBox = (
	{ x, y, align }: Pick<Tick, 'x' | 'y' | 'align'>,
	text: string,
	size: number
): Box => {
	const width = textWidth(text, size);
	const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
	return [left, y - ASCENT * size, left + width, y + DESCENT * size];
};

/**
 * Ticks at the beginning of months and at days wide enough to be told apart. If two labels would overlap, that of the
 * wider day stays.
 */
export function ticksOf(
	scale: Scale,
	{ words, windows }: { words: TimeWords; windows: Window[] },
	frame: TimeFrame,
	across: [number, number],
	name: number,
	/** Space at the start of a day, by its index, that a name occupies. */
	headOf: (day: number) => number
): Tick[] {
	const down = frame.course === 'down';
	const first = dayNumber(scale.first);
	const days = Array.from({ length: scale.starts.length - 1 }, (_, i) => dateOf(first + i));
	const taken: Box[] = [];
	const put = (tick: Tick, room: number): Tick[] => {
		const [x0, y0, x1, y1] = textBox(tick, tick.words, name);
		const box: Box = down ? [x0, y0 - room, x1, y1 + room] : [x0 - room, y0, x1 + room, y1];
		if (taken.some((other) => overlap(other, box))) return [];
		taken.push(box);
		return [tick];
	};
	const ways = down ? { x: across[0] - 12, align: 'end' as const } : { align: 'middle' as const };
	const months = days
		.filter((date, i) => i === 0 || date.endsWith('-01'))
		.reverse()
		.flatMap((date): Tick[] => {
			const at = extentOf(scale, date)[0];
			const tick: Tick = down
				? {
						kind: 'month',
						date,
						words: words.month(date),
						at,
						x: ways.x!,
						y: at + name * 0.36,
						align: 'end'
					}
				: {
						kind: 'month',
						date,
						words: words.month(date),
						at,
						x: at,
						y: across[1] + name * 2.5,
						align: 'start'
					};
			return put(tick, down ? 0 : name * 0.2);
		});
	const width = (date: string) => {
		const [start, end] = extentOf(scale, date);
		return end - start;
	};
	/** First and last days of windows are named before others. */
	const ends = (date: string) => Number(windows.some((w) => w.from === date || w.to === date));
	// Names only a day that is wider than the quiet ones.
	const quiet = days.reduce((least, date) => Math.min(least, width(date)), Infinity);
	const named = days
		.filter((date) => width(date) > Math.max(quiet * 1.5, name * 0.6))
		.sort((a, b) => ends(b) - ends(a) || width(b) - width(a) || (a < b ? -1 : 1))
		.flatMap((date): Tick[] => {
			const at = placeOf(scale, date) + headOf(dayNumber(date) - first) / 2;
			const text = down ? words.day(date) : String(Number(date.slice(8)));
			const tick: Tick = down
				? { kind: 'day', date, words: text, at, x: ways.x!, y: at + name * 0.36, align: 'end' }
				: {
						kind: 'day',
						date,
						words: text,
						at,
						x: at,
						y: across[1] + name * 1.25,
						align: 'middle'
					};
			return put(tick, down ? 0 : name * 0.15);
		});
	return [...months, ...named]
		.map((tick) => ({ ...tick, at: r1(tick.at), x: r1(tick.x), y: r1(tick.y) }))
		.sort((a, b) => a.at - b.at);
}

const r1 = (n: number) => Math.round(n * 10) / 10;

/**
 * Windows as lines along their days, the longest furthest from the lanes. Each has its name, unless the name would
 * overlap that of a shorter window.
 */
export function windowsOf(
	scale: Scale,
	windows: Window[],
	frame: TimeFrame,
	across: [number, number],
	name: number,
	/** Distance between two lines. */
	pitch: number,
	/** Height of the space for names on a day on which that many windows begin, down a page. */
	headOf: (windows: number) => number
): PlacedWindow[] {
	const down = frame.course === 'down';
	const days = ({ from, to }: Window) => dayNumber(to) - dayNumber(from);
	const sorted = [...windows].sort((a, b) => days(a) - days(b) || (a.id < b.id ? -1 : 1));
	const begun = new Map<string, number>();
	const taken: Box[] = [];
	return sorted.map((window, i): PlacedWindow => {
		const { id, label, from, to } = window;
		const start = extentOf(scale, from)[0];
		const end = extentOf(scale, to)[1];
		const base = { id, label, from, to, start, end };
		if (down) {
			// The name is at the start of the first day, above those of longer windows that begin on that day.
			const line = begun.get(from) ?? 0;
			begun.set(from, line + 1);
			const foot = start + headOf(windows.filter((w) => w.from === from).length);
			return {
				...base,
				across: r1(across[0] - 4),
				x: r1(across[0]),
				y: r1(foot - name * (0.55 + 1.7 * line)),
				align: 'start'
			};
		}
		const row = across[1] + name * 1.85 + pitch * (i + 1);
		const half = textWidth(label, name) / 2;
		const ends = [scale.starts[0]!, scale.starts.at(-1)!] as const;
		const middle = clamp((start + end) / 2, ends[0] + half, ends[1] - half);
		const words = { x: r1(middle), y: r1(row + name * 0.36), align: 'middle' as const };
		const box = textBox(words, label, name);
		const nameless = taken.some((other) => overlap(other, box));
		if (!nameless) taken.push(box);
		return { ...base, across: r1(row), ...words, ...(nameless && { nameless }) };
	});
}

/** Position of the label of a group: above it or, down a page, before it. */
export function groupWords(
	start: number,
	end: number,
	frame: TimeFrame,
	name: number
): Pick<PlacedGroup, 'x' | 'y' | 'align'> {
	if (frame.course === 'down')
		return {
			x: frame.across[0] + frame.grips + frame.days - 12,
			y: r1(start + name),
			align: 'end'
		};
	return {
		x: r1((start + end) / 2),
		y: r1(frame.across[0] + frame.grips / 2 + name * 0.36),
		align: 'middle'
	};
}
