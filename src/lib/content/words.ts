/** One word of a text and where it stands, in UTF-16 units. */
export interface Word {
	/** NFC, with ' and - for all apostrophes and hyphens; letters keep their case. */
	word: string;
	start: number;
	end: number;
}

// Letters, marks and digits, held together by single apostrophes and hyphens inside; all else
// (quotation marks, dashes, blanks) parts words. The soft hyphen is invisible and no part of a word.
const PIECE = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*`;
const WORD = new RegExp(String.raw`${PIECE}(?:['’‘ʼ\-‐‑]${PIECE})*`, 'gu');

/**
 * The words of a text in order. Two texts have the same words if they differ at most in blanks,
 * punctuation between words, the shape of apostrophes and hyphens, and Unicode composition.
 */
export function wordsOf(text: string): Word[] {
	return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
		word: found
			.normalize('NFC')
			.replaceAll('\u00AD', '')
			.replace(/[’‘ʼ]/g, "'")
			.replace(/[‐‑]/g, '-'),
		start: index,
		end: index + found.length
	}));
}
