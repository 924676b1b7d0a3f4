/**
 * The floor: the smallest page that shows the same map. A handwritten file with the map as inline SVG, inline styles
 * and a few hundred bytes of script for a plain card. No fonts, no moving graph, no evidence, no readings.
 */
import { escapeHtml } from './escape.mjs';

/**
 * @param {import('../drawing.mjs').Drawing} drawing
 * @param {string} script Inserted into the page unchanged.
 * @returns {string} The whole page.
 */
export function floorPage({ colours, ...drawing }, script) {
	const e = escapeHtml;
	const of = new Map(drawing.marks.map((mark) => [mark.state, mark]));
	const data = (/** @type {string} */ state) =>
		`data-state="${e(state)}" data-name="${e(of.get(state)?.name ?? state)}" data-words="${e(of.get(state)?.words ?? '')}"`;
	const style = [
		`body{margin:0;background:${colours.paper};color:${colours.ink};font:16px/1.5 system-ui,sans-serif}`,
		`header{position:absolute;left:1.5rem;top:1.5rem;width:23rem;pointer-events:none}`,
		`svg{display:block;width:100vw;height:100vh}`,
		`.map{fill:${colours.land}}`,
		`.lines{fill:none;pointer-events:none}`,
		`.tie{fill:none;stroke-width:2.5}`,
		`.shape{fill:${colours.node};stroke-width:3}`,
		`text{fill:${colours.ink};font-size:15px;pointer-events:none}`,
		`.code{font-weight:700;text-anchor:middle}`,
		`aside{position:absolute;right:1.5rem;top:4.5rem;width:20rem;padding:1rem;background:${colours.node};pointer-events:none}`
	];
	const countries = drawing.countries.map(
		({ state, d, fill, opacity }) =>
			`<path ${data(state)} d="${e(d)}" fill="${e(fill)}" fill-opacity="${e(opacity)}"/>`
	);
	const areas = drawing.areas.map(
		({ d, fill, opacity }) => `<path d="${e(d)}" fill="${e(fill)}" fill-opacity="${e(opacity)}"/>`
	);
	const lines = drawing.lines.map(
		({ d, stroke, width, dashes }) =>
			`<path d="${e(d)}" stroke="${e(stroke)}" stroke-width="${e(width)}" stroke-dasharray="${e(dashes)}"/>`
	);
	const ties = drawing.ties.map(
		({ d, stroke }) => `<path class="tie" d="${e(d)}" stroke="${e(stroke)}"/>`
	);
	const marks = drawing.marks.map(
		({ state, x, y, d, stance, code, name, label }) =>
			`<g ${data(state)} data-node="${e(state)}" transform="translate(${x} ${y})">` +
			`<path class="shape" d="${e(d)}" stroke="${e(drawing.stances[stance] ?? colours.ink)}"/>` +
			(code && `<text class="code" y=".36em">${e(code)}</text>`) +
			(label.anchor &&
				`<text x="${label.x}" y="${label.y}" text-anchor="${e(label.anchor)}">${e(name)}</text>`) +
			`</g>`
	);
	return [
		`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
		`<link rel="icon" href="data:,"><title>${e(drawing.title)}</title><style>${style.join('')}</style>`,
		`<header><h1>${e(drawing.title)}</h1><p>${e(drawing.headline)}</p></header>`,
		`<svg viewBox="${e(drawing.viewBox)}"><defs>${drawing.patterns}</defs>`,
		`<g class="map" transform="scale(.1)"><path d="${e(drawing.land)}"/>`,
		...countries,
		...areas,
		`<g class="lines">${lines.join('')}</g></g>`,
		...ties,
		...marks,
		`</svg><aside hidden><h2></h2><p></p></aside><script>${script}</script></html>`
	].join('\n');
}
