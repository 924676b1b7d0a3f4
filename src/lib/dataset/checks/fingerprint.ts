import { sha256 } from '@noble/hashes/sha2.js';
import { own } from '../../domain/own';
import { firstReached } from './bisect';
import { lookFor } from './look-for';
import { isUnspaced, wordsOf, type Word } from './words';

/**
 * A fingerprint lets anybody check that a quotation occurs in a text that is not published itself.
 *
 * How it works: the text is split into words (words.ts). For each word, one byte is kept: the first of
 * sha256("source\nposition\nword"). The position is hashed as well, so that the same word gives other bytes at other
 * positions, and counting reveals nothing. In addition, each quotation that occurred in the text letter by letter when
 * the fingerprint was made has a seal: its own sha256.
 *
 * What it can do: a sealed quotation cannot change by a single letter, comma or curly quote without notice. A quotation
 * without a seal must match the bytes word by word at one position; a changed word goes unnoticed once in 256 times,
 * and k changed words once in 256^k. However, every position of the text is a try, so one or two words without a seal
 * may match somewhere by chance: such a quotation is accepted, but not called verified (see SURE).
 *
 * What it cannot do: without a seal it ignores punctuation and the shape of apostrophes. It says nothing about meaning:
 * a true quotation can still mislead. It vouches for the text it was made from, not for that text being the original.
 * The text cannot be restored by looking up words, because with one byte per word, one in 256 words of a dictionary
 * matches. But it keeps no secret: a reader who guesses a whole passage can confirm the guess, and one who predicts
 * words well can use the bytes to choose between them.
 */
export interface Fingerprint {
	/** Id of the source, which is also the name of the file without .json. */
	source: string;
	algorithm: typeof ALGORITHM;
	/** 2 for a text in a script without spaces, where each character is a word; 1 for any other text. */
	version: (typeof VERSIONS)[number];
	/** Number of words in the text. */
	count: number;
	/** sha256 of the words joined by spaces, in hex (textHash). */
	sha256: string;
	/** One byte per word, in base64. */
	words: string;
	/** By statement id: position of the first word (0-based), and sha256 of the exact quotation, in hex. */
	seals: Record<string, Seal>;
	/** How often each word of data/words.csv occurs in the text; absent if the text was not searched. */
	looked_for?: Record<string, number>;
}

export interface Seal {
	at: number;
	sha256: string;
}

export const ALGORITHM = 'one byte of sha256 per word, salted by source and position';
export const VERSIONS = [1, 2] as const;

/** Number of words from which a match without a seal is no coincidence: one in 256^4 per position of the text. */
const SURE = 4;

const utf8 = new TextEncoder();

/** sha256 of a text in UTF-8, in hex. */
export function hash(text: string): string {
	return [...sha256(utf8.encode(text))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** sha256 of the words of a text joined by spaces, in hex: equal for equal words in the same order. */
export function textHash(words: Word[]): string {
	return hash(words.map(({ word }) => word).join(' '));
}

/** The byte, 0 to 255, for a word at a position (0-based) of a source. */
export function wordByte(source: string, position: number, word: string): number {
	return sha256(utf8.encode(`${source}\n${position}\n${word}`))[0] as number;
}

/**
 * Makes the fingerprint of a text. `quotes` maps statement ids to quotations; those that are not an exact part of the
 * text, from word to word, are returned in `missing` and get no seal. `looked` lists words to search the text for.
 */
export function makeFingerprint(
	source: string,
	text: string,
	quotes: Record<string, string>,
	looked: readonly string[] = []
): { fingerprint: Fingerprint; missing: string[] } {
	const words = wordsOf(text);
	const seals: Record<string, Seal> = {};
	const missing: string[] = [];
	for (const [id, quote] of Object.entries(quotes)) {
		const at = findExact(text, words, quote);
		if (at === undefined) missing.push(id);
		else seals[id] = { at, sha256: hash(quote) };
	}
	const bytes = words.map(({ word }, position) => wordByte(source, position, word));
	const fingerprint: Fingerprint = {
		source,
		algorithm: ALGORITHM,
		version: isUnspaced(text) ? 2 : 1,
		count: words.length,
		sha256: textHash(words),
		words: btoa(bytes.map((byte) => String.fromCharCode(byte)).join('')),
		seals,
		...(looked.length > 0 && { looked_for: lookFor(looked, text) })
	};
	return { fingerprint, missing };
}

/**
 * Position (0-based) of the first word of a quotation that is an exact part of the text and begins and ends with whole
 * words; undefined if there is none. `words` are the words of the text.
 */
export function findExact(text: string, words: Word[], quote: string): number | undefined {
	const quoted = wordsOf(quote);
	const [first, last] = [quoted[0], quoted.at(-1)];
	if (!first || !last) return undefined;
	for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
		const start = from + first.start;
		const at = firstReached(words.length, (index) => words[index]!.start >= start);
		if (words[at]?.start === start && words[at + quoted.length - 1]?.end === from + last.end)
			return at;
	}
	return undefined;
}

/** The bytes of a fingerprint; undefined if they are not valid base64. */
export function fingerprintBytes(fingerprint: Fingerprint): Uint8Array | undefined {
	try {
		return Uint8Array.from(atob(fingerprint.words), (letter) => letter.charCodeAt(0));
	} catch {
		return undefined;
	}
}

/** Result of looking for a quotation in a fingerprint. */
export type Check =
	| {
			/** True if the match cannot be chance; false if the quotation is too short to be sure without a seal. */
			sure: boolean;
			/** Position of the first word, 0-based. */
			at: number;
			differs?: undefined;
	  }
	| {
			/** What does not match, in words for the reader. */
			differs: string;
	  };

/** Looks up a quotation in a fingerprint; `statement` is the id of its seal. Only an exact match is accepted. */
export function checkQuote(fingerprint: Fingerprint, statement: string, quote: string): Check {
	const bytes = fingerprintBytes(fingerprint) ?? new Uint8Array();
	const words = wordsOf(quote, fingerprint.version > 1);
	const seal = own(fingerprint.seals, statement);
	const fits = (at: number, index: number) =>
		wordByte(fingerprint.source, at + index, words[index]?.word ?? '') === bytes[at + index];
	const misfits = (at: number) => [...words.keys()].filter((index) => !fits(at, index));
	if (seal) {
		const wrong = misfits(seal.at);
		if (wrong.length > 0) return { differs: listMisfits(quote, words, wrong) };
		if (hash(quote) === seal.sha256) return { sure: true, at: seal.at };
		return {
			differs: 'its words seem to fit, but it is not the same letter by letter, sign by sign'
		};
	}
	const nowhere = { differs: 'its words are nowhere in the text in this order' };
	if (words.length === 0) return nowhere;
	const places = Array.from(
		{ length: Math.max(0, bytes.length - words.length + 1) },
		(_, at) => at
	);
	const at = places.find((place) => words.every((_, index) => fits(place, index)));
	if (at !== undefined) return { sure: words.length >= SURE, at };
	const least = places
		.map(misfits)
		.reduce((a, b) => (b.length < a.length ? b : a), [...words.keys()]);
	// Some words match anywhere by chance, so a position only counts if most of the others match as well.
	const near = words.length - least.length >= SURE && least.length * 2 < words.length;
	return near ? { differs: listMisfits(quote, words, least) } : nowhere;
}

/** “word 3 (“peace”) and word 5 (“now”) do not fit”; lists at most three words. */
function listMisfits(quote: string, words: Word[], wrong: number[]): string {
	const named = wrong
		.slice(0, 3)
		.map((index) => `word ${index + 1} (“${quote.slice(words[index]?.start, words[index]?.end)}”)`);
	const more = wrong.length - named.length;
	const last = more > 0 ? `${more} more` : named.length > 1 ? named.pop() : undefined;
	return `${named.join(', ')}${last ? ` and ${last}` : ''} ${wrong.length > 1 ? 'do' : 'does'} not fit`;
}
