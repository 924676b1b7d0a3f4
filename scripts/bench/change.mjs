/** Measures changes of the layout and the reading: script time and dropped frames. */
import { condition, impose } from './conditions.mjs';
import { recorded } from './work.mjs';
import { crowdedOut, droppedShare } from './statistics.mjs';
import { opened, stranger, wake } from './visit.mjs';

/** Milliseconds, longer than any change takes. Frames are counted until the page is at rest, or for this long. */
const LONGEST = 1200;
/** Milliseconds during which frames are watched after a change of the reading, which redraws at once. */
const READING = 500;

/**
 * Clicks, and records the frames that follow.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @param {{ index?: number, longest: number, settles: boolean }} how
 * @returns {Promise<number[]>} Times of the frames in milliseconds.
 */
const framesAfter = (page, selector, { index = 0, longest, settles }) =>
	page.evaluate(
		({ selector, index, longest, settles }) =>
			new Promise((done, fail) => {
				const control = document.querySelectorAll(selector)[index];
				if (!(control instanceof HTMLElement))
					return void fail(new Error(`There is no ${selector} to click.`));
				const root = document.documentElement.dataset;
				/** @type {number[]} */
				const times = [];
				let moved = false;
				let rest = 0;
				const frame = (/** @type {number} */ now) => {
					if (times.length === 0) control.click();
					times.push(now);
					moved ||= root['settled'] === 'false';
					if (settles && moved && root['settled'] !== 'false') rest++;
					if (rest > 2 || now - (times[0] ?? now) > longest) done(times);
					else requestAnimationFrame(frame);
				};
				requestAnimationFrame(frame);
			}),
		{ selector, index, longest, settles }
	);

/**
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<number[]>} change
 */
async function measured(page, change) {
	const { result, script, longest, frames } = await recorded(page, change);
	return {
		script,
		longest,
		dropped: droppedShare(result) * 100,
		crowded: crowdedOut(frames) * 100
	};
}

const LAYOUT = (/** @type {string} */ value) => `input[name="layout"][value="${value}"]`;
/** @typedef {import('./run.mjs').Run} Run */

/**
 * @param {Run['record']} record
 * @param {{ group: string, condition: string }} base
 * @param {import('./sites.mjs').Name} name
 * @param {Awaited<ReturnType<typeof measured>>} seen
 */
function note(record, base, name, { script, longest, dropped, crowded }) {
	record({ ...base, id: 'script', label: 'Script a change', unit: 'ms' }, name, script);
	const task = 'Longest task, time of the processor';
	record({ ...base, id: 'longest', label: task, unit: 'ms' }, name, longest);
	record({ ...base, id: 'dropped', label: 'Dropped frames', unit: '%' }, name, dropped);
	const own = "Dropped frames by the page's own work";
	record({ ...base, id: 'crowded', label: own, unit: '%' }, name, crowded);
}

/** The layouts to switch to in turn on the two pages that have them; each series ends with the initial layout. */
export const LAYOUTS = /** @type {const} */ ({
	atlas: ['stance', 'ties', 'map'],
	textbook: ['stance', 'map']
});

/** @param {Run} run */
export async function layout({ browser, hosts, due, record, say }) {
	for (let round = 0; due('layout', round); round++)
		for (const id of /** @type {const} */ (['normal', 'cpu'])) {
			say(`changing the layout, round ${round + 1}, ${condition(id).label}`);
			for (const name of /** @type {const} */ (['atlas', 'textbook'])) {
				const context = await stranger(browser);
				const page = await opened(context, hosts[name].url);
				await wake(page);
				await impose(await context.newCDPSession(page), condition(id));
				const base = { group: 'layout', condition: id };
				for (const value of LAYOUTS[name]) {
					const seen = await measured(page, () =>
						framesAfter(page, LAYOUT(value), { longest: LONGEST, settles: true })
					);
					note(record, base, name, seen);
					await page.waitForSelector('html:not([data-settled=false])', { state: 'attached' });
				}
				await context.close();
			}
		}
}

/** @param {Run} run Only the atlas has readings. */
export async function reading({ browser, hosts, due, record, say }) {
	for (let round = 0; due('reading', round); round++)
		for (const id of /** @type {const} */ (['normal', 'cpu'])) {
			say(`changing the reading, round ${round + 1}, ${condition(id).label}`);
			const context = await stranger(browser);
			const page = await opened(context, hosts.atlas.url);
			await wake(page);
			await openBoard(page);
			await impose(await context.newCDPSession(page), condition(id));
			const switches = await page.locator(SWITCH).count();
			const base = { group: 'reading', condition: id };
			for (let index = 0; index < Math.min(4, switches); index++) {
				const seen = await measured(page, () =>
					framesAfter(page, SWITCH, { index, longest: READING, settles: false })
				);
				note(record, base, 'atlas', seen);
			}
			await context.close();
		}
}

export const SWITCH = '[role="switch"]:not([disabled])';

/** @param {import('playwright-core').Page} page Opens its panel with the switches of the reading. */
export async function openBoard(page) {
	await page.locator('[data-reading-name] button[aria-expanded]').click();
	await page.locator(SWITCH).first().waitFor();
	await page.waitForTimeout(300);
}
