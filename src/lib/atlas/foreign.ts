/** For words that stay in their own language, whatever that of the page. */
import { languageNow } from '../model/say';

/** Sentences out of data/, which are English. */
export const inEnglish = () => (languageNow() === 'en' ? {} : { lang: 'en', dir: 'ltr' as const });

/** Headings and sentences of the talk, where they may be the computed headline. */
export const inTalk = (text: string, { lead, rest }: { lead: string; rest: string }) =>
	text === lead || text === rest ? {} : inEnglish();

/** Quotations and titles in the language of their source. */
export const inOwn = (language: string) => ({
	lang: language || undefined,
	dir: languageNow() === 'en' ? undefined : ('auto' as const)
});
