/** Measures what long use leaves behind: heap, nodes and listeners. */
import { LAYOUTS as VALUES, SWITCH, openBoard } from './change.mjs';
import { AWAY, marksOf } from './hover.mjs';
import { NAMES } from './sites.mjs';
import { heapOf, metrics, opened, stranger, wake } from './visit.mjs';

const HOVERS = 500;
const LAYOUTS = 200;
const READINGS = 300;
/** Interactions before counting starts, so that what is created only once exists already. */
const WARM = 40;
/** Milliseconds between clicks: browsers throttle a page that changes its URL more than 200 times in 10 seconds. */
const PACE = 60;

/** @param {import('./run.mjs').Run} run */
export async function memory({ browser, hosts, record, say }) {
	for (const name of NAMES) {
		say(`memory, ${name}`);
		const context = await stranger(browser);
		const page = await opened(context, hosts[name].url);
		await wake(page);
		const client = await context.newCDPSession(page);
		await client.send('Performance.enable');
		const marks = await marksOf(page);
		/** Each series ends with the initial layout. @type {readonly string[]} */
		const layouts = name === 'floor' ? [] : VALUES[name];

		const point = async (/** @type {number} */ times) => {
			for (let i = 0; i < times; i++) {
				const { x = 0, y = 0 } = marks[i % marks.length] ?? {};
				await page.mouse.move(x, y);
				await page.mouse.move(AWAY.x, AWAY.y);
				await page.keyboard.press('Escape');
			}
		};
		const clicks = (/** @type {string[]} */ selectors, /** @type {number} */ times) =>
			page.evaluate(
				async ({ selectors, times, pace }) => {
					for (let i = 0; i < times; i++) {
						const found = document.querySelector(selectors[i % selectors.length] ?? '');
						if (found instanceof HTMLElement) found.click();
						await new Promise((done) => setTimeout(done, pace));
					}
				},
				{ selectors, times, pace: PACE }
			);
		const arrange = async (/** @type {number} */ times) => {
			if (layouts.length === 0) return;
			const inputs = layouts.map((value) => `input[name="layout"][value="${value}"]`);
			await clicks(inputs, times);
			await clicks(inputs.slice(-1), 1);
		};
		const reread = async (/** @type {number} */ times) => {
			if (name !== 'atlas') return;
			await openBoard(page);
			// Clicks each switch twice, so that the reading ends as it began.
			await clicks([SWITCH], times);
			await page.locator('[data-reading-name] button[aria-expanded]').click();
		};
		const measure = async () => {
			await page.mouse.move(AWAY.x, AWAY.y);
			// On a busy machine the simulation of the textbook page may still run; then it is measured that way.
			await page
				.waitForSelector('html:not([data-settled=false])', { state: 'attached' })
				.catch(() => undefined);
			await page.waitForTimeout(800);
			const heap = await heapOf(client);
			const { Nodes = 0, JSEventListeners = 0 } = await metrics(client);
			return { heap, nodes: Nodes, listeners: JSEventListeners };
		};

		await point(WARM);
		await arrange(WARM);
		await reread(WARM);
		const before = await measure();
		await point(HOVERS);
		await arrange(LAYOUTS);
		const used = await measure();
		await reread(READINGS);
		const after = name === 'atlas' ? await measure() : used;
		const note = (
			/** @type {string} */ id,
			/** @type {string} */ label,
			/** @type {'kB' | '' | '%'} */ unit,
			/** @type {number} */ value
		) => record({ group: 'memory', id, label, unit, condition: 'normal' }, name, value);
		const use = `${HOVERS} cards and ${LAYOUTS} layouts`;
		note('heap-before', 'Heap after warming up', 'kB', before.heap / 1000);
		note('heap-used', `Heap after ${use}`, 'kB', used.heap / 1000);
		note('heap-after', `Heap after ${READINGS} readings more`, 'kB', after.heap / 1000);
		note('heap-growth', 'Growth of the heap', '%', (after.heap / before.heap - 1) * 100);
		note('nodes-growth', 'Nodes more', '', after.nodes - before.nodes);
		note('listeners-growth', 'Listeners more', '', after.listeners - before.listeners);
		await context.close();
	}
}
