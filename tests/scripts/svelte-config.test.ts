import { expect, test } from 'vitest';
import config from '../../svelte.config.js';

/** Called as SvelteKit does when the crawler has seen no page of these routes. */
const unseen = (...routes: string[]) => {
	const handle = config.kit?.prerender?.handleUnseenRoutes;
	if (typeof handle !== 'function') throw new Error('the build would fail for each of them');
	handle({ routes, message: `not found: ${routes.join()}` });
};

test('a data set without translations builds: of a route with a parameter there may be no page', () => {
	expect(() => unseen('/data/translations/[language].csv')).not.toThrow();
});

test('a page that is always there must be found', () => {
	expect(() => unseen('/data/translations/[language].csv', '/method')).toThrow('/method');
});
