import type { Box, Point } from '../domain/geometry';
import { aimsAt } from './pointer-aim';
import type { Target, Viewing } from '../picture/viewing.svelte';
import { targetOf } from './target';

/** How long a card stays when the pointer has left for open sea, and while it heads for the card. */
const LINGER = 250;
const ON_ITS_WAY = 350;

/** Turns the movements of a mouse or pen into what is pointed at. Touch points by tapping: see click. */
export class Pointer {
	#viewing: Viewing;
	/** Box of the open card in the coordinates of the events; undefined when none is open. */
	#card: () => Box | undefined;
	#before: Point | undefined;
	#now: Point | undefined;
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#inCard = false;
	/** What the pointer crossed on its way to the card. */
	#crossed: { target: Target | undefined } | undefined;
	/** While a node is dragged nothing else is pointed at. */
	held = false;

	constructor(viewing: Viewing, card: () => Box | undefined) {
		this.#viewing = viewing;
		this.#card = card;
	}

	move = (event: PointerEvent): void => {
		this.#step(event);
		// Still on its way to the card: what it crossed meanwhile waits on.
		if (this.#crossed && this.#aims()) this.point(this.#crossed.target, ON_ITS_WAY);
	};

	#rests = (event: PointerEvent): boolean =>
		this.#now?.[0] === event.clientX && this.#now[1] === event.clientY;

	#step(event: PointerEvent): void {
		if (this.#rests(event)) return;
		this.#before = this.#now;
		this.#now = [event.clientX, event.clientY];
	}

	#aims(): boolean {
		const card = this.#viewing.pointed && this.#card();
		return !!card && !!this.#before && !!this.#now && aimsAt(this.#before, this.#now, card);
	}

	over = (event: PointerEvent): void => {
		if (event.pointerType === 'touch' || this.held) return;
		// A card that closes uncovers what lies under a pointer at rest: nobody pointed at it.
		if (this.#rests(event) && !this.#viewing.open) return;
		const target = targetOf(event.target);
		// pointerover comes before its pointermove.
		this.#step(event);
		const aiming = this.#aims();
		this.point(target, aiming ? ON_ITS_WAY : target ? 0 : LINGER);
		this.#crossed = aiming ? { target } : undefined;
	};

	leave = (event: PointerEvent): void => {
		if (event.pointerType !== 'touch' && !this.held) this.point(undefined, LINGER);
	};

	enterCard = (): void => {
		this.#inCard = true;
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
		this.#crossed = undefined;
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
