import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { geometry } from './src/lib/geography/plugin';

export default defineConfig({
	plugins: [geometry(), sveltekit()],
	build: {
		// A slow machine is no news.
		rolldownOptions: { checks: { pluginTimings: false } },
		// A font inlined as data: would be refused by the content security policy.
		assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined)
	}
});
