/** Measures the time from the pointer on a mark to its card on the screen. */
import { condition, impose } from './conditions.mjs';
import { NAMES } from './sites.mjs';
import { quantile } from './statistics.mjs';
import { opened, stranger } from './visit.mjs';
import { recorded } from './work.mjs';

/** A point in open sea, far from every mark and from the card. */
const AWAY = { x: 720, y: 890 };

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ state: string, x: number, y: number }[]>} Marks that the pointer can hit.
 */
export const marksOf = (page) =>
	page.evaluate(() =>
		[.../** @type {NodeListOf<SVGElement>} */ (document.querySelectorAll('[data-node]'))].flatMap(
			(node) => {
				const state = node.dataset['node'] ?? '';
				const shape = node.querySelector('.shape') ?? node.querySelector('circle') ?? node;
				const { left, top, width, height } = shape.getBoundingClientRect();
				const [x, y] = [left + width / 2, top + height / 2];
				const hit = document.elementFromPoint(x, y)?.closest('[data-node]');
				return hit === node ? [{ state, x, y }] : [];
			}
		)
	);

/**
 * Watches for the card of the next hovered state. `benchHover.times` are milliseconds from the event to the first task
 * after the frame that shows the card.
 */
function watchCards() {
	const longest = 2000;
	const seen = {
		state: '',
		times: /** @type {number[]} */ ([]),
		/** Whether the card of the state appeared. */
		shown: Promise.resolve(false),
		/** @param {string} state */
		await(state) {
			seen.state = state;
			seen.shown = new Promise((done) => {
				tell = done;
				setTimeout(() => done(false), longest);
			});
		}
	};
	/** @type {(shown: boolean) => void} */
	let tell = () => undefined;
	Object.assign(window, { benchHover: seen });
	const shows = () => {
		const card = /** @type {HTMLElement | null} */ (document.querySelector('[data-card]'));
		return !!card && card.dataset['card'] === seen.state && card.checkVisibility();
	};
	addEventListener(
		'pointermove',
		({ timeStamp }) => {
			if (!seen.state) return;
			const { port1, port2 } = new MessageChannel();
			// A message sent during a frame is received after that frame has been drawn.
			port1.onmessage = () => {
				seen.times.push(performance.now() - timeStamp);
				tell(true);
			};
			const look = () => {
				if (shows()) {
					seen.state = '';
					port2.postMessage(0);
				} else if (seen.state && performance.now() - timeStamp < longest)
					requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		},
		{ capture: true }
	);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {{ state: string, x: number, y: number }} mark
 * @returns {Promise<boolean>} Whether the card of this state appeared.
 */
async function pointAt(page, { state, x, y }) {
	await page.mouse.move(AWAY.x, AWAY.y);
	await page.keyboard.press('Escape');
	await page.evaluate(async (state) => {
		while (document.querySelector('[data-card]')?.checkVisibility())
			await new Promise(requestAnimationFrame);
		Reflect.get(window, 'benchHover').await(state);
	}, state);
	await page.mouse.move(x, y);
	return page.evaluate(() => Reflect.get(window, 'benchHover').shown);
}

/** @param {import('./run.mjs').Run} run */
export async function hover({ browser, hosts, due, record, say }) {
	let came = 0;
	let asked = 0;
	for (let round = 0; due('hover', round); round++)
		for (const id of /** @type {const} */ (['normal', 'cpu'])) {
			say(`pointing, round ${round + 1}, ${condition(id).label}`);
			for (const name of NAMES) {
				const context = await stranger(browser);
				const page = await opened(context, hosts[name].url);
				await impose(await context.newCDPSession(page), condition(id));
				const marks = await marksOf(page);
				await page.evaluate(watchCards);
				// The first card of a page may fetch or compile code; it is one of many and is included.
				let shown = 0;
				const { all, longest } = await recorded(page, async () => {
					for (const mark of marks) if (await pointAt(page, mark)) shown++;
				});
				asked += marks.length;
				came += shown;
				/** @type {number[]} */
				const times = await page.evaluate(() => Reflect.get(window, 'benchHover').times);
				const note = (
					/** @type {string} */ part,
					/** @type {string} */ label,
					/** @type {number | undefined} */ value
				) => record({ group: 'hover', id: part, label, unit: 'ms', condition: id }, name, value);
				const late = { id: 'missed', label: 'Cards that did not come in 2 s', condition: id };
				record({ group: 'hover', unit: '', ...late }, name, marks.length - shown);
				const share = (/** @type {number} */ q) => (times.length ? quantile(times, q) : undefined);
				note('p50', 'Pointer to card, p50', share(0.5));
				note('p95', 'Pointer to card, p95', share(0.95));
				note('work', 'Main thread a card, there and back', all / marks.length);
				note('longest', 'Longest task, time of the processor', longest);
				await context.close();
			}
		}
	return `Cards of the right state: ${came} of ${asked} times.`;
}
