import type { Box, Point } from '../domain/geometry';
import { distanceToBox } from '../layout/boxes';
import { aimsAt } from './pointer-aim';
import type { Target, Viewing } from '../picture/viewing.svelte';
import { targetOf } from './target';

/** How long a card stays when the pointer has left for open sea, in milliseconds. */
const LINGER = 250;
/**
 * A pointer on its way into the open card may cross other states. They wait only within this distance of the card in
 * pixels, above this speed in pixels per millisecond, and this long in all.
 */
const NEAR = 120;
const FAST = 0.6;
const LONGEST = 120;
/** Longest time between two events of a pointer that moves, in milliseconds. */
const FRAME = 17;

/** Whether the sign of a node is hit, not its name or its land. */
const isNode = (element: EventTarget | null) =>
	Boolean((element as Element | null)?.closest?.('[data-node] .mark'));

/** Turns the movements of a mouse or pen into what is pointed at. Touch points by tapping: see click. */
export class Pointer {
	#viewing: Viewing;
	/** Box of the short card in the coordinates of the events; undefined when none is open. */
	#card: () => Box | undefined;
	/** The state whose sign is nearest to a point; where the reach of two signs overlaps, it is the one that is meant. */
	#nearest: (x: number, y: number) => string | undefined;
	#before: { point: Point; time: number } | undefined;
	#now: { point: Point; time: number } | undefined;
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#inCard = false;
	/** When the pointer began to cross states on its way to the card. */
	#since: number | undefined;
	/** While a node is dragged nothing else is pointed at. */
	held = false;

	constructor(
		viewing: Viewing,
		card: () => Box | undefined,
		nearest: (x: number, y: number) => string | undefined
	) {
		this.#viewing = viewing;
		this.#card = card;
		this.#nearest = nearest;
	}

	/** Where the pointer is, in CSS pixels of the window. */
	get at(): { x: number; y: number } {
		const [x, y] = this.#now?.point ?? [0, 0];
		return { x, y };
	}

	move = (event: PointerEvent): void => {
		this.#step(event);
		if (event.pointerType === 'touch' || this.held) return;
		// Within the reach of one sign the pointer may come nearer to another.
		const target = this.targetOf(event);
		const { pointed } = this.#viewing;
		if (
			target?.kind === 'state' &&
			pointed?.kind === 'state' &&
			target.id !== pointed.id &&
			isNode(event.target)
		)
			this.#see(target, event.timeStamp);
	};

	/** What an event is about. */
	targetOf(event: MouseEvent): Target | undefined {
		const target = targetOf(event.target);
		if (target?.kind !== 'state' || !isNode(event.target)) return target;
		return { kind: 'state', id: this.#nearest(event.clientX, event.clientY) ?? target.id };
	}

	#rests = ({ clientX, clientY }: PointerEvent): boolean =>
		this.#now?.point[0] === clientX && this.#now.point[1] === clientY;

	#step(event: PointerEvent): void {
		if (this.#rests(event)) return;
		this.#before = this.#now;
		this.#now = { point: [event.clientX, event.clientY], time: event.timeStamp };
	}

	/** Whether the pointer heads for the open card, is near it and fast. */
	#aims(): boolean {
		const card = this.#viewing.pointed && this.#card();
		if (!card || !this.#before || !this.#now) return false;
		const [from, to] = [this.#before.point, this.#now.point];
		// A pointer that rested before has begun to move within the last frame.
		const time = Math.min(FRAME, Math.max(1, this.#now.time - this.#before.time));
		const speed = Math.hypot(to[0] - from[0], to[1] - from[1]) / time;
		return speed > FAST && distanceToBox(to[0], to[1], card) < NEAR && aimsAt(from, to, card);
	}

	over = (event: PointerEvent): void => {
		if (event.pointerType === 'touch' || this.held) return;
		// A card that closes uncovers what lies under a pointer at rest: nobody pointed at it.
		if (this.#rests(event) && !this.#viewing.open) return;
		const target = this.targetOf(event);
		// pointerover comes before its pointermove.
		this.#step(event);
		this.#see(target, event.timeStamp);
	};

	/** Points at what lies under the pointer, at once unless the pointer is on its way into the open card. */
	#see(target: Target | undefined, time: number): void {
		if (this.#aims()) {
			this.#since ??= time;
			this.point(target, Math.max(0, LONGEST - (time - this.#since)));
		} else {
			this.#since = undefined;
			this.point(target, target ? 0 : LINGER);
		}
	}

	leave = (event: PointerEvent): void => {
		if (event.pointerType !== 'touch' && !this.held) this.point(undefined, LINGER);
	};

	enterCard = (): void => {
		this.#inCard = true;
		this.#since = undefined;
		clearTimeout(this.#waiting);
	};

	leaveCard = (): void => {
		this.#inCard = false;
		this.point(undefined, LINGER);
	};

	/** The card is closed: nothing waits, and the pointer is in no card any more. */
	reset = (): void => {
		clearTimeout(this.#waiting);
		this.#inCard = false;
		this.#since = undefined;
	};

	/** Points at a target after a delay in milliseconds; the pointer may reach the card meanwhile. */
	point(target: Target | undefined, delay = 0): void {
		clearTimeout(this.#waiting);
		if (delay === 0) this.#viewing.point(target);
		else
			this.#waiting = setTimeout(() => {
				if (!this.#inCard) this.#viewing.point(target);
			}, delay);
	}
}
