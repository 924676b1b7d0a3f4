import { resolve } from '$app/paths';
import { languageNow } from '../i18n/t';
import type { Kept, KeepRequest } from './message';
import { ask, fetchAll, register, savesData } from './worker';

/** "part": some or all files are missing; "failed": a file could not be fetched or cached. */
export type OfflineState = 'unsupported' | 'unknown' | 'part' | 'keeping' | 'kept' | 'failed';

const none = () => undefined;

/** Keeps the talk, or every page, in the language of the page, and tells whether it is kept. */
export class Offline {
	now = $state<OfflineState>('unknown');
	/** Number of files that are kept, and the total number. */
	done = $state(0);
	total = $state(0);
	/** Size of the missing files in bytes, as compressed by the host; 0 if unknown. */
	bytes = $state(0);
	/** True if a newer version is installed; it activates once all windows of this version are closed. */
	newer = $state(false);
	#missing: string[] = [];
	#work: AbortController | undefined;

	constructor(readonly what: Kept) {}

	/** Asks the service worker what is kept. Fetches nothing. */
	async look(type: KeepRequest['type'] = 'look'): Promise<OfflineState> {
		const answer = await ask({ type, what: this.what, language: languageNow() });
		this.newer = !!(await register())?.waiting;
		if ('failed' in answer) return (this.now = 'unsupported');
		this.#missing = answer.missing;
		this.total = answer.total;
		this.done = answer.total - answer.missing.length;
		return (this.now = answer.missing.length ? 'part' : 'kept');
	}

	/** Fetches the list of file sizes and sets `bytes`, for readers who are about to choose. */
	async weigh(): Promise<void> {
		const root = resolve('/');
		const sizes = await fetch(`${root}_app/sizes.json`).then(
			(answer) => answer.json() as Promise<Record<string, number>>,
			none
		);
		this.bytes = this.#missing.reduce(
			(sum, path) => sum + (sizes?.[path.slice(root.length)] ?? 0),
			0
		);
	}

	/** Like `keep`, but does nothing if the reader saves data. */
	async keepQuietly(): Promise<void> {
		await this.look();
		if (!savesData()) await this.keep();
	}

	async keep(): Promise<void> {
		if (this.now === 'keeping' || this.now === 'unsupported') return;
		const { signal } = (this.#work = new AbortController());
		this.now = 'keeping';
		await fetchAll(this.#missing, 'no-cache', signal, () => (this.done += 1)).catch(none);
		if ((await this.look('mark')) === 'part' && !signal.aborted) this.now = 'failed';
	}

	/** Cancels `keep`; files that have arrived stay. */
	stop(): void {
		this.#work?.abort();
	}

	/** Deletes everything from this device. */
	async forget(): Promise<void> {
		this.stop();
		await this.look('forget');
	}
}
