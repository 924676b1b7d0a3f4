import type { Settled } from '../domain/layout';
import type { Job } from './settle.worker';

/**
 * Settles layouts beside the page, so that a change of the reading costs no frame. Where there are no
 * workers (a file opened from a disk), between two frames of the page.
 */
export class Arranger {
	#worker: Worker | undefined;
	#failed = false;
	#next = 0;
	readonly #waiting = new Map<
		number,
		{ job: Job; done: (settled: Settled) => void; fail: (error: unknown) => void }
	>();
	readonly #known = new Map<string, Promise<Settled>>();

	/** The same job is done once. Rejects if the code for it cannot be loaded. */
	arrange(job: Job): Promise<Settled> {
		const key = JSON.stringify(job);
		let settled = this.#known.get(key);
		if (!settled) {
			settled = this.#failed ? inPage(job) : this.#inWorker(job);
			this.#known.set(key, settled);
			// A failed attempt (no network yet) is not the last one.
			settled.catch(() => this.#known.delete(key));
		}
		return settled;
	}

	stop(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#waiting.clear();
		this.#known.clear();
	}

	#inWorker(job: Job): Promise<Settled> {
		return new Promise((done, fail) => {
			const id = this.#next++;
			this.#waiting.set(id, { job, done, fail });
			try {
				this.#worker ??= this.#start();
				this.#worker.postMessage({ id, job });
			} catch {
				this.#giveUp();
			}
		});
	}

	#start(): Worker {
		const worker = new Worker(new URL('./settle.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({
			data: { id, settled }
		}: MessageEvent<{ id: number; settled: Settled }>) => {
			this.#waiting.get(id)?.done(settled);
			this.#waiting.delete(id);
		};
		worker.onerror = () => this.#giveUp();
		return worker;
	}

	/** Does what is waiting in the page, and all that comes. */
	#giveUp(): void {
		this.#failed = true;
		this.#worker?.terminate();
		for (const { job, done, fail } of this.#waiting.values()) inPage(job).then(done, fail);
		this.#waiting.clear();
	}
}

async function inPage(job: Job): Promise<Settled> {
	const { arrange } = await import('./settle.worker');
	return arrange(job);
}
