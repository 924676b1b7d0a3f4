/** The rows of a long table that are in sight: only these are drawn, with empty space before and after them. */
import type { EvidenceRow } from '../view/evidence-rows';
import { Heights } from '../view/heights';
import type { Asked } from '../view/long-table';
import type { Question } from './rows.worker';

/** Height of a row before it is measured, in px. */
const GUESS = 120;
/** Beyond the window on both sides, in px: a quick scroll still meets rows. */
const AHEAD = 900;

export class LongRows {
	/** In sight; at first those that came with the page. */
	rows: EvidenceRow[] = $state.raw([]);
	/** Place of the first of them among all that fit. */
	from = $state(0);
	/** How many rows fit what was asked. */
	count = $state(0);
	/** Empty space above and below, in px. */
	before = $state(0);
	after = $state(0);
	state = $state<'page' | 'loading' | 'all' | 'failed'>('page');

	readonly #url: string;
	#heights = new Heights(0, GUESS);
	#body: HTMLElement | undefined;
	#atEnd: () => void = () => {};
	#loading = Promise.resolve(false);
	#worker: Worker | undefined;
	#next = 0;
	/** Number of the last question whose answer decides what is drawn. */
	#turn = 0;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
	readonly #waiting = new Map<number, { done: (value: never) => void; fail: () => void }>();

	/** `first`: the rows of the page; `total`: of the whole table; `url`: of its file. */
	constructor(first: EvidenceRow[], total: number, url: string) {
		this.rows = first;
		this.count = total;
		this.#url = url;
	}

	/**
	 * Follows the window from now on; `body` is that of the table, `atEnd` is called when the reader comes near the
	 * last row of the page. Returns what ends it.
	 */
	watch(body: HTMLElement, atEnd: () => void): () => void {
		this.#body = body;
		this.#atEnd = atEnd;
		let frame = 0;
		const look = () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => void this.#look());
		};
		addEventListener('scroll', look, { passive: true });
		addEventListener('resize', look);
		return () => {
			cancelAnimationFrame(frame);
			removeEventListener('scroll', look);
			removeEventListener('resize', look);
			this.#worker?.terminate();
		};
	}

	/** Fetches the whole table, once; after a failure once more. */
	load(): Promise<boolean> {
		if (this.state === 'page' || this.state === 'failed') this.#loading = this.#load();
		return this.#loading;
	}

	async #load(): Promise<boolean> {
		this.state = 'loading';
		try {
			if (!this.#worker) this.#start();
			// From the page, not from the worker's folder.
			// eslint-disable-next-line svelte/prefer-svelte-reactivity -- an address is not watched
			await this.#ask({ load: new URL(this.#url, location.href).href });
			this.state = 'all';
		} catch {
			this.state = 'failed';
		}
		return this.state === 'all';
	}

	/** Draws what fits. `against`: ids of what does not count, where the reading is another one. */
	async choose(asked: Asked, against?: Set<string>): Promise<void> {
		const turn = ++this.#turn;
		if (!(await this.load())) return;
		if (against) await this.#ask({ judge: against });
		const count = await this.#ask<number>({ ask: asked });
		if (turn !== this.#turn) return;
		this.#heights = new Heights(count, this.#usual());
		this.count = count;
		await this.#show(true);
	}

	/** Brings a statement into sight; false if it is not among the rows that fit. */
	async find(id: string): Promise<boolean> {
		if (this.state !== 'all') return false;
		const place = await this.#ask<number>({ placeOf: id });
		if (place < 0 || !this.#body) return false;
		const top = this.#body.getBoundingClientRect().top + scrollY;
		scrollTo({ top: top + this.#heights.top(place) - innerHeight / 3 });
		await this.#show(true);
		return true;
	}

	async #look(): Promise<void> {
		if (this.state === 'all') return this.#show(false);
		const end = this.#body?.getBoundingClientRect().bottom ?? Infinity;
		if (this.state === 'page' && end < innerHeight + AHEAD) this.#atEnd();
	}

	/** Asks for the rows in sight and draws them. */
	async #show(always: boolean): Promise<void> {
		if (!this.#body) return;
		if (!always) this.#measure();
		const top = this.#body.getBoundingClientRect().top;
		const [from, to] = this.#heights.between(-top - AHEAD, innerHeight - top + AHEAD);
		if (!always && from >= this.from && to <= this.from + this.rows.length) return;
		const turn = this.#turn;
		const rows = await this.#ask<EvidenceRow[]>({ slice: [from, to] });
		if (turn !== this.#turn) return;
		this.from = from;
		this.rows = rows;
		this.before = this.#heights.top(from);
		this.after = this.#heights.total - this.#heights.top(to);
	}

	/** Height of a row by those that are drawn: the rest of the table then begins where they end. */
	#usual(): number {
		const drawn = [...(this.#body?.querySelectorAll('[data-statement]') ?? [])];
		const sum = drawn.reduce((all, row) => all + row.getBoundingClientRect().height, 0);
		return drawn.length > 0 ? sum / drawn.length : GUESS;
	}

	/** What is drawn now is no guess any more. */
	#measure(): void {
		const drawn = this.#body!.querySelectorAll<HTMLElement>('[data-statement]');
		// Rows of the state before, while the next are on their way.
		if (drawn.length !== this.rows.length || this.from + drawn.length > this.#heights.count) return;
		drawn.forEach((row, i) => this.#heights.set(this.from + i, row.getBoundingClientRect().height));
	}

	#start(): void {
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- an address is not watched
		this.#worker = new Worker(new URL('./rows.worker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({
			data: { id, value, failed }
		}: MessageEvent<{ id: number; value: never; failed?: true }>) => {
			const waiting = this.#waiting.get(id);
			this.#waiting.delete(id);
			if (failed) waiting?.fail();
			else waiting?.done(value);
		};
		this.#worker.onerror = () => {
			for (const { fail } of this.#waiting.values()) fail();
			this.#waiting.clear();
			this.#worker?.terminate();
			this.#worker = undefined;
		};
	}

	#ask<T = void>(question: Question): Promise<T> {
		return new Promise<T>((done, reject) => {
			const id = this.#next++;
			this.#waiting.set(id, { done, fail: () => reject(new Error('The rows cannot be read')) });
			this.#worker!.postMessage({ id, question });
		});
	}
}
