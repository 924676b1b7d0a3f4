import { findExact, textHash, type Fingerprint } from './fingerprint';
import { lookFor } from './look-for';
import { wordsOf, type Word } from './words';

/** How a quotation stands in a text: letter by letter; with the same words, but other signs or line breaks; not at all. */
export type Standing =
	| { id: string; found: 'exact' | 'words'; paragraph: Paragraph }
	| { id: string; found: 'no'; paragraph?: undefined };

/** A paragraph of the text, cut at both ends of a quotation. */
export interface Paragraph {
	/** 1-based, of those that are not empty. */
	number: number;
	before: string;
	quote: string;
	after: string;
}

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

/** What a text that a reader holds says of the quotations of its source, and of its silence. `quotes` by statement id. */
export function lookInto(
	text: string,
	quotes: Record<string, string>,
	fingerprint?: Pick<Fingerprint, 'sha256' | 'count'>,
	signals: readonly string[] = []
): Held {
	const words = wordsOf(text);
	const paragraphs = paragraphsOf(text);
	return {
		same: !fingerprint
			? 'unknown'
			: words.length === fingerprint.count && textHash(words) === fingerprint.sha256
				? 'same'
				: 'other',
		words: words.length,
		expected: fingerprint?.count ?? 0,
		quotations: Object.entries(quotes).map(([id, quote]) =>
			standing(id, quote, text, words, paragraphs)
		),
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
	const touched = paragraphs.filter((p) => p.from < to && from < p.to);
	const start = touched[0]?.from ?? from;
	const end = touched.at(-1)?.to ?? to;
	return {
		id,
		found: exact === undefined ? 'words' : 'exact',
		paragraph: {
			number: paragraphs.findIndex((p) => p.from === start) + 1,
			before: text.slice(start, from),
			quote: text.slice(from, to),
			after: text.slice(to, end)
		}
	};
}

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
