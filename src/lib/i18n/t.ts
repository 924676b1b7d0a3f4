/**
 * Marks the words of the interface. The build replaces `t` and `plural` by look-ups in src/messages
 * (wuchale.config.js); without a build, as in tests and scripts, they return the English words.
 */
import { directionOf, type Language } from './language';

/** A text for the reader: `t('Change')`, ``t(`${n} of ${all}`)``. The argument must be a literal. */
export const t = (words: string): string => words;

/**
 * The right form for a number, with `#` for the number itself: `plural(n, ['# state', '# states'])`. The forms must be
 * literals. Other languages may have other forms, for which the build passes `rule`.
 */
export function plural(
	n: number,
	forms: string[] | string,
	rule: (n: number) => number = (n) => (n === 1 ? 0 : 1)
): string {
	// The build passes a single form as a string.
	const form = typeof forms === 'string' ? forms : (forms[rule(n)] ?? forms.at(-1)!);
	return form.replace('#', numberIn(n));
}

let now: () => Language = () => 'en';
/** The language of the page, or of the request on the server; English until `speak` is called. */
export const languageNow = (): Language => now();
/** Sets how the language is determined: on the server, each request has its own. */
export const speak = (language: () => Language): void => void (now = language);

const numbers = new Map<string, Intl.NumberFormat>();
/** A number in the digits of the language, without thousands separators: "2022", in Persian "۲۰۲۲". */
export function numberIn(n: number): string {
	const language = languageNow();
	// Skips Intl if the digits are the same, because loading its tables would take longer than everything else.
	if (language !== 'fa' && Number.isSafeInteger(n) && n >= 0) return String(n);
	let format = numbers.get(language);
	if (!format)
		numbers.set(language, (format = new Intl.NumberFormat(language, { useGrouping: false })));
	return format.format(n);
}

/** Joins names as "A", "A and B", "A, B and C", in the language of the page. */
export function listed(names: string[]): string {
	const language = languageNow();
	if (language !== 'en') return new Intl.ListFormat(language).format(names);
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Joins parts as "A, B", with the comma of the language. */
export const commas = (parts: string[]): string => parts.join(t(', '));
/** Joins parts as "A; B", with the semicolon of the language. */
export const semicolons = (parts: string[]): string => parts.join(t('; '));
/** The separator before an addition to a name: "Kazinform, 20 Sept 2022". Chinese uses another comma in lists. */
export const comma = (): string => (languageNow() === 'zh' ? '，' : t(', '));

/** The space between sentences, which Chinese does not have. */
export const gap = (): string => (languageNow() === 'zh' ? '' : ' ');
/** Joins sentences with the gap of the language and leaves out empty and missing ones. */
export const sentences = (parts: (string | false | undefined)[]): string =>
	parts.filter(Boolean).join(gap());

/** Isolates text in a right-to-left language, where a Latin name would otherwise reorder the numbers beside it. */
export const isolate = (text: string): string =>
	text && directionOf(languageNow()) === 'rtl' ? `\u2068${text}\u2069` : text;
/** Joins steps as "A → B", in reading direction. */
export const chained = (steps: string[]): string =>
	directionOf(languageNow()) === 'rtl' ? steps.map(isolate).join(' ← ') : steps.join(' → ');
