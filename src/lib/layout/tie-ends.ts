/** Where a tie on the map begins and ends: in the land of both states, across the borders that face each other. */
import type { Box, Point } from '../domain/geometry';
import { clamp, distanceToBox, grow, length, round1 } from './boxes';
import { boxInPiece, segmentMeetsBox, type Piece, type Ring } from './land';

/** How deep in the land an end is: a share of the way from the border to the middle, within these units. */
const DEPTH = { share: 0.4, least: 14, most: 64 };
/** Distance between the points of a border that are tried, in units. */
const STEP = 5;
/** Weight of the ways from the border to the middles, against the way between the borders. */
const TO_MIDDLE = 0.1;
/** Cost of an end on a name or outside its land, in units: more than any detour. */
const TAKEN = 2000;
/** Cost of a name on the straight way between the ends, which the tie must bend round. */
const ON_WAY = 60;
/** Space between an end and a name, and an end and the border, in units. */
const SPACE = { name: 10, border: 3 };

interface End {
	/** A point in the middle of the land. */
	middle: Point;
	/** Undefined for a state that is too small to be drawn. */
	piece: Piece | undefined;
}

/** Points of a ring that are at least `STEP` apart. */
function alongBorder(ring: Ring): Point[] {
	const points: Point[] = [];
	for (const point of ring) {
		const last = points.at(-1);
		if (!last || away(point, last) >= STEP) points.push(point);
	}
	return points;
}

const away = (a: Point, b: Point) => length(a[0] - b[0], a[1] - b[1]);

/** The ends of a tie, in units of the stage, off the boxes of `names`. */
export function tieEnds(from: End, to: End, names: Box[]): { from: Point; to: Point } {
	const isFree = ([x, y]: Point) => !names.some((box) => distanceToBox(x, y, box) < SPACE.name);
	/** For each point of the border: the end within it, and what it costs. */
	const waysOf = ({ middle, piece }: End) =>
		(piece ? alongBorder(piece.outer) : [middle]).map((border) => {
			const end = inwards(border, middle);
			const good =
				isFree(end) && (!piece || boxInPiece(grow([...end, ...end], SPACE.border), piece));
			return { border, end, cost: TO_MIDDLE * away(border, middle) + (good ? 0 : TAKEN) };
		});
	const theirs = waysOf(to);
	let best = { from: from.middle, to: to.middle };
	let least = Infinity;
	for (const own of waysOf(from)) {
		if (own.cost >= least) continue;
		for (const other of theirs) {
			let cost = own.cost + away(own.border, other.border) + other.cost;
			// Most pairs are too far apart anyway.
			if (cost >= least) continue;
			cost += ON_WAY * names.filter((box) => segmentMeetsBox(own.end, other.end, box)).length;
			if (cost < least) [least, best] = [cost, { from: own.end, to: other.end }];
		}
	}
	return best;
}

/** A point of the border moved towards the middle of its land. */
function inwards([x, y]: Point, middle: Point): Point {
	const whole = away([x, y], middle) || 1;
	const part = Math.min(whole, clamp(DEPTH.share * whole, DEPTH.least, DEPTH.most)) / whole;
	return [round1(x + (middle[0] - x) * part), round1(y + (middle[1] - y) * part)];
}

/** The ends of one of two opposite ties, moved to its right, so that the two lie side by side as one ribbon. */
export function toTheRight(
	{ from, to }: { from: Point; to: Point },
	by: number
): { from: Point; to: Point } {
	const whole = away(from, to) || 1;
	const [dx, dy] = [(-(to[1] - from[1]) * by) / whole, ((to[0] - from[0]) * by) / whole];
	const moved = ([x, y]: Point): Point => [round1(x + dx), round1(y + dy)];
	return { from: moved(from), to: moved(to) };
}
