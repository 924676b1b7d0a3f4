/** On the map: moves nodes a little if an important name has no room beside its node. */
import type { Box, Point } from '../domain/geometry';
import type { Frame } from '../domain/layout';
import { length, type Room } from './boxes';
import { namingOf, type Spot } from './finish';
import { namer } from './labels';
import { rank } from './order';
import { separate } from './separate';

/** Cost of a name (far away, hidden, nearer to another node) above which nodes are moved for it. */
const TROUBLE = 4.5;
/** Rank of the names that nodes are moved for: members. */
const IMPORTANT = 0;
/** Cost of moving a node by one unit, relative to the costs of names: eight units are worth a clearer name. */
const MOVE = 0.2;
/** Highest cost accepted for a name: a node far from its country is worse than a name on hover only. */
const WORTH = 11;
/** Least gain, so that nothing moves for a negligible one. */
const GAIN = 0.5;
/** Nodes within this distance of a name in trouble may be in its way; in type sizes. */
const NEAR = 5;
/** Radius within which other names are evaluated as well; in type sizes. */
const AROUND = 9;
/** Greatest distance of a name from its node during the trials; in type sizes. */
const REACH = 1.6;
/** Distances that are tried in eight directions, in type sizes. */
const STEPS = [0.6, 1.3];
const DIRECTIONS = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4);
/** With more nodes than this, names are mostly shown on hover, so nodes stay where they are. */
const CROWD = 60;
/** Total number of trials, which limits the time for crowded maps. */
const BUDGET = 900;

const distance = (a: Spot, b: Spot) => length(a.x - b.x, a.y - b.y);
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** Moves spots, in place, if the names near them gain more than the moves cost. Does nothing on phones or in a crowd. */
export function makeRoom(
	spots: Spot[],
	frame: Frame,
	target: number,
	room: Room & { soft: Box[] }
): void {
	// On a phone most nodes show only codes, and nodes are already far from their places.
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
	/** Makes the best single move near a spot; true if there was one. */
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
		// A name that no move helps is skipped until another node has moved.
		if (relieve(worst.spot)) given.clear();
		else given.add(worst.spot);
	}
}
