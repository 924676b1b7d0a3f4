import { quoted, type Fault } from './csv/problems';

/** First and last day, inclusive, YYYY-MM-DD. */
export interface Span {
	from: string;
	to: string;
}

/** A span of days, or what is wrong with the text. */
export type DateResult = { span: Span; fault?: undefined } | { span?: undefined; fault: Fault };

export const DATE_FORMS = 'a date as 2022, 2022-09 or 2022-09-16';
const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** Parses "2022", "2022-09" or "2022-09-16" to the span of its days. Any other text gives a fault. */
export function readDate(text: string, expected = DATE_FORMS): DateResult {
	const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
	if (!parts) return { fault: fault(text, expected, rewritten(text)) };
	const [, year = '', month, day] = parts;
	if (month === undefined) return { span: { from: `${year}-01-01`, to: `${year}-12-31` } };
	const name = MONTHS[Number(month) - 1];
	if (!name) return { fault: fault(text, 'a month from 01 to 12', rewritten(text)) };
	const last = daysInMonth(Number(year), Number(month));
	if (day === undefined) {
		return { span: { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` } };
	}
	if (Number(day) < 1 || Number(day) > last) {
		return { fault: fault(text, `a day that exists: ${name} ${year} has ${last} days`) };
	}
	return { span: { from: text, to: text } };
}

/** Parses a date, or two such as "2022-02-24/2022-09": from the first day of the one to the last day of the other. */
export function readSpan(text: string): DateResult {
	const expected = `${DATE_FORMS}, or two of them as 2022-02-24/2022-09-16`;
	const [first = '', second, ...more] = text.split('/');
	if (second === undefined) return readDate(text, expected);
	if (more.length > 0) return { fault: fault(text, expected, rewritten(text)) };
	const from = readDate(first, expected);
	if (from.fault) return from;
	const to = readDate(second, expected);
	if (to.fault) return to;
	if (to.span.to < from.span.from) {
		return {
			fault: fault(text, 'the earlier date before the “/”', `did you mean ${second}/${first}?`)
		};
	}
	return { span: { from: from.span.from, to: to.span.to } };
}

/** Number of days in a month (1–12) of the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function fault(text: string, expected: string, suggestion?: string): Fault {
	const base = { found: quoted(text), expected };
	return suggestion ? { ...base, suggestion } : base;
}

/** "16.9.2022" → "2022-09-16" if that is an unambiguous date; otherwise undefined. */
function rewritten(text: string): string | undefined {
	const parts =
		text
			.trim()
			.match(/^\d+|\d+/g)
			?.map(Number) ?? [];
	const [a = 0, b = 0, c = 0] = parts;
	if (parts.length !== 3 || /[a-z]/i.test(text)) return undefined;
	const pad = (number: number) => String(number).padStart(2, '0');
	// Day and month can only be told apart if one of them is above 12.
	const guesses =
		a > 999 ? [[a, b, c]] : c > 999 ? (a > 12 ? [[c, b, a]] : b > 12 ? [[c, a, b]] : []) : [];
	const [guess] = guesses.map(
		([year = 0, month = 0, day = 0]) => `${year}-${pad(month)}-${pad(day)}`
	);
	if (!guess) return c > 999 ? 'write the year first, then month and day' : undefined;
	return guess !== text && readDate(guess).span ? `did you mean ${guess}?` : undefined;
}
