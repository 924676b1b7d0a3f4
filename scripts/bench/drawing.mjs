/** Reads what the built page draws, so that the reference pages can draw the same and pixels can be compared. */

/**
 * @typedef {object} Drawing
 * @property {string} title
 * @property {string} headline
 * @property {string} viewBox
 * @property {Record<'paper' | 'land' | 'border' | 'ink' | 'muted' | 'node', string>} colours
 * @property {Record<string, string>} stances Colour of each class.
 * @property {string} patterns The <pattern>s of the classes, with resolved colours.
 * @property {string} land
 * @property {{ state: string, d: string, fill: string, opacity: string }[]} countries
 * @property {{ d: string, fill: string, opacity: string }[]} areas
 * @property {{ d: string, stroke: string, width: string, dashes: string }[]} lines
 * @property {{ from: string, to: string, d: string, stroke: string }[]} ties The visible ones.
 * @property {Mark[]} marks
 * @property {{ x: number, y: number, stance: string }[]} points In coloured countries, clear of marks, in CSS pixels.
 *
 * @typedef {{ state: string, name: string, stance: string, role: string, words: string, x: number, y: number, r: number, d: string, code: string, label: { x: number, y: number, anchor: string } }} Mark
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
	const toView = svg.getScreenCTM()?.inverse() ?? new DOMMatrix();
	const round = (/** @type {number} */ n) => Math.round(n * 10) / 10;
	/** Origin of an element in units of the drawing. */
	const origin = (/** @type {SVGGraphicsElement} */ element) => {
		const { e, f } = toView.multiply(element.getScreenCTM() ?? new DOMMatrix());
		return { x: round(e), y: round(f) };
	};

	const root = css(document.documentElement);
	const variable = (/** @type {string} */ name) => root.getPropertyValue(`--${name}`).trim();
	const ids = new Set(all('[data-node]').map((node) => node.getAttribute('data-stance') ?? ''));

	const patterns = all('pattern', svg).map((pattern) => {
		const copy = /** @type {Element} */ (pattern.cloneNode(true));
		const parts = [...pattern.children];
		[...copy.children].forEach((part, i) => {
			part.removeAttribute('class');
			part.setAttribute('fill', css(/** @type {Element} */ (parts[i])).fill);
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
		const name = /** @type {SVGGraphicsElement | null} */ (node.querySelector('.name'));
		const shape = /** @type {SVGGraphicsElement | null} */ (node.querySelector('.shape'));
		const at = origin(node);
		const label = name ? origin(name) : at;
		return {
			state: node.dataset['node'] ?? '',
			name: name?.textContent?.trim() ?? '',
			stance: node.dataset['stance'] ?? '',
			role: node.dataset['role'] ?? '',
			words: (node.getAttribute('aria-label') ?? '').replace(/^[^:]*: /, ''),
			...at,
			r: round((shape?.getBBox().width ?? 0) / 2),
			d: path(shape),
			code: node.querySelector('.code')?.textContent?.trim() ?? '',
			label: {
				x: round(label.x - at.x),
				y: round(label.y - at.y),
				anchor: name && css(name).opacity !== '0' ? css(name).textAnchor : ''
			}
		};
	});

	const ties = all('[data-tie]', svg)
		.filter((tie) => tie.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
		.map((tie) => {
			const curve = [...tie.querySelectorAll('path')].find((p) => css(p).stroke !== 'none');
			const [from = '', to = ''] = (tie.getAttribute('data-tie') ?? '').split('-');
			return {
				from,
				to,
				d: path(tie.querySelector('path')),
				stroke: variable(`stance-${tie.getAttribute('data-tone')}`),
				seen: curve !== undefined && tie.getAttribute('data-tone') !== 'none'
			};
		})
		.filter((tie) => tie.seen);

	// Finds about six points in each coloured country where nothing else is drawn.
	const stanceAt = (/** @type {number} */ x, /** @type {number} */ y) => {
		const country = /** @type {SVGElement | undefined} */ (
			document.elementFromPoint(x, y)?.closest('[data-layer="countries"] [data-state]')
		);
		if (!country || country.dataset['role'] === 'other') return;
		return country.dataset;
	};
	/** @type {Record<string, { x: number, y: number, stance: string }[]>} */
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
			if (clear) (inside[state] ??= []).push({ x, y, stance });
		}
	const points = Object.values(inside).flatMap((list) => {
		const step = Math.max(1, Math.floor(list.length / 6));
		return list.filter((_, i) => i % step === 0).slice(0, 6);
	});

	return {
		title: document.querySelector('h1')?.textContent?.trim() ?? document.title,
		headline: document.querySelector('[data-headline]')?.textContent?.trim() ?? '',
		viewBox: svg.getAttribute('viewBox') ?? '',
		colours: {
			paper: variable('paper'),
			land: variable('land'),
			border: variable('border'),
			ink: variable('ink'),
			muted: variable('muted'),
			node: variable('node')
		},
		stances: Object.fromEntries([...ids].map((id) => [id, variable(`stance-${id}`)])),
		patterns: patterns.join(''),
		land: path(svg.querySelector('[data-layer="land"]')),
		countries: drawn,
		areas: all('[data-layer="areas"] [data-area]', svg).map((area) => ({
			d: path(area),
			fill: area.getAttribute('fill') ?? '',
			opacity: css(area).fillOpacity
		})),
		lines: ['border', 'disputed', 'control'].map((name) => {
			const line = name === 'border' ? '.border' : '.dashes';
			const style = css(svg.querySelector(line) ?? svg);
			return {
				d: path(document.querySelector(`[data-line="${name}"]`)),
				stroke: style.stroke,
				width: style.strokeWidth,
				dashes: style.strokeDasharray
			};
		}),
		ties,
		marks,
		points
	};
}
