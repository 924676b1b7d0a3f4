/** The land as polygons: what lies in it, and what fits. In units of the stage. */
import type { Box, Point } from '../domain/geometry';

export type Ring = readonly Point[];

/** The part of a state in which its name may be: its largest piece, with the holes in it. */
export interface Piece {
	outer: Ring;
	holes: Ring[];
	box: Box;
}

export function boxOfRing(ring: Ring): Box {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of ring) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box;
}

/** Area of a ring in square units, whatever its direction. */
export function areaOf(ring: Ring): number {
	let sum = 0;
	ring.forEach(([x, y], i) => {
		const [u, v] = ring[(i + 1) % ring.length]!;
		sum += x * v - u * y;
	});
	return Math.abs(sum / 2);
}

/** True for a point within a ring, by the even-odd rule. Most of the time of the map is spent here. */
export function inRing([x, y]: Point, ring: Ring): boolean {
	let inside = false;
	let b = ring[ring.length - 1]!;
	for (let i = 0; i < ring.length; i++) {
		const a = ring[i]!;
		if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
			inside = !inside;
		b = a;
	}
	return inside;
}

/** The largest piece of a state. Undefined for a state without rings. */
export function largestPiece(rings: readonly Ring[]): Piece | undefined {
	let outer: Ring | undefined;
	for (const ring of rings) if (!outer || areaOf(ring) > areaOf(outer)) outer = ring;
	if (!outer) return undefined;
	const holes = rings.filter((ring) => ring !== outer && inRing(ring[0]!, outer));
	return { outer, holes, box: boxOfRing(outer) };
}

export const inPiece = (point: Point, { outer, holes }: Piece) =>
	inRing(point, outer) && !holes.some((hole) => inRing(point, hole));

/** True if a segment meets a box (Liang and Barsky's clipping). */
export function segmentMeetsBox([ax, ay]: Point, [bx, by]: Point, box: Box): boolean {
	let from = 0;
	let to = 1;
	const [dx, dy] = [bx - ax, by - ay];
	// Towards each edge: the direction, and the distance from the start.
	const edges = [-dx, ax - box[0], dx, box[2] - ax, -dy, ay - box[1], dy, box[3] - ay];
	for (let i = 0; i < 8; i += 2) {
		const p = edges[i]!;
		const q = edges[i + 1]!;
		if (p === 0) {
			if (q < 0) return false;
		} else if (p < 0) {
			if (q / p > to) return false;
			from = Math.max(from, q / p);
		} else {
			if (q / p < from) return false;
			to = Math.min(to, q / p);
		}
	}
	return true;
}

/**
 * True if the border of a ring meets a box. Runs for every tried place of every name, so it first passes over the many
 * segments beyond one side of the box.
 */
export function ringMeetsBox(ring: Ring, box: Box): boolean {
	const [x0, y0, x1, y1] = box;
	let a = ring[ring.length - 1]!;
	for (let i = 0; i < ring.length; i++) {
		const b = ring[i]!;
		const beyond =
			(a[0] < x0 && b[0] < x0) ||
			(a[0] > x1 && b[0] > x1) ||
			(a[1] < y0 && b[1] < y0) ||
			(a[1] > y1 && b[1] > y1);
		if (!beyond && segmentMeetsBox(a, b, box)) return true;
		a = b;
	}
	return false;
}

/** True if a box lies within a piece: its middle does, and no border passes through it. */
export function boxInPiece(box: Box, piece: Piece): boolean {
	const middle: Point = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
	return (
		inPiece(middle, piece) && ![piece.outer, ...piece.holes].some((ring) => ringMeetsBox(ring, box))
	);
}

/** Steps of the search for the largest box: over the whole piece, then twice around the best place. */
const STEPS = [40, 12, 12];

/**
 * The largest box of given proportions (height 1) in a piece, as its middle and height; height 0 if none. `margin` is
 * kept from every border.
 */
export function largestBox(
	piece: Piece,
	width: number,
	margin: number
): { x: number; y: number; height: number } {
	const fits = (x: number, y: number, height: number) => {
		const [w, h] = [(width * height) / 2 + margin, height / 2 + margin];
		return boxInPiece([x - w, y - h, x + w, y + h], piece);
	};
	let best = { x: 0, y: 0, height: 0 };
	let [x0, y0, x1, y1] = piece.box;
	for (const steps of STEPS) {
		const [dx, dy] = [(x1 - x0) / steps, (y1 - y0) / steps];
		for (let i = 0; i <= steps; i++)
			for (let j = 0; j <= steps; j++) {
				const [x, y] = [x0 + i * dx, y0 + j * dy];
				if (!fits(x, y, best.height * 1.01 + 0.05)) continue;
				let low = best.height;
				let high = 120;
				while (high - low > 0.05) {
					const middle = (low + high) / 2;
					if (fits(x, y, middle)) low = middle;
					else high = middle;
				}
				best = { x, y, height: low };
			}
		[x0, y0, x1, y1] = [best.x - dx, best.y - dy, best.x + dx, best.y + dy];
	}
	return best;
}

/** Which cells of the stage are land, for many questions about many boxes. */
export class LandGrid {
	readonly #cell: number;
	readonly #columns: number;
	readonly #rows: number;
	readonly #land: Uint8Array;

	/** `cell` is the side of a cell in units; a cell is land if its middle line is. */
	constructor(rings: readonly Ring[], width: number, height: number, cell = 2) {
		this.#cell = cell;
		this.#columns = Math.ceil(width / cell);
		this.#rows = Math.ceil(height / cell);
		this.#land = new Uint8Array(this.#columns * this.#rows);
		for (let row = 0; row < this.#rows; row++) this.#scan(rings, row);
	}

	/** Fills a row between the borders that its middle line crosses, two at a time. */
	#scan(rings: readonly Ring[], row: number): void {
		const y = (row + 0.5) * this.#cell;
		for (const ring of rings) {
			const crossings: number[] = [];
			for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
				const [ax, ay] = ring[i]!;
				const [bx, by] = ring[j]!;
				if (ay > y !== by > y) crossings.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
			}
			crossings.sort((a, b) => a - b);
			for (let i = 0; i + 1 < crossings.length; i += 2) {
				const from = Math.max(0, Math.floor(crossings[i]! / this.#cell));
				const to = Math.min(this.#columns - 1, Math.floor(crossings[i + 1]! / this.#cell));
				this.#land.fill(1, row * this.#columns + from, row * this.#columns + to + 1);
			}
		}
	}

	/** True if no land lies in a box. Lakes count as land, and what is beyond the stage as free. */
	isFree([x0, y0, x1, y1]: Box): boolean {
		const at = (value: number, most: number) =>
			Math.min(most - 1, Math.max(0, Math.floor(value / this.#cell)));
		const [left, right] = [at(x0, this.#columns), at(x1, this.#columns)];
		for (let row = at(y0, this.#rows); row <= at(y1, this.#rows); row++) {
			const start = row * this.#columns;
			if (this.#land.subarray(start + left, start + right + 1).includes(1)) return false;
		}
		return true;
	}
}
