import { curvePath, type Curve } from '../layout/curves';
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

/** The curve of a tie in a settled picture, with nodes at their settled places or at the given ones. */
export function tieCurve(
	tie: { id: string; from: string; to: string },
	settled: Settled,
	at?: Record<string, { x: number; y: number }>
): Curve | undefined {
	const placed = settled.ties.find((t) => t.id === tie.id);
	const from = settled.nodes.find((n) => n.state === tie.from);
	const to = settled.nodes.find((n) => n.state === tie.to);
	if (!placed || !from || !to) return;
	return curvePath({ ...from, ...at?.[tie.from] }, { ...to, ...at?.[tie.to] }, placed.bend);
}

/**
 * The arc around a mark of radius r, as radius and dashes of a circle; its length is the share of readings with the
 * same label. It starts at the top once rotated by -90 degrees. Undefined if the mark has no such arc.
 */
export function firmArc(
	mark: { firm: number; stance: string; role: string },
	r: number
): { r: number; dashes: string } | undefined {
	if (mark.firm === 0 || mark.stance === 'none' || mark.role === 'other') return undefined;
	const radius = Math.round((r * 1.12 + 4.5) * 100) / 100;
	const round = 2 * Math.PI * radius;
	return { r: radius, dashes: `${(mark.firm * round).toFixed(1)} ${round.toFixed(1)}` };
}
