import type { Box } from '../domain/geometry';

export type Side = 'right' | 'left';

const overlap = (a: Box, b: Box) =>
	Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
	Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

/** The side where a card hides less of its subject; right if there is no difference. */
export function dockFor(subject: Box | undefined, right: Box, left: Box): Side {
	if (!subject) return 'right';
	return overlap(subject, right) <= overlap(subject, left) ? 'right' : 'left';
}
