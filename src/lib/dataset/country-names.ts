/** Names of states in the languages of the interface, from the browser's own list. */
import { twoLetters } from '../domain/country-codes';
import type { Language } from '../i18n/language';
import type { StateCode } from '../domain/types';

/** Where the list names a state otherwise than the state itself does in that language, or adds another name in brackets. */
const OVERRIDES: Partial<Record<Language, Record<StateCode, string>>> = {
	ru: { KGZ: 'Кыргызстан', MMR: 'Мьянма' },
	fa: { MMR: 'میانمار' }
};

/** Undefined where the list has no such state, as for a group of states. */
export function countryName(code: StateCode, language: Language): string | undefined {
	const own = OVERRIDES[language]?.[code];
	if (own) return own;
	const region = twoLetters(code);
	return region && new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(region);
}
