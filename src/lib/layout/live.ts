/**
 * A live simulation for dragging a node. In the settled picture every force is at rest, so a released node returns to
 * exactly where it was. It has no DOM and no timer: the caller ticks it once per frame.
 */
import { forceCollide, forceLink, forceSimulation } from 'd3-force';
import type { Frame, Settled, TieInput } from '../domain/layout';
import { LAYOUTS } from '../domain/layouts';
import type { StateCode } from '../domain/types';
import { clamp, length, type Disc } from './boxes';
import { GAP, REACH } from './separate';

interface Body extends Disc {
	state: StateCode;
	home: [x: number, y: number];
	vx?: number;
	vy?: number;
	fx?: number | null;
	fy?: number | null;
}

export interface Drag {
	/** Holds a node at a point, clamped to the frame. */
	move(state: StateCode, x: number, y: number): void;
	/** Runs one step and returns the positions of all nodes. */
	tick(): { state: StateCode; x: number; y: number }[];
	/** Releases the node; all nodes return to their places. */
	release(): void;
	/** True once all nodes are back in their places, or if nothing was dragged. */
	readonly done: boolean;
}

/** Pull towards the settled place: weak while a node is held, so that the picture yields; firm after. */
const HOME = { held: 0.05, released: 0.14 };
/** Ticks after release in which the collision force fades, so that a node caught behind another can pass. */
const FADE = 40;
/** Ticks after release in which all nodes have surely returned: five seconds of frames. */
const LIMIT = 300;
/** A node has returned if it is within this distance of its place. */
const NEAR = 0.3;

/** Starts a drag from a settled picture; `ties` and `frame` are those it was settled with. */
export function drag(settled: Settled, ties: TieInput[], frame: Frame): Drag {
	const bodies = settled.nodes.map(({ state, x, y, r }): Body => ({
		state,
		x,
		y,
		r,
		home: [x, y]
	}));
	const hubs = settled.hubs.map(({ stance, x, y, r }): Body => ({
		state: `hub ${stance}`,
		x,
		y,
		r,
		home: [x, y],
		fx: x,
		fy: y
	}));
	const all = new Map([...hubs, ...bodies].map((body) => [body.state, body]));
	const pairs = settled.hubs.length
		? settled.links.map(({ state, stance }) => [state, `hub ${stance}`] as const)
		: ties.map(({ from, to }) => [from, to] as const);
	const links = pairs.flatMap(([a, b]) => {
		const source = all.get(a);
		const target = all.get(b);
		if (!source || !target || source === target) return [];
		return [{ source, target, rest: length(source.x - target.x, source.y - target.y) }];
	});

	let held: Body | undefined;
	/** Ticks since the node was released. */
	let released = 0;
	let done = true;

	function goHome(): void {
		const pull = held ? HOME.held : HOME.released;
		for (const body of bodies) {
			body.vx = (body.vx ?? 0) + (body.home[0] - body.x) * pull;
			body.vy = (body.vy ?? 0) + (body.home[1] - body.y) * pull;
		}
		// A held node has no velocity of its own; the others must collide with it where it is.
		if (held) held.vx = held.vy = 0;
	}

	// Slightly less than the settled gap, so that nothing touches at rest.
	const collide = forceCollide<Body>(({ r }) => REACH * r + GAP / 2 - 0.1).iterations(3);
	const simulation = forceSimulation([...hubs, ...bodies])
		.force(
			'link',
			forceLink<Body, (typeof links)[number]>(links)
				.distance(({ rest }) => rest)
				.strength(LAYOUTS[settled.layout].stiffness)
		)
		.force('home', goHome)
		.force('collide', collide)
		.alphaDecay(0)
		.stop();

	const [x0, y0, x1, y1] = frame.visible;
	const isHome = ({ x, y, home }: Body) => length(x - home[0], y - home[1]) < NEAR;

	function letGo(): void {
		if (!held) return;
		held.fx = held.fy = null;
		held = undefined;
		released = 0;
	}

	function hold(body: Body): void {
		if (held !== body) letGo();
		held = body;
		done = false;
		collide.strength(1);
	}

	return {
		move(state, px, py) {
			const body = bodies.find((one) => one.state === state);
			if (!body) return;
			hold(body);
			body.fx = clamp(px, x0 + body.r, x1 - body.r);
			body.fy = clamp(py, y0 + body.r, y1 - body.r);
		},
		tick() {
			if (!done) {
				if (!held) collide.strength(Math.max(0, 1 - ++released / FADE));
				simulation.tick();
				if (!held && (released > LIMIT || bodies.every(isHome))) {
					for (const body of bodies) {
						[body.x, body.y] = body.home;
						body.vx = body.vy = 0;
					}
					done = true;
				}
			}
			return bodies.map(({ state, x, y }) => ({ state, x, y }));
		},
		release: letGo,
		get done() {
			return done;
		}
	};
}
