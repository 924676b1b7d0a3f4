import { base } from '$app/paths';
import type { Reroute } from '@sveltejs/kit';
import { partedPath } from '$lib/i18n/language';

/** "/ru/state/KAZ" is the page of "/state/KAZ" in another language. */
export const reroute: Reroute = ({ url }) => {
	const [, path] = partedPath(url.pathname.slice(base.length));
	return base + path;
};
