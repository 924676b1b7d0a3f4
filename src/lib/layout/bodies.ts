/** Nodes with the room that their name needs, and the forces that keep these boxes apart and inside their area. */
import type { Force } from 'd3-force';
import type { Box } from '../domain/geometry';
import type { Frame } from '../domain/layout';
import { clamp, eachPair } from './boxes';
import type { Spot } from './finish';
import { ASCENT, DESCENT, textWidth } from './text';

/** A box that moves with a point: a node with its name below it, or a hub, which is fixed. */
export interface Body {
	x: number;
	y: number;
	vx?: number;
	vy?: number;
	/** Fixed x of a hub. */
	fx?: number;
	fy?: number;
	/** Edges of the box relative to the point. */
	edges: Box;
	spot?: Spot;
}

/** Space around a node with its name, in units. */
const PAD = 7;
/** Share of the area that boxes may fill; above it, forces cannot separate them, and names are dropped. */
const FULL = 0.62;

/** Edges of a node, with room for its name below it if `named`. */
function footprint({ r, input }: Spot, frame: Frame, named: boolean): Box {
	const half = Math.max(r, named ? textWidth(input.name, frame.name) / 2 : 0) + PAD;
	const below = named ? 5 + (ASCENT + DESCENT) * frame.name : 0;
	return [-half, -r - PAD, half, r + below + PAD / 2];
}

/** Makes the body of each spot: with all names if there is room, else with members' names, else without names. */
export function bodiesOf(spots: Spot[], frame: Frame, area: Box): Body[] {
	const room = (area[2] - area[0]) * (area[3] - area[1]) * FULL;
	const bodies = (named: (spot: Spot) => boolean) =>
		spots.map((spot): Body => ({
			x: spot.x,
			y: spot.y,
			edges: footprint(spot, frame, named(spot)),
			spot
		}));
	const size = (all: Body[]) =>
		all.reduce((sum, { edges: [x0, y0, x1, y1] }) => sum + (x1 - x0) * (y1 - y0), 0);
	const full = bodies(() => true);
	if (size(full) <= room) return full;
	const some = bodies(({ input }) => input.role === 'member');
	return size(some) <= room ? some : bodies(() => false);
}

/** Moves a body so that its box lies in the area and outside the hard boxes. */
function keepIn(body: Body, area: Box, hard: Box[]): void {
	const [l, t, r, b] = body.edges;
	for (const [x0, y0, x1, y1] of hard) {
		const right = x1 - (body.x + l);
		const left = body.x + r - x0;
		const down = y1 - (body.y + t);
		const up = body.y + b - y0;
		if (right <= 0 || left <= 0 || down <= 0 || up <= 0) continue;
		const least = Math.min(right, left, down, up);
		if (least === right) body.x += right;
		else if (least === left) body.x -= left;
		else if (least === down) body.y += down;
		else body.y -= up;
	}
	body.x = clamp(body.x, area[0] - l, area[2] - r);
	body.y = clamp(body.y, area[1] - t, area[3] - b);
}

/** Pushes two boxes apart in the direction of least overlap; `part` is the share of the overlap to remove, 0 to 1. */
function pushPair(a: Body, b: Body, part: number): void {
	const x =
		Math.min(a.x + a.edges[2], b.x + b.edges[2]) - Math.max(a.x + a.edges[0], b.x + b.edges[0]);
	if (x <= 0) return;
	const y =
		Math.min(a.y + a.edges[3], b.y + b.edges[3]) - Math.max(a.y + a.edges[1], b.y + b.edges[1]);
	if (y <= 0) return;
	// A hub does not move. Of two bodies at the same point, the first moves left or up.
	const share = a.fx !== undefined ? 0 : b.fx !== undefined ? 1 : 0.5;
	if (x < y) {
		const way = (a.x <= b.x ? 1 : -1) * x * part;
		a.x -= way * share;
		b.x += way * (1 - share);
	} else {
		const way = (a.y <= b.y ? 1 : -1) * y * part;
		a.y -= way * share;
		b.y += way * (1 - share);
	}
}

function tidy(bodies: Body[], area: Box, hard: Box[], part: number): void {
	eachPair(bodies, (a, b) => pushPair(a, b, part));
	for (const body of bodies) if (body.fx === undefined) keepIn(body, area, hard);
}

/** A force that keeps the bodies' boxes apart, in the area and out of the hard boxes. */
export function forceBodies(area: Box, hard: Box[]): Force<Body, undefined> {
	let all: Body[] = [];
	const force = () => tidy(all, area, hard, 0.5);
	force.initialize = (nodes: Body[]) => (all = nodes);
	return force;
}

/** Separates the boxes after the simulation, as far as the area allows. */
export function settleBodies(bodies: Body[], area: Box, hard: Box[]): void {
	for (let round = 0; round < 120; round++) tidy(bodies, area, hard, 0.6);
	for (const { spot, x, y } of bodies) if (spot) [spot.x, spot.y] = [x, y];
}
