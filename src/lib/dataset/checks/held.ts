import { firstReached } from './bisect';
import { findExact, textHash, type Fingerprint } from './fingerprint';
import { lookFor } from './look-for';
import { wordsOf, type Word } from './words';

/** How a quotation occurs in a text: exactly; with the same words but other punctuation or line breaks; not at all. */
export type Standing =
	| { id: string; found: 'exact' | 'words'; paragraph: Paragraph }
	| { id: string; found: 'no'; paragraph?: undefined };

/** A paragraph of the text, split before and after a quotation. In a long one, "…" replaces what is far away. */
export interface Paragraph {
	/** Number of the paragraph, 1-based; empty ones are not counted. */
	number: number;
	before: string;
	quote: string;
	after: string;
}

/** Characters shown on each side of a quotation, because a text may be a single line of a megabyte. */
export const AROUND = 600;

export interface Held {
	/** Whether the text is the one that the fingerprint was made from; "unknown" if there is no fingerprint. */
	same: 'same' | 'other' | 'unknown';
	/** Number of words in the text, and in the text of the fingerprint (0 if there is none). */
	words: number;
	expected: number;
	quotations: Standing[];
	/** How often each word that points at the war occurs in the text. */
	signals: Record<string, number>;
}

/**
 * Checks the quotations and the silence of a source against a text that the reader has. `quotes` maps statement ids to
 * quotations; `progress` is called with the share of the work that is done, from 0 to 1.
 */
export function lookInto(
	text: string,
	quotes: Record<string, string>,
	fingerprint?: Pick<Fingerprint, 'sha256' | 'count' | 'version'>,
	signals: readonly string[] = [],
	progress: (done: number) => void = () => {}
): Held {
	const asked = Object.entries(quotes);
	// The parts are the words, each quotation, and the signal words.
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
	// Leading quotation marks belong to the quotation if the text has them as well.
	const lead = exact === undefined ? 0 : (wordsOf(quote)[0]?.start ?? 0);
	const from = first.start - lead;
	const to = exact === undefined ? last.end : from + quote.length;
	// A quotation may continue in the next paragraph; then both are shown.
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
			// The words may be far apart in the text, so the match may be long.
			quote:
				to - from > 2 * AROUND + quote.length
					? inPieces(text.slice(from, to))
					: text.slice(from, to),
			after: startOf(text.slice(to, end))
		}
	};
}

/** The beginning of a long text, cut at the end of a word. */
function startOf(text: string): string {
	if (text.length <= AROUND) return text;
	return `${text.slice(0, AROUND).replace(/\S*$/, (cut) => (cut.length < AROUND / 4 ? '' : whole(cut)))}…`;
}
function endOf(text: string): string {
	if (text.length <= AROUND) return text;
	return `…${text.slice(-AROUND).replace(/^\S*/, (cut) => (cut.length < AROUND / 4 ? '' : whole(cut)))}`;
}
const inPieces = (text: string) => `${startOf(text)} ${endOf(text)}`;
/** Removes half a surrogate pair at either end. */
const whole = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** Position (0-based) of the first word of a quotation whose words occur in a row; undefined if they do not. */
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
 * The paragraphs of a text: its parts between empty lines if there are any, otherwise its lines. This joins the lines
 * of a text with hard line breaks.
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
