import { distance } from 'fastest-levenshtein';

/** Something that may have been meant: its code and the other names it goes by. */
export interface Candidate {
	code: string;
	names?: string[];
}

/**
 * Letters and digits in lower case without diacritics, numbers without leading zeros:
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

/** The candidate that was most likely meant, by code or name; undefined if none is near. */
export function closest(found: string, candidates: Iterable<Candidate>): Candidate | undefined {
	// No slip of a finger is that long, and comparing would take for ever.
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

/** How many slips lie between two folded words; Infinity if too many to be a slip. */
function steps(a: string, b: string, longNumber: boolean): number {
	if (a === b) return 0;
	// X-12 is no likelier to mean X-13 than X-11; only a year or other long number is misspelt.
	if (!longNumber && a.replace(/\d/g, '') === b.replace(/\d/g, '')) return Infinity;
	const apart = sameLetters(a, b) ? 1 : distance(a, b);
	return apart <= Math.max(1, Math.floor(Math.max(a.length, b.length) / 3)) ? apart : Infinity;
}

/** Two letters swapped ("TRU" for "TUR") count as one slip. */
function sameLetters(a: string, b: string): boolean {
	return [...a].sort().join('') === [...b].sort().join('');
}

/** "did you mean TUR (Türkiye)?", or undefined. */
export function didYouMean(found: string, candidates: Iterable<Candidate>): string | undefined {
	const meant = closest(found, candidates);
	if (!meant) return undefined;
	const name = meant.names?.find((each) => fold(each) !== '' && fold(each) !== fold(meant.code));
	return `did you mean ${meant.code}${name ? ` (${name})` : ''}?`;
}
