/** Formats dates and quotations for readers. */

import { languageNow, numberIn, t } from './t';

const MONTHS = [
	'Jan',
	'Feb',
	'March',
	'April',
	'May',
	'June',
	'July',
	'Aug',
	'Sept',
	'Oct',
	'Nov',
	'Dec'
];

function one(date: string, year: boolean): string {
	const [y, m, d] = date.split('-');
	const parts = [d && String(Number(d)), m && MONTHS[Number(m) - 1], year ? y : ''];
	return parts.filter(Boolean).join(' ');
}

/**
 * Formats a date of the data (YYYY, YYYY-MM, YYYY-MM-DD or two of these joined by "/") in the language of the page:
 * "16 Sept 2022", "Sept 2022", "2014 to Sept 2022"; without the year "16 Sept". Empty for an empty date.
 */
export function dateWords(date: string, year = true): string {
	if (!date) return '';
	if (languageNow() !== 'en') return dateInLanguage(date, year);
	const [a, b] = date.split('/');
	if (!b) return one(a!, year);
	const sameMonth = a!.length === 10 && b.length === 10 && a!.slice(0, 7) === b.slice(0, 7);
	if (sameMonth) return `${Number(a!.slice(8))}–${one(b, year)}`;
	const both = a!.length === 4 || a!.slice(0, 4) !== b.slice(0, 4);
	return `${one(a!, both)} to ${one(b, year)}`;
}

/** Cached, because creating a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The format for a year, a month or a day, by the length of the date. */
function formatOf(language: string, length: number, year: boolean): Intl.DateTimeFormat {
	const key = `${language} ${length} ${year}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
			timeZone: 'UTC',
			...(year || length === 4 ? { year: 'numeric' } : {}),
			// Intl's short Chinese months are bare numbers.
			...(length > 4 ? { month: language === 'zh' ? 'long' : 'short' } : {}),
			...(length > 7 ? { day: 'numeric' } : {})
		});
		formats.set(key, format);
	}
	return format;
}

/** Formats a date with Intl, for languages other than English, always in the Gregorian calendar. */
function dateInLanguage(date: string, year: boolean): string {
	const [a, b] = date.split('/') as [string, string?];
	const language = languageNow();
	const format = (of: string) => formatOf(language, of.length, year);
	// Drops the full stop of "2022 г.", which would double at the end of a sentence.
	const bare = (told: string) => told.replace(/\sг\.$/, '');
	const told = (of: string) => bare(format(of).format(new Date(of)));
	if (b === undefined) return told(a);
	if (language !== 'zh' && a.length === b.length)
		return bare(format(a).formatRange(new Date(a), new Date(b)));
	// Intl's Chinese ranges are bare numbers as well, so this joins two dates and omits a repeated year and month.
	const same = [/^.*月/, /^.*年/].find((_, i) => a.slice(0, 7 - 3 * i) === b.slice(0, 7 - 3 * i));
	return t(`${told(a)} – ${told(b).replace(same ?? '', '')}`);
}

/** The words that occur in a text, with their number: "ukrain… 7". `times`: occurrences by word. */
export const foundWords = (times: Record<string, number>): string[] =>
	Object.entries(times)
		.filter(([, n]) => n > 0)
		.map(([word, n]) => `${word}… ${numberIn(n)}`);

/** A quotation in one pair of curly quotation marks, which replace the outer marks of the source. */
export function inMarks(quote: string): string {
	const bare = quote
		.trim()
		.replace(/^["“”«»]\s*/, '')
		.replace(/\s*["“”«»]$/, '')
		// Straight apostrophes do not go with curly quotation marks.
		.replace(/(?<=\p{L})'/gu, '’');
	// The closing mark also closes an inner quotation that was cut off.
	return `“${bare}”`;
}
