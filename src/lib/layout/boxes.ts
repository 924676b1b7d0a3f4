/** Geometry of boxes and discs, in units of the stage. */
import type { Box, Point } from '../domain/geometry';

export interface Disc {
	x: number;
	y: number;
	r: number;
}

/** The space for marks: inside `visible` and outside every box of `hard`. */
export interface Room {
	visible: Box;
	hard: Box[];
}

/** The value moved into the range; the middle of the bounds if they are the wrong way round. */
export const clamp = (value: number, low: number, high: number) =>
	low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));

/** Rounds to a tenth; -0 and NaN become 0. */
export const round1 = (value: number) => Math.round(value * 10) / 10 || 0;

/** The box with each edge moved outwards by `by`; a negative value shrinks it. */
export const grow = ([x0, y0, x1, y1]: Box, by: number): Box => [
	x0 - by,
	y0 - by,
	x1 + by,
	y1 + by
];

/** True if two boxes share an area; boxes that only touch do not. */
export const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** True if `inner` lies within `outer`; edges may coincide. */
export const contains = (outer: Box, inner: Box) =>
	inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** The smallest box that holds all the given ones; undefined for none. */
export const enclosing = (boxes: Box[]): Box | undefined =>
	boxes.length === 0
		? undefined
		: [
				Math.min(...boxes.map((b) => b[0])),
				Math.min(...boxes.map((b) => b[1])),
				Math.max(...boxes.map((b) => b[2])),
				Math.max(...boxes.map((b) => b[3]))
			];

/** The smallest box around a disc. */
export const discBox = ({ x, y, r }: Disc): Box => [x - r, y - r, x + r, y + r];

/** Length of a vector. Faster than `Math.hypot`, which guards against overflow and takes ten times as long. */
export const length = (dx: number, dy: number) => Math.sqrt(dx * dx + dy * dy);

/** Distance from a point to the nearest point of a box; 0 inside. */
export function distanceToBox(x: number, y: number, box: Box): number {
	const dx = x < box[0] ? box[0] - x : x > box[2] ? x - box[2] : 0;
	const dy = y < box[1] ? box[1] - y : y > box[3] ? y - box[3] : 0;
	return dx === 0 ? dy : dy === 0 ? dx : length(dx, dy);
}

/** True if a disc overlaps a box; a disc that only touches it does not. */
export const discMeetsBox = ({ x, y, r }: Disc, box: Box) => distanceToBox(x, y, box) < r;

/** Area of the part of a box that lies inside another. */
export function sharedArea(a: Box, b: Box): number {
	const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
	const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
	return width > 0 && height > 0 ? width * height : 0;
}

/** On which side of the line pq the point r lies, as a sign. */
const side = (p: Point, q: Point, r: Point) =>
	(q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);

/** True if the segments ab and cd cross. */
export const segmentsCross = (a: Point, b: Point, c: Point, d: Point) =>
	side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** Calls `visit` for each pair of a list, in order; `index` is that of the second element. */
export function eachPair<T>(list: T[], visit: (a: T, b: T, index: number) => void): void {
	list.forEach((b, index) => {
		for (let i = 0; i < index; i++) visit(list[i]!, b, index);
	});
}
