/** Pulls the marks of a lane together: each to the middle of its day and its lane, without overlaps. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { clamp } from '../boxes';

/** A mark with the box that it must not leave and the place that it is pulled to. */
export interface Mote {
	id: string;
	/** Place along and across the line. */
	x: number;
	y: number;
	low: number;
	high: number;
	middle: number;
}

/** Pull along and across the line. */
const PULL = { x: 0.06, y: 0.14 };
const TICKS = 60;
/** Rounds in which marks only push each other apart. */
const ROUNDS = 30;

/**
 * Moves the motes to rest between `top` and `bottom`, at least a step apart. Their initial places must satisfy all
 * this; if the forces cannot, the motes keep these places.
 */
export function swarm(motes: Mote[], top: number, bottom: number, step: number): Mote[] {
	const moving = motes.map((mote) => ({ ...mote }));
	const bound = () => {
		for (const mote of moving) {
			mote.x = clamp(mote.x, mote.low, mote.high);
			mote.y = clamp(mote.y, top, bottom);
		}
	};
	const collide = forceCollide<Mote>(step / 2 + 0.2).iterations(2);
	const simulation = forceSimulation(moving)
		.force('x', forceX<Mote>((mote) => mote.middle).strength(PULL.x))
		.force('y', forceY<Mote>((top + bottom) / 2).strength(PULL.y))
		.force('collide', collide)
		.force('bound', bound)
		.stop()
		.tick(TICKS);
	simulation.force('x', null).force('y', null).tick(ROUNDS);
	bound();
	return apart(moving, step) ? moving : motes;
}

/** True if all motes are at least a step apart. */
function apart(motes: Mote[], step: number): boolean {
	const sorted = [...motes].sort((a, b) => a.x - b.x);
	for (let i = 0; i < sorted.length; i++)
		for (let j = i + 1; j < sorted.length && sorted[j]!.x - sorted[i]!.x < step; j++) {
			const dx = sorted[j]!.x - sorted[i]!.x;
			const dy = sorted[j]!.y - sorted[i]!.y;
			if (dx * dx + dy * dy < step * step) return false;
		}
	return true;
}
