/**
 * Marks the words of the interface. While building, `t` and `plural` become look-ups in src/messages (wuchale.config.js);
 * where nothing is built (tests, scripts) they give the English words as they stand.
 */
import { directionOf, type Language } from './language';

/** A sentence or word for the reader: `t('Change')`, ``t(`${n} of ${all}`)``. Always a literal. */
export const t = (words: string): string => words;

/**
 * The form of a number, `#` for the number itself: `plural(n, ['# state', '# states'])`. Always literals. A language may
 * have other forms: the build gives the rule.
 */
export function plural(
	n: number,
	forms: string[] | string,
	rule: (n: number) => number = (n) => (n === 1 ? 0 : 1)
): string {
	// The build hands on a single form as it is.
	const form = typeof forms === 'string' ? forms : (forms[rule(n)] ?? forms.at(-1)!);
	return form.replace('#', numberIn(n));
}

let now: () => Language = () => 'en';
/** The language of the page. */
export const languageNow = (): Language => now();
/** On the server each request has its own. */
export const speak = (language: () => Language): void => void (now = language);

const numbers = new Map<string, Intl.NumberFormat>();
/** A number as the language writes it, without marks between the thousands: "2022", "۲۰۲۲". */
export function numberIn(n: number): string {
	const language = languageNow();
	// Where the digits are these, the browser's tables of languages need not be read: that takes longer than all else.
	if (language !== 'fa' && Number.isSafeInteger(n) && n >= 0) return String(n);
	let format = numbers.get(language);
	if (!format)
		numbers.set(language, (format = new Intl.NumberFormat(language, { useGrouping: false })));
	return format.format(n);
}

/** "A", "A and B", "A, B and C". */
export function listed(names: string[]): string {
	const language = languageNow();
	if (language !== 'en') return new Intl.ListFormat(language).format(names);
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "A, B" and "A; B" with the signs of the language. */
export const commas = (parts: string[]): string => parts.join(t(', '));
/** Joins parts as "A; B", with the semicolon of the language. */
export const semicolons = (parts: string[]): string => parts.join(t('; '));
/** Before what is added to a name: "Kazinform, 20 Sept 2022". Chinese lists have a comma of their own. */
export const comma = (): string => (languageNow() === 'zh' ? '，' : t(', '));

/** Between sentences: Chinese has no space there. */
export const gap = (): string => (languageNow() === 'zh' ? '' : ' ');
/** Joins sentences with the gap of the language and leaves out empty and missing ones. */
export const sentences = (parts: (string | false | undefined)[]): string =>
	parts.filter(Boolean).join(gap());

/** Where a line runs from the right, a name in Latin letters would take the numbers beside it along. */
export const isolate = (text: string): string =>
	text && directionOf(languageNow()) === 'rtl' ? `\u2068${text}\u2069` : text;
/** "A → B", in the direction of reading. */
export const chained = (steps: string[]): string =>
	directionOf(languageNow()) === 'rtl' ? steps.map(isolate).join(' ← ') : steps.join(' → ');
