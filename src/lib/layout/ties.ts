/** By ties: states with ties attract each other; states without a tie are placed apart. */
import {
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationLinkDatum
} from 'd3-force';
import type { Box } from '../domain/geometry';
import type { AnyFrameId, Frame, NodeInput, Settled, TieInput } from '../domain/layout';
import { bodiesOf, forceBodies, settleBodies, type Body } from './bodies';
import type { Room } from './boxes';
import { finish, roomOf, type Spot } from './finish';
import { byState, drawable } from './order';
import { park } from './rows';
import { fitting, separate } from './separate';

type Pull = SimulationLinkDatum<Body> & { weight: number };

/** The graph, and below it at most this part of the stage for states apart. */
const AREA: Record<AnyFrameId, { graph: Box; apart: Box }> = {
	wide: { graph: [20, 80, 980, 700], apart: [70, 640, 985, 890] },
	medium: { graph: [20, 95, 980, 680], apart: [75, 640, 985, 890] },
	small: { graph: [10, 8, 990, 880], apart: [15, 620, 985, 880] },
	stage: { graph: [20, 20, 980, 880], apart: [25, 700, 980, 880] }
};
/** Length of a tie with one statement, in radii of a member; each further statement makes it shorter. */
const LENGTH = 6.6;
const SHORTEN = 0.12;
const SHORTEST = 0.6;
/** Repulsion between all nodes, in squared radii of a member; it keeps the middle of the picture open. */
const CHARGE = -1.1;
/** Pull to the middle of the area, which keeps separate groups in the picture; the area is wider than high. */
const CENTRE = { x: 0.035, y: 0.06 };
const TICKS = 320;

/** One pull per pair, whatever the direction of its ties. */
function pullsOf(ties: TieInput[], bodies: Map<string, Body>): Pull[] {
	const pairs = new Map<string, Pull>();
	for (const { from, to, weight } of ties) {
		const [a, b] = from < to ? [from, to] : [to, from];
		const pull = pairs.get(`${a} ${b}`) ?? {
			source: bodies.get(a)!,
			target: bodies.get(b)!,
			weight: 0
		};
		pull.weight += weight;
		pairs.set(`${a} ${b}`, pull);
	}
	return [...pairs.values()];
}

/** Runs the simulation from the places on the map, so that the eye can follow. */
function attract(spots: Spot[], ties: TieInput[], frame: Frame, area: Box, reserved: Box[]): void {
	const bodies = bodiesOf(spots, frame, area);
	const pulls = pullsOf(ties, new Map(bodies.map((body) => [body.spot!.input.state, body])));
	const unit = frame.radius.member;
	const middle = [(area[0] + area[2]) / 2, (area[1] + area[3]) / 2];
	forceSimulation(bodies)
		.force(
			'pull',
			forceLink<Body, Pull>(pulls)
				.distance(({ weight }) => unit * LENGTH * Math.max(SHORTEST, 1 - SHORTEN * (weight - 1)))
				.strength(0.35)
		)
		.force(
			'charge',
			forceManyBody<Body>()
				.strength(CHARGE * unit ** 2)
				.distanceMax(unit * 20)
		)
		.force('x', forceX<Body>(middle[0]).strength(CENTRE.x))
		.force('y', forceY<Body>(middle[1]).strength(CENTRE.y))
		.force('bodies', forceBodies(area, reserved))
		.stop()
		.tick(TICKS);
	settleBodies(bodies, area, reserved);
}

/**
 * The layout "by ties": states with more ties between them lie nearer to each other, and states without a tie are in a
 * group of their own. Deterministic, whatever the order of nodes and ties.
 */
export function settleTies(frame: Frame, nodes: NodeInput[], ties: TieInput[]): Settled {
	const { graph, apart } = AREA[frame.id];
	const reserved = roomOf(frame).hard;
	const inputs = byState(nodes);
	const drawn = drawable(ties, inputs);
	const tied = new Set(drawn.flatMap(({ from, to }) => [from, to]));
	const alone = inputs.filter(({ state }) => !tied.has(state));
	const parked = park([{ kind: 'no ties', nodes: alone }], frame, apart, reserved);
	const area: Box = [graph[0], graph[1], graph[2], Math.min(graph[3], parked.top - 10)];

	const placed = inputs.filter(({ state }) => tied.has(state));
	const room: Room = { visible: area, hard: reserved };
	const scale = fitting(
		placed.map(({ role }) => frame.radius[role]),
		frame.target,
		room
	);
	const spots = placed.map((input): Spot => ({
		input,
		x: input.anchor[0],
		y: input.anchor[1],
		r: frame.radius[input.role] * scale
	}));
	attract(spots, drawn, frame, area, reserved);
	separate(spots, frame.target * scale, room);

	const headings = parked.apart.map(({ x, y, width }): Box => [
		x,
		y - frame.heading,
		x + width,
		y + frame.heading * 0.3
	]);
	return {
		layout: 'ties',
		frame: frame.id,
		...finish(frame, [...spots, ...parked.spots], drawn, { boxes: headings }),
		hubs: [],
		links: [],
		apart: parked.apart
	};
}
