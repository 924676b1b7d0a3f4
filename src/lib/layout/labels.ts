/** Places names beside their nodes: no name overlaps another name, a node or an overlay. */
import type { Box, Point } from '../domain/geometry';
import type { Label } from '../domain/layout';
import {
	contains,
	discMeetsBox,
	distanceToBox,
	grow,
	overlap,
	round1,
	type Disc,
	type Room
} from './boxes';
import { ASCENT, DESCENT, textWidth } from './text';

export { textWidth } from './text';

/** A node whose name should be shown. */
export interface Naming {
	name: string;
	node: Disc;
	/** 0 for the nodes whose names are most important. */
	rank: number;
	/** Furthest distance between node and name, in units. */
	reach: number;
	/** True if a name should be left out rather than be mistaken for another node's name. */
	strict?: boolean;
}

/** What names must keep clear of. */
export interface Scene {
	/** Type size of the names. */
	size: number;
	/** All nodes, with or without a name. */
	discs: Disc[];
	room: Room;
}

/** A tie or a leader as points that are `step` units apart; names avoid it if possible. */
export interface Line {
	points: Point[];
	step: number;
}

export interface PlacedLabels {
	/** In the order of the namings; undefined if no place was free. */
	labels: (Label | undefined)[];
	/** Cost of each name without ties: 0 for the best place; leaving a name out costs dozens or hundreds. */
	costs: number[];
}

interface Candidate {
	label: Label;
	box: Box;
	cost: number;
	/** The cost without ties. */
	own: number;
}

/** Distance between a node's edge and its name, and between two names. */
const NEAR = 5;
const BETWEEN = 3;
/** Distance that a name keeps from edges and ties. */
const CLEAR = 2;
/** Least distance between a name and any node. */
const TOUCH = 1.5;
/** Additional distances that are tried, in units. */
const RINGS = [0, 6, 13, 22, 33, 46, 62, 82, 104];

interface Side {
	/** −1 left of the node, 1 right, 0 above or below. */
	x: -1 | 0 | 1;
	/** Sine of the direction: −1 above, 1 below. */
	y: number;
	/** How far a name above or below slides sideways, as a share of its width. */
	slide?: number;
	cost: number;
}

/** On a map of nodes, a name below reads best, then one on the right; a diagonal is the least clear. */
const SIDES: Side[] = [
	{ x: 0, y: 1, cost: 0 },
	{ x: 1, y: 0, cost: 0.6 },
	{ x: -1, y: 0, cost: 1 },
	{ x: 0, y: -1, cost: 1.2 },
	{ x: 1, y: 0.45, cost: 1.4 },
	{ x: -1, y: 0.45, cost: 1.7 },
	{ x: 1, y: -0.45, cost: 1.7 },
	{ x: -1, y: -0.45, cost: 2 },
	{ x: 1, y: 0.8, cost: 2 },
	{ x: -1, y: 0.8, cost: 2.2 },
	{ x: 1, y: -0.8, cost: 2.2 },
	{ x: -1, y: -0.8, cost: 2.4 },
	{ x: 0, y: 1, slide: 0.2, cost: 1 },
	{ x: 0, y: 1, slide: -0.2, cost: 1 },
	{ x: 0, y: -1, slide: 0.2, cost: 2 },
	{ x: 0, y: -1, slide: -0.2, cost: 2 },
	{ x: 0, y: 1, slide: 0.35, cost: 1.8 },
	{ x: 0, y: 1, slide: -0.35, cost: 1.8 },
	{ x: 0, y: -1, slide: 0.35, cost: 2.4 },
	{ x: 0, y: -1, slide: -0.35, cost: 2.4 }
];
/** Costs of a unit of distance, of a unit of a tie under the name, and of an ambiguous name. */
const COST = { distance: 0.2, curve: 0.09, astray: 9 };
/** A name is unambiguous if the next node is this much further away than its own. */
const CLEARLY = 9;
/** Cost of leaving a name out, by rank; a member's name is worth any place. */
const LEFT_OUT = [1000, 60, 40, 40, 30];
const ROUNDS = 8;

/** The box of a label of type size `size` and width `width`, in units, for the centre x, y of its node. */
export function labelBox(width: number, size: number, label: Label, x: number, y: number): Box {
	const left = { start: 0, middle: width / 2, end: width }[label.align];
	const x0 = x + label.dx - left;
	const baseline = y + label.dy;
	return [x0, baseline - ASCENT * size, x0 + width, baseline + DESCENT * size];
}

/** A label on one side of a node of radius r, `distance` from its edge; `size` is its type size. All in units. */
export function beside(
	side: Pick<Side, 'x' | 'y' | 'slide'>,
	r: number,
	distance: number,
	size: number,
	width = 0
): Label {
	const out = r + distance;
	if (side.x === 0) {
		const dy = side.y > 0 ? out + ASCENT * size : -(out + DESCENT * size);
		return { dx: round1((side.slide ?? 0) * width), dy: round1(dy), align: 'middle' };
	}
	// A baseline of 0.36 centres both lower-case letters and capitals on the node's middle.
	return {
		dx: round1(side.x * out * Math.sqrt(1 - side.y ** 2)),
		dy: round1(out * side.y + (0.36 + 0.4 * side.y) * size),
		align: side.x > 0 ? 'start' : 'end'
	};
}

/**
 * Rises from 0 to the full cost for each other node that is as near to the name as its own. Infinite if the name lies
 * on a node.
 */
function strayCost({ node }: Naming, box: Box, discs: Disc[]): number {
	const own = distanceToBox(node.x, node.y, box) - node.r;
	if (own < TOUCH) return Infinity;
	let cost = 0;
	for (const disc of discs) {
		if (disc === node) continue;
		const away = distanceToBox(disc.x, disc.y, box) - disc.r;
		if (away < TOUCH) return Infinity;
		if (away < own + CLEARLY) cost += COST.astray * Math.min(1, 1 - (away - own) / CLEARLY);
	}
	return cost;
}

function candidates(naming: Naming, scene: Scene): Candidate[] {
	const { name, node, reach } = naming;
	const { size, room } = scene;
	const width = textWidth(name, size);
	const range = node.r + NEAR + reach + width + CLEARLY;
	const near: Box = [
		node.x - range,
		node.y - node.r - reach - 2 * size - CLEARLY - NEAR,
		node.x + range,
		node.y + node.r + reach + 2 * size + CLEARLY + NEAR
	];
	const discs = scene.discs.filter((disc) => discMeetsBox(disc, near));
	const hard = room.hard.filter((box) => overlap(box, near));
	const found: Candidate[] = [];
	for (const ring of RINGS) {
		if (ring > reach) break;
		for (const side of SIDES) {
			const label = beside(side, node.r, NEAR + ring, size, width);
			const box = labelBox(width, size, label, node.x, node.y);
			const roomy = grow(box, CLEAR);
			if (!contains(room.visible, roomy)) continue;
			if (hard.some((one) => overlap(box, one))) continue;
			const stray = strayCost(naming, box, discs);
			if (stray === Infinity || (naming.strict && stray > COST.astray / 2)) continue;
			const own = side.cost + ring * COST.distance + stray;
			found.push({ label, box, cost: own, own });
		}
	}
	return found;
}

/** Length of the lines under a name, in units. */
function lengthUnder(box: Box, lines: Line[]): number {
	const [x0, y0, x1, y1] = grow(box, CLEAR);
	let under = 0;
	for (const { points, step } of lines)
		for (const point of points)
			if (point[0] > x0 && point[0] < x1 && point[1] > y0 && point[1] < y1) under += step;
	return under;
}

/** A name with its candidate places. */
interface Slot {
	naming: Naming;
	places: Candidate[];
	/** Bounding box of all places. */
	area: Box;
	/** The places with their costs for the current ties, cheapest first. */
	options: Candidate[];
	chosen?: Candidate;
}

function slotOf(naming: Naming, scene: Scene): Slot {
	const places = candidates(naming, scene);
	const area: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { box } of places) {
		area[0] = Math.min(area[0], box[0] - CLEAR);
		area[1] = Math.min(area[1], box[1] - CLEAR);
		area[2] = Math.max(area[2], box[2] + CLEAR);
		area[3] = Math.max(area[3], box[3] + CLEAR);
	}
	return { naming, places, area, options: [] };
}

/** Updates a slot for the given ties: sorts the places again and clears the choice. */
function face(slot: Slot, lines: Line[]): void {
	const [x0, y0, x1, y1] = slot.area;
	const near = lines.map(({ points, step }) => ({
		step,
		points: points.filter(([x, y]) => x > x0 && x < x1 && y > y0 && y < y1)
	}));
	slot.chosen = undefined;
	slot.options = slot.places
		.map((one) => ({ ...one, cost: one.own + COST.curve * lengthUnder(one.box, near) }))
		.sort((a, b) => a.cost - b.cost);
}

const costOf = ({ chosen, naming }: Slot) => chosen?.cost ?? leftOut(naming);
const leftOut = ({ rank }: Naming) => LEFT_OUT[rank] ?? 0;

/** Up to three other names that overlap a candidate. */
function inTheWay(slots: Slot[], slot: Slot, { box }: Candidate): Slot[] {
	const found: Slot[] = [];
	for (const other of slots) {
		const taken = other.chosen?.box;
		if (
			taken &&
			other !== slot &&
			box[0] - BETWEEN < taken[2] &&
			taken[0] < box[2] + BETWEEN &&
			box[1] - BETWEEN < taken[3] &&
			taken[1] < box[3] + BETWEEN &&
			found.push(other) > 2
		)
			break;
	}
	return found;
}

const firstFree = (slots: Slot[], slot: Slot) =>
	slot.options.find((option) => inTheWay(slots, slot, option).length === 0);

/** Gives a name a place and moves displaced names to their best free place. Undoes this if the total cost rises. */
function take(slots: Slot[], slot: Slot, place: Candidate, displaced: Slot[]): boolean {
	const all = [slot, ...displaced];
	const before = all.map((one) => ({ one, place: one.chosen }));
	const sum = () => all.reduce((total, one) => total + costOf(one), 0);
	const cost = sum();
	for (const one of displaced) one.chosen = undefined;
	slot.chosen = place;
	for (const one of displaced) one.chosen = firstFree(slots, one);
	if (sum() < cost - 1e-6) return true;
	for (const { one, place } of before) one.chosen = place;
	return false;
}

/** Gives a name a better place if displaced names lose less than it gains. True if it moved. */
function improve(slots: Slot[], slot: Slot): boolean {
	for (const option of slot.options) {
		if (option.cost >= costOf(slot) - 1e-6) return false;
		const displaced = inTheWay(slots, slot, option);
		if (displaced.length <= 2 && take(slots, slot, option, displaced)) return true;
	}
	return false;
}

/**
 * Prepares the places of names; the returned function chooses among them for the given ties. Important names choose
 * first; then each name may take a better place as long as the total cost falls.
 */
export function namer(namings: Naming[], scene: Scene): (lines: Line[]) => PlacedLabels {
	const slots = namings.map((naming) => slotOf(naming, scene));
	const order = [...slots].sort(
		(a, b) => a.naming.rank - b.naming.rank || a.places.length - b.places.length
	);
	return (lines) => {
		for (const slot of slots) face(slot, lines);
		for (const slot of order) slot.chosen = firstFree(slots, slot);
		for (let round = 0; round < ROUNDS; round++)
			if (!order.map((slot) => improve(slots, slot)).includes(true)) break;
		return {
			labels: slots.map(({ chosen }) => chosen?.label),
			costs: slots.map(({ chosen, naming }) => chosen?.own ?? leftOut(naming))
		};
	};
}
