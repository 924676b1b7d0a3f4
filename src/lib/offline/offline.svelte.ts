import { resolve } from '$app/paths';
import { languageNow } from '../i18n/t';
import type { Kept, KeepRequest } from './message';
import { ask, fetchAll, register, savesData } from './worker';

/** "part": some or all of it is missing; "failed": it could not be fetched or kept. */
export type OfflineState = 'unsupported' | 'unknown' | 'part' | 'keeping' | 'kept' | 'failed';

const none = () => undefined;

/** The talk, or everything, in the language of the page: whether it is kept, and keeping it. */
export class Offline {
	now = $state<OfflineState>('unknown');
	/** Files that are kept, of how many. */
	done = $state(0);
	total = $state(0);
	/** What is missing, in bytes as they lie on the host; 0 if that is not known. */
	bytes = $state(0);
	/** A newer version is on the machine, and comes once the windows of this one are closed. */
	newer = $state(false);
	#missing: string[] = [];
	#work: AbortController | undefined;

	constructor(readonly what: Kept) {}

	/** Asks what is kept. Nothing is fetched. */
	async look(type: KeepRequest['type'] = 'look'): Promise<OfflineState> {
		const answer = await ask({ type, what: this.what, language: languageNow() });
		this.newer = !!(await register())?.waiting;
		if ('failed' in answer) return (this.now = 'unsupported');
		this.#missing = answer.missing;
		this.total = answer.total;
		this.done = answer.total - answer.missing.length;
		return (this.now = answer.missing.length ? 'part' : 'kept');
	}

	/** Finds out `bytes`; a small file of its own, for those who are about to choose. */
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

	/** As `keep`, unless the reader saves data. */
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

	/** Ends what `keep` began; what has come stays. */
	stop(): void {
		this.#work?.abort();
	}

	/** Takes all of it off this machine. */
	async forget(): Promise<void> {
		this.stop();
		await this.look('forget');
	}
}
