import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import adapter from './scripts/adapter.mjs';
import { DATA } from './scripts/data-folder.mjs';
import { PUBLIC_ADDRESS } from './scripts/public-address.mjs';

/** Stand in each page (src/app.html), so that no request comes before the first paint. */
const inline = ['theme', 'translators', 'wake'].map((name) =>
	readFileSync(new URL(`src/${name}.js`, import.meta.url))
);

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Of the sources: two builds of the same are alike, and a browser that keeps the site sees any change of it. */
function fingerprint() {
	const hash = createHash('sha256');
	/** @param {string} path */
	const add = (path) => {
		// Not as an address: “#” and “?” may stand in the name of a file.
		const place = resolve(import.meta.dirname, path);
		const found = statSync(place, { throwIfNoEntry: false });
		if (found?.isDirectory())
			// What begins with a full stop is made by the build itself: src/messages/.wuchale.
			for (const name of readdirSync(place)
				.filter((name) => !name.startsWith('.'))
				.sort())
				add(`${path}/${name}`);
		else if (found) hash.update(`${path}\n`).update(readFileSync(place));
	};
	const paths = [
		'data',
		'src',
		'static',
		'package-lock.json',
		'vite.config.ts',
		'wuchale.config.js'
	];
	for (const path of DATA === 'data' ? paths : [DATA, ...paths]) add(path);
	hash.update(PUBLIC_ADDRESS);
	return hash.digest('hex').slice(0, 12);
}

/** Where scripts/single-file.mjs wants the pages, each with all its code in it; empty for the site. */
const single = process.env['STANCE_SINGLE'];

/** Pages in other languages that the crawler may find no link to: they have no list of languages. */
const LINKED_BY_NONE = ['ru', 'zh', 'fa'].flatMap((language) =>
	['embed', 'speaker', 'present/1'].map(
		(page) => /** @type {`/${string}`} */ (`/${language}/${page}/`)
	)
);

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ strict: true, pages: single || 'build' }),
		output: { bundleStrategy: single ? 'inline' : 'split' },
		// All styles of a page stand in it: nothing else has to come before the map is seen.
		inlineStyleThreshold: Infinity,
		// src/lib/offline/worker.ts does it: not in a frame, and it hears of a failure.
		serviceWorker: { register: false },
		// The default, the time of the build, would make no two builds alike.
		version: { name: `${version}-${fingerprint()}`, pollInterval: 0 },
		prerender: {
			entries: single ? ['*'] : ['*', ...LINKED_BY_NONE],
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			// A data set may have no translations, so pages of a kind may be none at all.
			handleUnseenRoutes({ routes, message }) {
				if (routes.some((route) => !route.includes('['))) throw new Error(message);
			}
		},
		csp: {
			// Prerendered pages carry the policy in a meta tag, with the hashes of their own scripts.
			// (frame-ancestors cannot stand there; /embed is meant to be framed anyway.)
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': [
					'self',
					...inline.map(
						(script) =>
							/** @type {const} */ (
								`sha256-${createHash('sha256').update(script).digest('base64')}`
							)
					)
				],
				// For SvelteKit's announcer and the style attributes of components.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
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
