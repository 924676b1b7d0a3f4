/** Attributes for text that is not in the language of the page. */
import { SCRIPTS } from './language';
import { languageNow } from './t';

/** Attributes for text from data/, which is English if it is not translated; its script shows which. */
export function inEnglish(words: string | undefined) {
	const script = SCRIPTS[languageNow()];
	return !script || script.test(words ?? '') ? {} : { lang: 'en', dir: 'ltr' as const };
}

/** True if readers of the page need the coders' paraphrase beside, or instead of, a quotation. */
export const wantsParaphrase = ({ quote, language }: { quote: string; language: string }) =>
	!quote || language !== languageNow();

/** Attributes for quotations and titles in the language of their source; `language` is a tag, empty if unknown. */
export const inOwn = (language: string) => ({
	lang: language || undefined,
	dir: languageNow() === 'en' ? undefined : ('auto' as const)
});
