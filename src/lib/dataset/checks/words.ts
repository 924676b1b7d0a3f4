/** One word of a text with its position in UTF-16 units. */
export interface Word {
	/** In NFC, with ' and - for all apostrophes and hyphens; case is kept. */
	word: string;
	start: number;
	end: number;
}

// A word consists of letters, marks and digits, joined by single apostrophes and hyphens. Everything else (quotation
// marks, dashes, blanks) separates words. The soft hyphen is invisible and does not belong to the word.
const PIECE = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*`;
const WORD = new RegExp(String.raw`${PIECE}(?:['’‘ʼ\-‐‑]${PIECE})*`, 'gu');

/** Scripts without spaces between words, where only a dictionary can tell where a word ends. */
const UNSPACED =
	'[' +
	['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan']
		.map((script) => String.raw`\p{Script=${script}}`)
		.join('') +
	']';
const HAS_UNSPACED = new RegExp(UNSPACED, 'u');
const SIGNS = new RegExp(String.raw`${UNSPACED}[\p{M}\u00AD]*|(?:(?!${UNSPACED}).)+`, 'gsu');

/** True if a text has letters of a script without spaces between words, such as Chinese or Thai. */
export const isUnspaced = (text: string): boolean => HAS_UNSPACED.test(text);

/**
 * The words of a text in order. Two texts have the same words if they differ at most in blanks, punctuation between
 * words, the shape of apostrophes and hyphens, and Unicode composition. In scripts without spaces each character is a
 * word, so that a quotation may begin and end anywhere and every machine gives the same result; `signs` is false for
 * fingerprints that were made before this rule.
 */
export function wordsOf(text: string, signs = true): Word[] {
	return [...text.matchAll(WORD)].flatMap(({ 0: found, index }) =>
		signs && isUnspaced(found)
			? [...found.matchAll(SIGNS)].flatMap((part) => wordAt(part[0], index + part.index))
			: wordAt(found, index)
	);
}

function wordAt(piece: string, from: number): Word[] {
	// A hyphen or apostrophe next to such a character does not belong to a word.
	const [found] = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}\u00AD])?/su.exec(piece) ?? [];
	if (found === undefined) return [];
	const start = from + piece.indexOf(found);
	const word = found
		.normalize('NFC')
		.replaceAll('\u00AD', '')
		.replace(/[’‘ʼ]/g, "'")
		.replace(/[‐‑]/g, '-');
	return [{ word, start, end: start + found.length }];
}

let segmenter: Intl.Segmenter | undefined;

/** Number of words as a reader counts them: separated by blanks or, in scripts without spaces, by Intl.Segmenter. */
export function countWords(text: string): number {
	return text
		.split(/\s+/)
		.filter((each) => /[\p{L}\p{N}]/u.test(each))
		.reduce((sum, each) => sum + (isUnspaced(each) ? countSegments(each) : 1), 0);
}

function countSegments(text: string): number {
	segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
	return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
