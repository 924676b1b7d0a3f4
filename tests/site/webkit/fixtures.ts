import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import { findWebKit } from '../../../scripts/browser.mjs';
import { WebKitWindow } from './driver';

export { expect };

/** Tells the server of every complaint, from the first script of the page on: WebDriver does not hand them over. */
const WATCH = `{
	const tell = (words) => navigator.sendBeacon('/watch', words);
	for (const level of ['error', 'warn']) {
		const before = console[level];
		console[level] = (...words) => { tell(level + ': ' + words.join(' ')); before(...words); };
	}
	addEventListener('error', (e) => tell('error: ' + (e.message || 'not loaded: ' + (e.target.src || e.target.href))), true);
	addEventListener('unhandledrejection', (e) => tell('rejected: ' + e.reason));
	addEventListener('securitypolicyviolation', (e) => tell('policy: ' + e.violatedDirective + ' ' + e.blockedURI));
	if (navigator.serviceWorker && !document.cookie.includes('worker'))
		navigator.serviceWorker.register = () => new Promise(() => {});
}`;

interface Watched {
	url: string;
	/** Complaints since the last look. */
	faults: string[];
	close: () => void;
}

/** The site as it is served, with the script that watches in each page. */
async function watched(site: string): Promise<Watched> {
	const faults: string[] = [];
	const server = createServer(async (request, response) => {
		if (request.url === '/watch') {
			let words = '';
			for await (const chunk of request) words += String(chunk);
			faults.push(words);
			return void response.writeHead(204).end();
		}
		if (request.url === '/watch.js')
			return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(WATCH);
		const answer = await fetch(site + request.url, { redirect: 'manual' });
		const headers = Object.fromEntries(
			['content-type', 'location', 'cache-control'].flatMap((name) => {
				const value = answer.headers.get(name);
				return value === null ? [] : [[name, value]];
			})
		);
		let body = Buffer.from(await answer.arrayBuffer());
		if (headers['content-type']?.startsWith('text/html'))
			body = Buffer.from(
				body.toString('utf8').replace('<head>', '<head><script src="/watch.js"></script>')
			);
		response.writeHead(answer.status, headers).end(body);
	});
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}`,
		faults,
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}

/** Journeys in WebKit: `at` opens an address of the site, `webkit` is the window. */
export const test = base.extend<
	{ webkit: WebKitWindow; at: (path: string) => Promise<void> },
	{ window: WebKitWindow; site: Watched }
>({
	window: [
		async ({}, use) => {
			const window = await WebKitWindow.open(findWebKit()!);
			await use(window);
			await window.close();
		},
		{ scope: 'worker' }
	],
	site: [
		async ({}, use) => {
			const port = process.env['STANCE_SITE_PORT']!;
			const site = await watched(`http://localhost:${port}`);
			await use(site);
			site.close();
		},
		{ scope: 'worker' }
	],
	webkit: async ({ window, site }, use, info) => {
		site.faults.length = 0;
		await window.size(1440, 900);
		await use(window);
		if (info.status !== info.expectedStatus)
			await info.attach('screen', { body: await window.picture(), contentType: 'image/png' });
		expect(site.faults, 'complaints of the browser').toEqual([]);
	},
	at: async ({ webkit, site }, use) => {
		await use(async (path) => {
			await webkit.goto(site.url + path);
		});
	}
});

/** Repeats a question to the page until the answer is the one expected. */
export const polled = <T, A extends unknown[]>(
	webkit: WebKitWindow,
	work: (...args: A) => T,
	...args: A
) => expect.poll(() => webkit.run(work, ...args));

/** How many elements fit a selector. */
export const count = (webkit: WebKitWindow, selector: string) =>
	polled(webkit, (s) => document.querySelectorAll(s).length, selector);

/** What the first element of a selector says, in one line. */
export const words = (webkit: WebKitWindow, selector: string) =>
	polled(
		webkit,
		(s) => document.querySelector(s)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
		selector
	);

/** Path and query of the address. */
export const address = (webkit: WebKitWindow) =>
	polled(webkit, () => location.pathname + location.search + location.hash);

/** Waits until the atlas answers and nothing moves. */
export async function ready(webkit: WebKitWindow) {
	await count(webkit, 'html[data-live=true]').toBe(1);
	await count(webkit, 'html[data-settled=true]').toBe(1);
}
