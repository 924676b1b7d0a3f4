import { loadTimelines } from '../shell/fetch-json';
import { loadError } from '../shell/load-error.svelte';
import type { FrameId } from '../domain/layout';
import type { SettledTime } from '../domain/timeline';
import type { Reading } from '../domain/types';
import type { ExportTime } from '../export/export-view';
import type { Reader } from '../reading/reading-store.svelte';
import type { Target, Viewing } from '../picture/viewing.svelte';

/** The layout over time: its code and its data, which come when it is first shown, and the statements as dots. */
export class OverTime {
	/** Components and functions of the layout; undefined until it is first shown. */
	parts = $state.raw<typeof import('../timeline/load-timeline').parts>();
	/** Shown, or its dots are on their way back to the signs. */
	drawn = $state(false);
	/** The dots are on their way. */
	moving = $state(false);
	/** The window is being dragged. */
	holding = $state(false);
	/** What counted when the drag of the window began: changes are told against it. */
	#held: Reading | undefined;
	readonly #reader: Reader;
	readonly #viewing: Viewing;
	readonly #frame: () => FrameId;

	constructor(reader: Reader, viewing: Viewing, frame: () => FrameId) {
		this.#reader = reader;
		this.#viewing = viewing;
		this.#frame = frame;
		$effect(() => {
			if (viewing.layout === 'time') this.drawn = true;
		});
	}

	/** Why a statement does not count, by its id. */
	#against = $derived.by(() => {
		const { tools, reading } = this.#reader;
		return this.drawn && tools && reading ? tools.againstOf(tools.data, reading) : undefined;
	});

	/** The statements as dots. */
	readonly view = $derived.by(() => {
		const against = this.#against;
		const { data } = this.#reader;
		return data && against && this.parts?.dotsOf(data, (id) => !against.has(id));
	});

	#timelines = $derived.by(() => {
		const { data } = this.#reader;
		return data && this.parts?.timelinesOf(data);
	});

	/** Places of the dots on this screen. */
	readonly settled = $derived.by(
		(): SettledTime | undefined => this.#timelines?.[this.#viewing.lanes][this.#frame()]
	);

	/** The window of days that counts. */
	readonly window = $derived.by(() => {
		const { tools, reading } = this.#reader;
		return tools && reading ? tools.windowOf(tools.data, reading) : undefined;
	});

	/** Resolves to whether the layout can be shown. */
	async load(): Promise<boolean> {
		// The styles of what the server's build knows would be linked in every page.
		if (import.meta.env.SSR) return false;
		try {
			const [{ parts }] = await Promise.all([
				import('../timeline/load-timeline'),
				loadTimelines(),
				this.#reader.load()
			]);
			if (!this.#reader.tools) return false;
			this.parts = parts;
		} catch {
			loadError.occurred = true;
		}
		return this.parts !== undefined;
	}

	/** The card of a statement; undefined for every other target. */
	cardOf(target: Target | undefined) {
		const { data } = this.#reader;
		if (target?.kind !== 'statement' || !this.parts || !data) return;
		return this.parts.dotCardOf(data, target.id, this.#against?.get(target.id));
	}

	/** Opens the statement before or after the open one; undefined at the ends. */
	beside(step: -1 | 1): (() => void) | undefined {
		const dots = this.settled?.dots ?? [];
		const at = dots.findIndex(({ id }) => id === this.#viewing.pinned?.id);
		const id = at < 0 ? undefined : dots[at + step]?.id;
		return id === undefined ? undefined : () => (this.#viewing.pinned = { kind: 'statement', id });
	}

	/** Counts what was said between two days, inclusive ("2022-09-15"); `done` when the drag has ended. */
	choose(from: string, to: string, done: boolean): void {
		const { tools, reading } = this.#reader;
		if (!tools || !reading) return;
		this.#held ??= reading;
		// A window of one occasion is more than its days.
		const named = tools.data.windows.find((w) => w.from === from && w.to === to && !w.occasion);
		this.#reader.use({ ...reading, window: named?.id ?? `${from}..${to}` }, this.#held);
		this.holding = !done;
		if (done) this.#held = undefined;
	}

	/** What a picture that is taken away shows. */
	get taken(): ExportTime | undefined {
		const settled = this.#timelines?.[this.#viewing.lanes].wide;
		const { view, window } = this;
		return settled && view && window && { settled, view, window };
	}
}
