/** Safari refuses more than 100 changes of the address in 10 seconds; in milliseconds. */
const GAP = 150;
/** Keys on one control that follow each other faster than this are one run; in milliseconds. */
const REST = 1000;

export interface Step {
	address: string;
	/** In place of the step before, instead of one more for “back”. */
	replace: boolean;
}

/** Changes of the address on their way into the browser's bar: one after the other, and never too many for a browser. */
export class AddressSteps {
	readonly #write: (step: Step) => void;
	/** Does something once what has just changed is painted. */
	readonly #later: (work: () => void) => void;
	#waiting: Step[] = [];
	#last = -Infinity;
	#run: { control: unknown; at: number; begun: boolean } | undefined;

	constructor(write: (step: Step) => void, later: (work: () => void) => void) {
		this.#write = write;
		this.#later = later;
	}

	/** A key went down: an arrow held on a slider, or pressed again and again, is one step. */
	key(control: unknown, now: number): void {
		const run = this.#run;
		const goesOn = run && run.control === control && now - run.at < REST;
		this.#run = { control, at: now, begun: goesOn ? run.begun : false };
	}

	/** Whatever changes next is a step of its own. */
	endRun(): void {
		this.#run = undefined;
	}

	/** The reader has gone back or forward: nothing is written over the step that is there now. */
	leave(): void {
		this.endRun();
		this.#waiting = [];
	}

	write(address: string, replace: boolean): void {
		const step = { address, replace: replace || this.#joins() };
		const last = this.#waiting.at(-1);
		if (last && step.replace) last.address = address;
		else this.#waiting.push(step);
		if (!last) this.#plan();
	}

	/** Whether a change belongs to the step that this run of keys has begun; begins it if not. */
	#joins(): boolean {
		const begun = this.#run?.begun ?? false;
		if (this.#run) this.#run.begun = true;
		return begun;
	}

	#plan(): void {
		const early = this.#last + GAP - performance.now();
		const next = () =>
			this.#later(() => {
				const step = this.#waiting.shift();
				if (step) {
					this.#last = performance.now();
					this.#write(step);
				}
				if (this.#waiting.length > 0) this.#plan();
			});
		if (early > 0) setTimeout(next, early);
		else next();
	}
}
