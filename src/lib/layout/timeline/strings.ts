/** Places statements without a day: each as near to the middle of its span as the marks on its rows allow. */
import type { Spot } from './columns';
import { middleOut } from './columns';

/** A mark that may lie anywhere from `low` to `high`, ideally at `middle`. */
export interface Bead {
	id: string;
	low: number;
	high: number;
	middle: number;
}

/** The places of marks on each row, sorted. */
export type Rows = number[][];

/** As many empty rows as asked for. */
export const emptyRows = (rows: number): Rows => Array.from({ length: rows }, () => []);

/** Index of the first place that is not before `at`. */
function after(places: number[], at: number): number {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (places[middle]! < at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The free place of a row nearest to the middle and a step away from every mark; undefined if there is none. */
function freePlace(places: number[], { low, high, middle }: Bead, step: number) {
	const fits = (at: number, i: number) =>
		at >= low - 1e-9 &&
		at <= high + 1e-9 &&
		(i === 0 || at - places[i - 1]! >= step - 1e-9) &&
		(i === places.length || places[i]! - at >= step - 1e-9);
	const start = after(places, middle);
	if (fits(middle, start)) return middle;
	let best: number | undefined;
	// Tries places just before a mark, going left from the middle, and just after one, going right, within the span.
	for (let i = Math.min(start, places.length - 1); i >= 0 && places[i]! - step >= low; i--) {
		const at = places[i]! - step;
		if (at <= middle && fits(at, i)) {
			best = at;
			break;
		}
	}
	for (let i = Math.max(start - 1, 0); i < places.length && places[i]! + step <= high; i++) {
		const at = places[i]! + step;
		if (at >= middle && fits(at, i + 1)) {
			if (best === undefined || at - middle < middle - best) best = at;
			break;
		}
	}
	return best;
}

/** Puts beads on rows, which are changed in place; returns the beads without a free place as `left`. */
export function threadBeads(
	beads: Bead[],
	rows: Rows,
	step: number
): { spots: Map<string, Spot>; left: string[] } {
	const order = middleOut(rows.length);
	const spots = new Map<string, Spot>();
	const left: string[] = [];
	for (const bead of beads) {
		let best: Spot | undefined;
		for (const row of order) {
			const at = freePlace(rows[row]!, bead, step);
			if (at === undefined) continue;
			if (!best || Math.abs(at - bead.middle) < Math.abs(best.at - bead.middle) - 1e-9)
				best = { at, row };
		}
		if (!best) left.push(bead.id);
		else {
			const places = rows[best.row]!;
			places.splice(after(places, best.at), 0, best.at);
			spots.set(bead.id, best);
		}
	}
	return { spots, left };
}
