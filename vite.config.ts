import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { wuchale } from 'wuchale/vite';
import { geometry } from './src/lib/geo/plugin.ts';
import { ships } from './src/lib/server/ships.ts';

const shipped = ships();
/** Set while scripts/single-file.mjs builds the site as one chunk. */
const single = process.env['STANCE_SINGLE'];

/** Removes the messages of other languages from the single file, which is in English. */
const oneLanguage: Plugin = {
	name: 'stance-atlas-one-language',
	enforce: 'pre',
	load: (id) =>
		/\.wuchale\/.*\.(?!en\.)\w+\.compiled\.js$/.test(id)
			? 'export const c = []; export const p = () => 0;'
			: undefined
};

/**
 * Bundles what every page loads into one file: SvelteKit's client, the layout, and the parts of Svelte that they use.
 * Many small files cost requests and compress badly. The bundle must not contain code with dynamic imports: SvelteKit
 * would treat the dependencies of such code as loaded later and would not link its styles.
 */
const SHELL = /kit[\\/]src[\\/]runtime[\\/]client[\\/]|routes[\\/]\+layout\.svelte$/;

export default defineConfig({
	// Tests use the English words in the code, so they skip this plugin.
	plugins: [
		...(process.env['VITEST'] ? [] : [wuchale()]),
		geometry(),
		sveltekit(),
		// The build of the single file uses the same packages and must not overwrite the list that the site's build wrote.
		...(single ? [oneLanguage] : [shipped.site])
	],
	worker: { plugins: shipped.workers },
	// Every link loads a whole page with its data, so SvelteKit's code for fetching data can be left out.
	environments: { client: { define: { __SVELTEKIT_HAS_SERVER_LOAD__: 'false' } } },
	build: {
		rolldownOptions: {
			// Silences the bundler's plugin-timing warnings.
			checks: { pluginTimings: false },
			...(single ? {} : { output: { codeSplitting: { groups: [{ name: 'shell', test: SHELL }] } } })
		},
		// Each page requests its own first modules (src/lib/server/page-order.ts).
		...(single
			? {}
			: {
					modulePreload: {
						polyfill: false,
						resolveDependencies: (_file, needed, { hostId }) =>
							/entry[\\/]app/.test(hostId) ? [] : needed
					}
				}),
		// The content security policy refuses fonts inlined as data: URLs.
		assetsInlineLimit: (file) => (single ? true : file.endsWith('.woff2') ? false : undefined)
	}
});
