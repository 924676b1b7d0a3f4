/** Names outside their land: in the sea or beside the globe, with a leader to the sign of the state. */
import type { Box, Point } from '../domain/geometry';
import { contains, distanceToBox, grow, overlap, segmentsCross } from './boxes';
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
	/** Those among them that cannot make way for a leader. */
	firm: Box[];
}

/** Distance between the tried places, and space around a name. */
const STEP = 6;
const SPACE = 5;
/** Space between the end of a leader and the letters. */
const GAP = 3;
/** What a leader over a name costs, in units of length: more than any detour, and more still if that name must stay. */
const OVER = { name: 2000, firm: 20_000 };
/** Cost of a name without a place: a needed one is worth a leader over every other name. */
const MISSING = { needed: 1e5, other: 100 };
/** Number of needed names up to which every order is tried: at most 720 orders. */
const FEW = 6;

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
	{ visible, grid, taken, firm }: Surroundings
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
			const crossed = (boxes: Box[]) =>
				boxes.filter((one) => !inBox(from, one) && segmentMeetsBox(from, end, one)).length;
			const cost = distance + OVER.name * crossed(taken) + OVER.firm * crossed(firm);
			places.push({ box, end, cost });
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
	let best: { chosen: Map<Callout, Place>; cost: number } | undefined;

	/** Gives each name the best place that those before it leave, in every order that may still cost less. */
	function search(left: Callout[], chosen: Map<Callout, Place>, cost: number): void {
		if (best && cost >= best.cost) return;
		if (left.length === 0) best = { chosen, cost };
		// Once the needed names are placed, or if they are many, the order is as given.
		const free = left.filter((one) => one.needed);
		for (const one of free.length > 0 && needed.length <= FEW ? free : left.slice(0, 1)) {
			const place = places
				.get(one)!
				.find((place) => [...chosen].every(([other, taken]) => apart(one, place, other, taken)));
			search(
				left.filter((other) => other !== one),
				place ? new Map([...chosen, [one, place]]) : chosen,
				cost + (place?.cost ?? (one.needed ? MISSING.needed : MISSING.other))
			);
		}
	}

	search([...needed, ...optional], new Map(), 0);
	return callouts.map((one) => best?.chosen.get(one));
}
