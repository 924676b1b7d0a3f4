import { firstReached } from './bisect';
import { findExact, textHash, type Fingerprint } from './fingerprint';
import { lookFor } from './look-for';
import { wordsOf, type Word } from './words';

/** How a quotation stands in a text: letter by letter; with the same words, but other signs or line breaks; not at all. */
export type Standing =
	| { id: string; found: 'exact' | 'words'; paragraph: Paragraph }
	| { id: string; found: 'no'; paragraph?: undefined };

/** A paragraph of the text, parted at both ends of a quotation. Of a long one "…" stands for what lies far from it. */
export interface Paragraph {
	/** 1-based, of those that are not empty. */
	number: number;
	before: string;
	quote: string;
	after: string;
}

/** Characters of a paragraph that are shown on each side of a quotation: a text may be a single line of a megabyte. */
export const AROUND = 600;

export interface Held {
	/** Whether it is the text of which the fingerprint was made; "unknown" where there is none. */
	same: 'same' | 'other' | 'unknown';
	/** Words of the text, and of that of the fingerprint (0 where there is none). */
	words: number;
	expected: number;
	quotations: Standing[];
	/** How often each word that would point at the war stands in the text. */
	signals: Record<string, number>;
}

/**
 * What a text that a reader holds says of the quotations of its source, and of its silence. `quotes` by statement id;
 * `progress` hears how much of the work is done, from 0 to 1.
 */
export function lookInto(
	text: string,
	quotes: Record<string, string>,
	fingerprint?: Pick<Fingerprint, 'sha256' | 'count' | 'version'>,
	signals: readonly string[] = [],
	progress: (done: number) => void = () => {}
): Held {
	const asked = Object.entries(quotes);
	// The words, the quotations one by one, the signals.
	const parts = asked.length + 2;
	const words = wordsOf(text);
	const paragraphs = paragraphsOf(text);
	const printed = fingerprint?.version === 1 ? wordsOf(text, false) : words;
	progress(1 / parts);
	const quotations = asked.map(([id, quote], i) => {
		const stands = standing(id, quote, text, words, paragraphs);
		progress((i + 2) / parts);
		return stands;
	});
	return {
		same: !fingerprint
			? 'unknown'
			: printed.length === fingerprint.count && textHash(printed) === fingerprint.sha256
				? 'same'
				: 'other',
		words: printed.length,
		expected: fingerprint?.count ?? 0,
		quotations,
		signals: lookFor(signals, text)
	};
}

interface Span {
	from: number;
	to: number;
}

function standing(
	id: string,
	quote: string,
	text: string,
	words: Word[],
	paragraphs: Span[]
): Standing {
	const length = wordsOf(quote).length;
	const exact = findExact(text, words, quote);
	const at = exact ?? findWords(words, quote);
	const [first, last] = [words[at ?? -1], words[(at ?? 0) + length - 1]];
	if (at === undefined || !first || !last) return { id, found: 'no' };
	// Quotation marks at its ends belong to it where they stand in the text too.
	const lead = exact === undefined ? 0 : (wordsOf(quote)[0]?.start ?? 0);
	const from = first.start - lead;
	const to = exact === undefined ? last.end : from + quote.length;
	// A quotation may run over the end of a paragraph: then both are shown.
	const touched = firstReached(paragraphs.length, (i) => paragraphs[i]!.to > from);
	const beyond = firstReached(paragraphs.length, (i) => paragraphs[i]!.from >= to);
	const start = Math.min(from, paragraphs[touched]?.from ?? from);
	const end = Math.max(to, paragraphs[beyond - 1]?.to ?? to);
	return {
		id,
		found: exact === undefined ? 'words' : 'exact',
		paragraph: {
			number: touched + 1,
			before: endOf(text.slice(start, from)),
			// The same words may lie far apart.
			quote:
				to - from > 2 * AROUND + quote.length
					? inPieces(text.slice(from, to))
					: text.slice(from, to),
			after: startOf(text.slice(to, end))
		}
	};
}

/** What is kept of a text, up to the end of a word. */
function startOf(text: string): string {
	if (text.length <= AROUND) return text;
	return `${text.slice(0, AROUND).replace(/\S*$/, (cut) => (cut.length < AROUND / 4 ? '' : whole(cut)))}…`;
}
function endOf(text: string): string {
	if (text.length <= AROUND) return text;
	return `…${text.slice(-AROUND).replace(/^\S*/, (cut) => (cut.length < AROUND / 4 ? '' : whole(cut)))}`;
}
const inPieces = (text: string) => `${startOf(text)} ${endOf(text)}`;
/** Without half a sign at its ends. */
const whole = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** Position of the first word of a quotation whose words follow each other in the text. */
function findWords(words: Word[], quote: string): number | undefined {
	const quoted = wordsOf(quote).map(({ word }) => word);
	if (quoted.length === 0) return undefined;
	const at = words.findIndex(
		({ word }, index) =>
			word === quoted[0] && quoted.every((each, i) => words[index + i]?.word === each)
	);
	return at < 0 ? undefined : at;
}

/**
 * Pieces of a text that belong together: between empty lines where there are some, else its lines.
 * Lines of a text that was broken by hand are put together so.
 */
export function paragraphsOf(text: string): Span[] {
	const parted = /\n[^\S\n]*\n/.test(text.trim());
	const spans: Span[] = [];
	let start = 0;
	for (const piece of text.split(parted ? /(\n[^\S\n]*\n)/ : /(\n)/)) {
		const trimmed = piece.trim();
		const from = start + piece.indexOf(trimmed);
		if (trimmed) spans.push({ from, to: from + trimmed.length });
		start += piece.length;
	}
	return spans;
}
