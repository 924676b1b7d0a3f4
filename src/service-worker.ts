/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps on the reader's machine what was opened, so that it works with the network off. It fetches nothing by itself:
 * a page that wants more kept fetches it (src/lib/offline/worker.ts), and all that is fetched passes here. A new
 * version waits until it can disturb nobody who is speaking.
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

/** With the folder: other copies may lie on the same origin. */
const PREFIX = `stance-atlas:${base}/:`;
const CACHE = PREFIX + version;
/** While developing there is nothing to keep, and files change under one's hands. */
const developing = build.length === 0;

const code = new Set(build);
/** Without what scripts/adapter.mjs takes away, and without the page for addresses that are not there. */
const made = prerendered.filter((pathname) => !/\/(__data\.json|oembed\.json|404)$/.test(pathname));
const ours = new Set([...build, ...files, ...made]);

/** "/ru/state/KAZ/" of an address: ["ru", "/state/KAZ/"]. */
const parted = (pathname: string) => partedPath(pathname.slice(base.length));
/** Pages on which someone may be speaking; the talk is these and what is handed out. */
const speaks = (path: string) => /^\/(present|speaker)\//.test(path);
const ofTalk = (path: string) => speaks(path) || path === '/handout/';
const isPage = (pathname: string) => pathname.endsWith('/');

/** All that is needed to read, in one language, the talk or everything. */
function addressesOf(what: Kept, language: Language): string[] {
	const pages = made.filter((pathname) => isPage(pathname) && parted(pathname)[0] === language);
	if (what === 'talk')
		return [...build, ...pages.filter((pathname) => ofTalk(parted(pathname)[1]))];
	// Pictures beside links to the site are looked at elsewhere.
	const data = made.filter(
		(pathname) =>
			!isPage(pathname) &&
			!parted(pathname)[1].startsWith('/preview/') &&
			['en', language].includes(parted(pathname)[0])
	);
	return [...build, ...files, ...data, ...pages];
}

/** Stands in a cache when this was kept whole: the next version then keeps it, too. */
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
	// All or nothing: what was said to be kept must not be lost with a new version.
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
	// Names of built files change with their content.
	const before = code.has(address) && (await find(address, older));
	const response = before || (await fetch(address, { cache: 'no-cache' }));
	if (!(await keep(address, response))) throw new Error(`${address} could not be kept`);
}

sw.addEventListener('activate', (event) => {
	const begin = async () => {
		if (developing)
			for (const name of await caches.keys())
				if (name.startsWith(PREFIX)) await caches.delete(name);
		// The page of the first visit too.
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

/** What is being written: a question about what is kept waits for it. */
let pending: Promise<unknown> = Promise.resolve();

async function answer(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const { pathname, search } = new URL(request.url);
	const navigates = request.mode === 'navigate';
	if (navigates && (await mayUpdate(request.url).catch(() => false)))
		return new Response('', { headers: { 'content-type': 'text/html', refresh: '0' } });

	// A browser that forbids or has lost what was kept still has the network.
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
	// The version before is deleted only once a page of this one is kept.
	const before = await olderCaches()
		.then((older) => keptIn(older, pathname, search, navigates))
		.catch(() => undefined);
	return before ?? (navigates ? notKept(pathname) : Response.error());
}

async function keptIn(among: Cache[], pathname: string, search: string, navigates: boolean) {
	const found = await find(pathname, among);
	if (found || !navigates) return found;
	// As hosts do: a page's relative links only hold at its own address.
	const page = `${pathname.replace(/(\/index)?\.html$|\/$/, '')}/`;
	if (page !== pathname && (await find(page, among))) return Response.redirect(page + search);
}

/**
 * Keeps an answer if it is the site's own, and of this version: a host may send lists of folders, a page to log in, or
 * pages of a newer version whose code is not the one kept.
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
/** Whether the host has this version: files besides pages do not tell which one they are of. */
const isCurrent = () =>
	(asking ??= fetch(`${base}/_app/version.json`, { cache: 'no-store' })
		.then(async (answer) => (await answer.json()).version === version)
		.catch(() => false)
		.finally(() => (asking = undefined)));

/** Here, because the message files are loaded by pages only. */
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
 * Hands over to the waiting version and says that the page has to be asked for again. Only where a single
 * window is open and that is not the talk's: pages of two versions never stand side by side.
 */
async function mayUpdate(url: string): Promise<boolean> {
	const { waiting } = sw.registration;
	const onTalk = (url: string) => speaks(parted(new URL(url).pathname)[1]);
	if (!waiting || told || onTalk(url)) return false;
	const windows = await sw.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const inside = windows.filter((w) => new URL(w.url).pathname.startsWith(`${base}/`));
	if (inside.length > 1 || inside.some((w) => onTalk(w.url))) return false;
	// Once: if it fails, the version at hand goes on.
	told = true;
	waiting.postMessage('take over');
	return true;
}
