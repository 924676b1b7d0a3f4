/** Names of states in the languages of the interface, from Intl. */
import { twoLetters } from '../domain/country-codes';
import type { Language } from '../i18n/language';
import type { StateCode } from '../domain/types';

/** Used where Intl's name differs from the state's own name in that language, or has another name in brackets. */
const OVERRIDES: Partial<Record<Language, Record<StateCode, string>>> = {
	ru: { KGZ: 'Кыргызстан', MMR: 'Мьянма' },
	fa: { MMR: 'میانمار' }
};

/** Name of a state in a language; undefined if Intl has no such state, as for a group of states. */
export function countryName(code: StateCode, language: Language): string | undefined {
	const own = OVERRIDES[language]?.[code];
	if (own) return own;
	const region = twoLetters(code);
	return region && new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(region);
}
