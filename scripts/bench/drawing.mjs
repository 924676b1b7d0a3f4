/** Reads what the built page draws, so that the textbook can draw the same and pixels can be compared. */

/**
 * @typedef {object} Drawing
 * @property {string} title
 * @property {string} headline
 * @property {string} viewBox
 * @property {{ left: number, top: number, width: number, height: number }} place Of the picture, in CSS pixels.
 * @property {Record<'paper' | 'land' | 'border' | 'ink' | 'node', string>} colours
 * @property {Record<string, string>} stances Colour of each class.
 * @property {string} patterns The <pattern>s of the classes, with resolved colours.
 * @property {string} land
 * @property {{ state: string, d: string, fill: string, opacity: string }[]} countries
 * @property {{ from: string, to: string, stroke: string }[]} ties The visible ones.
 * @property {Mark[]} marks
 * @property {{ x: number, y: number }[]} points In coloured countries, clear of marks, in CSS pixels.
 *
 * @typedef {{ state: string, name: string, named: boolean, stance: string, words: string, r: number }} Mark
 * `named`: the picture shows the name. `r` in units of the drawing.
 */

/** Viewport of every measurement, in CSS pixels. */
export const VIEWPORT = { width: 1440, height: 900 };

/**
 * @param {import('playwright-core').Page} page The settled atlas, on the map, in its default reading.
 * @returns {Promise<Drawing>} Throws if the page has no readable map.
 */
export async function readDrawing(page) {
	const drawing = await page.evaluate(read);
	if (drawing.marks.length === 0 || drawing.points.length === 0)
		throw new Error('The built page has no coloured map: is build/ whole?');
	return drawing;
}

/** Runs in the page. */
function read() {
	/** @template {Element} T @param {string} selector @param {ParentNode} [root] @returns {T[]} */
	const all = (selector, root = document) =>
		/** @type {any} */ ([...root.querySelectorAll(selector)]);
	const path = (/** @type {Element | null | undefined} */ element) =>
		element?.getAttribute('d') ?? '';
	const css = (/** @type {Element} */ element) => getComputedStyle(element);
	const svg = document.querySelector('[data-layer="land"]')?.closest('svg');
	if (!svg) throw new Error('There is no [data-layer="land"] in the page.');
	const { left, top, width, height } = svg.getBoundingClientRect();
	/** Units of the drawing in a CSS pixel. */
	const unit = svg.getScreenCTM()?.inverse().a ?? 1;

	const root = css(document.documentElement);
	const variable = (/** @type {string} */ name) => root.getPropertyValue(`--${name}`).trim();
	const ids = new Set(all('[data-node]').map((node) => node.getAttribute('data-stance') ?? ''));

	const patterns = all('pattern', svg).map((pattern) => {
		const copy = /** @type {Element} */ (pattern.cloneNode(true));
		const parts = [...pattern.querySelectorAll('*')];
		[...copy.querySelectorAll('*')].forEach((part, i) => {
			const { fill, opacity } = css(/** @type {Element} */ (parts[i]));
			part.removeAttribute('class');
			part.setAttribute('fill', fill);
			if (opacity !== '1') part.setAttribute('opacity', opacity);
		});
		return copy.outerHTML.replace(/<!--.*?-->/g, '');
	});

	const countries = /** @type {SVGPathElement[]} */ (
		all('[data-layer="countries"] [data-state]', svg)
	);
	const drawn = countries.map((country) => ({
		state: country.dataset['state'] ?? '',
		d: path(country),
		fill: country.getAttribute('fill') ?? '',
		opacity: css(country).fillOpacity
	}));

	const marks = /** @type {SVGGraphicsElement[]} */ (all('[data-node]', svg)).map((node) => {
		const name = node.querySelector('.name');
		const drawn = node.querySelector('.shape')?.getBoundingClientRect().width ?? 0;
		return {
			state: node.dataset['node'] ?? '',
			name: name?.textContent?.trim() ?? '',
			named: !!name && css(name).opacity !== '0',
			stance: node.dataset['stance'] ?? '',
			words: (node.getAttribute('aria-label') ?? '').replace(/^[^:]*: /, ''),
			r: Math.round(drawn * unit * 5) / 10
		};
	});

	const ties = all('[data-tie]', svg)
		.filter(
			(tie) =>
				tie.getAttribute('data-tone') !== 'none' && tie.checkVisibility({ opacityProperty: true })
		)
		.map((tie) => {
			const [from = '', to = ''] = (tie.getAttribute('data-tie') ?? '').split('-');
			return { from, to, stroke: variable(`stance-${tie.getAttribute('data-tone')}`) };
		});

	// Finds about six points in each coloured country where nothing else is drawn.
	const stanceAt = (/** @type {number} */ x, /** @type {number} */ y) => {
		const country = /** @type {SVGElement | undefined} */ (
			document.elementFromPoint(x, y)?.closest('[data-layer="countries"] [data-state]')
		);
		if (!country || country.dataset['role'] === 'other') return;
		return country.dataset;
	};
	/** @type {Record<string, { x: number, y: number }[]>} */
	const inside = {};
	const around = [-9, 0, 9].flatMap((dx) => [-9, 0, 9].map((dy) => [dx, dy]));
	for (let y = 10; y < innerHeight; y += 14)
		for (let x = 10; x < innerWidth; x += 14) {
			const here = stanceAt(x, y);
			const { state, stance } = here ?? {};
			if (!state || !stance || stance === 'none') continue;
			const clear = around.every(
				([dx = 0, dy = 0]) => stanceAt(x + dx, y + dy)?.['state'] === state
			);
			if (clear) (inside[state] ??= []).push({ x, y });
		}
	const points = Object.values(inside).flatMap((list) => {
		const step = Math.max(1, Math.floor(list.length / 6));
		return list.filter((_, i) => i % step === 0).slice(0, 6);
	});

	return {
		title: document.querySelector('h1')?.textContent?.trim() ?? document.title,
		headline: document.querySelector('[data-headline] p')?.textContent?.trim() ?? '',
		viewBox: svg.getAttribute('viewBox') ?? '',
		place: { left, top, width, height },
		colours: {
			paper: variable('paper'),
			land: variable('land'),
			border: variable('border'),
			ink: variable('ink'),
			node: variable('node')
		},
		stances: Object.fromEntries([...ids].map((id) => [id, variable(`stance-${id}`)])),
		patterns: patterns.join(''),
		land: path(svg.querySelector('[data-layer="land"]')),
		countries: drawn,
		ties,
		marks,
		points
	};
}
