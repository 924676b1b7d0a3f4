/** On the map: each state in its land, with its sign and name; ties run from border to border. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { STAGE, type Box, type Point } from '../domain/geometry';
import type { Frame, Label, NodeInput, PlacedNode, Settled, TieInput } from '../domain/layout';
import type { StateCode } from '../domain/types';
import { clamp, round1, type Disc } from './boxes';
import { placeCallouts, type Callout } from './callouts';
import { cardPlace } from './card-place';
import { LandGrid, largestPiece, segmentMeetsBox, type Piece, type Ring } from './land';
import { mapTies } from './map-ties';
import { byRole } from './order';
import { chooseFit, fitsOf, LONE, middleOf, nameWidth, SIGN, type Fit } from './own-land';

/** The land that names keep to, or keep clear of. */
export interface Lands {
	pieces: Map<StateCode, Piece>;
	grid: LandGrid;
	/** The places of names that were asked for, which are the same in every frame. */
	fits: Map<string, Fit[]>;
}

/** Without any land: every name is called out. */
export const NO_LAND: Lands = {
	pieces: new Map(),
	fits: new Map(),
	grid: new LandGrid([], STAGE.width, STAGE.height)
};

/** The land of states and all land, as rings in units of the stage. */
export function landsOf(
	states: ReadonlyMap<StateCode, readonly Ring[]>,
	rest: readonly Ring[]
): Lands {
	return {
		fits: new Map(),
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
function atHome(
	input: NodeInput,
	piece: Piece,
	{ least, most }: Frame['map'],
	fits: Fit[]
): Spot | undefined {
	const member = input.role === 'member';
	const fit = chooseFit(fits, input.name, piece, least);
	if (!fit) return undefined;
	const largest = member ? most : Math.max(least, OTHERS * most);
	const size = round1(Math.max(least, Math.min(fit.size * AIR, largest)));
	const { capitals, sign } = fit;
	const width = nameWidth(input.name, capitals) * size;
	const before = sign ? 0 : SIGN.width * size;
	const r = sign ? LONE : round1(SIGN.r * size);
	const left = fit.x - (width + before) / 2;
	const [x, y] = (sign ?? [left + r, fit.y]).map(round1) as Point;
	return {
		input,
		x,
		y,
		r,
		home: [x, y],
		fx: x,
		fy: y,
		boxes: [[left, fit.y - 0.45 * size, left + before + width, fit.y + 0.45 * size]],
		label: {
			dx: round1(left + before - x),
			dy: round1(fit.y + middleOf(capitals) * size - y),
			align: 'start',
			size,
			...(capitals && { capitals }),
			inside: true
		}
	};
}

/** The places of the name of a state, from the land's memory if its land is the whole of it. */
function fitsIn(input: NodeInput, piece: Piece, { fits }: Lands): Fit[] {
	const member = input.role === 'member';
	const key = `${input.state} ${input.name} ${member}`;
	const known = fits.get(key) ?? fitsOf(input.name, piece, member);
	fits.set(key, known);
	return known;
}

const signBox = ({ x, y, r }: Disc): Box => [x - r - 1, y - r - 1, x + r + 1, y + r + 1];

/** Moves the signs that have no place of their own apart, as little as possible, and into view. */
function rest(spots: Spot[], [x0, y0, x1, y1]: Box): void {
	forceSimulation(spots)
		.force('x', forceX<Spot>((spot) => spot.home[0]).strength(PULL))
		.force('y', forceY<Spot>((spot) => spot.home[1]).strength(PULL))
		.force('collide', forceCollide<Spot>((spot) => spot.r + 1).iterations(4))
		.stop()
		.tick(TICKS);
	for (const spot of spots) {
		spot.x = round1(clamp(spot.x, x0 + spot.r, x1 - spot.r));
		spot.y = round1(clamp(spot.y, y0 + spot.r, y1 - spot.r));
	}
}

/** Names outside their land, with leaders. */
function callOut(spots: Spot[], frame: Frame, { grid }: Lands, firm: Box[]): void {
	const { least } = frame.map;
	const open = spots.filter((spot) => !spot.label?.inside && spot.input.name);
	for (const spot of open) Object.assign(spot, { boxes: [], label: undefined, leader: undefined });
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
		const fits = fitsOf(input.name, open, input.role === 'member');
		const elsewhere = atHome(input, open, frame.map, fits);
		Object.assign(spot, elsewhere);
		return !elsewhere;
	});
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
		const named =
			input.name && piece
				? atHome(input, piece, frame.map, fitsIn(input, piece, lands))
				: undefined;
		const [x, y] = input.anchor;
		return named ?? { input, x, y, r: LONE, home: input.anchor, boxes: [] };
	});
	rest(spots, frame.visible);
	const firm: Box[] = [];
	for (let turn = 0; turn < TURNS; turn++) {
		callOut(spots, frame, lands, firm);
		const stuck = giveWay(spots, frame, lands);
		if (stuck.length === 0) break;
		firm.push(...stuck.flatMap(({ boxes }) => boxes));
	}
	const boxOf = (state: StateCode) => {
		const piece = lands.pieces.get(state);
		return piece ? [piece.box] : [];
	};
	const partnersOf = (state: StateCode) =>
		ties.flatMap(({ from, to }) => (from === state ? boxOf(to) : to === state ? boxOf(from) : []));
	return {
		layout: 'map',
		frame: frame.id,
		nodes: spots.map((spot): PlacedNode => {
			const { input, x, y, r, label, leader } = spot;
			const card =
				frame.card &&
				cardPlace(spot, frame.card, lands.pieces.get(input.state), partnersOf(input.state));
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
		ties: mapTies(
			spots.map(({ input }) => input),
			ties,
			{
				pieces: lands.pieces,
				names: spots.flatMap(({ boxes }) => boxes),
				signs: spots
			},
			frame
		),
		hubs: [],
		links: [],
		apart: []
	};
}
