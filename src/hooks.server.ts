import { version } from '$app/environment';
import { base } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import { loadLocales, runWithLocale } from 'wuchale/load-utils/server';
import { AsyncLocalStorage } from 'node:async_hooks';
import { VIEW_IDS } from '$lib/domain/layouts';
import { directionOf, OFFERED, partedPath, TAGS, type Language } from '$lib/i18n/language';
import { speak } from '$lib/i18n/t';
import { waiting } from '$lib/server/waiting';
import { READING_KEYS } from '$lib/shell/url-state';
import * as pages from './messages/pages.loader.server.js';
import * as words from './messages/words.loader.server.js';
import theme from './theme.js?raw';
import translators from './translators.js?raw';
import wake from './wake.js?raw';

for (const { key, loadIDs, loadCatalog } of [pages, words])
	await loadLocales(key, loadIDs, loadCatalog, [...OFFERED]);

/** For src/theme.js, which runs before any module and so cannot import these tables. */
const LISTS = ` data-layouts="${VIEW_IDS.join(' ')}" data-reading-parts="${READING_KEYS.join(' ')}"`;

/** Pages that are read: they carry no running code until the reader does something. */
const READ = /^\/($|evidence|method|changes|state|source|handout)/;

/** The language of each request, because pages of several languages may be rendered at the same time. */
const asked = new AsyncLocalStorage<Language>();
speak(() => asked.getStore() ?? 'en');

export const handle: Handle = ({ event, resolve }) => {
	const [language] = partedPath(event.url.pathname.slice(base.length));
	return asked.run(language, () =>
		runWithLocale(language, () =>
			resolve(event, {
				transformPageChunk: ({ html }) => {
					const page = html
						.replace('%language%', TAGS[language])
						.replace('%direction%', directionOf(language))
						.replace(' data-settled', `${LISTS} data-settled`)
						.replace('%version%', version)
						.replace('%theme%', () => `<script>${theme}</script>`)
						.replace('%translators%', () => `<script>${translators}</script>`)
						.replace('%wake%', () => `<script>${wake}</script>`)
						// The 404 page is served at any depth. For a site in a folder, set that folder here (docs/hosting.md).
						.replace('<head>', event.route.id === '/404' ? '<head><base href="/" />' : '<head>');
					return READ.test(event.route.id ?? '') ? waiting(page) : page;
				}
			})
		)
	) as Promise<Response>;
};
