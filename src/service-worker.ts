/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Caches what the reader opens, so that it works offline. The worker never fetches on its own account: a page that
 * wants more to be kept fetches it (src/lib/offline/worker.ts), and every response passes through here. A new version
 * waits until it cannot interrupt a talk.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import {
	LANGUAGES,
	directionOf,
	partedPath,
	pathIn,
	TAGS,
	type Language
} from './lib/i18n/language';
import { isKeepRequest, type KeepAnswer, type Kept } from './lib/offline/message';

const sw = self as unknown as ServiceWorkerGlobalScope;

/** Includes the folder, because other copies of the site may share the origin. */
const PREFIX = `stance-atlas:${base}/:`;
const CACHE = PREFIX + version;
/** The development server has nothing to cache, and its files change at any time. */
const developing = build.length === 0;

const code = new Set(build);
/** Leaves out the files that scripts/adapter.mjs deletes, and the 404 page. */
const made = prerendered.filter((pathname) => !/\/(__data\.json|oembed\.json|404)$/.test(pathname));
const ours = new Set([...build, ...files, ...made]);

/** "/ru/state/KAZ/" below the base path → ["ru", "/state/KAZ/"]. */
const parted = (pathname: string) => partedPath(pathname.slice(base.length));
/** Pages on which someone may be speaking. The talk consists of these pages and the handout. */
const speaks = (path: string) => /^\/(present|speaker)\//.test(path);
const ofTalk = (path: string) => speaks(path) || path === '/handout/';
const isPage = (pathname: string) => pathname.endsWith('/');

/** Every address needed to read the talk, or all pages, in one language. */
function addressesOf(what: Kept, language: Language): string[] {
	const pages = made.filter((pathname) => isPage(pathname) && parted(pathname)[0] === language);
	if (what === 'talk')
		return [...build, ...pages.filter((pathname) => ofTalk(parted(pathname)[1]))];
	// Preview pictures are only fetched by other sites that link here.
	const data = made.filter(
		(pathname) =>
			!isPage(pathname) &&
			!parted(pathname)[1].startsWith('/preview/') &&
			['en', language].includes(parted(pathname)[0])
	);
	return [...build, ...files, ...data, ...pages];
}

/** A cache holds this entry once the set is complete; the next version then keeps the set as well. */
const markOf = (what: Kept, language: Language) => `${base}/.kept/${what}/${language}`;

async function olderCaches(): Promise<Cache[]> {
	const names = await caches.keys();
	return Promise.all(
		names
			.filter((name) => name.startsWith(PREFIX) && name !== CACHE)
			.map((name) => caches.open(name))
	);
}

async function find(address: string, among: Cache[]): Promise<Response | undefined> {
	for (const cache of among) {
		const found = await cache.match(address);
		if (found) return found;
	}
}

sw.addEventListener('install', (event) => {
	if (developing) return void sw.skipWaiting();
	// Installs all or nothing, so that a new version never loses what was promised to be kept.
	event.waitUntil(
		(async () => {
			const older = await olderCaches();
			for (const what of ['talk', 'all'] as const)
				for (const language of LANGUAGES) {
					const mark = markOf(what, language);
					if (!(await find(mark, older))) continue;
					await Promise.all(addressesOf(what, language).map((address) => bring(address, older)));
					await (await caches.open(CACHE)).put(mark, new Response());
				}
		})()
	);
});

async function bring(address: string, older: Cache[]): Promise<void> {
	// A built file's name contains a hash of its content, so a copy from an older cache is still valid.
	const before = code.has(address) && (await find(address, older));
	const response = before || (await fetch(address, { cache: 'no-cache' }));
	if (!(await keep(address, response))) throw new Error(`${address} could not be kept`);
}

sw.addEventListener('activate', (event) => {
	const begin = async () => {
		if (developing)
			for (const name of await caches.keys())
				if (name.startsWith(PREFIX)) await caches.delete(name);
		// Takes control of the page of the first visit as well.
		if (!developing) await sw.clients.claim();
	};
	event.waitUntil(begin());
});

sw.addEventListener('message', (event) => {
	const { data, ports } = event;
	if (data === 'take over') return void sw.skipWaiting();
	if (!isKeepRequest(data)) return;
	const reply = async () => {
		const answer = await hear(data.type, data.what, data.language).catch((): KeepAnswer => ({
			failed: true
		}));
		ports[0]?.postMessage(answer);
	};
	event.waitUntil(reply());
});

async function hear(
	type: 'look' | 'mark' | 'forget',
	what: Kept,
	language: Language
): Promise<KeepAnswer> {
	if (type === 'forget') await caches.delete(CACHE);
	await pending;
	const cache = await caches.open(CACHE);
	const has = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
	const all = addressesOf(what, language);
	const missing = all.filter((address) => !has.has(address));
	if (type === 'mark' && !missing.length) await cache.put(markOf(what, language), new Response());
	return { missing, total: all.length };
}

sw.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (developing || request.method !== 'GET') return;
	if (origin !== location.origin || !pathname.startsWith(`${base}/`)) return;
	event.respondWith(answer(event));
});

/** Pending writes. A question about what is kept waits for them. */
let pending: Promise<unknown> = Promise.resolve();

async function answer(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const { pathname, search } = new URL(request.url);
	const navigates = request.mode === 'navigate';
	if (navigates && (await mayUpdate(request.url).catch(() => false)))
		return new Response('', { headers: { 'content-type': 'text/html', refresh: '0' } });

	// If the browser forbids or has evicted the cache, the network still works.
	const current = await caches.open(CACHE).catch(() => undefined);
	const kept =
		current && (await keptIn([current], pathname, search, navigates).catch(() => undefined));
	if (kept) return kept;

	const fresh = await fetch(request).catch(() => undefined);
	if (fresh) {
		const kept = keep(pathname, fresh.clone()).catch(() => false);
		pending = Promise.all([pending, kept]);
		event.waitUntil(kept);
		return fresh;
	}
	// Falls back to older caches, which are deleted only once a page of this version is cached.
	const before = await olderCaches()
		.then((older) => keptIn(older, pathname, search, navigates))
		.catch(() => undefined);
	return before ?? (navigates ? notKept(pathname) : Response.error());
}

async function keptIn(among: Cache[], pathname: string, search: string, navigates: boolean) {
	const found = await find(pathname, among);
	if (found || !navigates) return found;
	// Redirects to the canonical address as hosts do, because a page's relative links only work there.
	const page = `${pathname.replace(/(\/index)?\.html$|\/$/, '')}/`;
	if (page !== pathname && (await find(page, among))) return Response.redirect(page + search);
}

/**
 * Caches a response if it belongs to this site and this version. A host may also send folder listings, a login page, or
 * pages of a newer version that do not match the cached code.
 */
async function keep(pathname: string, response: Response): Promise<boolean> {
	const { status, redirected, type, headers } = response;
	if (!ours.has(pathname) || status !== 200 || redirected || !/^(basic|default)$/.test(type))
		return false;
	const isHtml = /^text\/html\b/.test(headers.get('content-type') ?? '');
	if (isHtml !== isPage(pathname)) return false;
	const body = await response.blob();
	if (
		isHtml
			? !(await body.text()).includes(`content="Stance Atlas ${version}"`)
			: !code.has(pathname) && !(await isCurrent())
	)
		return false;
	const cache = await caches.open(CACHE);
	await cache.put(pathname, new Response(body, { headers }));
	if (isPage(pathname))
		for (const name of await caches.keys())
			if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
	return true;
}

let asking: Promise<boolean> | undefined;
/** Whether the host serves this version. Only pages name their version; other files do not. */
const isCurrent = () =>
	(asking ??= fetch(`${base}/_app/version.json`, { cache: 'no-store' })
		.then(async (answer) => (await answer.json()).version === version)
		.catch(() => false)
		.finally(() => (asking = undefined)));

/** Defined here, because only pages load the message files. */
const NOT_KEPT: Record<Language, [title: string, map: string]> = {
	en: ['This page is not kept for offline use', 'To the map'],
	ru: ['Эта страница не сохранена для работы без сети', 'К карте'],
	zh: ['此页面未保存，无法离线查看', '前往地图'],
	fa: ['این صفحه برای استفادهٔ آفلاین نگه داشته نشده است', 'به نقشه']
};

function notKept(pathname: string): Response {
	const [language] = parted(pathname);
	const [title, map] = NOT_KEPT[language];
	const text = `<!doctype html><html lang="${TAGS[language]}" dir="${directionOf(language)}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title} · Stance Atlas</title>
<h1>${title}</h1><p><a href="${base}${pathIn(language, '/')}">${map}</a></p></html>`;
	return new Response(text, {
		status: 503,
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
}

let told = false;
/**
 * Activates the waiting version and reports that the page must be requested again. Happens only while a single window
 * is open and it does not show the talk, so that pages of two versions are never open side by side.
 */
async function mayUpdate(url: string): Promise<boolean> {
	const { waiting } = sw.registration;
	const onTalk = (url: string) => speaks(parted(new URL(url).pathname)[1]);
	if (!waiting || told || onTalk(url)) return false;
	const windows = await sw.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const inside = windows.filter((w) => new URL(w.url).pathname.startsWith(`${base}/`));
	if (inside.length > 1 || inside.some((w) => onTalk(w.url))) return false;
	// Tries once: if activation fails, the current version goes on.
	told = true;
	waiting.postMessage('take over');
	return true;
}
