/** Measures the time from the pointer on a mark to its card on the screen. */
import { CONDITIONS, condition, impose } from './conditions.mjs';
import { NAMES } from './sites.mjs';
import { quantile } from './statistics.mjs';
import { opened, stranger, wake } from './visit.mjs';
import { recorded } from './work.mjs';

/** A point in open sea, in none of the short cards and away from the rail. */
export const AWAY = { x: 470, y: 850 };

/** Straight ways over the countries: to the right, to the left, down and up. */
const WAYS = /** @type {const} */ ([
	[60, 480, 900, 480],
	[900, 560, 60, 560],
	[560, 110, 560, 830],
	[440, 830, 440, 110]
]);
/** CSS pixels between two places of the pointer on its way. */
const STEP = 14;
/** Milliseconds after which a card counts as missing; the first one may have to wait for code. */
const LONGEST = 2000;
const LONGEST_FIRST = 20_000;

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ state: string, x: number, y: number }[]>} Marks that the pointer can hit.
 */
export const marksOf = (page) =>
	page.evaluate(() =>
		[.../** @type {NodeListOf<SVGElement>} */ (document.querySelectorAll('[data-node]'))].flatMap(
			(node) => {
				const state = node.dataset['node'] ?? '';
				const target = node.querySelector('.target') ?? node.querySelector('circle') ?? node;
				const { left, top, width, height } = target.getBoundingClientRect();
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
	const seen = {
		state: '',
		times: /** @type {number[]} */ ([]),
		/** Whether the card of the state appeared. */
		shown: Promise.resolve(false),
		/**
		 * @param {string} state
		 * @param {number} longest Milliseconds.
		 */
		await(state, longest) {
			seen.state = state;
			seen.shown = new Promise((done) => {
				const late = setTimeout(() => {
					seen.state = '';
					done(false);
				}, longest);
				tell = () => {
					clearTimeout(late);
					done(true);
				};
			});
		}
	};
	/** @type {() => void} */
	let tell = () => undefined;
	Object.assign(window, { benchHover: seen });
	const shows = () => {
		const card = /** @type {HTMLElement | null} */ (document.querySelector('[data-card]'));
		return !!card && card.dataset['card'] === seen.state && card.checkVisibility();
	};
	addEventListener(
		'pointermove',
		({ timeStamp, isTrusted }) => {
			// Once it answers, the atlas repeats the movement that woke it.
			if (!seen.state || !isTrusted) return;
			const { port1, port2 } = new MessageChannel();
			// A message sent during a frame is received after that frame has been drawn.
			port1.onmessage = () => {
				seen.times.push(performance.now() - timeStamp);
				tell();
			};
			const look = () => {
				if (shows()) {
					seen.state = '';
					port2.postMessage(0);
				} else if (seen.state) requestAnimationFrame(look);
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
	await page.evaluate(async ([state, longest]) => {
		while (document.querySelector('[data-card]')?.checkVisibility())
			await new Promise(requestAnimationFrame);
		Reflect.get(window, 'benchHover').await(state, longest);
	}, /** @type {const} */ ([state, LONGEST]));
	await page.mouse.move(x, y);
	return page.evaluate(() => Reflect.get(window, 'benchHover').shown);
}

/**
 * @param {import('playwright-core').Page} page One that nobody touched yet.
 * @returns {Promise<number | undefined>} Milliseconds from the first movement of the pointer to the first card.
 */
export async function firstCard(page) {
	const [mark] = await marksOf(page);
	if (!mark) return undefined;
	await page.evaluate(watchCards);
	await page.evaluate(
		([state, longest]) => Reflect.get(window, 'benchHover').await(state, longest),
		/** @type {const} */ ([mark.state, LONGEST_FIRST])
	);
	// A pointer that appears at a place has not moved yet.
	for (const step of [-2, -1, 0]) await page.mouse.move(mark.x + step, mark.y);
	return page.evaluate(async () => {
		const { shown, times } = Reflect.get(window, 'benchHover');
		return (await shown) ? times[0] : undefined;
	});
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>} Number of places at which the pointer was.
 */
async function alongLines(page) {
	let places = 0;
	for (const [x0, y0, x1, y1] of WAYS) {
		const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / STEP);
		for (let i = 0; i <= steps; i++)
			await page.mouse.move(x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps);
		places += steps + 1;
	}
	return places;
}

/** @param {import('./run.mjs').Run} run */
export async function hover({ browser, hosts, due, record, say }) {
	let came = 0;
	let asked = 0;
	/** Number of marks that the pointer can hit, by page. @type {Map<string, number>} */
	const hit = new Map();
	for (let round = 0; due('hover', round); round++) {
		for (const one of CONDITIONS) {
			say(`first cards, round ${round + 1}, ${one.label}`);
			for (const name of NAMES) {
				const context = await stranger(browser);
				const page = await opened(context, hosts[name].url);
				await impose(await context.newCDPSession(page), one);
				const label = 'First card of an untouched page';
				const kind = { group: 'hover', id: 'first', label, unit: /** @type {const} */ ('ms') };
				record({ ...kind, condition: one.id }, name, await firstCard(page));
				await context.close();
			}
		}
		for (const id of /** @type {const} */ (['normal', 'cpu'])) {
			say(`pointing, round ${round + 1}, ${condition(id).label}`);
			for (const name of NAMES) {
				const context = await stranger(browser);
				const page = await opened(context, hosts[name].url);
				await wake(page);
				await impose(await context.newCDPSession(page), condition(id));
				const marks = await marksOf(page);
				hit.set(name, marks.length);
				await page.evaluate(watchCards);
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
				await page.mouse.move(AWAY.x, AWAY.y);
				const { result: places, ...sweep } = await recorded(page, () => alongLines(page));
				note('line-work', 'Main thread a step along straight lines', sweep.all / places);
				note('line-longest', 'Longest task along straight lines', sweep.longest);
				await context.close();
			}
		}
	}
	const marks = [...hit].map(([name, n]) => `${name} ${n}`).join(', ');
	return `Cards of the right state: ${came} of ${asked} times. Marks that the pointer hits: ${marks}.`;
}
