/** For words that stay in their own language, whatever that of the page. */
import { SCRIPTS } from './language';
import { languageNow } from './t';

/** Words out of data/: English where they are not translated, which the script they are written in tells. */
export function inEnglish(words: string | undefined) {
	const script = SCRIPTS[languageNow()];
	return !script || script.test(words ?? '') ? {} : { lang: 'en', dir: 'ltr' as const };
}

/** Whether a reader of the page needs the words of the coders beside, or in place of, a quotation. */
export const wantsParaphrase = ({ quote, language }: { quote: string; language: string }) =>
	!quote || language !== languageNow();

/** Quotations and titles in the language of their source. */
export const inOwn = (language: string) => ({
	lang: language || undefined,
	dir: languageNow() === 'en' ? undefined : ('auto' as const)
});
