import type { Dataset, Reading } from '../domain/types';
import type { ReadingQuery } from '../shell/url-state';
import type { Flip } from './flips';
import { loadError } from '../shell/load-error.svelte';
import type { Picture } from '../picture/picture';
import { loadDataset } from '../shell/fetch-json';

/** The modules and the data to read anew; loaded once, when they are first needed. */
export type Tools = typeof import('./rereading');

/** What reads the data set, once that is there. */
async function withData<T>(load: () => Promise<T>): Promise<T> {
	const [loaded] = await Promise.all([load(), loadDataset()]);
	return loaded;
}

let loading: Promise<Tools> | undefined;
/**
 * Loads the modules and the data once. Rejects if that fails, and the next call tries again. On the server the promise
 * never resolves.
 */
export function loadTools(): Promise<Tools> {
	// The styles of what the server's build knows would be linked in every page.
	if (import.meta.env.SSR) return new Promise(() => {});
	// A failed attempt (no network yet) is not the last one.
	loading ??= withData(() => import('./rereading')).catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

const NOTHING: ReadingQuery = { window: '', sources: '', count: '', lines: '', rule: '' };

/** The picture in the reading that is chosen. It opens with the prerendered one, which needs no data. */
export class Reader {
	picture: Picture;
	/** Parts of the address. */
	asked = $state.raw<ReadingQuery>(NOTHING);
	/** "the two articles only, deeds count"; empty for the default. */
	name = $state('');
	/** What the last change flipped. */
	flips = $state.raw<Flip[]>([]);
	/** Undefined until another reading, or the panel, is asked for. */
	tools = $state.raw<Tools>();
	reading = $state.raw<Reading>();
	/** True if a reading was asked for that could not be loaded. */
	failed = $state(false);

	readonly #first: Picture;
	/** Another reading counts everything once more: the tally is in the cards that came with the page. */
	readonly #tally: Record<string, Record<string, number>>;

	constructor(first: Picture) {
		this.#first = first;
		this.picture = $state.raw(first);
		this.#tally = Object.fromEntries(
			Object.values(first.cards).map(({ state, firmness }) => [state, firmness.by])
		);
	}

	get isDefault(): boolean {
		return this.name === '';
	}

	async load(): Promise<Tools | undefined> {
		try {
			const tools = await loadTools();
			this.reading ??= tools.data.reading;
			this.tools = tools;
			this.failed = false;
		} catch {
			this.failed = true;
		}
		return this.tools;
	}

	/** Takes over the reading of an address; resolves to what of it the data does not know. */
	async ask(asked: ReadingQuery): Promise<string[]> {
		const same = (Object.keys(NOTHING) as (keyof ReadingQuery)[]).every(
			(k) => asked[k] === this.asked[k]
		);
		if (same) return [];
		const tools = await this.load();
		if (!tools) {
			// Kept, so that the address keeps what was asked for.
			this.asked = asked;
			return [];
		}
		const { reading, left } = tools.readingOf(asked, tools.data);
		this.use(reading);
		return left;
	}

	/** Once more, after a failure. */
	async retry(): Promise<string[]> {
		const { asked } = this;
		// Also where the default reading was asked for, as by the panel.
		if (!(await this.load())) {
			loadError.occurred = true;
			return [];
		}
		this.asked = NOTHING;
		return this.ask(asked);
	}

	/**
	 * Changes the reading. Needs the tools; all that follows happens at once. `before`: the reading that flips
	 * are told against, where many changes (a drag) are one.
	 */
	use(reading: Reading, before = this.reading): void {
		const { tools } = this;
		if (!tools) return;
		const { data } = tools;
		before ??= data.reading;
		this.flips = tools.flipsBetween(data, before, reading);
		this.reading = reading;
		this.name = tools.nameOf(data, reading);
		this.asked = tools.askedOf(reading, data);
		this.picture = this.name ? tools.pictureOf(data, reading, this.#tally) : this.#first;
	}

	/** Back to the reading that the site opens with. */
	reset(): void {
		if (this.tools) this.use(this.tools.data.reading);
	}

	get data(): Dataset | undefined {
		return this.tools?.data;
	}
}
