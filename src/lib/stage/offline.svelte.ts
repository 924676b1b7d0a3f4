import { dev } from '$app/environment';
import { resolve } from '$app/paths';

/** "update waiting": a newer version is on the machine, and comes once the windows of this one are closed. */
export type OfflineState = 'unsupported' | 'loading' | 'ready' | 'update waiting';

/** Whether the atlas works with the network off. src/service-worker.ts does it; here it is only told. */
class Offline {
	now = $state<OfflineState>('loading');
	#started = false;

	/** In the browser, from onMount; any number of times. */
	async start(): Promise<void> {
		if (this.#started) return;
		this.#started = true;
		// A single file is offline anyway. Browsers hide the ability on plain http and in some private windows.
		if (dev || location.protocol === 'file:' || !('serviceWorker' in navigator)) {
			this.now = 'unsupported';
			return;
		}
		try {
			// As SvelteKit does on every page; once more, because only this tells of a failure.
			const registration = await navigator.serviceWorker.register(
				resolve('/service-worker.js' as '/')
			);
			const look = () => (this.now = stateOf(registration));
			registration.addEventListener('updatefound', () => {
				registration.installing?.addEventListener('statechange', look);
			});
			registration.installing?.addEventListener('statechange', look);
			look();
		} catch {
			this.now = 'unsupported';
		}
	}
}

function stateOf({ active, waiting, installing }: ServiceWorkerRegistration): OfflineState {
	if (active && waiting) return 'update waiting';
	// Activating: all is kept by then.
	if (active || waiting) return 'ready';
	// Gone without having become active: something could not be fetched or kept.
	return installing ? 'loading' : 'unsupported';
}

export const offline = new Offline();
