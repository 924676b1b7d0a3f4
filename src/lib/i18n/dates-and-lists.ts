/** Dates and lists as a reader says them. */

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

/** "16 Sept 2022", "Sept 2022", "2014 to Sept 2022"; without the year "16 Sept"; empty for no date. */
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

/** To make one takes a hundred times as long as to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Of a year, a month or a day, by the length of its text. */
function formatOf(language: string, length: number, year: boolean): Intl.DateTimeFormat {
	const key = `${language} ${length} ${year}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
			timeZone: 'UTC',
			...(year || length === 4 ? { year: 'numeric' } : {}),
			// Short months of Chinese are bare numbers.
			...(length > 4 ? { month: language === 'zh' ? 'long' : 'short' } : {}),
			...(length > 7 ? { day: 'numeric' } : {})
		});
		formats.set(key, format);
	}
	return format;
}

/** The same by the list of the language; days are those of the Gregorian calendar everywhere. */
function dateInLanguage(date: string, year: boolean): string {
	const [a, b] = date.split('/') as [string, string?];
	const language = languageNow();
	const format = (of: string) => formatOf(language, of.length, year);
	// "2022 г." would end a sentence with two full stops.
	const bare = (told: string) => told.replace(/\sг\.$/, '');
	const told = (of: string) => bare(format(of).format(new Date(of)));
	if (b === undefined) return told(a);
	if (language !== 'zh' && a.length === b.length)
		return bare(format(a).formatRange(new Date(a), new Date(b)));
	// Chinese ranges of Intl are bare numbers, too; the year and month that both days have are said once.
	const same = [/^.*月/, /^.*年/].find((_, i) => a.slice(0, 7 - 3 * i) === b.slice(0, 7 - 3 * i));
	return t(`${told(a)} – ${told(b).replace(same ?? '', '')}`);
}

/** Those of the words looked for that stand in a text, with how often: "ukrain… 7". */
export const foundWords = (times: Record<string, number>): string[] =>
	Object.entries(times)
		.filter(([, n]) => n > 0)
		.map(([word, n]) => `${word}… ${numberIn(n)}`);

/** A quotation in one pair of curly marks, whatever marks its source printed. */
export function inMarks(quote: string): string {
	const bare = quote
		.trim()
		.replace(/^["“”«»]\s*/, '')
		.replace(/\s*["“”«»]$/, '')
		// A typewriter's apostrophe does not go with curly marks.
		.replace(/(?<=\p{L})'/gu, '’');
	// A mark left open inside by the cut is closed by ours.
	return `“${bare}”`;
}
