/** How far each tie bends, and to which side: clear of nodes and names, with few crossings and room for arrow heads. */
import type { Box, Point } from '../domain/geometry';
import type { PlacedTie } from '../domain/layout';
import {
	distanceToBox,
	eachPair,
	grow,
	length,
	overlap,
	segmentsCross,
	type Disc,
	type Room
} from './boxes';
import { curvePoints } from './curves';

/** A tie between two placed nodes. */
export interface Span {
	id: string;
	from: Disc;
	to: Disc;
}

/** Shares of the chord tried: from almost straight to more than a half circle. */
const BENDS = [0.06, 0.1, 0.14, 0.17, 0.2, 0.23, 0.26, 0.3, 0.35, 0.41, 0.47, 0.54].flatMap(
	(bend) => [bend, -bend]
);
/** The bend that looks best if nothing is in the way. */
const IDEAL = 0.18;
/** Distance that an arc keeps from a node it passes, and from another arc. */
const CLEAR = 7;
const PARALLEL = 13;
/** Least difference between the bends of two opposite ties that bend to the same side. */
const LANE = 0.025;
/**
 * Costs of a point of the arc near a node (higher the deeper it is), on a name, or outside the room; of a crossing; of
 * two arcs that touch or whose ends overlap; of a bend that differs from the ideal; of hanging down where the arc could
 * arch; and of two opposite ties that bend to the same side or coincide.
 */
const COST = {
	node: 10,
	label: 2.4,
	outside: 4,
	crossing: 9,
	close: 1.6,
	bend: 14,
	down: 0.8,
	pair: 6,
	same: 200
};
/** Annealing: number of tries per tie, and the extra cost that is readily accepted at the start. */
const STEPS = 60;
const HEAT = 8;
/** A bend that costs this much more than the best one, without other ties, is not tried: three crossings. */
const WORTH = 27;
const SOME = 5;
const SAMPLES = 24;
const ROUNDS = 6;

interface Segment {
	from: Point;
	to: Point;
}

/** One way to draw a tie. */
interface Arc {
	/** Index among the arcs of all ties. */
	id: number;
	bend: number;
	points: Point[];
	segments: Segment[];
	box: Box;
	/** Cost that depends on nodes and edges only. */
	fixed: number;
	/** Cost without other ties: with names added. */
	alone: number;
	/** Cost together with the arcs of other ties, by their index; NaN until it is computed. */
	pairs: Float32Array;
}

/** A tie with all ways to draw it. */
interface Choice {
	span: Span;
	/** All arcs of the tie, and those worth trying with the current names, best first. */
	arcs: Arc[];
	tries: Arc[];
	chosen: Arc;
	/** The opposite tie, if there is one. */
	answer?: Choice;
}

function boxOf(points: Point[]): Box {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box;
}

const within = ([x, y]: Point, box: Box) => x > box[0] && x < box[2] && y > box[1] && y < box[3];

/** Uses every other point, which is enough to find crossings. */
function segmentsOf(points: Point[]): Segment[] {
	const segments: Segment[] = [];
	let from: Point | undefined;
	points.forEach((to, i) => {
		if (i % 2 > 0) return;
		if (from) segments.push({ from, to });
		from = to;
	});
	return segments;
}

/** Cost of an arc among nodes and overlays. */
function fixedCost(
	{ from, to }: Span,
	arc: Pick<Arc, 'bend' | 'points' | 'box'>,
	discs: Disc[],
	room: Room
) {
	let cost = COST.bend * Math.abs(Math.abs(arc.bend) - IDEAL);
	// The left side of from → to is up if the tie goes right.
	if (arc.bend * (to.x - from.x) < 0) cost += COST.down;
	for (const disc of discs) {
		if (disc === from || disc === to) continue;
		const reach = disc.r + CLEAR;
		if (distanceToBox(disc.x, disc.y, arc.box) > reach) continue;
		for (const [x, y] of arc.points) {
			const inside = reach - length(x - disc.x, y - disc.y);
			if (inside > 0) cost += COST.node * (0.2 + inside / CLEAR);
		}
	}
	for (const point of arc.points)
		if (!within(point, room.visible) || room.hard.some((hard) => within(point, hard)))
			cost += COST.outside;
	return cost;
}

function onLabels({ points, box }: Arc, labels: Box[], price: number): number {
	let cost = 0;
	for (const label of labels)
		if (overlap(box, label)) for (const point of points) if (within(point, label)) cost += price;
	return cost;
}

/** Cost of two arcs together: crossings, running side by side, ends that meet at one node. */
function together(a: Arc, b: Arc): number {
	const [x0, y0, x1, y1] = grow(b.box, PARALLEL);
	let cost = 0;
	for (const { from, to } of a.segments) {
		if (Math.max(from[0], to[0]) < x0 || Math.min(from[0], to[0]) > x1) continue;
		if (Math.max(from[1], to[1]) < y0 || Math.min(from[1], to[1]) > y1) continue;
		for (const other of b.segments) {
			if (segmentsCross(from, to, other.from, other.to)) cost += COST.crossing;
			const dx = to[0] - other.to[0];
			const dy = to[1] - other.to[1];
			if (dx * dx + dy * dy < PARALLEL * PARALLEL)
				cost += COST.close * (1 - length(dx, dy) / PARALLEL);
		}
	}
	return cost;
}

/** Cost of two opposite ties: with the same arc they would look like one line, on the same side like lanes. */
function answerCost(there: number, back: number): number {
	if (Math.abs(there + back) < LANE) return COST.same;
	return there * back < 0 ? COST.pair : 0;
}

/** A fixed sequence of pseudo-random numbers from 0 to 1, so that the picture is the same everywhere. */
function generator(): () => number {
	let state = 1;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

const least = (arcs: Arc[]) => arcs.reduce((best, arc) => (arc.alone < best.alone ? arc : best));

/** Updates a choice for the given names: the cost of each arc alone, the arcs worth trying, and the best one. */
function face(choice: Choice, labels: Box[], price: number): void {
	for (const arc of choice.arcs) arc.alone = arc.fixed + onLabels(arc, labels, price);
	const best = least(choice.arcs);
	choice.chosen = best;
	choice.tries = [...choice.arcs]
		.sort((a, b) => a.alone - b.alone)
		.filter((arc, i) => i < SOME || arc.alone <= best.alone + WORTH);
}

function choicesOf(spans: Span[], discs: Disc[], room: Room): Choice[] {
	const total = spans.length * BENDS.length;
	const choices = spans.map((span, i): Choice => {
		const arcs = BENDS.map((bend, j): Arc => {
			const points = curvePoints(span.from, span.to, bend, SAMPLES);
			const shape = { bend, points, box: boxOf(points) };
			const fixed = fixedCost(span, shape, discs, room);
			const pairs = new Float32Array(total).fill(NaN);
			const id = i * BENDS.length + j;
			return { ...shape, id, segments: segmentsOf(points), fixed, alone: fixed, pairs };
		});
		return { span, arcs, tries: arcs, chosen: least(arcs) };
	});
	for (const choice of choices)
		choice.answer = choices.find(
			({ span }) => span.from === choice.span.to && span.to === choice.span.from
		);
	return choices;
}

/** Cost of two arcs of two ties together; computed once and cached. */
function pairCost(one: Choice, a: Arc, other: Choice, b: Arc): number {
	const known = a.pairs[b.id];
	if (known !== undefined && !Number.isNaN(known)) return known;
	let cost = together(a, b);
	if (one.answer === other || other.answer === one) cost += answerCost(a.bend, b.bend);
	a.pairs[b.id] = b.pairs[a.id] = cost;
	return cost;
}

/** Cost of an arc among the chosen arcs, ignoring one tie; stops counting at `limit`. */
function costAmong(
	choices: Choice[],
	one: Choice,
	arc: Arc,
	limit: number,
	except?: Choice
): number {
	let cost = arc.alone;
	for (const other of choices) {
		if (cost >= limit) return cost;
		if (other !== one && other !== except) cost += pairCost(one, arc, other, other.chosen);
	}
	return cost;
}

/** Makes random changes, at first also for the worse, to find solutions that no single improvement reaches. */
function anneal(choices: Choice[]): void {
	const random = generator();
	const pick = <T>(list: T[]): T | undefined => list[Math.floor(random() * list.length)];
	const steps = choices.length > 1 ? STEPS * choices.length : 0;
	for (let step = 0; step < steps; step++) {
		const one = pick(choices);
		const arc = one && pick(one.tries);
		if (!one || !arc) continue;
		const heat = HEAT * (1 - step / steps) ** 2;
		const limit = costAmong(choices, one, one.chosen, Infinity) - heat * Math.log(1 - random());
		if (costAmong(choices, one, arc, limit) < limit) one.chosen = arc;
	}
}

/** Gives a tie and its opposite tie the best arcs among the chosen ones. True if one of them changed. */
function improve(choices: Choice[], one: Choice): boolean {
	const { answer } = one;
	const cost = (a: Arc, b: Arc | undefined, limit: number) => {
		const own = costAmong(choices, one, a, limit, answer);
		if (!answer || !b || own >= limit) return own;
		return own + costAmong(choices, answer, b, limit - own, one) + pairCost(one, a, answer, b);
	};
	let best = { a: one.chosen, b: answer?.chosen };
	let least = cost(best.a, best.b, Infinity) - 1e-6;
	for (const a of one.tries)
		for (const b of answer?.tries ?? [undefined]) {
			const next = cost(a, b, least);
			if (next < least) [least, best] = [next, { a, b }];
		}
	const moved = best.a !== one.chosen || best.b !== answer?.chosen;
	one.chosen = best.a;
	if (answer && best.b) answer.chosen = best.b;
	return moved;
}

function totalCost(choices: Choice[]): number {
	let cost = 0;
	choices.forEach((one, i) => {
		cost += one.chosen.alone;
		for (const other of choices.slice(0, i)) cost += pairCost(one, one.chosen, other, other.chosen);
	});
	return cost;
}

/**
 * Prepares the arcs of all ties; the returned function chooses bends for given boxes of names, and their cost. `price`
 * is the cost of a point of an arc on a name.
 */
export function bender(
	spans: Span[],
	discs: Disc[],
	room: Room,
	price = COST.label
): (labels: Box[]) => { ties: PlacedTie[]; cost: number } {
	const choices = choicesOf(spans, discs, room);
	return (labels) => {
		for (const choice of choices) face(choice, labels, price);
		anneal(choices);
		for (let round = 0; round < ROUNDS; round++)
			if (!choices.map((one) => improve(choices, one)).includes(true)) break;
		const ties = choices.map(({ span, chosen }) => ({ id: span.id, bend: chosen.bend }));
		return { ties, cost: totalCost(choices) };
	};
}

/** Number of crossings among settled ties, for tests and for choosing between layouts. */
export function countCrossings(spans: (Span & { bend: number })[]): number {
	const lines = spans.map(({ from, to, bend }) =>
		segmentsOf(curvePoints(from, to, bend, 2 * SAMPLES))
	);
	let count = 0;
	eachPair(lines, (a, b) => {
		for (const p of a) for (const q of b) if (segmentsCross(p.from, p.to, q.from, q.to)) count++;
	});
	return count;
}
