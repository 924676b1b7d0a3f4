import { distance } from 'fastest-levenshtein';

/** A value that may have been meant: its code and its other names. */
export interface Candidate {
	code: string;
	names?: string[];
}

/**
 * Folds a text for comparison: letters and digits in lower case without diacritics, numbers without leading zeros.
 * "Türkiye" → "turkiye", "SAUREL-01" → "saurel1".
 */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.toLowerCase()
		.replaceAll('ı', 'i')
		.replace(/(?<!\d)0+(?=\d)/g, '')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Longest text that is compared, in characters. */
const LONGEST = 200;

/** The candidate that was most likely meant, by code or name; undefined if none is similar. */
export function closest(found: string, candidates: Iterable<Candidate>): Candidate | undefined {
	// A text that long is not a typing error, and comparing it would take too long.
	if (found.length > LONGEST) return undefined;
	const wanted = fold(found);
	if (wanted === '') return undefined;
	const longNumber = /\d{3}/.test(found);
	let best: Candidate | undefined;
	let least = Infinity;
	for (const candidate of candidates) {
		for (const name of [candidate.code, ...(candidate.names ?? [])]) {
			if (name.length > LONGEST) continue;
			const apart = steps(wanted, fold(name), longNumber);
			if (apart < least) [best, least] = [candidate, apart];
		}
	}
	return best;
}

/** Number of typing errors between two folded words; Infinity if there are too many. */
function steps(a: string, b: string, longNumber: boolean): number {
	if (a === b) return 0;
	// X-12 may mean X-13 as well as X-11, so digits are only compared in a year or another long number.
	if (!longNumber && a.replace(/\d/g, '') === b.replace(/\d/g, '')) return Infinity;
	const apart = sameLetters(a, b) ? 1 : distance(a, b);
	return apart <= Math.max(1, Math.floor(Math.max(a.length, b.length) / 3)) ? apart : Infinity;
}

/** Two swapped letters ("TRU" for "TUR") count as one error. */
function sameLetters(a: string, b: string): boolean {
	return [...a].sort().join('') === [...b].sort().join('');
}

/** "did you mean TUR (Türkiye)?", or undefined if no candidate is similar. */
export function didYouMean(found: string, candidates: Iterable<Candidate>): string | undefined {
	const meant = closest(found, candidates);
	if (!meant) return undefined;
	const name = meant.names?.find((each) => fold(each) !== '' && fold(each) !== fold(meant.code));
	return `did you mean ${meant.code}${name ? ` (${name})` : ''}?`;
}
