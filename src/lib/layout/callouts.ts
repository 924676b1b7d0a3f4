/** Names outside their land: in the sea or beside the globe, with a leader to the sign of the state. */
import type { Box, Point } from '../domain/geometry';
import { contains, distanceToBox, grow, length, overlap, segmentsCross } from './boxes';
import { segmentMeetsBox, type LandGrid } from './land';

export interface Callout {
	/** Where the sign of the state is. */
	from: Point;
	/** Size of the name, in units. */
	width: number;
	height: number;
	/** Furthest distance between sign and name. */
	reach: number;
	/** True if the name must be shown, however far away. */
	needed: boolean;
}

export interface PlacedCallout {
	box: Box;
	/** End of the leader, at the edge of the name. */
	end: Point;
}

/** What callouts keep clear of. */
export interface Surroundings {
	visible: Box;
	grid: LandGrid;
	/** Names, signs and overlays. */
	taken: Box[];
}

/** Distance between the tried places, and space around a name. */
const STEP = 6;
const SPACE = 5;
/** Space between the end of a leader and the letters. */
const GAP = 3;
/** A leader over a name costs this many units of length. */
const OVER_NAME = 220;
/** Number of names up to which every order is tried; 24 orders. */
const FEW = 4;

interface Place extends PlacedCallout {
	cost: number;
}

const nearest = ([x, y]: Point, [x0, y0, x1, y1]: Box): Point => [
	Math.min(x1, Math.max(x0, x)),
	Math.min(y1, Math.max(y0, y))
];

/** All places for a name, nearest first. */
function placesOf(
	{ from, width, height, reach }: Callout,
	{ visible, grid, taken }: Surroundings
): Place[] {
	const places: Place[] = [];
	const [x0, y0] = [from[0] - width / 2, from[1] - height / 2];
	const columns = Math.ceil((reach + width / 2) / STEP);
	const rows = Math.ceil((reach + height / 2) / STEP);
	for (let i = -columns; i <= columns; i++)
		for (let j = -rows; j <= rows; j++) {
			const box: Box = [
				x0 + i * STEP,
				y0 + j * STEP,
				x0 + i * STEP + width,
				y0 + j * STEP + height
			];
			const distance = distanceToBox(from[0], from[1], box);
			if (distance > reach || distance < SPACE || !contains(visible, grow(box, SPACE))) continue;
			if (!grid.isFree(grow(box, 2)) || taken.some((one) => overlap(one, grow(box, SPACE))))
				continue;
			const end = nearest(from, grow(box, GAP));
			const crossed = taken.filter((one) => !inBox(from, one) && segmentMeetsBox(from, end, one));
			places.push({ box, end, cost: distance + OVER_NAME * crossed.length });
		}
	return places.sort((a, b) => a.cost - b.cost);
}

const inBox = ([x, y]: Point, box: Box) => distanceToBox(x, y, box) === 0;

/** True if two placed names can stand together: neither name nor leader meets the other. */
function apart(a: Callout, one: PlacedCallout, b: Callout, other: PlacedCallout): boolean {
	return (
		!overlap(grow(one.box, SPACE), other.box) &&
		!segmentMeetsBox(a.from, one.end, other.box) &&
		!segmentMeetsBox(b.from, other.end, one.box) &&
		!segmentsCross(a.from, one.end, b.from, other.end)
	);
}

function permutations<T>(list: T[]): T[][] {
	if (list.length < 2) return [list];
	return list.flatMap((one, i) =>
		permutations([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [one, ...rest])
	);
}

/**
 * Places names outside their land, the needed ones first. In the order of the callouts; undefined for a name that has
 * no free place within its reach. Deterministic.
 */
export function placeCallouts(
	callouts: Callout[],
	around: Surroundings
): (PlacedCallout | undefined)[] {
	const places = new Map(callouts.map((one) => [one, placesOf(one, around)]));
	const needed = callouts.filter((one) => one.needed);
	const optional = callouts.filter((one) => !one.needed);
	const orders = needed.length <= FEW ? permutations(needed) : [needed];
	let best: { chosen: Map<Callout, Place>; cost: number } | undefined;
	for (const order of orders) {
		const chosen = new Map<Callout, Place>();
		let cost = 0;
		for (const one of [...order, ...optional]) {
			const free = places
				.get(one)!
				.find((place) => [...chosen].every(([other, taken]) => apart(one, place, other, taken)));
			if (free) chosen.set(one, free);
			// A needed name that is missing costs more than any detour.
			cost += free?.cost ?? (one.needed ? 1e5 : 100);
		}
		if (!best || cost < best.cost) best = { chosen, cost };
	}
	return callouts.map((one) => best?.chosen.get(one));
}

/** Length of a leader, for tests. */
export const leaderLength = ({ from }: Callout, { end }: PlacedCallout) =>
	length(end[0] - from[0], end[1] - from[1]);
