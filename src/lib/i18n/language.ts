/** The languages of the interface. English pages have plain paths, other languages a prefix: "/ru/state/KAZ". */
export const LANGUAGES = ['en', 'ru', 'zh', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages of this build; the single file has one. */
export const OFFERED: readonly Language[] = import.meta.env?.['VITE_SINGLE'] ? ['en'] : LANGUAGES;

/** Each language in its own words, as a reader looks for it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
	en: 'English',
	ru: 'Русский',
	zh: '中文',
	fa: 'فارسی'
};

/** Values of the attribute `lang`. */
export const TAGS: Record<Language, string> = { en: 'en', ru: 'ru', zh: 'zh-Hans', fa: 'fa' };

/** Letters of each script, which distinguish a text from English; undefined for English itself. */
export const SCRIPTS: Record<Language, RegExp | undefined> = {
	en: undefined,
	ru: /\p{Script=Cyrillic}/u,
	zh: /\p{Script=Han}/u,
	fa: /\p{Script=Arabic}/u
};

/** For the attribute `dir`: only Persian runs from right to left. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
	language === 'fa' ? 'rtl' : 'ltr';

/** Splits "/ru/state/KAZ" into ["ru", "/state/KAZ"]. The path is relative to the site's folder. */
export function partedPath(path: string): [Language, string] {
	const [, first = '', rest = ''] = /^\/([^/.]*)(\/.*)?$/.exec(path) ?? [];
	const language = LANGUAGES.find((each) => each === first && each !== 'en');
	return language ? [language, rest || '/'] : ['en', path];
}

/**
 * The path of a page in a language: "/state/KAZ" → "/ru/state/KAZ/". It ends with a slash because each page is the
 * `index.html` of a folder, which every static host serves without rules.
 */
export const pathIn = (language: Language, path: string): string =>
	`${language === 'en' ? '' : `/${language}`}${path.replace(/\/$/, '')}/`;
