/** Computes the chosen days from keys and drags. Pure. Days are YYYY-MM-DD. */
import { dateOf, dayAt, dayNumber, extentOf, moved } from '../layout/timeline/days';
import type { Scale } from '../domain/timeline';

/** First and last day, inclusive. */
export interface Span {
	from: string;
	to: string;
}
export type End = keyof Span;

const WEEK = 7;

/** Moves one end of the window to a day, but never past the other end or off the axis. */
export function withEnd(scale: Scale, { from, to }: Span, end: End, day: string): Span {
	const on = moved(scale, day, 0);
	if (end === 'from') return { from: on < to ? on : to, to };
	return { from, to: on > from ? on : from };
}

/** The same day of another month, or its last day if it has fewer. */
function monthAway(day: string, months: number): string {
	const [y, m, d] = day.split('-').map(Number) as [number, number, number];
	const first = new Date(Date.UTC(y, m - 1 + months, 1));
	const days = new Date(Date.UTC(y, m + months, 0)).getUTCDate();
	return dateOf(dayNumber(first.toISOString().slice(0, 10)) + Math.min(d, days) - 1);
}

/**
 * Moves one end by a key: an arrow by a day, with Shift by a week, Page Up and Down by a month, Home and End to the
 * ends of the axis. Undefined for any other key. Down a page, the down arrow moves to a later day.
 */
export function keyedEnd(
	scale: Scale,
	window: Span,
	end: End,
	{ key, shiftKey }: { key: string; shiftKey: boolean },
	down: boolean
): Span | undefined {
	const later = down ? ['ArrowRight', 'ArrowDown'] : ['ArrowRight', 'ArrowUp'];
	const earlier = down ? ['ArrowLeft', 'ArrowUp'] : ['ArrowLeft', 'ArrowDown'];
	const day = window[end];
	const by = shiftKey ? WEEK : 1;
	const to = later.includes(key)
		? moved(scale, day, by)
		: earlier.includes(key)
			? moved(scale, day, -by)
			: key === 'PageUp'
				? monthAway(day, 1)
				: key === 'PageDown'
					? monthAway(day, -1)
					: key === 'Home'
						? scale.first
						: key === 'End'
							? scale.last
							: undefined;
	return to === undefined ? undefined : withEnd(scale, window, end, to);
}

/** Drags one end to a place, in units: to the nearest edge between two days. */
export function draggedEnd(scale: Scale, window: Span, end: End, at: number): Span {
	const day = dayAt(scale, at);
	const [start, stop] = extentOf(scale, day);
	const past = at > (start + stop) / 2;
	const edge = end === 'from' ? (past ? 1 : 0) : past ? 0 : -1;
	return withEnd(scale, window, end, moved(scale, day, edge));
}

/** Drags the whole window from one place to another; it keeps its number of days and stays on the axis. */
export function draggedWindow(scale: Scale, { from, to }: Span, start: number, at: number): Span {
	const wish = dayNumber(dayAt(scale, at)) - dayNumber(dayAt(scale, start));
	const least = Math.min(0, dayNumber(scale.first) - dayNumber(from));
	const most = Math.max(0, dayNumber(scale.last) - dayNumber(to));
	const by = Math.min(most, Math.max(least, wish));
	return { from: dateOf(dayNumber(from) + by), to: dateOf(dayNumber(to) + by) };
}
