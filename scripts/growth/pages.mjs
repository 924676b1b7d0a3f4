/** How long a reader waits on the site in build/, however many statements it has. */
import { chromium } from 'playwright-core';
import { launchOptions } from '../browser.mjs';
import { serve } from '../serve.mjs';

/** Milliseconds that the slowest of these may take. */
const LONGEST = 120_000;

/** What is timed, in the words of the table. */
export const WAITS = /** @type {const} */ ({
	open: 'The map opens and answers',
	card: 'A card',
	panel: 'What counts: the panel opens',
	reading: 'What counts: a change',
	time: 'The layout over time',
	evidence: 'The table of evidence opens and answers',
	search: 'A first search in it, which fetches all rows',
	again: 'A later search in it',
	empty: 'Its search emptied',
	all: '“Load all”: every row drawn',
	state: 'The page of a state opens and answers'
});

/**
 * @returns {Promise<Record<keyof typeof WAITS, number>>} Milliseconds of the clock, once each: on a machine with
 * other things to do they are longer.
 */
export async function waits() {
	const { url, close } = await serve(0);
	const browser = await chromium.launch(await launchOptions());
	try {
		const context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			serviceWorkers: 'block'
		});
		const page = await context.newPage();
		page.setDefaultTimeout(LONGEST);
		/** @param {() => Promise<unknown>} work */
		const timed = async (work) => {
			const start = performance.now();
			await work();
			return Math.round(performance.now() - start);
		};
		/** Until the page has drawn what was asked for last. */
		const drawn = () =>
			page.evaluate(
				() =>
					new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))
			);
		const live = () => page.waitForSelector('html[data-live=true]', { state: 'attached' });
		/** @param {string} path */
		const opened = (path) => timed(() => page.goto(url + path, { timeout: LONGEST }).then(live));
		/** @param {string} text */
		const search = (text) =>
			timed(async () => {
				const told = await page.locator('form output').textContent();
				await page.locator('input[type=search]').fill(text);
				await page.waitForFunction(
					(told) => document.querySelector('form output')?.textContent !== told,
					told
				);
				await drawn();
			});

		const open = await opened('/');
		const state = await page
			.locator('[data-node][data-role=member]')
			.first()
			.getAttribute('data-node');
		const card = await timed(async () => {
			const mark = await page.locator(`[data-node="${state}"] .mark`).boundingBox();
			// Where marks crowd it may be another state's that lies on top.
			if (mark) await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
			await page.locator('[data-card]').waitFor();
		});
		const panel = await timed(async () => {
			await page.locator('.words button').first().click();
			await page.locator('[data-switchboard]').waitFor();
			await drawn();
		});
		const reading = await timed(async () => {
			await page
				.locator('[data-switchboard] input[type=checkbox]')
				.first()
				.evaluate((input) => {
					/** @type {HTMLElement} */ (input).click();
				});
			await drawn();
		});
		await page.keyboard.press('Escape');
		await page.goto(`${url}/`, { timeout: LONGEST }).then(live);
		const time = await timed(async () => {
			await page.locator('input[name=layout][value=time]').evaluate((input) => {
				/** @type {HTMLElement} */ (input).click();
			});
			await page.waitForSelector('html[data-layout=time][data-settled=true]', {
				state: 'attached'
			});
		});
		return {
			open,
			card,
			panel,
			reading,
			time,
			evidence: await opened('/evidence'),
			search: await search('grain'),
			again: await search('grain border'),
			empty: await search(''),
			all: await timed(async () => {
				const button = page.getByRole('button', { name: 'Load all' }).first();
				// A table that fits its page has none.
				if (await button.isVisible()) {
					await button.click();
					await button.waitFor({ state: 'detached' });
				}
				await drawn();
			}),
			state: await opened(`/state/${state}`)
		};
	} finally {
		await browser.close();
		await close();
	}
}
