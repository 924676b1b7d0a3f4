/** For words that stay in their own language, whatever that of the page. */
import { SCRIPTS } from '../model/language';
import { languageNow } from '../model/say';

/** Words out of data/: English where they are not translated, which the script they are written in tells. */
export function inEnglish(words: string | undefined) {
	const script = SCRIPTS[languageNow()];
	return !script || script.test(words ?? '') ? {} : { lang: 'en', dir: 'ltr' as const };
}

/** Quotations and titles in the language of their source. */
export const inOwn = (language: string) => ({
	lang: language || undefined,
	dir: languageNow() === 'en' ? undefined : ('auto' as const)
});
