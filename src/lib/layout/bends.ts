/** How far each tie bends, and to which side: clear of nodes and names, few crossings, room for arrow heads. */
import type { Box, Point } from '../model/geometry';
import type { PlacedTie } from '../model/layout';
import { grow, length, overlap, segmentsCross, type Disc, type Room } from './boxes';
import { curvePoints } from './curves';

/** A tie between two placed nodes. */
export interface Span {
	id: string;
	from: Disc;
	to: Disc;
}

/** Shares of the chord tried: from almost straight to more than a half circle. */
const BENDS = [0.06, 0.1, 0.14, 0.17, 0.2, 0.23, 0.26, 0.3, 0.35, 0.41, 0.47, 0.54].flatMap((bend) => [
	bend,
	-bend
]);
/** The bend that looks best when nothing is in the way. */
const IDEAL = 0.18;
/** Space an arc keeps from a node it passes, and from another arc. */
const CLEAR = 7;
const PARALLEL = 13;
/**
 * Costs: a point of the arc near a node (more the deeper), on a name, outside the room; a crossing; two arcs that touch or whose
 * ends lie on one another; a bend that differs from the ideal; hanging down where it could arch; a pair there
 * and back that bends to one side.
 */
const COST = { node: 10, label: 2.4, outside: 4, crossing: 9, close: 1.6, bend: 14, down: 0.8, pair: 6 };
/** Annealing: tries for each tie, and the extra cost that is readily taken at the start. */
const STEPS = 120;
const HEAT = 8;
/** A bend that costs this much more than the best, other ties apart, is not tried: three crossings. */
const WORTH = 27;
const SAMPLES = 24;
const ROUNDS = 6;

interface Drawn {
	bend: number;
	points: Point[];
	/** Every other point: enough for crossings. */
	rough: Point[];
	box: Box;
	/** Cost that depends on nodes and edges only. */
	cost: number;
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

const within = ([x, y]: Point, box: Box) =>
	x > box[0] && x < box[2] && y > box[1] && y < box[3];

function draw({ from, to }: Span, bend: number, discs: Disc[], room: Room): Drawn {
	const points = curvePoints(from, to, bend, SAMPLES);
	const box = boxOf(points);
	let cost = COST.bend * Math.abs(Math.abs(bend) - IDEAL);
	// Left of from → to is up when going right.
	if (bend * (to.x - from.x) < 0) cost += COST.down;
	for (const disc of discs) {
		if (disc === from || disc === to) continue;
		const reach = disc.r + CLEAR;
		if (!overlap(box, [disc.x - reach, disc.y - reach, disc.x + reach, disc.y + reach])) continue;
		for (const [x, y] of points) {
			const inside = reach - length(x - disc.x, y - disc.y);
			if (inside > 0) cost += COST.node * (0.2 + inside / CLEAR);
		}
	}
	for (const point of points)
		if (!within(point, room.visible) || room.hard.some((hard) => within(point, hard)))
			cost += COST.outside;
	return { bend, points, rough: points.filter((_, i) => i % 2 === 0), box, cost };
}

function onLabels({ points, box }: Drawn, labels: Box[]): number {
	let cost = 0;
	for (const label of labels)
		if (overlap(box, label)) for (const point of points) if (within(point, label)) cost += COST.label;
	return cost;
}

/** Number of times two drawn lines cross. */
function crossings(a: Point[], b: Point[]): number {
	let count = 0;
	for (let i = 1; i < a.length; i++)
		for (let j = 1; j < b.length; j++)
			if (segmentsCross(a[i - 1], a[i], b[j - 1], b[j])) count++;
	return count;
}

/** Cost of two arcs together: crossings, running side by side, ends that meet at one node. */
function together(a: Drawn, b: Drawn): number {
	const [x0, y0, x1, y1] = grow(b.box, PARALLEL);
	let cost = 0;
	for (let i = 0; i < a.rough.length; i++) {
		const p = a.rough[i];
		const last = a.rough[Math.max(0, i - 1)];
		if (Math.max(p[0], last[0]) < x0 || Math.min(p[0], last[0]) > x1) continue;
		if (Math.max(p[1], last[1]) < y0 || Math.min(p[1], last[1]) > y1) continue;
		for (let j = 0; j < b.rough.length; j++) {
			const q = b.rough[j];
			if (i > 0 && j > 0 && segmentsCross(last, p, b.rough[j - 1], q)) cost += COST.crossing;
			const dx = p[0] - q[0];
			const dy = p[1] - q[1];
			if (dx * dx + dy * dy < PARALLEL * PARALLEL)
				cost += COST.close * (1 - length(dx, dy) / PARALLEL);
		}
	}
	return cost;
}

/** A fixed sequence of numbers from 0 to 1: the same picture everywhere. */
function generator(): () => number {
	let state = 1;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/**
 * Prepares the choice of a bend for each tie; the function returned makes it for given names. Each tie in turn
 * takes what suits the others best, until none moves.
 */
export function bender(
	spans: Span[],
	discs: Disc[],
	room: Room
): (labels: Box[]) => { ties: PlacedTie[]; cost: number } {
	const options = spans.map((span) => BENDS.map((bend) => draw(span, bend, discs, room)));
	const count = BENDS.length;
	const known: Float32Array[] = [];
	const back = spans.map(({ from, to }) => spans.findIndex((s) => s.from === to && s.to === from));

	/** Cost of option a of tie i with option b of tie j, worked out once. */
	function pairCost(i: number, a: number, j: number, b: number): number {
		if (i > j) return pairCost(j, b, i, a);
		const grid = (known[i * spans.length + j] ??= new Float32Array(count * count).fill(NaN));
		let cost = grid[a * count + b];
		if (Number.isNaN(cost)) {
			cost = together(options[i][a], options[j][b]);
			if (back[i] === j && BENDS[a] * BENDS[b] < 0) cost += COST.pair;
			grid[a * count + b] = cost;
		}
		return cost;
	}

	return (labels) => {
		const alone = options.map((all) => all.map((one) => one.cost + onLabels(one, labels)));
		const chosen = alone.map((costs) => costs.indexOf(Math.min(...costs)));
		const worth = alone.map((costs) => Math.min(...costs) + WORTH);
		const tries = alone.map((costs, i) => [...costs.keys()].filter((a) => costs[a] <= worth[i]));

		/** Cost of option a of tie i, a tie left out apart; stops counting at `limit`. */
		function costOf(i: number, a: number, limit: number, except = -1): number {
			let cost = alone[i][a];
			for (let j = 0; j < spans.length && cost < limit; j++)
				if (j !== i && j !== except) cost += pairCost(i, a, j, chosen[j]);
			return cost;
		}

		/** Looks for the best bend of tie i and, with it, of the tie that answers it. True if one moved. */
		function improve(i: number): boolean {
			const k = back[i];
			if (k >= 0 && k < i) return false;
			let [bestA, bestB] = [chosen[i], k < 0 ? -1 : chosen[k]];
			const together = (a: number, b: number, limit: number) => {
				const cost = costOf(i, a, limit, k);
				if (k < 0 || cost >= limit) return cost;
				return cost + costOf(k, b, limit - cost, i) + pairCost(i, a, k, b);
			};
			let least = together(bestA, bestB, Infinity) - 1e-6;
			for (const a of tries[i])
				for (const b of k < 0 ? [-1] : tries[k]) {
					const cost = together(a, b, least);
					if (cost < least) [least, bestA, bestB] = [cost, a, b];
				}
			const moved = bestA !== chosen[i] || (k >= 0 && bestB !== chosen[k]);
			chosen[i] = bestA;
			if (k >= 0) chosen[k] = bestB;
			return moved;
		}

		const random = generator();
		const steps = spans.length > 1 ? STEPS * spans.length : 0;
		for (let step = 0; step < steps; step++) {
			const i = Math.floor(random() * spans.length);
			const a = tries[i][Math.floor(random() * tries[i].length)];
			const heat = HEAT * (1 - step / steps) ** 2;
			const limit = costOf(i, chosen[i], Infinity) - heat * Math.log(1 - random());
			if (costOf(i, a, limit) < limit) chosen[i] = a;
		}
		for (let round = 0; round < ROUNDS; round++)
			if (!spans.map((_, i) => improve(i)).includes(true)) break;
		let cost = 0;
		chosen.forEach((a, i) => {
			cost += alone[i][a];
			for (let j = 0; j < i; j++) cost += pairCost(j, chosen[j], i, a);
		});
		return { ties: spans.map(({ id }, i) => ({ id, bend: BENDS[chosen[i]] })), cost };
	};
}

/** Number of crossings among settled ties: a measure for tests and for choosing between layouts. */
export function countCrossings(spans: Span[], ties: PlacedTie[]): number {
	const lines = spans.map(({ from, to }, i) => curvePoints(from, to, ties[i].bend, SAMPLES));
	let count = 0;
	for (let i = 0; i < lines.length; i++)
		for (let j = i + 1; j < lines.length; j++) count += crossings(lines[i], lines[j]);
	return count;
}
