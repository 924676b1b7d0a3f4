/** Conversions of days, and the scale of the time line. Dates are YYYY-MM-DD; day numbers count from 1970-01-01. */
import type { Scale } from '../../domain/timeline';
import { clamp } from '../boxes';

const DAY = 86_400_000;

/** "1970-01-02" → 1; NaN for text that is no date. */
export const dayNumber = (date: string): number => Date.parse(date) / DAY;
/** The inverse of `dayNumber`. Throws a RangeError for NaN. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The date a number of days later, clamped to the axis. */
export function moved(scale: Pick<Scale, 'first' | 'last'>, date: string, days: number): string {
	const first = dayNumber(scale.first);
	return dateOf(clamp(dayNumber(date) + days, first, dayNumber(scale.last)));
}

/** Places, in units, where a day begins and ends; a day beyond the axis counts as the nearest one on it. */
export function extentOf(scale: Scale, date: string): [start: number, end: number] {
	const last = scale.starts.length - 2;
	const i = clamp(dayNumber(date) - dayNumber(scale.first), 0, last);
	return [scale.starts[i]!, scale.starts[i + 1]!];
}

/** Place of the middle of a day, in units. */
export function placeOf(scale: Scale, date: string): number {
	const [start, end] = extentOf(scale, date);
	return (start + end) / 2;
}

/** The day (YYYY-MM-DD) at a place in units; the first or the last day beyond the ends. */
export function dayAt(scale: Scale, at: number): string {
	let low = 0;
	let high = scale.starts.length - 2;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (scale.starts[middle]! <= at) low = middle;
		else high = middle - 1;
	}
	return dateOf(dayNumber(scale.first) + low);
}
