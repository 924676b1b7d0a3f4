import type { Plugin } from 'vite';

/**
 * What every page loads, as one file: SvelteKit's client, the layout, and what of Svelte they need. Many small files
 * cost requests and pack badly. Nothing that loads more later may be in it: SvelteKit would take what hangs on that
 * for loaded later too, and not link its styles.
 */
const SHELL = /kit[\\/]src[\\/]runtime[\\/]client[\\/]|routes[\\/]\+layout\.svelte$/;

export function chunks(): Plugin {
	return {
		name: 'stance-atlas-chunks',
		config(config, { isSsrBuild }) {
			// The single file is one chunk.
			if (isSsrBuild || config.build?.ssr || process.env['STANCE_SINGLE']) return;
			const groups = [{ name: 'shell', test: SHELL }];
			return {
				build: {
					rolldownOptions: { output: { codeSplitting: { groups } } },
					// What a page opens with is asked for by the page itself (src/lib/server/page-order.ts).
					modulePreload: {
						polyfill: false,
						resolveDependencies: (_file, needed, { hostId }) =>
							/entry[\\/]app/.test(hostId) ? [] : needed
					}
				},
				// Each link loads its page with its data in it: SvelteKit's reader of data that is fetched can stay away.
				define: { __SVELTEKIT_HAS_SERVER_LOAD__: 'false' }
			};
		}
	};
}
