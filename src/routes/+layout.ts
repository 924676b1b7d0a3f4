import { browser } from '$app/environment';
import { base } from '$app/paths';
import { loadLocale } from 'wuchale/load-utils';
import { partedPath } from '$lib/i18n/language';
import { speak } from '$lib/i18n/t';
import '../messages/pages.loader.js';
import '../messages/words.loader.js';

export const prerender = true;
/** Each page is the `index.html` of a folder, which every static host serves without rules. */
export const trailingSlash = 'always';

/** Loads the messages of one language before anything is rendered. */
export const load = async ({ url, data }) => {
	const [language] = partedPath(url.pathname.slice(base.length));
	if (browser) {
		speak(() => language);
		await loadLocale(language);
	}
	return { ...data, language };
};
