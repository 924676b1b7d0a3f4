import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { wuchale } from 'wuchale/vite';
import { chunks } from './scripts/chunks';
import { geometry } from './src/lib/geography/plugin';
import { dataset } from './src/lib/server/plugin';
import { ships } from './src/lib/server/ships';

const shipped = ships();

export default defineConfig({
	// Tests read the English words where they stand in the code.
	plugins: [
		...(process.env['VITEST'] ? [] : [wuchale()]),
		geometry(),
		dataset(),
		sveltekit(),
		chunks(),
		shipped.site
	],
	worker: { plugins: shipped.workers },
	build: {
		// A slow machine is no news.
		rolldownOptions: { checks: { pluginTimings: false } },
		// A font inlined as data: would be refused by the content security policy.
		// (The single file holds all in itself: scripts/single-file.mjs.)
		assetsInlineLimit: (file) =>
			process.env['STANCE_SINGLE'] ? true : file.endsWith('.woff2') ? false : undefined
	}
});
