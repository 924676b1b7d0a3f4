/** On the map: places each node as near to its country as the other nodes allow. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import type { Frame, NodeInput, Settled, TieInput } from '../domain/layout';
import { finish, roomOf, type Spot } from './finish';
import { makeRoom } from './nudge';
import { byState } from './order';
import { comeHome, fitting, separate, GAP, REACH } from './separate';

/** Pull towards the anchor: strong, so that only neighbours move each other. */
const PULL = 0.3;
/** Anchored nodes are at rest well before this. No charge is used, because it would only push nodes away. */
const TICKS = 120;

/** Runs the simulation until the spots rest near their anchors. */
function rest(spots: Spot[], frame: Frame, target: number): void {
	const room = roomOf(frame, 'map');
	forceSimulation(spots)
		.force('x', forceX<Spot>((spot) => spot.input.anchor[0]).strength(PULL))
		.force('y', forceY<Spot>((spot) => spot.input.anchor[1]).strength(PULL))
		.force(
			'collide',
			forceCollide<Spot>((spot) => Math.max(REACH * spot.r + GAP / 2, target / 2)).iterations(4)
		)
		.stop()
		.tick(TICKS);
	separate(spots, target, room);
	comeHome(spots, (spot) => spot.input.anchor, target, room);
	makeRoom(spots, frame, target, room);
}

/** The layout "on the map": each node as near to its anchor as the others allow. Does not depend on the reading. */
export function settleMap(frame: Frame, nodes: NodeInput[], ties: TieInput[]): Settled {
	const inputs = byState(nodes);
	const radius = ({ role }: NodeInput) => frame.radius[role];
	const scale = fitting(inputs.map(radius), frame.target, roomOf(frame, 'map'));
	const spots = inputs.map((input): Spot => ({
		input,
		x: input.anchor[0],
		y: input.anchor[1],
		r: radius(input) * scale,
		home: input.anchor
	}));
	rest(spots, frame, frame.target * scale);
	return {
		layout: 'map',
		frame: frame.id,
		...finish('map', frame, spots, ties),
		hubs: [],
		links: [],
		apart: []
	};
}
