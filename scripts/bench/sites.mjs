/** The three pages: the atlas as built, and the two references, which are generated from what it draws. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { BUILD } from '../serve.mjs';
import { ROOT } from '../run.mjs';
import { VIEWPORT, readDrawing } from './drawing.mjs';
import { readFirstView } from './first-view.mjs';
import { host } from './host.mjs';
import { filesIn, floorPage } from './reference/floor.mjs';
import { pointsIn, textbookData, textbookMap } from './reference/textbook-data.mjs';
import { opened } from './visit.mjs';

const REFERENCE = fileURLToPath(new URL('reference', import.meta.url));

/** @typedef {'atlas' | 'floor' | 'textbook'} Name */
export const NAMES = /** @type {const} @satisfies {readonly Name[]} */ ([
	'atlas',
	'floor',
	'textbook'
]);

/**
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<{
 *   hosts: Record<Name, import('./host.mjs').Host>,
 *   drawing: import('./drawing.mjs').Drawing,
 *   close: () => Promise<void>
 * }>}
 */
export async function sites(browser) {
	const folder = mkdtempSync(join(tmpdir(), 'stance-atlas-bench-'));
	const atlas = await host(BUILD);
	const context = await browser.newContext({
		viewport: VIEWPORT,
		ignoreHTTPSErrors: true,
		serviceWorkers: 'block'
	});
	const page = await opened(context, atlas.url);
	const drawing = await readDrawing(page);
	const view = await readFirstView(page);
	await context.close();

	const floorFolder = join(folder, 'floor');
	mkdirSync(floorFolder);
	const script = readFileSync(join(REFERENCE, 'floor.js'), 'utf8');
	writeFileSync(join(floorFolder, 'index.html'), floorPage(view, script));
	for (const file of filesIn(view.style)) {
		mkdirSync(join(floorFolder, dirname(file)), { recursive: true });
		cpSync(join(BUILD, file), join(floorFolder, file));
	}

	const textbookFolder = join(folder, 'textbook');
	await build({
		configFile: false,
		root: REFERENCE,
		base: './',
		logLevel: 'error',
		build: {
			outDir: textbookFolder,
			modulePreload: { polyfill: false },
			rolldownOptions: { input: join(REFERENCE, 'textbook.html') }
		}
	});
	cpSync(join(textbookFolder, 'textbook.html'), join(textbookFolder, 'index.html'));
	const source = `${ROOT}/data/geo/world-50m.topo.json`;
	const topology = JSON.parse(readFileSync(source, 'utf8'));
	const points = [drawing.land, ...drawing.countries.map(({ d }) => d)]
		.map(pointsIn)
		.reduce((sum, n) => sum + n, 0);
	writeFileSync(join(textbookFolder, 'data.json'), JSON.stringify(textbookData(drawing, topology)));
	writeFileSync(
		join(textbookFolder, 'map.topo.json'),
		JSON.stringify(textbookMap(topology, points))
	);

	const floor = await host(floorFolder);
	const textbook = await host(textbookFolder);
	return {
		hosts: { atlas, floor, textbook },
		drawing,
		close: async () => {
			await Promise.all([atlas, floor, textbook].map((site) => site.close()));
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
