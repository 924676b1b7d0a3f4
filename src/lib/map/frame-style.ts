import { SPACING } from '../layout/own-land';
import { FRAMES, type FrameId, type PlacedNode, type Settled } from '../domain/layout';

/**
 * Places of one node in every frame as CSS custom properties (--x0, --y0 … --x2, --y2), so that the prerendered page is
 * right on each screen before, and without, JavaScript: a media query picks one. `base` is the radius for which the
 * mark is drawn.
 */
export function frameStyle(state: string, settled: Record<FrameId, Settled>, base: number): string {
	return FRAMES.map((frame, i) => {
		const node = settled[frame].nodes.find((n) => n.state === state);
		return node ? `${placeStyle(node, i, base)};${labelStyle(node, i)}` : '';
	}).join(';');
}

const placeStyle = ({ x, y, r }: PlacedNode, i: number, base: number) =>
	`--x${i}:${x}px;--y${i}:${y}px;--g${i}:${Math.round((100 * r) / base) / 100}`;

/** A label without a place of its own shows on hover and focus, to the right of its node. */
export function labelStyle({ label, r }: PlacedNode, i: number | '' = ''): string {
	if (!label) return `--lx${i}:${r + 6}px;--ly${i}:6px;--la${i}:start;--lo${i}:0`;
	const { dx, dy, align, size, capitals, inside } = label;
	const place = `--lx${i}:${dx}px;--ly${i}:${dy}px;--la${i}:${align};--lo${i}:1;--lp${i}:auto`;
	if (!size) return place;
	const ink = inside ? `;--li${i}:var(--land-ink);--lh${i}:0` : '';
	return `${place};--ls${i}:${size}px;${capitals ? `--lc${i}:uppercase;--ll${i}:${SPACING}em` : ''}${ink}`;
}
