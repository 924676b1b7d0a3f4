/** On the map: each state in its land, with its sign and name; ties run from border to border. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { STAGE, type Box, type Point } from '../domain/geometry';
import type { Frame, Label, NodeInput, PlacedNode, Settled, TieInput } from '../domain/layout';
import type { StateCode } from '../domain/types';
import { bender, type Span } from './bends';
import { grow, length, round1, type Disc } from './boxes';
import { placeCallouts, type Callout } from './callouts';
import {
	inPiece,
	LandGrid,
	largestPiece,
	segmentMeetsBox,
	turn,
	type Piece,
	type Ring
} from './land';
import { GAP } from './curves';
import { byRole, drawable } from './order';
import { fitName, LONE, middleOf, nameWidth, SIGN } from './own-land';

/** The land that names keep to, or keep clear of. */
export interface Lands {
	pieces: Map<StateCode, Piece>;
	grid: LandGrid;
}

/** Without any land: every name is called out. */
export const NO_LAND: Lands = {
	pieces: new Map(),
	grid: new LandGrid([], STAGE.width, STAGE.height)
};

/** The land of states and all land, as rings in units of the stage. */
export function landsOf(
	states: ReadonlyMap<StateCode, readonly Ring[]>,
	rest: readonly Ring[]
): Lands {
	return {
		pieces: new Map(
			[...states].flatMap(([state, rings]) => {
				const piece = largestPiece(rings);
				return piece ? [[state, piece] as const] : [];
			})
		),
		grid: new LandGrid([...rest, ...[...states.values()].flat()], STAGE.width, STAGE.height)
	};
}

/** Share of the room in its land that a name takes, so that it does not touch the border. */
const AIR = 0.9;
/** Type size of a name that is not a member's, as a share of the largest. */
const OTHERS = 0.6;
/** Furthest distance of a name outside its land, in units: near, or anywhere for a member. */
const REACH = { near: 70, any: 700 };
/** Pull of a sign to its place, and steps until signs are at rest. No charge: it would only push signs away. */
const PULL = 0.3;
const TICKS = 120;
/** How often names are called out again, because a leader crosses a name that cannot make way. */
const TURNS = 3;
/** Parts of a turned name that stand for it as boxes. */
const PARTS = 6;
/** Cost of a point of a tie on a name: higher than any detour. */
const ON_NAME = 120;
/** Ends of ties, in units: how far within the land, the best first; space to a name, and ahead of it; steps of the search. */
const END = { depths: [34, 26, 44, 18, 56, 12], space: 4, ahead: 40, step: 3 };

/** A state with its sign, and its name if that has a place. */
interface Spot extends Disc {
	input: NodeInput;
	/** Where its sign belongs. */
	home: Point;
	label?: Label;
	leader?: Point;
	/** What its name covers. */
	boxes: Box[];
	fx?: number;
	fy?: number;
}

/** The spot of a state whose name has a place in its land; undefined if it has none. */
function atHome(input: NodeInput, piece: Piece, { least, most }: Frame['map']): Spot | undefined {
	const member = input.role === 'member';
	const fit = fitName(input.name, piece, member, least);
	if (!fit) return undefined;
	const size = round1(
		Math.max(least, Math.min(fit.size * AIR, member ? most : Math.max(least, OTHERS * most)))
	);
	const { capitals, turn: angle } = fit;
	const width = nameWidth(input.name, capitals) * size;
	const before = fit.sign ? 0 : SIGN.width * size;
	const place = (x: number, y: number): Point => {
		const [dx, dy] = turn([x, y], angle);
		return [fit.x + dx, fit.y + dy];
	};
	const r = fit.sign ? LONE : round1(SIGN.r * size);
	const left = -(width + before) / 2;
	const [x, y] = (fit.sign ?? place(left + r, 0)).map(round1) as Point;
	const [lx, ly] = place(left + before, middleOf(capitals) * size);
	const parts = angle ? PARTS : 1;
	const step = (width + before) / parts;
	const boxes = Array.from({ length: parts }, (_, i): Box => {
		const corners = [0, 1].flatMap((across) =>
			[0, 1].map((along) => place(left + (i + along) * step, (across - 0.5) * size * 0.9))
		);
		const [xs, ys] = [corners.map(([cx]) => cx), corners.map(([, cy]) => cy)];
		return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
	});
	return {
		input,
		x,
		y,
		r,
		home: [x, y],
		fx: x,
		fy: y,
		boxes,
		label: {
			dx: round1(lx - x),
			dy: round1(ly - y),
			align: 'start',
			size,
			...(angle && { turn: angle }),
			...(capitals && { capitals }),
			inside: true
		}
	};
}

const signBox = ({ x, y, r }: Disc): Box => [x - r - 1, y - r - 1, x + r + 1, y + r + 1];

/** Moves the signs that have no place of their own apart, as little as possible. */
function rest(spots: Spot[]): void {
	forceSimulation(spots)
		.force('x', forceX<Spot>((spot) => spot.home[0]).strength(PULL))
		.force('y', forceY<Spot>((spot) => spot.home[1]).strength(PULL))
		.force('collide', forceCollide<Spot>((spot) => spot.r + 1).iterations(4))
		.stop()
		.tick(TICKS);
	for (const spot of spots) Object.assign(spot, { x: round1(spot.x), y: round1(spot.y) });
}

/** Names outside their land, with leaders. */
function callOut(spots: Spot[], frame: Frame, { grid }: Lands, firm: Box[]): void {
	const { least } = frame.map;
	const open = spots.filter((spot) => !spot.label?.inside && spot.input.name);
	for (const spot of open) Object.assign(spot, { boxes: [], label: undefined, leader: undefined });
	const callouts = open.map(({ input, x, y }): Callout => {
		const needed = input.role === 'member' || input.role === 'other';
		return {
			from: [x, y],
			width: nameWidth(input.name, false) * least,
			height: least * 0.95,
			reach: needed ? REACH.any : REACH.near,
			needed
		};
	});
	const taken = [...spots.flatMap(({ boxes }) => boxes), ...spots.map(signBox), ...frame.overlays];
	placeCallouts(callouts, { visible: frame.visible, grid, taken, firm }).forEach((placed, i) => {
		const spot = open[i]!;
		if (!placed) return;
		const [x0, y0, , y1] = placed.box;
		spot.boxes = [placed.box];
		spot.leader = [round1(placed.end[0] - spot.x), round1(placed.end[1] - spot.y)];
		spot.label = {
			dx: round1(x0 - spot.x),
			dy: round1((y0 + y1) / 2 + middleOf(false) * least - spot.y),
			align: 'start',
			size: least
		};
	});
}

/** Moves names that a leader crosses to a place in their land that the leaders leave. Returns those without one. */
function giveWay(spots: Spot[], frame: Frame, { pieces }: Lands): Spot[] {
	const leaders = spots.flatMap(({ x, y, leader }): Ring[] =>
		leader
			? [
					[
						[x, y],
						[x + leader[0], y + leader[1]]
					]
				]
			: []
	);
	return spots.filter((spot) => {
		const { input, boxes, label } = spot;
		const piece = pieces.get(input.state);
		if (!piece || !label?.inside) return false;
		const crossed = ([from, to]: Ring) => boxes.some((box) => segmentMeetsBox(from!, to!, box));
		if (!leaders.some(crossed)) return false;
		// A hole of two points is a line that no name may cross.
		const open = { ...piece, holes: [...piece.holes, ...leaders] };
		const elsewhere = atHome(input, open, frame.map);
		Object.assign(spot, elsewhere);
		return !elsewhere;
	});
}

/** A point of `from`'s land towards `to`: as deep within the border as the first depth that is free of names. */
function endOf(from: Spot, to: Spot, piece: Piece | undefined, names: Box[]): Point {
	const [ax, ay] = from.input.anchor;
	const [bx, by] = to.input.anchor;
	const whole = length(bx - ax, by - ay) || 1;
	const at = (distance: number): Point => [
		ax + ((bx - ax) * distance) / whole,
		ay + ((by - ay) * distance) / whole
	];
	if (!piece) return [ax, ay];
	let border = 0;
	for (let distance = 0; distance < whole; distance += 2)
		if (inPiece(at(distance), piece)) border = distance;
	const taken = names.map((box) => grow(box, END.space));
	// A name just in front of the end would be crossed however the tie bends.
	const free = ([x, y]: Point) => {
		const share = END.ahead / (length(bx - x, by - y) || 1);
		const ahead: Point = [x + (bx - x) * share, y + (by - y) * share];
		return inPiece([x, y], piece) && !taken.some((box) => segmentMeetsBox([x, y], ahead, box));
	};
	const along = END.depths.map((depth) => at(Math.max(0, border - depth)));
	return (along.find(free) ?? nearestFree(along[0]!, piece, free)).map(round1) as Point;
}

/** The point of a piece that is free and nearest to another; that point itself if none is free. */
function nearestFree(wanted: Point, { box }: Piece, free: (point: Point) => boolean): Point {
	let best = wanted;
	let least = Infinity;
	for (let x = box[0]; x < box[2]; x += END.step)
		for (let y = box[1]; y < box[3]; y += END.step) {
			const away = length(x - wanted[0], y - wanted[1]);
			if (away < least && free([x, y])) [best, least] = [[x, y], away];
		}
	return best;
}

function bend(spots: Spot[], ties: TieInput[], frame: Frame, { pieces }: Lands): Settled['ties'] {
	const where = new Map(spots.map((spot) => [spot.input.state, spot]));
	const boxes = spots.flatMap((spot) => spot.boxes);
	const ends = drawable(
		ties,
		spots.map(({ input }) => input)
	).map(({ id, from, to }) => {
		const [a, b] = [where.get(from)!, where.get(to)!];
		return {
			id,
			from: endOf(a, b, pieces.get(from), boxes),
			to: endOf(b, a, pieces.get(to), boxes)
		};
	});
	const disc = ([x, y]: Point): Disc => ({ x, y, r: -GAP });
	const spans = ends.map(({ id, from, to }): Span => ({ id, from: disc(from), to: disc(to) }));
	const room = { visible: frame.visible, hard: frame.overlays };
	const { ties: bent } = bender(spans, spots, room, ON_NAME)(boxes.map((box) => grow(box, 4)));
	return bent.map((tie, i) => ({ ...tie, from: ends[i]!.from, to: ends[i]!.to }));
}

/**
 * The layout "on the map". A name stands in its own land, as large as it fits, or outside with a leader in the sea or
 * beside the globe; never on the land of another. Does not depend on the reading, and is the same everywhere.
 */
export function settleMap(
	frame: Frame,
	nodes: NodeInput[],
	ties: TieInput[],
	lands: Lands
): Settled {
	const spots = byRole(nodes).map((input): Spot => {
		const piece = lands.pieces.get(input.state);
		const named = input.name && piece ? atHome(input, piece, frame.map) : undefined;
		const [x, y] = input.anchor;
		return named ?? { input, x, y, r: LONE, home: input.anchor, boxes: [] };
	});
	rest(spots);
	const firm: Box[] = [];
	for (let turn = 0; turn < TURNS; turn++) {
		callOut(spots, frame, lands, firm);
		const stuck = giveWay(spots, frame, lands);
		if (stuck.length === 0) break;
		firm.push(...stuck.flatMap(({ boxes }) => boxes));
	}
	return {
		layout: 'map',
		frame: frame.id,
		nodes: spots.map(({ input, x, y, r, label, leader }): PlacedNode => ({
			state: input.state,
			x,
			y,
			r,
			...(label && { label }),
			...(leader && { leader })
		})),
		ties: bend(spots, ties, frame, lands),
		hubs: [],
		links: [],
		apart: []
	};
}
