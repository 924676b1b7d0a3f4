/**
 * npm run soak [-- ROUNDS]
 * Plays the talk like a kiosk: steps, hovers, detours, themes and black screens, with a simulated clock that runs a
 * whole working day in minutes (8 hours at the talk's own pace, or the given number of rounds). Prints memory, DOM
 * nodes and listeners before and after, each after garbage collection; exits with 1 if nodes or listeners grew. Needs a
 * build.
 */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { serve } from './serve.mjs';

/** Simulated time of one step, in milliseconds: the talk's steps are planned for one to two minutes. */
const STEP = 90_000;
const DAY = 8 * 60 * 60 * 1000;

/** @typedef {{ heap: number, nodes: number, listeners: number, documents: number }} Counts */

/**
 * Counts what the page holds after garbage collection.
 * @param {import('playwright-core').CDPSession} session
 * @returns {Promise<Counts>}
 */
export async function countsOf(session) {
	// Objects released by one collection may release more in the next.
	for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
	const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return { heap: usedSize, nodes, listeners: jsEventListeners, documents };
}

/**
 * One round: through the talk and back, with everything that a speaker does on the way.
 * @param {import('playwright-core').Page} page
 * @param {number} steps
 */
export async function round(page, steps) {
	const { clock, keyboard, mouse } = page;
	for (let n = 1; n < steps; n += 1) {
		const spots = await page.evaluate(() =>
			[...document.querySelectorAll('.stage [data-node] .mark')].slice(0, 24).map((mark) => {
				const { x, y, width, height } = mark.getBoundingClientRect();
				return { x: x + width / 2, y: y + height / 2 };
			})
		);
		for (const spot of spots.filter((_, i) => i % 6 === n % 6)) {
			await mouse.move(spot.x, spot.y);
			await clock.runFor(400);
		}
		await mouse.move(5, 5);
		if (n % 3 === 0) for (const key of ['t', 't', 'b', 'b']) await keyboard.press(key);
		if (n % 4 === 0) {
			await keyboard.press('/');
			await keyboard.type('kaz');
			await keyboard.press('Enter');
			await clock.runFor(1000);
		}
		await keyboard.press('PageDown');
		// Runs all timers that are due, however far the clock jumps.
		await clock.runFor(2000);
		await clock.fastForward(STEP);
	}
	await keyboard.press('Home');
	await clock.runFor(3000);
}

/**
 * @param {string} url
 * @param {number} rounds
 * @param {(at: number, counts: Counts) => void} [tell]
 * @returns {Promise<{ steps: number, before: Counts, after: Counts }>}
 */
export async function soak(url, rounds, tell = () => {}) {
	const browser = await chromium.launch(await launchOptions());
	try {
		const page = await browser.newPage({
			viewport: { width: 1280, height: 720 },
			serviceWorkers: 'block'
		});
		await page.clock.install({ time: new Date('2026-03-02T08:00:00Z') });
		await page.goto(`${url}/present/1`);
		await page.clock.runFor(2000);
		await page.locator('.stage.live').waitFor({ state: 'attached' });
		const session = await page.context().newCDPSession(page);
		const steps = Number(/of (\d+)/.exec((await page.locator('.count').textContent()) ?? '')?.[1]);
		// Plays two rounds first, because what is created only once is not a leak.
		for (let i = 0; i < 2; i += 1) await round(page, steps);
		const before = await countsOf(session);
		for (let i = 0; i < rounds; i += 1) {
			await round(page, steps);
			if ((i + 1) % 10 === 0) tell(i + 1, await countsOf(session));
		}
		return { steps, before, after: await countsOf(session) };
	} finally {
		await browser.close();
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { url, close } = await serve(0);
	const words = (/** @type {Counts} */ { heap, nodes, listeners }) =>
		`${(heap / 2 ** 20).toFixed(2)} MiB, ${nodes} nodes, ${listeners} listeners`;
	try {
		const asked = Number(process.argv[2]);
		const rounds = asked > 0 ? asked : Math.ceil(DAY / (STEP * 9));
		const { steps, before, after } = await soak(url, rounds, (at, counts) =>
			console.log(`round ${at}: ${words(counts)}`)
		);
		console.log(
			`before: ${words(before)}\nafter ${rounds} rounds, ${rounds * (steps - 1)} steps: ${words(after)}`
		);
		if (after.nodes > before.nodes || after.listeners > before.listeners) {
			console.error('Nodes or listeners grew: something is not let go.');
			process.exitCode = 1;
		}
	} finally {
		await close();
	}
}
