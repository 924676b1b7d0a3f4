import type { Place } from '../domain/talk';
import { openChannel, type Channel } from './channel';
import { beganAfter } from './clock';
import type { Command } from './keys';
import { browserStores, keepPlace, recallPlace, START } from './place';
import { talk } from './talking';

/** How often the speaker's window asks the stage whether it is there, in milliseconds. */
const EVERY = 1500;
/** So many questions without an answer: the stage is gone. */
const PATIENCE = 3;

/**
 * The speaker's side of the talk. The stage says where the talk is; while there is none, this window goes on
 * alone, and keeps its place through a reload.
 */
export class Speaking {
	place = $state<Place>({ ...START });
	/** "waiting": just opened, the stage may answer yet. */
	stage = $state<'waiting' | 'there' | 'missing'>('waiting');
	/** Version of the other window, if it is not this one's. */
	stale = $state('');
	/** False: this browser lets the windows not talk. */
	reachable = $state(true);
	/** What the last command had to say when there was no stage to show it. */
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

	/** Tells the stage; without one, does it here. */
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

	/** The clock was looked at; set back in between, it takes no time from the talk. A stage that is there tells by itself. */
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
		// A stage that is opened later, at the step this window went to alone, takes up the running clock. Opened from
		// here, it begins with a copy of this tab's store, where the place would else be as old as this window.
		const { session, local } = browserStores();
		keepPlace(this.name, place, now, this.stage === 'there' ? { session } : { session, local });
	}

	/** A store of its own: the tab of this window is not that of the stage. */
	get #own(): string {
		return `${this.name}:speaker`;
	}
}
