import type { PlacedNode } from '../domain/layout';
import type { SettledTime } from '../domain/timeline';
import type { Positions } from '../map/motion.svelte';

/** Settled positions of the dots, by statement id. */
export const timePositions = (settled: SettledTime): Positions =>
	Object.fromEntries(settled.dots.map(({ id, x, y }) => [id, { x, y }]));

/**
 * Start and end positions of the dots' animation: each at the disc of its state in another layout. A collective has no
 * disc, so its dots stay where they are.
 */
export function dotPositions(
	dots: { id: string; state: string }[],
	nodes: PlacedNode[],
	settled: SettledTime
): Positions {
	const discs = new Map(nodes.map(({ state, x, y }) => [state, { x, y }]));
	const rest = timePositions(settled);
	return Object.fromEntries(
		dots.flatMap(({ id, state }) => {
			const at = discs.get(state) ?? rest[id];
			return at ? [[id, at]] : [];
		})
	);
}
