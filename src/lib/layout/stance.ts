/** By stance: each state between the stances that its words carry; states without a position are placed apart. */
import {
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationLinkDatum
} from 'd3-force';
import { STAGE, type Box } from '../domain/geometry';
import type {
	AnyFrameId,
	Frame,
	Hub,
	HubInput,
	NodeInput,
	Settled,
	TieInput
} from '../domain/layout';
import { bodiesOf, forceBodies, settleBodies, type Body } from './bodies';
import { overlap, type Room } from './boxes';
import { finish, roomOf, straight, type Spot } from './finish';
import { byState } from './order';
import { park, type Group } from './rows';
import { fitting, separate } from './separate';
import { textWidth } from './text';

type Pull = SimulationLinkDatum<Body> & { share: number };

/** The graph, and below it at most this part of the stage for states apart. */
const AREA: Record<AnyFrameId, { graph: Box; apart: Box }> = {
	wide: { graph: [20, 80, 980, 700], apart: [70, 470, 985, 890] },
	medium: { graph: [20, 95, 980, 680], apart: [75, 470, 985, 890] },
	small: { graph: [10, 8, 990, 880], apart: [15, 430, 985, 880] },
	stage: { graph: [20, 20, 980, 880], apart: [25, 470, 980, 880] }
};
/** Height of a hub's pill, space beside its label, and space between hubs; in its type size. */
const HUB = { height: 2.1, side: 0.9, between: 6 };
/** Distance between a hub's edge and its states, in units. */
const SPOKE = 34;
/** A state's offset from its hub follows a little from where its country lies, so that neighbours stay neighbours. */
const COMPASS = { x: 0.12, y: 0.4 };
/** Pull to the mean of a state's hubs, above or below its hub, so that the space between is left for the undecided. */
const MEAN = 0.12;
/** Pull to the height of the hubs. */
const LEVEL = 0.02;
/** Repulsion between states, in squared radii of a member; it spreads them around their hub. */
const CHARGE = 0.6;
const TICKS = 240;
/** Factor by which states shrink if they find no room among the stances, and the smallest share of their size. */
const SHRINK = 0.85;
const LEAST = 0.2;

function hubsOf(hubs: HubInput[], frame: Frame, area: Box): Hub[] {
	const order = hubs
		.filter(({ id }) => id !== 'none')
		.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
	const widths = order.map(({ label }) =>
		Math.round(textWidth(label, frame.heading) + 2 * HUB.side * frame.heading)
	);
	const whole = area[2] - area[0];
	const r = (frame.heading * HUB.height) / 2;
	// Starts below any overlay that covers a part of the area.
	const covered = Math.max(
		area[1],
		...roomOf(frame)
			.hard.filter((box) => box[1] <= area[1] && overlap(box, area))
			.map((box) => box[3])
	);
	const top = covered + r + SPOKE;
	const most = Math.max(1, 1 + Math.floor((area[3] - r - top) / (2 * r + HUB.between)));
	const rows = Math.min(hubRows(widths, whole), most);
	const each = Math.ceil(order.length / rows);
	const step = whole / Math.max(Math.min(each, order.length), 1);
	// One row is centred; several rows share the height.
	const middle = Math.max((area[1] + area[3]) / 2, top);
	const pitch = rows > 1 ? (area[3] - r - top) / (rows - 1) : 0;
	return order.map(({ id }, i) => ({
		stance: id,
		x: Math.round(area[0] + step * ((i % each) + 0.5)),
		y: Math.round(rows > 1 ? top + pitch * Math.floor(i / each) : middle),
		r,
		width: Math.min(widths[i]!, Math.round(step - HUB.between))
	}));
}

/** Number of rows in which hubs of these widths fit without overlapping. */
function hubRows(widths: number[], whole: number): number {
	const widest = Math.max(0, ...widths) + HUB.between;
	const each = Math.max(1, Math.floor(whole / widest));
	// A crowded row that fits stays one row.
	const sum = widths.reduce((all, width) => all + width + HUB.between, 0);
	const even = whole / Math.max(1, widths.length);
	const meets = widths.some(
		(width, i) => i > 0 && (width + widths[i - 1]!) / 2 + HUB.between > even
	);
	return sum <= whole && !meets ? 1 : Math.ceil(widths.length / each);
}

const hubBox = ({ x, y, r, width }: Hub): Box => [x - width / 2, y - r, x + width / 2, y + r];

/** The stances that a state is linked to; a stance by conduct is its own link, with no line behind it. */
function linksOf(node: NodeInput, ids: Set<string>): Settled['links'] {
	const carried = node.carried.filter(({ stance, lines }) => ids.has(stance) && lines > 0);
	const all = carried.length > 0 ? carried : [{ stance: node.stance, lines: 0 }];
	return all.map(({ stance, lines }) => ({ state: node.state, stance, lines }));
}

function groupsOf(nodes: NodeInput[]): Group[] {
	const groups = new Map<string, Group>();
	for (const node of nodes) {
		const key = node.absence ?? '';
		const group = groups.get(key) ?? {
			kind: node.absence ? 'absence' : 'other',
			...(node.absence && { absence: node.absence }),
			nodes: []
		};
		group.nodes.push(node);
		groups.set(key, group);
	}
	return [...groups.values()];
}

/** Pulls the states to their hubs, in proportion to their lines. */
function attract(
	spots: Spot[],
	hubs: Hub[],
	links: Settled['links'],
	frame: Frame,
	area: Box,
	reserved: Box[]
) {
	const bodies = bodiesOf(spots, frame, area);
	const centres = hubs.map((hub): Body => {
		const [x0, y0, x1, y1] = hubBox(hub);
		const edges: Box = [x0 - hub.x - 8, y0 - hub.y - 8, x1 - hub.x + 8, y1 - hub.y + 8];
		return { x: hub.x, y: hub.y, fx: hub.x, fy: hub.y, edges };
	});
	const total = new Map<string, number>();
	for (const { state, lines } of links) total.set(state, (total.get(state) ?? 0) + (lines || 1));
	const pulls = links.map(({ state, stance, lines }): Pull => {
		const target = bodies.find(({ spot }) => spot!.input.state === state)!;
		const source = centres[hubs.findIndex((hub) => hub.stance === stance)]!;
		return { source, target, share: (lines || 1) / total.get(state)! };
	});
	forceSimulation([...centres, ...bodies])
		.force(
			'pull',
			forceLink<Body, Pull>(pulls)
				.distance(({ source }) => (source as Body).edges[2] + SPOKE)
				.strength(({ share }) => 0.5 * share)
		)
		.force('x', forceX<Body>((body) => body.x).strength(MEAN))
		.force('y', forceY<Body>((area[1] + area[3]) / 2).strength(LEVEL))
		.force(
			'charge',
			forceManyBody<Body>()
				.strength(({ spot }) => (spot ? -CHARGE * frame.radius.member ** 2 : 0))
				.distanceMax(frame.radius.member * 9)
		)
		.force('bodies', forceBodies(area, reserved))
		.stop()
		.tick(TICKS);
	settleBodies([...centres, ...bodies], area, reserved);
}

/**
 * The layout "by stance": each state between the hubs of the stances that it carries, and states without a
 * hub in groups of their own. Deterministic, whatever the order of nodes and ties.
 */
export function settleStance(
	frame: Frame,
	nodes: NodeInput[],
	ties: TieInput[],
	hubInputs: HubInput[]
): Settled {
	const { graph, apart } = AREA[frame.id];
	const reserved = roomOf(frame).hard;
	const inputs = byState(nodes);
	const ids = new Set(hubInputs.map(({ id }) => id).filter((id) => id !== 'none'));
	const placed = inputs.filter(({ stance }) => ids.has(stance));
	const parked = park(
		groupsOf(inputs.filter(({ stance }) => !ids.has(stance))),
		frame,
		apart,
		reserved
	);
	const area: Box = [graph[0], graph[1], graph[2], Math.min(graph[3], parked.top - 10)];

	const hubs = hubsOf(hubInputs, frame, area);
	const links = placed.flatMap((node) => linksOf(node, ids));
	const room: Room = { visible: area, hard: [...reserved, ...hubs.map(hubBox)] };
	const scale = fitting(
		placed.map(({ role }) => frame.radius[role]),
		frame.target,
		room
	);
	const spots = placed.map((input): Spot => {
		const own = links.filter(({ state }) => state === input.state);
		const sum = own.reduce((all, { lines }) => all + (lines || 1), 0);
		const x = own.reduce(
			(all, { stance, lines }) =>
				all + hubs.find((hub) => hub.stance === stance)!.x * ((lines || 1) / sum),
			0
		);
		return {
			input,
			x: x + (input.anchor[0] - STAGE.width / 2) * COMPASS.x,
			y: (hubs[0]?.y ?? 0) + (input.anchor[1] - STAGE.height / 2) * COMPASS.y,
			r: frame.radius[input.role] * scale
		};
	});
	attract(spots, hubs, links, frame, area, reserved);
	// Many stances leave gaps that are too small for all states at full size.
	for (let shrunk = scale; !separate(spots, frame.target * shrunk, room) && shrunk > LEAST;) {
		shrunk *= SHRINK;
		for (const spot of spots) spot.r *= SHRINK;
	}

	const lines = links.map(({ state, stance }) => {
		const spot = spots.find(({ input }) => input.state === state)!;
		const hub = hubs.find((one) => one.stance === stance)!;
		return straight([hub.x, hub.y], [spot.x, spot.y]);
	});
	const headings = parked.apart.map(({ x, y, width }): Box => [
		x,
		y - frame.heading,
		x + width,
		y + frame.heading * 0.3
	]);
	return {
		layout: 'stance',
		frame: frame.id,
		...finish(frame, [...spots, ...parked.spots], ties, {
			boxes: [...hubs.map(hubBox), ...headings],
			lines
		}),
		hubs,
		links,
		apart: parked.apart
	};
}
