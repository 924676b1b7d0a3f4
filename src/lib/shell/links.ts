/** Links to the site's pages in the language of the current page. */
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

/** The languages in which a page exists. The 404 page exists in English only, because hosts support a single one. */
export const languagesOf = (path: string): readonly Language[] =>
	path === '/404' ? ['en'] : OFFERED;

/** Resolves a path such as "/state/KAZ" in a language, or in English if the page does not exist in that language. */
export const inLanguage = (language: Language, path: string): string =>
	// The router knows no language prefix: src/hooks.ts removes it.
	resolve(pathIn(languagesOf(path).includes(language) ? language : 'en', path) as '/');
