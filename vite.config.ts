import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { wuchale } from 'wuchale/vite';
import { geometry } from './src/lib/geo/plugin.ts';
import { ships } from './src/lib/server/ships.ts';

const shipped = ships();
/** The single file has all in itself, as one chunk: scripts/single-file.mjs. */
const single = process.env['STANCE_SINGLE'];

/** It is in English: the words of other languages stay out of it. */
const oneLanguage: Plugin = {
	name: 'stance-atlas-one-language',
	enforce: 'pre',
	load: (id) =>
		/\.wuchale\/.*\.(?!en\.)\w+\.compiled\.js$/.test(id)
			? 'export const c = []; export const p = () => 0;'
			: undefined
};

/**
 * What every page loads, as one file: SvelteKit's client, the layout, and what of Svelte they need. Many small files
 * cost requests and pack badly. Nothing that loads more later may be in it: SvelteKit would take what hangs on that
 * for loaded later too, and not link its styles.
 */
const SHELL = /kit[\\/]src[\\/]runtime[\\/]client[\\/]|routes[\\/]\+layout\.svelte$/;

export default defineConfig({
	// Tests read the English words where they stand in the code.
	plugins: [
		...(process.env['VITEST'] ? [] : [wuchale()]),
		geometry(),
		sveltekit(),
		// The single file is made from the same packages; its build must not overwrite what the site's has written down.
		...(single ? [oneLanguage] : [shipped.site])
	],
	worker: { plugins: shipped.workers },
	// Each link loads its page with its data in it: SvelteKit's reader of data that is fetched can stay away.
	environments: { client: { define: { __SVELTEKIT_HAS_SERVER_LOAD__: 'false' } } },
	build: {
		rolldownOptions: {
			// A slow machine is no news.
			checks: { pluginTimings: false },
			...(single ? {} : { output: { codeSplitting: { groups: [{ name: 'shell', test: SHELL }] } } })
		},
		// What a page opens with is asked for by the page itself (src/lib/server/page-order.ts).
		...(single
			? {}
			: {
					modulePreload: {
						polyfill: false,
						resolveDependencies: (_file, needed, { hostId }) =>
							/entry[\\/]app/.test(hostId) ? [] : needed
					}
				}),
		// A font inlined as data: would be refused by the content security policy.
		assetsInlineLimit: (file) => (single ? true : file.endsWith('.woff2') ? false : undefined)
	}
});
