import type { Point } from '../domain/geometry';

/** Greatest distance, in units of the stage, from a point to a guide it is "on": about one pixel at 1080p. */
const NEAR = 0.8;
/** Longest run of guide points filled in between two snapped points. */
const LONGEST = 20;

interface Hit {
	ring: Point[];
	index: number;
}

/**
 * Moves a closed ring from a finer map exactly onto the rings of a coarser one wherever it is near them. A point near
 * an edge of the guide moves to the nearer end of that edge, and the guide's points between two such points are
 * inserted. The new place of a point depends only on the point itself, so neighbours keep their common edges.
 */
export function snap(ring: Point[], guide: Point[][]): Point[] {
	const points = ring.slice(1).map((point) => ({ point, hit: nearest(point, guide) }));
	const out: Point[] = [];
	let before = points.at(-1);
	for (const now of points) {
		if (before?.hit && now.hit) out.push(...between(before.hit, now.hit));
		out.push(now.hit ? at(now.hit) : now.point);
		before = now;
	}
	const distinct = out.filter((point, i) => !same(point, out.at(i - 1) ?? [NaN, NaN]));
	return [...distinct, ...distinct.slice(0, 1)];
}

const at = ({ ring, index }: Hit): Point => ring[index] ?? [NaN, NaN];
const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];

/** The guide's vertex for a point that is near one of its edges; otherwise undefined. */
function nearest(point: Point, guide: Point[][]): Hit | undefined {
	let best: Hit | undefined;
	let least = NEAR;
	for (const ring of guide) {
		ring.slice(1).forEach((end, i) => {
			const start = ring[i] ?? end;
			const along = foot(point, start, end);
			const distance = Math.hypot(
				start[0] + along * (end[0] - start[0]) - point[0],
				start[1] + along * (end[1] - start[1]) - point[1]
			);
			if (distance >= least) return;
			least = distance;
			// The last point of a closed ring equals its first.
			best = { ring, index: along < 0.5 ? i : (i + 1) % (ring.length - 1) };
		});
	}
	return best;
}

/** Position of the nearest place to a point on a segment, from 0 to 1. */
function foot([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
	const [dx, dy] = [x1 - x0, y1 - y0];
	const length = dx * dx + dy * dy;
	return length && Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
}

/** The guide's points strictly between two of its points, in the shorter direction. */
function between(from: Hit, to: Hit): Point[] {
	if (from.ring !== to.ring) return [];
	const size = from.ring.length - 1;
	const forward = (to.index - from.index + size) % size;
	const [steps, sign] = forward * 2 <= size ? [forward, 1] : [size - forward, -1];
	if (steps > LONGEST) return [];
	return Array.from({ length: Math.max(0, steps - 1) }, (_, i) =>
		at({ ring: from.ring, index: (from.index + sign * (i + 1) + size) % size })
	);
}
