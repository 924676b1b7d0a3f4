/** On the map: each state in its land, with its sign and name; ties run from border to border. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { STAGE, type Box, type Point } from '../domain/geometry';
import type { Frame, Label, NodeInput, PlacedNode, Settled, TieInput } from '../domain/layout';
import type { StateCode } from '../domain/types';
import { bender, type Span } from './bends';
import { distanceToBox, grow, overlap, round1, sharedArea, type Disc } from './boxes';
import { placeCallouts, type Callout } from './callouts';
import { inPiece, LandGrid, largestPiece, ringMeetsBox, turn, type Piece, type Ring } from './land';
import { GAP } from './curves';
import { byRole, drawable } from './order';
import { tieEnds, toTheRight } from './tie-ends';
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
/** Parts of a turned name that stand for it as boxes. */
const PARTS = 6;
/** Cost of a point of a tie on a name: higher than any detour. */
const ON_NAME = 30;

/** Half the distance between two opposite ties, in units. */
const LANE = 2.2;

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
function callOut(spots: Spot[], frame: Frame, { grid }: Lands): void {
	const { least } = frame.map;
	const open = spots.filter((spot) => !spot.label && spot.input.name);
	const callouts = open.map(({ input, x, y }): Callout => {
		// On the talk's stage there are only states of which the step speaks.
		const needed = frame.id === 'stage' || input.role === 'member' || input.role === 'other';
		return {
			from: [x, y],
			width: nameWidth(input.name, false) * least,
			height: least * 0.95,
			reach: needed ? REACH.any : REACH.near,
			needed
		};
	});
	const taken = [...spots.flatMap(({ boxes }) => boxes), ...spots.map(signBox), ...frame.overlays];
	placeCallouts(callouts, { visible: frame.visible, grid, taken }).forEach((placed, i) => {
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

/** The ties of the picture, one course for each pair of states. */
function bend(spots: Spot[], ties: TieInput[], frame: Frame, { pieces }: Lands): Settled['ties'] {
	const inputs = new Map(spots.map(({ input }) => [input.state, input]));
	const end = (state: StateCode) => ({
		middle: inputs.get(state)!.anchor,
		piece: pieces.get(state)
	});
	const drawn = drawable(ties, [...inputs.values()]);
	const nameOf = (from: string, to: string) => (from < to ? `${from} ${to}` : `${to} ${from}`);
	const pairs = [...new Set(drawn.map(({ from, to }) => nameOf(from, to)))].map((pair) => {
		const [from, to] = pair.split(' ') as [StateCode, StateCode];
		return { pair, ...tieEnds(end(from), end(to)) };
	});
	const disc = ([x, y]: Point): Disc => ({ x, y, r: -GAP });
	const spans = pairs.map(({ pair, from, to }): Span => ({
		id: pair,
		from: disc(from),
		to: disc(to)
	}));
	const room = { visible: frame.visible, hard: frame.overlays };
	const names = spots.flatMap(({ boxes }) => boxes.map((box) => grow(box, 4)));
	const { ties: bent } = bender(spans, spots, room, ON_NAME)(names);
	const course = new Map(pairs.map((one, i) => [one.pair, { ...one, bend: bent[i]!.bend }]));
	const known = new Set(drawn.map(({ from, to }) => `${from} ${to}`));
	return drawn.map(({ id, from, to }) => {
		const one = course.get(nameOf(from, to))!;
		const forward = from < to;
		const ends = forward ? one : { from: one.to, to: one.from };
		const both = known.has(`${to} ${from}`);
		return {
			id,
			bend: forward ? one.bend : -one.bend,
			...toTheRight(ends, both ? LANE : 0)
		};
	});
}

/** Steps of the search for the place of a card, and the space between it and the land, in units. */
const CARD_STEP = 15;
const CARD_GAP = 8;

/**
 * The top left corner of a card about a state: beside its land, near its name, and preferably not over the land of the
 * states that it has ties with. Undefined if the frame has no card.
 */
function cardOf(
	spot: Spot,
	frame: Frame,
	{ pieces }: Lands,
	partners: StateCode[]
): Point | undefined {
	if (!frame.card) return undefined;
	const [width, height] = frame.card;
	const own = pieces.get(spot.input.state);
	const near = partners.flatMap((state) => {
		const piece = pieces.get(state);
		return piece ? [piece.box] : [];
	});
	const covered = (box: Box, piece: Piece) =>
		overlap(box, piece.box) && (ringMeetsBox(piece.outer, box) || inPiece([box[0], box[1]], piece));
	let best: Point = [0, 0];
	let least = Infinity;
	for (let x = 10; x + width <= STAGE.width - 5; x += CARD_STEP)
		for (let y = 10; y + height <= STAGE.height - 5; y += CARD_STEP) {
			const box: Box = [x, y, x + width, y + height];
			const distance = distanceToBox(spot.x, spot.y, box);
			const cost =
				distance +
				near.reduce((sum, one) => sum + (60 * sharedArea(box, one)) / (width * height), 0);
			if (cost >= least || distance < spot.r + CARD_GAP) continue;
			if (own && covered(grow(box, CARD_GAP), own)) continue;
			[best, least] = [[x, y], cost];
		}
	return best;
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
	callOut(spots, frame, lands);
	const partnersOf = (state: StateCode) =>
		ties.flatMap(({ from, to }) => (from === state ? [to] : to === state ? [from] : []));
	return {
		layout: 'map',
		frame: frame.id,
		nodes: spots.map((spot): PlacedNode => {
			const { input, x, y, r, label, leader } = spot;
			const card = cardOf(spot, frame, lands, partnersOf(input.state));
			return {
				state: input.state,
				x,
				y,
				r,
				...(label && { label }),
				...(leader && { leader }),
				...(card && { card })
			};
		}),
		ties: bend(spots, ties, frame, lands),
		hubs: [],
		links: [],
		apart: []
	};
}
