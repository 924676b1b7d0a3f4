import { base } from '$app/paths';
import type { Reroute } from '@sveltejs/kit';
import { partedPath } from '$lib/i18n/language';

/** Routes "/ru/state/KAZ" to the page "/state/KAZ"; the language is a prefix of the path. */
export const reroute: Reroute = ({ url }) => {
	const [, path] = partedPath(url.pathname.slice(base.length));
	return base + path;
};
