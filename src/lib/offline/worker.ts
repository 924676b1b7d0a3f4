/**
 * The page's side of the service worker (src/service-worker.ts): it keeps what passes through it, so to keep more, a
 * page fetches it.
 */
import { dev } from '$app/environment';
import { resolve } from '$app/paths';
import type { KeepAnswer, KeepRequest } from './message';

/** How many files are fetched at a time. */
const AT_ONCE = 4;
const none = () => undefined;

let registration: Promise<ServiceWorkerRegistration | undefined> | undefined;

/** Installs the service worker; undefined where there can be none. */
export const register = () => (registration ??= registered());

async function registered() {
	// A single file is offline anyway. Browsers hide the ability on plain http and in some private windows.
	if (dev || location.protocol === 'file:' || !('serviceWorker' in navigator)) return;
	return navigator.serviceWorker
		.register(resolve('/service-worker.js' as '/'), { scope: resolve('/') })
		.catch(none);
}

/** The reader asks for few bytes: nothing is fetched but what is opened. */
export const savesData = () =>
	(navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** On every page but a framed one: from now on what is opened is kept, this page too. */
export async function keepOpened(): Promise<void> {
	if (!(await register()) || navigator.serviceWorker.controller) return;
	await new Promise((done) =>
		navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
	);
	if (savesData()) return;
	// Came before the worker did; the browser has it at hand.
	const files = performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin }) => origin === location.origin)
		.map(({ pathname }) => pathname);
	await fetchAll([location.pathname, ...new Set(files)], 'force-cache').catch(none);
}

/** Fetches so many at a time; the service worker keeps what it hands on. */
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

/** Asks the service worker what is kept. */
export async function ask(request: KeepRequest): Promise<KeepAnswer> {
	const there = await register();
	if (!there) return { failed: true };
	// The first worker may still be on its way, or may never become one.
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
