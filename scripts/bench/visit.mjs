/** One visit with an empty cache, and the browser's metrics of it. */
import { VIEWPORT } from './drawing.mjs';
import { impose } from './conditions.mjs';
import { blocking } from './statistics.mjs';
import { filmed } from './film.mjs';
import { recorded } from './work.mjs';

/** Milliseconds without requests and changes after which a visit is over, and its maximum duration. */
const QUIET = 700;
const LONGEST = 20_000;

/**
 * @typedef {object} Loaded Times in milliseconds from the start of the navigation.
 * @property {number | undefined} firstPaint
 * @property {number | undefined} largestPaint
 * @property {number} longestTask 0 if no task was longer than 50 ms.
 * @property {number} blocking
 * @property {import('./work.mjs').Worked} work
 * @property {number} heap Bytes, after collecting garbage.
 * @property {number} nodes Number of nodes in the document.
 * @property {import('./film.mjs').Frame[]} film
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<import('playwright-core').BrowserContext>} The context of a first-time visitor.
 */
export const stranger = (browser, options = {}) =>
	browser.newContext({
		viewport: VIEWPORT,
		ignoreHTTPSErrors: true,
		serviceWorkers: 'block',
		colorScheme: 'light',
		locale: 'en-GB',
		...options
	});

/**
 * Opens an address and waits until it is at rest.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} url
 */
export async function opened(context, url) {
	const page = await context.newPage();
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.waitForSelector('html:not([data-settled=false])', { state: 'attached' });
	return page;
}

/**
 * Starts the code of a page that waits for the reader (src/wake.js), as a pointer on its way over the page would, and
 * waits until it answers. Does nothing on a page that does not wait.
 * @param {import('playwright-core').Page} page
 */
export async function wake(page) {
	const waits = await page.evaluate(() => {
		dispatchEvent(new Event('wake'));
		return 'startWhenAwake' in window;
	});
	if (!waits) return;
	await page.waitForSelector('html[data-live]:not([data-settled=false])', { state: 'attached' });
	await atRest(page);
}

/**
 * Asks the page itself, so that a busy page answers late.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<boolean>} Whether the page reports that it is at rest, and renders frames.
 */
const atRest = (page) =>
	page.evaluate(
		() =>
			new Promise((done) =>
				requestAnimationFrame(() =>
					requestAnimationFrame(() => done(document.documentElement.dataset['settled'] !== 'false'))
				)
			)
	);

/**
 * @param {import('playwright-core').CDPSession} client With Performance enabled.
 * @returns {Promise<Record<string, number>>}
 */
export async function metrics(client) {
	const { metrics } = await client.send('Performance.getMetrics');
	return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/**
 * @param {import('playwright-core').CDPSession} client
 * @returns {Promise<number>} Bytes in use after collecting garbage.
 */
export async function heapOf(client) {
	// Objects held only by a finalizer are collected in the second round.
	for (let round = 0; round < 2; round++) await client.send('HeapProfiler.collectGarbage');
	return (await client.send('Runtime.getHeapUsage')).usedSize;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {import('./conditions.mjs').Condition} condition
 * @returns {Promise<Loaded>}
 */
export async function visit(browser, url, condition) {
	const context = await stranger(browser);
	try {
		const page = await context.newPage();
		const client = await context.newCDPSession(page);
		await page.addInitScript(() => {
			const seen = { tasks: /** @type {number[]} */ ([]), largest: /** @type {number[]} */ ([]) };
			Object.assign(window, { benchSeen: seen });
			const watch = (/** @type {string} */ type, /** @type {(entry: any) => void} */ take) =>
				new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
					type,
					buffered: true
				});
			watch('longtask', (entry) => seen.tasks.push(entry.duration));
			watch('largest-contentful-paint', (entry) => seen.largest.push(entry.startTime));
		});
		await impose(client, condition);
		let busy = performance.now();
		const active = () => (busy = performance.now());
		page.on('request', active);
		page.on('requestfinished', active);
		const { result: frames, ...work } = await recorded(page, async () => {
			const film = await filmed(client, active);
			const started = performance.now();
			await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
			do {
				await page.waitForTimeout(100);
				if (performance.now() - busy >= QUIET && !(await atRest(page))) active();
			} while (performance.now() - busy < QUIET && performance.now() - started < LONGEST);
			return film.stop();
		});

		const told = await page.evaluate(() => ({
			origin: performance.timeOrigin,
			first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
			nodes: document.getElementsByTagName('*').length,
			.../** @type {{ tasks: number[], largest: number[] }} */ (Reflect.get(window, 'benchSeen'))
		}));
		return {
			firstPaint: told.first,
			largestPaint: told.largest.at(-1),
			longestTask: Math.max(0, ...told.tasks),
			blocking: blocking(told.tasks),
			work,
			heap: await heapOf(client),
			nodes: told.nodes,
			film: frames.map(({ at, jpeg }) => ({ at: at - told.origin, jpeg }))
		};
	} finally {
		await context.close();
	}
}
