/** Dates and lists as a reader says them. */

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

/** "16 Sept 2022", "Sept 2022", "2014 to Sept 2022"; empty for no date. */
export function dateWords(date: string): string {
	if (!date) return '';
	const [a, b] = date.split('/');
	if (!b) return one(a!, true);
	const sameMonth = a!.length === 10 && b.length === 10 && a!.slice(0, 7) === b.slice(0, 7);
	if (sameMonth) return `${Number(a!.slice(8))}–${one(b, true)}`;
	return `${one(a!, a!.length === 4 || a!.slice(0, 4) !== b.slice(0, 4))} to ${one(b, true)}`;
}

/** "1 statement", "3 statements". */
export const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** A quotation in one pair of curly marks, whatever marks its source printed. */
export function inMarks(quote: string): string {
	const bare = quote
		.trim()
		.replace(/^["“”«»]\s*/, '')
		.replace(/\s*["“”«»]$/, '');
	// A mark left open inside by the cut is closed by ours.
	return `“${bare}”`;
}
