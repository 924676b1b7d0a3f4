import type { Box, Point } from '../domain/geometry';

/**
 * Whether a pointer that went from one point to another aims at a box: whether its way, drawn on, meets the box. In CSS
 * pixels. A pointer at rest aims at nothing but the box it is in.
 */
export function aimsAt(before: Point, now: Point, [x0, y0, x1, y1]: Box): boolean {
	// The parts of the way, in steps from `now` on, in which it is between the sides, and between top and bottom.
	const [enters, leaves] = between(now[0], now[0] - before[0], x0, x1);
	const [rises, falls] = between(now[1], now[1] - before[1], y0, y1);
	return Math.max(enters, rises, 0) <= Math.min(leaves, falls);
}

/** When a point that moves by `step` is between two limits: from and until, in steps; never if from > until. */
function between(at: number, step: number, low: number, high: number): [number, number] {
	if (step === 0) return at >= low && at <= high ? [-Infinity, Infinity] : [Infinity, -Infinity];
	const [a, b] = [(low - at) / step, (high - at) / step];
	return a < b ? [a, b] : [b, a];
}
