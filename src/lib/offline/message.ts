/** Messages between a page and the service worker about what is kept offline. */
import { LANGUAGES, type Language } from '../i18n/language';

/** The talk with its speaker view and handout, or every page; in one language, with all files that they need. */
export type Kept = 'talk' | 'all';

export interface KeepRequest {
	/** "look" asks what is missing, "mark" tells later versions to keep the complete set, "forget" deletes everything. */
	type: 'look' | 'mark' | 'forget';
	what: Kept;
	language: Language;
}

export type KeepAnswer = { missing: string[]; total: number } | { failed: true };

/** Checks a message from a page before the service worker acts on it; unknown values make it false. */
export function isKeepRequest(value: unknown): value is KeepRequest {
	if (typeof value !== 'object' || value === null) return false;
	const { type, what, language } = value as Record<string, unknown>;
	return (
		['look', 'mark', 'forget'].includes(type as string) &&
		['talk', 'all'].includes(what as string) &&
		(LANGUAGES as readonly unknown[]).includes(language)
	);
}
