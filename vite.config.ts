import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { wuchale } from 'wuchale/vite';
import { chunks } from './scripts/chunks';
import { geometry } from './src/lib/geography/plugin';
import { dataset } from './src/lib/server/plugin';
import { rendering } from './src/lib/server/render-plugin';
import { ships } from './src/lib/server/ships';

const shipped = ships();

/** The single file is in English: the words of other languages stay out of it. */
const oneLanguage: Plugin = {
	name: 'stance-atlas-one-language',
	enforce: 'pre',
	load: (id) =>
		/\.wuchale\/.*\.(?!en\.)\w+\.compiled\.js$/.test(id)
			? 'export const c = []; export const p = () => 0;'
			: undefined
};

export default defineConfig({
	// Tests read the English words where they stand in the code.
	plugins: [
		...(process.env['VITEST'] ? [] : [wuchale()]),
		geometry(),
		dataset(),
		rendering(),
		sveltekit(),
		chunks(),
		...(process.env['STANCE_SINGLE'] ? [oneLanguage] : []),
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
