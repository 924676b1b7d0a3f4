import { curvePath, GAP, type Curve } from '../layout/curves';
import { toTheRight } from '../layout/tie-ends';
import type { Settled } from '../domain/layout';
import type { Shape } from '../domain/types';

/**
 * SVG path of a node with radius r around the origin: each stance has a shape, so that colour never stands alone. Sizes
 * are adjusted to look alike, because a square and a diamond of the same "radius" would look smaller or larger.
 */
export function markPath(shape: Shape, r: number): string {
	if (shape === 'square') {
		const h = r * 0.88;
		const c = r * 0.3;
		return `M${-h + c} ${-h}H${h - c}q${c} 0 ${c} ${c}V${h - c}q0 ${c} ${-c} ${c}H${-h + c}q${-c} 0 ${-c} ${-c}V${-h + c}q0 ${-c} ${c} ${-c}z`;
	}
	if (shape === 'diamond') {
		const h = r * 1.12;
		return `M0 ${-h}L${h} 0 0 ${h} ${-h} 0z`;
	}
	return `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
}

/** Arrow head of a tie, with its tip at the origin, pointing right. */
export const ARROW_HEAD = 'M0 0L-13 -6.5 -10 0 -13 6.5z';

/**
 * Width of a tie's shaft, in units of the wide frame: it grows with the number of statements, ever more slowly, up to 7.
 */
export const tieWidth = ({ weight, tone }: { weight: number; tone: string }): number =>
	Math.round(10 * Math.min(7, (tone === 'none' ? 1 : 2) + Math.sqrt(weight))) / 10;

/**
 * The curve of a tie in a settled picture, with nodes at their settled places or at the given ones. A tie beside its
 * opposite is moved away from it by `aside` units.
 */
export function tieCurve(
	tie: { id: string; from: string; to: string },
	settled: Settled,
	at?: Record<string, { x: number; y: number }>,
	aside = 0
): Curve | undefined {
	const placed = settled.ties.find((t) => t.id === tie.id);
	const from = settled.nodes.find((n) => n.state === tie.from);
	const to = settled.nodes.find((n) => n.state === tie.to);
	if (!placed || !from || !to) return;
	const [a, b] = [at?.[tie.from], at?.[tie.to]];
	const moved = (node: typeof from, now: typeof a) => now && (now.x !== node.x || now.y !== node.y);
	// On the map a tie runs between points of its own, until a node is dragged.
	if (placed.from && placed.to && !moved(from, a) && !moved(to, b)) {
		const ends = toTheRight({ from: placed.from, to: placed.to }, placed.paired ? aside : 0);
		const [[x0, y0], [x1, y1]] = [ends.from, ends.to];
		return curvePath({ x: x0, y: y0, r: -GAP }, { x: x1, y: y1, r: -GAP }, placed.bend);
	}
	return curvePath({ ...from, ...a }, { ...to, ...b }, placed.bend);
}
