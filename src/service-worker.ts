/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps the whole site on the reader's machine, so that it works with the network off, pages never
 * opened included; of a very large site what was opened. A new version waits until it can disturb nobody who is
 * speaking.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { partedPath, type Language } from './lib/model/language';

const sw = self as unknown as ServiceWorkerGlobalScope;

/** With the folder: other copies may lie on the same origin. */
const PREFIX = `stance-atlas:${base}/:`;
const CACHE = PREFIX + version;
/** While developing there is nothing to keep, and files change under one's hands. */
const developing = build.length === 0;

/** Of an address of the site: "en" for the plain ones. */
const languageOf = (path: string) => partedPath(path.slice(base.length))[0];

/** All that a reader of these languages may open; pictures beside links to the site are looked at elsewhere. */
function keptFor(languages: Set<Language>): string[] {
	const pages = prerendered.filter(
		(path) => !path.startsWith(`${base}/preview/`) && languages.has(languageOf(path))
	);
	const all = [...build, ...files, ...pages];
	return pages.length > MOST_PAGES * languages.size ? all.filter((path) => !isMany(path)) : all;
}

/**
 * Pages in one language up to which all are kept at once: with more, a first visit would fetch hundreds of megabytes.
 */
const MOST_PAGES = 1_000;
/** What grows with the data: pages of a state or a source, tables, and data as files. */
const isMany = (path: string) => /\/(state|source|data)\/|\.json$/.test(path);

/** Those of the pages that are open; data and the like have plain addresses. */
async function languagesRead(): Promise<Set<Language>> {
	const windows = await sw.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const open = windows
		.map(({ url }) => new URL(url).pathname)
		.filter((path) => path.startsWith(`${base}/`));
	return new Set<Language>(['en', ...open.map(languageOf)]);
}

/** Pages on which someone may be speaking. */
const onTalk = (url: string) => /^\/(present|speaker)(\/|$|\.)/.test(inside(url));
const inside = (url: string) => new URL(url).pathname.slice(base.length);

sw.addEventListener('install', (event) => {
	if (developing) return void sw.skipWaiting();
	// All or nothing: "ready offline" must be true.
	event.waitUntil(
		caches.open(CACHE).then(async (cache) => {
			const kept = keptFor(await languagesRead());
			await Promise.all(kept.map(async (address) => cache.put(address, await copyOf(address))));
		})
	);
});

sw.addEventListener('activate', (event) => {
	const old = async () => {
		for (const name of await caches.keys())
			if (name.startsWith(PREFIX) && (developing || name !== CACHE)) await caches.delete(name);
		// The page of the first visit too.
		if (!developing) await sw.clients.claim();
	};
	event.waitUntil(old());
});

sw.addEventListener('message', ({ data }) => {
	if (data === 'take over') void sw.skipWaiting();
});

sw.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (developing || request.method !== 'GET') return;
	if (origin !== location.origin || !pathname.startsWith(`${base}/`)) return;
	event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
	const { pathname, search } = new URL(request.url);
	const navigates = request.mode === 'navigate';
	if (navigates && (await mayUpdate(request.url).catch(() => false)))
		return new Response('', { headers: { 'content-type': 'text/html', refresh: '0' } });

	// A browser that forbids or has lost what was kept still has the network.
	const cache = await caches.open(CACHE).catch(() => undefined);
	const plain = pathname.replace(/(\/index)?\.html$|\/$/, '');
	for (const path of new Set([pathname, plain, `${plain}/`])) {
		const kept = await cache?.match(path).catch(() => undefined);
		// Its relative links only hold at its own address.
		if (kept && navigates && path !== pathname) return Response.redirect(path + search);
		if (kept) return kept;
	}
	const fresh = await fetch(request).catch(() => undefined);
	if (!fresh) return navigates ? missing() : Response.error();
	// A page in a language that nobody had open when the site was kept, or one of very many.
	if (fresh.ok && !fresh.redirected && (navigates ? prerendered : build).includes(pathname))
		await cache.put(pathname, fresh.clone()).catch(() => {});
	return fresh;
}

function missing(): Response {
	const text = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Not kept offline · Stance Atlas</title>
<h1>This address is not kept offline</h1><p><a href="${base}/">To the map</a></p></html>`;
	return new Response(text, {
		status: 503,
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
}

let told = false;
/**
 * Hands over to the waiting version and says that the page has to be asked for again. Only where a single
 * window is open and that is not the talk's: pages of two versions never stand side by side.
 */
async function mayUpdate(url: string): Promise<boolean> {
	const { waiting } = sw.registration;
	if (!waiting || told || onTalk(url)) return false;
	const windows = await sw.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const ours = windows.filter((w) => new URL(w.url).pathname.startsWith(`${base}/`));
	if (ours.length > 1 || ours.some((w) => onTalk(w.url))) return false;
	// Once: if it fails, the version at hand goes on.
	told = true;
	waiting.postMessage('take over');
	return true;
}

async function copyOf(address: string): Promise<Response> {
	// Names of built files change with their content.
	const before = build.includes(address) && (await caches.match(address));
	if (before) return before;
	// Not every host knows that /state/KAZ is state/KAZ.html.
	for (const candidate of [address, `${address}.html`]) {
		const { ok, body, headers } = await fetch(candidate, { cache: 'no-cache' });
		// A fresh one: what was redirected may not be handed to a navigation.
		if (ok) return new Response(body, { headers });
	}
	throw new Error(`${address} could not be fetched`);
}
