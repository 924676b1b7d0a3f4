/**
 * The floor: the smallest page that shows the same first view and answers the pointer in the same way. A file by hand
 * with the atlas's own picture, rail and styles, its short cards as data, and a few lines of script. No other layout,
 * no reading, no whole cards.
 */
import { escapeHtml } from './escape.mjs';

/**
 * @param {import('../first-view.mjs').FirstView} view
 * @param {string} script Inserted into the page unchanged.
 * @returns {string} The whole page.
 */
export function floorPage({ attributes, title, style, html, shown }, script) {
	const data = JSON.stringify(shown).replaceAll('<', '\\u003c');
	return [
		`<!doctype html><html ${attributes}><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
		`<link rel="icon" href="data:,"><title>${escapeHtml(title)}</title><style>${style}</style>`,
		`<body><main>${html}</main>`,
		// The styles of the page wait for it before they ask for the fonts.
		`<template id="whole"></template>`,
		`<script type="application/json">${data}</script><script>${script}</script></html>`
	].join('\n');
}

/** @param {string} style @returns {string[]} Addresses of the files that it names, relative to the page. */
export const filesIn = (style) =>
	[...style.matchAll(/url\(["']?(\.\/[^)"']+)/g)].map(([, path = '']) => path);
