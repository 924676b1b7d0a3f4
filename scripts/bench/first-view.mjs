/** Takes the first view of the built page, and the short cards of the live one, so that the floor can carry the same. */
import { wake } from './visit.mjs';

/**
 * @typedef {object} FirstView
 * @property {string} attributes Of <html>, as markup.
 * @property {string} title
 * @property {string} style
 * @property {string} html The picture, the rail and the words.
 * @property {Shown} shown
 *
 * @typedef {object} Shown What the floor shows when a state is pointed at.
 * @property {Record<string, { html: string, bright: string[] }>} cards By state: its card, and the states that do not recede.
 * @property {Record<string, string>} ties What is inside the ties that are drawn only for a state, as markup.
 */

/**
 * @param {import('playwright-core').Page} page The atlas as it came, which this wakes.
 * @returns {Promise<FirstView>} Throws if the page has no short cards.
 */
export async function readFirstView(page) {
	const view = await page.evaluate(readPrerendered);
	await wake(page);
	const { outline, ...shown } = await page.evaluate(readCards);
	if (Object.keys(shown.cards).length === 0)
		throw new Error('The atlas shows no short card: is build/ whole?');
	// The borders of the state that is pointed at lie over the land.
	return { ...view, html: view.html.replace('<g class="ties', `${outline}<g class="ties`), shown };
}

/** Runs in the page, and reads the page as it was sent. */
async function readPrerendered() {
	const text = await (await fetch(location.href)).text();
	const sent = new DOMParser().parseFromString(text, 'text/html');
	const atlas = sent.querySelector('.atlas');
	if (!atlas) throw new Error('There is no .atlas in the page.');
	// The page's own first script says so, and its styles then show the controls.
	sent.documentElement.dataset['script'] = 'true';
	return {
		attributes: ['lang', 'dir', 'data-layout', 'data-theme', 'data-script']
			.map((name) => `${name}="${sent.documentElement.getAttribute(name) ?? ''}"`)
			.join(' '),
		title: sent.title,
		style: [...sent.querySelectorAll('style')].map((style) => style.textContent).join('\n'),
		html: atlas.outerHTML.replace(/<!--.*?-->/gs, '')
	};
}

/** Runs in the live page, and points at each state. */
async function readCards() {
	const markup = (/** @type {string} */ html) => html.replace(/<!--.*?-->/gs, '');
	/** @type {Record<string, { html: string, bright: string[] }>} */
	const cards = {};
	/** @type {Record<string, string>} */
	const ties = {};
	let outline = '';
	const usual = new Set(document.querySelectorAll('[data-tie]:not(.off)'));
	/** @type {NodeListOf<SVGElement>} */
	const drawn = document.querySelectorAll(
		'[data-node], [data-layer="countries"] a > [data-state]:not(a)'
	);
	for (const element of drawn) {
		const state = element.dataset['node'] ?? element.dataset['state'] ?? '';
		if (cards[state]) continue;
		const { left, top } = element.getBoundingClientRect();
		const at = { clientX: left, clientY: top, pointerType: 'mouse', bubbles: true };
		element.dispatchEvent(new PointerEvent('pointerover', at));
		/** @type {HTMLElement | null} */
		let card = null;
		// A state without a row in the data has no card.
		for (let frames = 0; frames < 30 && card?.dataset['card'] !== state; frames++) {
			await new Promise(requestAnimationFrame);
			card = document.querySelector('.scene > [data-card]');
		}
		if (card?.dataset['card'] !== state) continue;
		cards[state] = {
			html: markup(card.outerHTML),
			bright: [
				.../** @type {NodeListOf<SVGElement>} */ (
					document.querySelectorAll('[data-node]:not(.dim)')
				)
			].map((node) => node.dataset['node'] ?? '')
		};
		for (const tie of /** @type {NodeListOf<SVGElement>} */ (
			document.querySelectorAll('[data-tie]:not(.off)')
		))
			if (!usual.has(tie)) ties[tie.dataset['tie'] ?? ''] = markup(tie.innerHTML);
		const line = /** @type {Element | undefined} */ (
			document.querySelector('.stage .outline')?.cloneNode()
		);
		line?.removeAttribute('d');
		outline ||= line?.outerHTML ?? '';
	}
	return { cards, ties, outline };
}
