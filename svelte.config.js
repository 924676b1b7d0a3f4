import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ strict: true }),
		// A fixed name keeps builds reproducible; the default is the time of the build.
		version: { name: version, pollInterval: 0 },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
		csp: {
			// Prerendered pages carry the policy in a meta tag, with the hashes of their own scripts.
			// (frame-ancestors cannot stand there; /embed is meant to be framed anyway.)
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				// For SvelteKit's announcer and the style attributes of components.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		typescript: {
			config(config) {
				for (const file of ['*.js', '*.ts', 'scripts/**/*.ts', 'scripts/**/*.mjs'])
					config.include.push(`../${file}`);
			}
		}
	}
};
