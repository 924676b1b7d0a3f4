import { languageNow } from '../i18n/t';
import type { Language } from '../i18n/language';

/** Caches one value per language; each is computed on first use. */
export function perLanguage<T>(make: () => T): () => T {
	const made = new Map<Language, T>();
	return () => {
		const language = languageNow();
		if (!made.has(language)) made.set(language, make());
		return made.get(language)!;
	};
}
