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

/** Scripts that put no space between words: where one ends is a matter of dictionaries. */
const UNSPACED =
	'[' +
	['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan']
		.map((script) => String.raw`\p{Script=${script}}`)
		.join('') +
	']';
const HAS_UNSPACED = new RegExp(UNSPACED, 'u');
const SIGNS = new RegExp(String.raw`${UNSPACED}[\p{M}\u00AD]*|(?:(?!${UNSPACED}).)+`, 'gsu');

/** Whether a text has letters of a script without spaces between words. */
export const isUnspaced = (text: string): boolean => HAS_UNSPACED.test(text);

/**
 * The words of a text in order. Two texts have the same words if they differ at most in blanks,
 * punctuation between words, the shape of apostrophes and hyphens, and Unicode composition.
 * In scripts without spaces each sign is one, so that a quotation may begin and end at any of them, on every machine
 * alike; `signs` is false for fingerprints made before that was so.
 */
export function wordsOf(text: string, signs = true): Word[] {
	return [...text.matchAll(WORD)].flatMap(({ 0: found, index }) =>
		signs && isUnspaced(found)
			? [...found.matchAll(SIGNS)].flatMap((part) => wordAt(part[0], index + part.index))
			: wordAt(found, index)
	);
}

function wordAt(piece: string, from: number): Word[] {
	// A hyphen or apostrophe beside such a sign is left over, and is no part of a word.
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

/** How many words a reader counts: between blanks, and in scripts without spaces by the dictionaries of Intl. */
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
