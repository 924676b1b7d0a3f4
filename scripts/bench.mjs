/**
 * Measures the built site and prints a table: what the browser receives for "/", how often the geometry is in it,
 * and what pointing at a state costs. It informs and never fails on a time: machines differ.
 */
import { existsSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { run } from './run.mjs';
import { BUILD, serve } from './serve.mjs';

/** Where the marks of a state and the card are. */
const NODE = '[data-node="KAZ"]';
const CARD = '[data-card]';
const NAME = 'Kazakhstan';
/** Changes the layout, for the time until it has settled. */
const SWITCH =
	'a[href*="layout=stance"], [name="layout"][value="stance"], [data-layout-to="stance"]';
const ROUNDS = 10;

if (!existsSync(`${BUILD}/index.html`) && !run('vite', ['build', '--logLevel', 'warn']))
	process.exit(1);

const site = await serve(0);
const browser = await chromium.launch(await launchOptions());
try {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

	/** @type {{ type: string, body: Promise<Buffer> }[]} */
	const received = [];
	page.on('response', (response) => {
		const type = (response.headers()['content-type'] ?? '').replace(/;.*/, '');
		received.push({ type, body: response.body().catch(() => Buffer.alloc(0)) });
	});
	await page.goto(site.url, { waitUntil: 'networkidle' });
	await page.waitForSelector('html[data-settled=true]', { state: 'attached' });

	await sizes(
		await Promise.all(received.map(async ({ type, body }) => ({ type, body: await body })))
	);
	await pointing(page);
	await settling(page);
	await rereading(page);
} finally {
	await browser.close();
	await site.close();
}

/** @param {{ type: string, body: Buffer }[]} received */
async function sizes(received) {
	const kinds = { HTML: /html/, JavaScript: /javascript/, CSS: /css/, fonts: /font/, other: /^/ };
	/** @type {Record<string, Record<string, number>>} */
	const table = {};
	let rest = received;
	for (const [kind, type] of Object.entries(kinds)) {
		const these = rest.filter((file) => type.test(file.type)).map((file) => file.body);
		rest = rest.filter((file) => !type.test(file.type));
		const sum = (/** @type {(body: Buffer) => number} */ of) =>
			these.reduce((total, body) => total + of(body), 0);
		table[kind] = {
			files: these.length,
			raw: sum((body) => body.length),
			gzip: sum((body) => gzipSync(body, { level: 9 }).length),
			brotli: sum((body) => brotliCompressSync(body).length)
		};
	}
	console.log('What the browser receives for "/", in bytes');
	console.table(table);

	const html = received.find((file) => /html/.test(file.type))?.body.toString() ?? '';
	const paths = [...html.matchAll(/\sd="([^"]{200,})"/g)].map(([, d = '']) => d);
	const longest = paths.sort((a, b) => b.length - a.length)[0];
	if (!longest) return console.log('Copies of the geometry: no long path in the HTML.');
	const prefix = longest.slice(0, 60);
	const copies = received.reduce((n, { body }) => n + body.toString().split(prefix).length - 1, 0);
	console.log(
		`Copies of the geometry: ${copies} (of the longest path, ${longest.length} characters)`
	);
}

/** @param {import('playwright-core').Page} page */
async function pointing(page) {
	const node = page.locator(NODE).first();
	if (!(await node.count())) return console.log(`Pointing: there is no ${NODE}.`);
	const box = await node.boundingBox();
	if (!box) return console.log(`Pointing: ${NODE} is not drawn.`);

	await page.evaluate(
		({ CARD, NAME }) => {
			const seen = {
				times: /** @type {number[]} */ ([]),
				armed: false,
				paths: 0,
				changes: 0,
				tasks: 0
			};
			Object.assign(window, { seen });
			new MutationObserver((records) => {
				seen.changes += records.length;
				seen.paths += records.filter(({ target }) => target.nodeName === 'path').length;
			}).observe(document.body, { subtree: true, childList: true, attributes: true });
			new PerformanceObserver((list) => (seen.tasks += list.getEntries().length)).observe({
				type: 'longtask'
			});
			const shown = () =>
				[...document.querySelectorAll(CARD)].some(
					(card) => card.textContent.includes(NAME) && card.checkVisibility()
				);
			addEventListener(
				'pointermove',
				({ timeStamp }) => {
					if (!seen.armed) return;
					seen.armed = false;
					const look = () => {
						const time = performance.now() - timeStamp;
						// By the next frame it is on the screen.
						if (shown())
							requestAnimationFrame(() => seen.times.push(performance.now() - timeStamp));
						else if (time < 2000) requestAnimationFrame(look);
					};
					look();
				},
				true
			);
		},
		{ CARD, NAME }
	);

	const client = await page.context().newCDPSession(page);
	await client.send('Performance.enable');
	const metrics = async () =>
		Object.fromEntries(
			(await client.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value])
		);

	/** @type {Record<string, number[]>} */
	const costs = { LayoutCount: [], RecalcStyleCount: [], ScriptDuration: [] };
	for (let round = 0; round < ROUNDS; round++) {
		// In between far from everything, until the card of the last round has gone.
		await page.mouse.move(2, 2);
		await page.keyboard.press('Escape');
		await page.waitForTimeout(1000);
		await page.evaluate(() => Object.assign(Reflect.get(window, 'seen'), { armed: true }));
		const before = await metrics();
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await page.waitForTimeout(500);
		const after = await metrics();
		for (const [name, list] of Object.entries(costs))
			list.push((after[name] ?? 0) - (before[name] ?? 0));
	}
	/** @type {{ times: number[], paths: number, changes: number, tasks: number }} */
	const seen = await page.evaluate(() => Reflect.get(window, 'seen'));
	console.log(`\nPointing at ${NAME}, ${ROUNDS} times: median (and most)`);
	if (seen.times.length < ROUNDS) console.log(`The card showed only ${seen.times.length} times.`);
	console.table({
		'pointer to card, ms': spread(seen.times),
		'layouts a time': spread(costs['LayoutCount'] ?? []),
		'style recalculations a time': spread(costs['RecalcStyleCount'] ?? []),
		'script a time, ms': spread((costs['ScriptDuration'] ?? []).map((s) => s * 1000))
	});
	console.log(
		`In all rounds: ${seen.paths} paths changed, ${seen.changes} changes of the document,`
	);
	console.log(`${seen.tasks} long tasks.`);
}

/** @param {import('playwright-core').Page} page */
async function settling(page) {
	const started = performance.now();
	await page.goto(`${site.url}/?layout=stance`);
	await page.waitForSelector('html[data-settled=true]', { state: 'attached' });
	console.log(
		`\nAddress to settled, /?layout=stance: ${(performance.now() - started).toFixed(0)} ms`
	);

	await page.goto(site.url, { waitUntil: 'networkidle' });
	const control = page.locator(SWITCH).first();
	if (!(await control.count())) return console.log(`Change of layout: there is no ${SWITCH}.`);
	const took = await control.evaluate(
		(element) =>
			/** @type {Promise<number>} */ (
				new Promise((done) => {
					const root = document.documentElement;
					const start = performance.now();
					let moved = false;
					const look = () => {
						moved ||= root.dataset['settled'] === 'false';
						const time = performance.now() - start;
						// A layout that arrives at once never says that it moves.
						if ((moved && root.dataset['settled'] === 'true') || time > 3000)
							done(moved ? time : 0);
						else requestAnimationFrame(look);
					};
					/** @type {HTMLElement} */ (element).click();
					look();
				})
			)
	);
	console.log(`Change of layout to settled: ${took ? `${took.toFixed(0)} ms` : 'at once'}`);
}

/**
 * What a change of the reading costs in script, until the page shows it, at four times slower CPU.
 * @param {import('playwright-core').Page} page
 */
async function rereading(page) {
	await page.goto(site.url, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Change', exact: true }).click();
	const names = ['Deeds count', 'Silence counts as caution', 'UN votes count'];
	await page.getByRole('switch', { name: names[0] }).waitFor();
	const client = await page.context().newCDPSession(page);
	/** @type {Record<string, { median: number | string, most: number | string }>} */
	const table = {};
	for (const rate of [1, 4]) {
		await client.send('Emulation.setCPUThrottlingRate', { rate });
		/** @type {number[]} */
		const times = [];
		for (let round = 0; round < 2 * ROUNDS; round++) {
			const control = page.getByRole('switch', { name: names[round % names.length] });
			times.push(
				await control.evaluate(async (element) => {
					const start = performance.now();
					/** @type {HTMLElement} */ (element).click();
					// What follows is done in the microtasks after the click.
					for (let turn = 0; turn < 5; turn++) await Promise.resolve();
					return performance.now() - start;
				})
			);
			await page.waitForTimeout(150);
		}
		table[`CPU ${rate}× slower`] = spread(times);
	}
	await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	console.log(`\nChange of the reading, script in ms, ${2 * ROUNDS} times; a frame is 16.7`);
	console.table(table);
}

/** @param {number[]} values */
function spread(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const round = (/** @type {number | undefined} */ value) =>
		value === undefined ? '–' : Math.round(value * 10) / 10;
	return { median: round(sorted[Math.floor(sorted.length / 2)]), most: round(sorted.at(-1)) };
}
