/** Milliseconds between history updates, because Safari refuses more than 100 in 10 seconds. */
const GAP = 150;
/** Key presses on one control that follow each other within this many milliseconds form one run. */
const REST = 1000;

export interface Step {
	address: string;
	/** Replaces the current history entry instead of adding one for "back". */
	replace: boolean;
}

/** Queues history updates: writes them one after the other, and never more often than a browser allows. */
export class AddressSteps {
	readonly #write: (step: Step) => void;
	/** Runs work after the latest change has been painted. */
	readonly #later: (work: () => void) => void;
	#waiting: Step[] = [];
	#last = -Infinity;
	#run: { control: unknown; at: number; begun: boolean } | undefined;

	constructor(write: (step: Step) => void, later: (work: () => void) => void) {
		this.#write = write;
		this.#later = later;
	}

	/** Records a key press. An arrow key that is held or pressed repeatedly on a slider makes one history entry. */
	key(control: unknown, now: number): void {
		const run = this.#run;
		const goesOn = run && run.control === control && now - run.at < REST;
		this.#run = { control, at: now, begun: goesOn ? run.begun : false };
	}

	/** Makes the next change a history entry of its own. */
	endRun(): void {
		this.#run = undefined;
	}

	/** Drops pending updates after the reader has gone back or forward, so that they do not overwrite that entry. */
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

	/** Whether a change belongs to the history entry of the current run; starts that entry if there is none. */
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
