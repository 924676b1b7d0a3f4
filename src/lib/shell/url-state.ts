import { chosenDays } from '../analysis/reading';
import { VIEW_IDS, type ViewId } from '../domain/layouts';

/** The part of the view that lives in the query: every value ever published keeps working. */
export interface Address {
	layout: ViewId;
	/** Lanes of the layout over time. */
	lanes: 'stance' | 'state';
	/** Empty: as the reader's system has it. */
	theme: '' | 'light' | 'dark';
	/** Code of the state whose card is pinned, id of a tie ("IND-RUS") or of a statement; empty for none. */
	pin: string;
	/** Stance to which the picture is narrowed; empty for all. */
	only: string;
	/** The reading, as far as it differs from that of data/reading.csv; see asked.ts. Empty: the default. */
	window: string;
	sources: string;
	/** What counts and, with a minus, what does not: "deeds -silence". */
	count: string;
	lines: '' | '1' | '2';
	rule: '' | 'pointed' | 'majority';
}

/** Switches that are on or off, by their names in an address and in Reading. */
export const COUNTS = ['silence', 'voiced', 'deeds', 'sanctions', 'votes'] as const;

interface Part<T> {
	default: T;
	/** Undefined: not a value; the default stands. */
	parse(text: string): T | undefined;
}

const oneOf = <T extends string>(values: readonly T[], fallback: T): Part<T> => ({
	default: fallback,
	parse: (text) => values.find((v) => v === text)
});

const matching = (right: (text: string) => boolean): Part<string> => ({
	default: '',
	parse: (text) => (right(text) ? text : undefined)
});

/** The form of an id in data/. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,59}$/u;
const words = (text: string) => text.split(' ').filter(Boolean);

/** Knows the words of a list, each once and in one order; drops others. */
const count: Part<string> = {
	default: '',
	parse: (text) => {
		const asked = words(text);
		// Of a word and its opposite the last stands.
		const found = COUNTS.map((name) => asked.findLast((w) => w === name || w === `-${name}`));
		return found.filter(Boolean).join(' ') || undefined;
	}
};

/** The one table of the query: name, default, parser. Printing is the text of the value. */
export const PARTS: { [K in keyof Address]: Part<Address[K]> } = {
	layout: oneOf(VIEW_IDS, 'map'),
	lanes: oneOf(['stance', 'state'] as const, 'stance'),
	theme: oneOf(['', 'light', 'dark'] as const, ''),
	pin: matching((text) => ID.test(text)),
	only: matching((text) => ID.test(text)),
	window: matching((text) => ID.test(text) && (!text.includes('..') || !!chosenDays(text))),
	sources: matching(
		(text) =>
			text.length <= 2000 &&
			(/^\*[\w-]{5,}$/.test(text) ||
				(words(text).length > 0 && words(text).every((w) => ID.test(w))))
	),
	count,
	lines: oneOf(['', '1', '2'] as const, ''),
	rule: oneOf(['', 'pointed', 'majority'] as const, '')
};

const KEYS = Object.keys(PARTS) as (keyof Address)[];

/** The parts that make the reading. */
export type ReadingQuery = Pick<Address, 'window' | 'sources' | 'count' | 'lines' | 'rule'>;
export const READING_KEYS = ['window', 'sources', 'count', 'lines', 'rule'] as const;

/** Reads a query; what is unknown or malformed falls back to its default. */
export function parseAddress(query: URLSearchParams): Address {
	return Object.fromEntries(
		KEYS.map((key) => {
			const text = query.get(key);
			return [key, (text === null ? undefined : PARTS[key].parse(text)) ?? PARTS[key].default];
		})
	) as unknown as Address;
}

/** What of a query was not understood, as "name=text", cut to a length that can be shown. */
export function leftOut(query: URLSearchParams): string[] {
	const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
	const sorted = (text: string) => words(text).sort().join(' ');
	const seen = new Set<string>();
	return [...query].flatMap(([key, text]) => {
		const part = KEYS.find((known) => known === key);
		const first = !seen.has(key);
		seen.add(key);
		const value = part && first ? PARTS[part].parse(text) : undefined;
		const whole = value !== undefined && sorted(value) === sorted(text);
		return whole ? [] : [shown(`${key}=${text}`)];
	});
}

/** Writes a query, "" or "?…", leaving defaults out. */
export function printAddress(address: Partial<Address>): string {
	const query = new URLSearchParams();
	for (const key of KEYS) {
		const value = address[key];
		if (value !== undefined && value !== PARTS[key].default) query.set(key, value);
	}
	const text = query.toString();
	return text && `?${text}`;
}
