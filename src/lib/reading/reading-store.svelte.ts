import type { Dataset, Reading } from '../domain/types';
import type { ReadingQuery } from '../shell/url-state';
import type { Flip } from './flips';
import { loadError } from '../shell/load-error.svelte';
import type { Picture } from '../picture/picture';
import { loadDataset } from '../shell/fetch-json';

/** The modules and the data for computing another reading; loaded once, on first use. */
export type Tools = typeof import('./rereading');

/** Loads a module and the data set in parallel; resolves once both are there. */
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
	// On the server this import would link the styles of its modules in every page.
	if (import.meta.env.SSR) return new Promise(() => {});
	// A failed attempt, for instance without a network, must not prevent the next one.
	loading ??= withData(() => import('./rereading')).catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

const NOTHING: ReadingQuery = { window: '', sources: '', count: '', lines: '', rule: '' };

/** The picture in the chosen reading. It starts with the prerendered picture, which needs no data. */
export class Reader {
	picture: Picture;
	/** The reading as query parameters. */
	asked = $state.raw<ReadingQuery>(NOTHING);
	/** Name of the reading, "the two articles only, deeds count"; empty for the default. */
	name = $state('');
	/** States whose label changed with the last change of the reading. */
	flips = $state.raw<Flip[]>([]);
	/** Undefined until another reading, or the panel, is requested. */
	tools = $state.raw<Tools>();
	reading = $state.raw<Reading>();
	/** True if a requested reading could not be loaded. */
	failed = $state(false);

	readonly #first: Picture;
	/** How many readings give each state each label, from the prerendered cards, so that it is not counted again. */
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

	/** Applies the reading of an address; resolves to the parts that the data does not know. */
	async ask(asked: ReadingQuery): Promise<string[]> {
		const same = (Object.keys(NOTHING) as (keyof ReadingQuery)[]).every(
			(k) => asked[k] === this.asked[k]
		);
		if (same) return [];
		const tools = await this.load();
		if (!tools) {
			// Stored even if loading fails, so that the address keeps the requested reading.
			this.asked = asked;
			return [];
		}
		const { reading, left } = tools.readingOf(asked, tools.data);
		this.use(reading);
		return left;
	}

	/** Tries again after a failure. */
	async retry(): Promise<string[]> {
		const { asked } = this;
		// Also loads when the default reading was requested, as the panel does.
		if (!(await this.load())) {
			loadError.occurred = true;
			return [];
		}
		this.asked = NOTHING;
		return this.ask(asked);
	}

	/**
	 * Changes the reading synchronously; the tools must be loaded. `before` is the reading that flips are reported
	 * against, for a series of changes that counts as one, such as a drag.
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

	/** Returns to the default reading. */
	reset(): void {
		if (this.tools) this.use(this.tools.data.reading);
	}

	get data(): Dataset | undefined {
		return this.tools?.data;
	}
}
