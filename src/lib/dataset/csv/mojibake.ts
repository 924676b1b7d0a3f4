/**
 * Detects UTF-8 text that was once read as Windows-1252 and saved again: “TÃ¼rkiye” for “Türkiye”. Each letter beyond
 * ASCII has become two to four characters, and these combinations distinguish it from real words.
 */

/** The characters of bytes 80 to 9F in Windows-1252; five bytes are undefined and keep their value. */
const UPPER = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'];
const BYTES = new Map(UPPER.map((letter, i) => [letter, 0x80 + i]));
const byteOf = (letter: string): number => BYTES.get(letter) ?? letter.charCodeAt(0);

const REST = `[\\u0080-\\u00BF${UPPER.join('')}]`;
const HALVES = new RegExp(
	`[\\u00C2-\\u00DF]${REST}|[\\u00E0-\\u00EF]${REST}{2}|[\\u00F0-\\u00F4]${REST}{3}`,
	'gu'
);

/** Letters and marks in use, which such a piece may stand for: “LIBERTÉ»” is French, not a rare phonetic character. */
const LIKELY =
	/^[\u00A0-\u017F\u018F\u0192\u0218-\u021B\u0259\u0386-\u03CE\u0401-\u045F\u0490-\u0493\u04D8-\u04E9\u0621-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC\u2010-\u2026\u2032\u2033\u2039\u203A\u20AC\u2122\u3001-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF1F\u{1F1E6}-\u{1F9FF}]$/u;

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(piece: string): string | undefined {
	try {
		const text = utf8.decode(Uint8Array.from(piece, byteOf));
		return LIKELY.test(text) ? text : undefined;
	} catch {
		return undefined;
	}
}

/**
 * A capital before a mark that ends a word, as in “LIBERTÉ»”, may be meant; but no word ends in Ã or Â. Only the rest
 * of the text can show that the capital is half of another letter.
 */
const mayBeMeant = (piece: string, after: string) =>
	/^[^ÃÂ][«»‹›‘’“”–—…™]$/u.test(piece) && !/^\p{L}/u.test(after);

const mend = (text: string, all: boolean): string =>
	text.replace(HALVES, (piece, at: number) =>
		!all && mayBeMeant(piece, text.slice(at + piece.length)) ? piece : (decoded(piece) ?? piece)
	);

/** The first garbled word of a text and the word that was meant; undefined if there is none. */
export function mended(text: string): { word: string; meant: string } | undefined {
	if (mend(text, true) === text) return undefined;
	// A no-break space may be half of a letter, so it does not separate words here.
	for (const word of text.split(/[ \n]+/))
		if (mend(word, false) !== word) return { word, meant: mend(word, true) };
	return undefined;
}
