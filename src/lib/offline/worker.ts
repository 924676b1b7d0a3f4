/**
 * The page's side of the service worker (src/service-worker.ts), which caches every response that passes through it. To
 * keep more files, a page simply fetches them.
 */
import { dev } from '$app/environment';
import { resolve } from '$app/paths';
import type { KeepAnswer, KeepRequest } from './message';

/** How many files are fetched in parallel. */
const AT_ONCE = 4;
const none = () => undefined;

let registration: Promise<ServiceWorkerRegistration | undefined> | undefined;

/** Registers the service worker once; resolves to undefined if the browser does not support or refuses it. */
export const register = () => (registration ??= registered());

async function registered() {
	// The single file is offline anyway. Browsers hide service workers on plain http and in some private windows.
	if (dev || location.protocol === 'file:' || !('serviceWorker' in navigator)) return;
	return navigator.serviceWorker
		.register(resolve('/service-worker.js' as '/'), { scope: resolve('/') })
		.catch(none);
}

/** True if the reader asked to save data: then only opened pages are fetched. */
export const savesData = () =>
	(navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Starts caching what the reader opens, including the current page. Called on every page that is not embedded. */
export async function keepOpened(): Promise<void> {
	if (!(await register()) || navigator.serviceWorker.controller) return;
	await new Promise((done) =>
		navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
	);
	if (savesData()) return;
	// These files arrived before the worker did; the browser still has them in its HTTP cache.
	const files = performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin }) => origin === location.origin)
		.map(({ pathname }) => pathname);
	await fetchAll([location.pathname, ...new Set(files)], 'force-cache').catch(none);
}

/** Fetches files with a limited number of parallel requests; the service worker caches the responses. */
export async function fetchAll(
	addresses: string[],
	cache: RequestCache,
	signal?: AbortSignal,
	onDone?: () => void
) {
	const left = [...addresses];
	const work = async () => {
		for (let address; !signal?.aborted && (address = left.shift()); onDone?.()) {
			const answer = await fetch(address, { cache, signal: signal ?? null });
			await answer.blob();
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Sends a request to the service worker; the answer is `failed` if there is no worker. */
export async function ask(request: KeepRequest): Promise<KeepAnswer> {
	const there = await register();
	if (!there) return { failed: true };
	// The first worker may still be installing, or may never become active.
	const worker = there.active ?? (await arrived(there));
	if (!worker) return { failed: true };
	const { port1, port2 } = new MessageChannel();
	return new Promise((answer) => {
		port1.onmessage = ({ data }) => answer(data);
		worker.postMessage(request, [port2]);
	});
}

const arrived = ({ installing, waiting }: ServiceWorkerRegistration) =>
	new Promise<ServiceWorker | undefined>((done) => {
		const worker = installing ?? waiting;
		const look = () => {
			if (worker?.state === 'activated') done(worker);
			if (!worker || worker.state === 'redundant') done(undefined);
		};
		worker?.addEventListener('statechange', look);
		look();
	});
