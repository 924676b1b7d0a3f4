/** From the pointer on a mark to its card on the screen. */
import { condition, impose } from './conditions.mjs';
import { NAMES } from './sites.mjs';
import { quantile } from './statistics.mjs';
import { opened, stranger } from './visit.mjs';

/** Open sea, far from every mark and from the card. */
const AWAY = { x: 720, y: 890 };

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ state: string, name: string, x: number, y: number }[]>} Marks that the pointer can reach.
 */
export const marksOf = (page) =>
	page.evaluate(() =>
		[.../** @type {NodeListOf<SVGElement>} */ (document.querySelectorAll('[data-node]'))].flatMap(
			(node) => {
				const state = node.dataset['node'] ?? '';
				const shape = node.querySelector('.shape, circle') ?? node;
				const { left, top, width, height } = shape.getBoundingClientRect();
				const [x, y] = [left + width / 2, top + height / 2];
				const hit = document.elementFromPoint(x, y)?.closest('[data-node]');
				return hit === node ? [{ state, x, y }] : [];
			}
		)
	);

/**
 * Watches for the card of the state that is pointed at next; `benchHover.times` are in milliseconds from the
 * event to the first task after the frame that shows the card.
 */
function watchCards() {
	const seen = { state: '', times: /** @type {number[]} */ ([]), done: false };
	Object.assign(window, { benchHover: seen });
	const shows = () => {
		const card = /** @type {HTMLElement | null} */ (document.querySelector('[data-card]'));
		return !!card && card.dataset['card'] === seen.state && card.checkVisibility();
	};
	addEventListener(
		'pointermove',
		({ timeStamp }) => {
			if (!seen.state || seen.done) return;
			const { port1, port2 } = new MessageChannel();
			// A message sent from a frame is read when that frame has been drawn.
			port1.onmessage = () => seen.times.push(performance.now() - timeStamp);
			const look = () => {
				if (seen.done) return;
				if (shows()) {
					seen.done = true;
					port2.postMessage(0);
				} else if (performance.now() - timeStamp < 2000) requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		},
		{ capture: true }
	);
}

/** @param {import('./run.mjs').Run} run */
export async function hover({ browser, hosts, rounds, record, say }) {
	let missed = 0;
	let asked = 0;
	for (let round = 0; round < Math.min(rounds, 4); round++)
		for (const id of /** @type {const} */ (['normal', 'cpu'])) {
			say(`pointing, round ${round + 1}, ${condition(id).label}`);
			for (const name of NAMES) {
				const context = await stranger(browser);
				const page = await opened(context, hosts[name].url);
				const client = await context.newCDPSession(page);
				await impose(client, condition(id));
				const marks = await marksOf(page);
				await page.evaluate(watchCards);
				// The first card of a page may fetch or compile: it is one of many, and not left out.
				for (const { state, x, y } of marks) {
					await page.mouse.move(AWAY.x, AWAY.y);
					await page.keyboard.press('Escape');
					await page.waitForFunction(
						() => !document.querySelector('[data-card]')?.checkVisibility(),
						undefined,
						{ polling: 20 }
					);
					await page.evaluate((state) => {
						Object.assign(Reflect.get(window, 'benchHover'), { state, done: false });
					}, state);
					await page.mouse.move(x, y);
					asked++;
					await page
						.waitForFunction(() => Reflect.get(window, 'benchHover').done, undefined, {
							polling: 20,
							timeout: 2500
						})
						.catch(() => missed++);
				}
				await page.waitForTimeout(100);
				/** @type {number[]} */
				const times = await page.evaluate(() => Reflect.get(window, 'benchHover').times);
				for (const [part, q] of /** @type {const} */ ([
					['p50', 0.5],
					['p95', 0.95]
				]))
					record(
						{
							group: 'hover',
							id: part,
							label: `Pointer to card, ${part}`,
							unit: 'ms',
							condition: id
						},
						name,
						times.length ? quantile(times, q) : undefined
					);
				await context.close();
			}
		}
	return `Cards of the right state: ${asked - missed} of ${asked} times.`;
}
