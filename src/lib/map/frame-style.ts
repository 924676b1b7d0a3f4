import { FRAMES, type FrameId, type PlacedNode, type Settled } from '../domain/layout';

/**
 * Places of one node in every frame as CSS custom properties (--x0, --y0 … --x2, --y2), so that the
 * prerendered page is right on each screen before, and without, JavaScript: a media query picks one.
 */
export function frameStyle(state: string, settled: Record<FrameId, Settled>): string {
	const base = settled.wide.nodes.find((n) => n.state === state)?.r ?? 1;
	return FRAMES.map((frame, i) => {
		const node = settled[frame].nodes.find((n) => n.state === state);
		return node ? `${placeStyle(node, i, base)};${labelStyle(node, i)}` : `--o${i}:0`;
	}).join(';');
}

/** `base` is the radius for which the mark is drawn; --g scales it to the frame's. */
const placeStyle = ({ x, y, r }: PlacedNode, i: number, base: number) =>
	`--x${i}:${x}px;--y${i}:${y}px;--g${i}:${Math.round((100 * r) / base) / 100}`;

/** A label without a place of its own shows on hover and focus, to the right of its node. */
export function labelStyle({ label, r }: PlacedNode, i: number | '' = ''): string {
	if (!label) return `--lx${i}:${r + 6}px;--ly${i}:6px;--la${i}:start;--lo${i}:0`;
	return `--lx${i}:${label.dx}px;--ly${i}:${label.dy}px;--la${i}:${label.align};--lo${i}:1`;
}
