/** On the map, nodes make a little room where an important name finds none beside its node. */
import type { Box, Point } from '../domain/geometry';
import type { Frame } from '../domain/layout';
import { length, type Room } from './boxes';
import { namingOf, type Spot } from './finish';
import { namer } from './labels';
import { rank } from './order';
import { separate } from './separate';

/** A name that costs more than this (far away, hidden, nearer to another node) is worth moving nodes for. */
const TROUBLE = 4.5;
/** Names that nodes are moved for: those of members. */
const IMPORTANT = 0;
/** Cost of a unit that a node moves, in units of the cost of names: eight units are worth a clearer name. */
const MOVE = 0.2;
/** No name is worth more than this: a node far from its country is worse than a name on hover only. */
const WORTH = 11;
/** Least gain, so that nothing moves for a trifle. */
const GAIN = 0.5;
/** Nodes within this distance of a name in trouble, in type sizes, may be in its way. */
const NEAR = 5;
/** Nodes whose names are looked at together with it, in type sizes. */
const AROUND = 9;
/** Names further than this from their nodes are not looked for while trying, in type sizes. */
const REACH = 1.6;
/** Steps tried, in type sizes, in eight directions. */
const STEPS = [0.6, 1.3];
const DIRECTIONS = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4);
/** With more nodes than this, names are for pointing at, and nodes stay where they are. */
const CROWD = 60;
/** Tries in all: bounds the time for crowded maps. */
const BUDGET = 900;

const distance = (a: Spot, b: Spot) => length(a.x - b.x, a.y - b.y);
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** Moves the spots, in place, where the names near them gain more than the moves cost. */
export function makeRoom(
	spots: Spot[],
	frame: Frame,
	target: number,
	room: Room & { soft: Box[] }
): void {
	// On a phone most names are left to the codes anyway, and nodes are far enough from their places.
	if (frame.id === 'small' || spots.length > CROWD) return;
	const size = frame.name;
	const scene = { size, discs: spots, room, soft: room.soft };
	const nameCosts = (some: Spot[]) => {
		const namings = some.map((spot) => namingOf(spot, frame));
		return namer(
			namings.map((one) => ({ ...one, reach: Math.min(one.reach, REACH * size) })),
			scene
		)([]).costs.map((cost) => Math.min(cost, WORTH));
	};
	const moveCost = () =>
		MOVE * sum(spots.map(({ x, y, input }) => length(x - input.anchor[0], y - input.anchor[1])));
	const places = () => spots.map(({ x, y }): Point => [x, y]);
	const restore = (to: Point[]) => to.forEach(([x, y], i) => Object.assign(spots[i]!, { x, y }));

	let budget = BUDGET;
	/** The best of all single moves near a spot; true if one was made. */
	function relieve(spot: Spot): boolean {
		const around = spots.filter((other) => distance(spot, other) < AROUND * size);
		const before = places();
		let least = moveCost() + sum(nameCosts(around)) - GAIN;
		let best: Point[] | undefined;
		for (const one of around.filter((other) => distance(spot, other) < NEAR * size))
			for (const step of STEPS)
				for (const direction of DIRECTIONS) {
					if (budget-- <= 0) break;
					one.x += Math.cos(direction) * step * size;
					one.y += Math.sin(direction) * step * size;
					separate(spots, target, room);
					const moves = moveCost();
					const cost = moves < least ? moves + sum(nameCosts(around)) : Infinity;
					if (cost < least) [least, best] = [cost, places()];
					restore(before);
				}
		if (best) restore(best);
		return best !== undefined;
	}

	const given = new Set<Spot>();
	while (budget > 0) {
		const costs = nameCosts(spots);
		const worst = spots
			.map((spot, i) => ({ spot, cost: costs[i]! }))
			.filter(
				({ spot, cost }) => cost > TROUBLE && rank(spot.input.role) <= IMPORTANT && !given.has(spot)
			)
			.sort((a, b) => b.cost - a.cost)[0];
		if (!worst) break;
		// A name that nothing helps is given up, until something else has moved.
		if (relieve(worst.spot)) given.clear();
		else given.add(worst.spot);
	}
}
