import type { Place } from '../domain/talk';
import { openChannel, type Channel } from './channel';
import { beganAfter } from './clock';
import type { Command } from './keys';
import { browserStores, keepPlace, recallPlace, START } from './place';
import { talk } from './talking';

/** Milliseconds between the speaker's window's requests to the stage. */
const EVERY = 1500;
/** Number of unanswered requests after which the stage counts as missing. */
const PATIENCE = 3;

/**
 * The speaker's side of the talk. The stage determines where the talk is; without a stage, this window goes on alone
 * and keeps its place through a reload.
 */
export class Speaking {
	place = $state<Place>({ ...START });
	/** "waiting": the window was just opened, and the stage may still answer. */
	stage = $state<'waiting' | 'there' | 'missing'>('waiting');
	/** Version of the other window, if it differs from this one. */
	stale = $state('');
	/** False if this browser cannot connect the windows. */
	reachable = $state(true);
	/** Message of the last command, if there was no stage to show it. */
	words = $state('');

	#channel: Channel | undefined;
	#unanswered = 0;

	constructor(
		readonly name: string,
		readonly version: string,
		readonly steps: number
	) {}

	/** Listens to the stage until the returned function is called. */
	start(): () => void {
		this.place = recallPlace(this.#own, this.steps, undefined, Date.now());
		this.#channel = openChannel(this.name, this.version, (message) => {
			if (message.type === 'stale') this.stale = message.version;
			else if (message.type === 'place') this.#hear(message.place);
		});
		const asking = setInterval(() => this.#ask(), EVERY);
		return () => {
			clearInterval(asking);
			this.#channel?.close();
		};
	}

	/** Sends a command to the stage; without a stage, runs it here. */
	tell(command: Command): void {
		this.words = '';
		if (this.stage === 'there') {
			this.#channel?.send({ type: 'command', command });
			return;
		}
		const context = { steps: this.steps, cardOpen: false, asked: false };
		const { place, effect } = talk(this.place, command, context, Date.now());
		this.#take(place);
		if (effect?.type === 'say') this.words = effect.words;
	}

	/** Corrects the start of the talk if the clock was set back between two readings. A connected stage does so itself. */
	clockSet(last: number, now: number): void {
		const began = beganAfter(this.place.began, last, now);
		if (began !== this.place.began) this.#take({ ...this.place, began });
	}

	#ask(): void {
		this.reachable = this.#channel?.works ?? false;
		this.#unanswered += 1;
		if (this.#unanswered > PATIENCE) this.stage = 'missing';
		this.#channel?.send({ type: 'hello' });
	}

	#hear(place: Place): void {
		this.#unanswered = 0;
		this.stage = 'there';
		this.stale = '';
		this.words = '';
		this.#take(place);
	}

	#take(place: Place): void {
		this.place = place;
		const now = Date.now();
		keepPlace(this.#own, place, now);
		// A stage opened later, at the step of this window, takes over the running clock. If it is opened from here, it
		// starts with a copy of this tab's store, where the place would otherwise be as old as this window.
		const { session, local } = browserStores();
		keepPlace(this.name, place, now, this.stage === 'there' ? { session } : { session, local });
	}

	/** Key of a store of its own, because this window's tab is not that of the stage. */
	get #own(): string {
		return `${this.name}:speaker`;
	}
}
