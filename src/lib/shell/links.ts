/** Addresses of the site's pages in the language of the page at hand. */
import { resolve } from '$app/paths';
import { OFFERED, pathIn, type Language } from '../i18n/language';
import { languageNow } from '../i18n/t';

type Path =
	| '/'
	| '/evidence'
	| '/method'
	| '/changes'
	| '/compare'
	| '/slides'
	| '/handout'
	| '/speaker'
	| '/embed';
interface Parts {
	'/state/[id]': { id: string };
	'/source/[id]': { id: string };
	'/present/[step]': { step: string };
}

/** `linkTo('/state/[id]', { id: 'KAZ' })` is "../ru/state/KAZ/" on a Russian page. */
export function linkTo(route: Path): string;
/** For a route with parameters: each "[name]" is replaced by its encoded value. */
export function linkTo<R extends keyof Parts>(route: R, parts: Parts[R]): string;
export function linkTo(route: string, parts: object = {}): string {
	const path = Object.entries(parts).reduce(
		(path, [name, value]) => path.replace(`[${name}]`, encodeURIComponent(String(value))),
		route
	);
	return inLanguage(languageNow(), path);
}

/** The path of a page from the root of the site, without its language: "/state/KAZ". */
export const pathOf = (page: {
	route: { id: string | null };
	params: Record<string, string>;
}): string =>
	(page.route.id ?? '/').replace(/\[(\w+)\]/g, (_, name: string) =>
		encodeURIComponent(page.params[name] ?? '')
	);

/** The languages that a page is there in. A host knows of one page for addresses that are not there. */
export const languagesOf = (path: string): readonly Language[] =>
	path === '/404' ? ['en'] : OFFERED;

/** A path from the root of the site, "/state/KAZ", in a language; in English where it is not there in that one. */
export const inLanguage = (language: Language, path: string): string =>
	// What follows the language is no route of its own: src/hooks.ts takes it off.
	resolve(pathIn(languagesOf(path).includes(language) ? language : 'en', path) as '/');
