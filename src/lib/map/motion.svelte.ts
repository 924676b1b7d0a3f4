import type { Settled } from '../domain/layout';

export type Positions = Record<string, { x: number; y: number }>;

const DURATION = 700;
/** A slow machine takes longer over a move instead of leaping: the marks keep their identity to the eye. */
const LONGEST_STEP = 100;
const ease = (t: number) => (t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2);

export const positionsIn = (settled: Settled): Positions =>
	Object.fromEntries(settled.nodes.map(({ state, x, y }) => [state, { x, y }]));

/** Where the nodes are now, on their way from one settled layout to the next. */
export class Motion {
	positions = $state.raw<Positions>({});
	moving = $state(false);
	/** The browser itself moves the marks to `positions` (Nodes.svelte), without work of ours for each frame. */
	gliding = $state(false);
	#frame = 0;
	#glide = 0;

	constructor(positions: Positions) {
		this.positions = positions;
	}

	/** Has the browser move all marks in `scene` to new places; at once for readers who asked for less motion. */
	glide(next: Positions, animate: boolean, scene: () => Element | undefined): void {
		const mine = this.#begin();
		this.positions = next;
		this.moving = this.gliding = animate;
		if (!animate) return;
		// By the next frame the new places are in the page.
		this.#frame = requestAnimationFrame(async () => {
			const running = (scene()?.getAnimations({ subtree: true }) ?? []).filter(
				(a) => a instanceof CSSTransition && a.transitionProperty === 'transform'
			);
			await Promise.allSettled(running.map(({ finished }) => finished));
			if (mine === this.#glide) this.moving = this.gliding = false;
		});
	}

	/** Moves all nodes to new places; at once for readers who asked for less motion. */
	to(next: Positions, animate: boolean): void {
		this.#begin();
		if (!animate) {
			this.positions = next;
			this.moving = false;
			return;
		}
		const from = this.positions;
		let last: number | undefined;
		let spent = 0;
		this.moving = true;
		const step = (now: number) => {
			spent += Math.min(LONGEST_STEP, now - (last ?? now));
			last = now;
			const t = Math.min(1, spent / DURATION);
			const k = ease(t);
			this.positions =
				t === 1
					? next
					: Object.fromEntries(
							Object.entries(next).map(([state, b]) => {
								const a = from[state] ?? b;
								return [state, { x: a.x + (b.x - a.x) * k, y: a.y + (b.y - a.y) * k }];
							})
						);
			if (t < 1) this.#frame = requestAnimationFrame(step);
			else this.moving = false;
		};
		this.#frame = requestAnimationFrame(step);
	}

	/** Follows a live simulation (a drag): `tick` gives the places, `done` ends it. */
	follow(tick: () => { positions: Positions; done: boolean }): void {
		this.#begin();
		this.moving = true;
		const step = () => {
			const { positions, done } = tick();
			this.positions = positions;
			if (done) this.moving = false;
			else this.#frame = requestAnimationFrame(step);
		};
		this.#frame = requestAnimationFrame(step);
	}

	stop(): void {
		this.#begin();
	}

	/** Ends what was under way. */
	#begin(): number {
		cancelAnimationFrame(this.#frame);
		this.gliding = false;
		return ++this.#glide;
	}
}
