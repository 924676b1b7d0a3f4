/** The arc of a tie. Runs for each tie on each frame of an animation, so it avoids allocation and searching. */
import type { Point } from '../domain/geometry';
import { length, round1, type Disc } from './boxes';

/** Distance between a node's edge and the arc, in units, for the node's outline and halo. */
export const GAP = 4;
/** Bisection steps to find where the arc leaves a node: precise to 1/2^12 of its length. */
const HALVINGS = 12;

export interface Curve {
	/** The shaft, from the edge of `from` to the base of the arrow head. */
	d: string;
	/** Point of the arrow head; `angle` in degrees, clockwise from the x axis, as in SVG's rotate. */
	tip: { x: number; y: number; angle: number };
	/** Middle of the drawn arc, for a mark or a card. */
	mid: { x: number; y: number };
}

interface Arc {
	p0: Point;
	p1: Point;
	p2: Point;
	/** Curve parameters, 0 to 1, of the start of the shaft, its end, and the tip. */
	start: number;
	end: number;
	tip: number;
}

function at({ p0, p1, p2 }: Arc, t: number): Point {
	const u = 1 - t;
	return [
		u * u * p0[0] + 2 * u * t * p1[0] + t * t * p2[0],
		u * u * p0[1] + 2 * u * t * p1[1] + t * t * p2[1]
	];
}

/** The parameter at which the arc is `distance` away from its end `t`, between that end and the middle. */
function leave(arc: Arc, t: 0 | 1, distance: number): number {
	const [x, y] = t === 0 ? arc.p0 : arc.p2;
	let near: number = t;
	let far = 0.5;
	for (let i = 0; i < HALVINGS; i++) {
		const middle = (near + far) / 2;
		const [px, py] = at(arc, middle);
		if (length(px - x, py - y) < distance) near = middle;
		else far = middle;
	}
	return far;
}

/** A quadratic arc whose middle lies `bend` × chord to the left of from → to (up, if it goes right). */
function arcOf(from: Disc, to: Disc, bend: number, head: number): Arc {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const arc: Arc = {
		p0: [from.x, from.y],
		p1: [(from.x + to.x) / 2 + 2 * bend * dy, (from.y + to.y) / 2 - 2 * bend * dx],
		p2: [to.x, to.y],
		start: 0,
		end: 1,
		tip: 1
	};
	arc.start = leave(arc, 0, from.r + GAP);
	arc.tip = leave(arc, 1, to.r + GAP);
	arc.end = Math.max(arc.start, leave(arc, 1, to.r + GAP + head));
	return arc;
}

/** The path of a tie between two nodes; `bend` as in PlacedTie, `head` is the length of the arrow head in units. */
export function curvePath(from: Disc, to: Disc, bend: number, head = 12): Curve {
	const arc = arcOf(from, to, bend, head);
	const { p0, p1, p2, start, end } = arc;
	const [x0, y0] = at(arc, start);
	const [x1, y1] = at(arc, end);
	const [tx, ty] = at(arc, arc.tip);
	const [mx, my] = at(arc, (start + end) / 2);
	// A section of a quadratic curve is a quadratic curve; its control point is the blossom.
	const a = (1 - start) * (1 - end);
	const b = (1 - start) * end + start * (1 - end);
	const c = start * end;
	const cx = a * p0[0] + b * p1[0] + c * p2[0];
	const cy = a * p0[1] + b * p1[1] + c * p2[1];
	const straight = tx === x1 && ty === y1;
	const angle = straight ? Math.atan2(to.y - from.y, to.x - from.x) : Math.atan2(ty - y1, tx - x1);
	return {
		d: `M${round1(x0)},${round1(y0)}Q${round1(cx)},${round1(cy)} ${round1(x1)},${round1(y1)}`,
		tip: { x: round1(tx), y: round1(ty), angle: round1((angle * 180) / Math.PI) },
		mid: { x: round1(mx), y: round1(my) }
	};
}

/** `count` + 1 points of the drawn arc, arrow head included. */
export function curvePoints(from: Disc, to: Disc, bend: number, count = 16): Point[] {
	const arc = arcOf(from, to, bend, 0);
	return Array.from({ length: count + 1 }, (_, i) =>
		at(arc, arc.start + ((arc.tip - arc.start) * i) / count)
	);
}
