import type { Box, Point } from '../domain/geometry';

/**
 * Does a pointer that went from one point to another aim at a box? True inside the triangle
 * from where it was to the near edge of the box: then what lies on the way is not opened,
 * and the pointer can travel into the card.
 */
export function aimsAt(before: Point, now: Point, box: Box): boolean {
	const [x, y] = now;
	if (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]) return true;
	const goingRight = now[0] > before[0];
	const edge = goingRight ? box[0] : box[2];
	if (goingRight ? before[0] >= edge : before[0] <= edge) return false;
	if (now[0] === before[0] || (goingRight ? now[0] > box[2] : now[0] < box[0])) return false;
	const slope = (now[1] - before[1]) / (now[0] - before[0]);
	const hit = before[1] + slope * (edge - before[0]);
	return hit >= box[1] && hit <= box[3];
}
