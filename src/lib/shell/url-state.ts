import { chosenDays } from '../analysis/reading';
import { VIEW_IDS, type ViewId } from '../domain/layouts';
import { parseZoom } from '../domain/zoom';

/** The part of the view that is kept in the query. Every value that was ever published must keep working. */
export interface Address {
	layout: ViewId;
	/** Lanes of the layout over time. */
	lanes: 'stance' | 'state';
	/** Empty: the theme of the system. */
	theme: '' | 'light' | 'dark';
	/** Code of the state whose card is pinned, id of a tie ("IND-RUS") or of a statement; empty for none. */
	pin: string;
	/** Stance to which the picture is narrowed; empty for all. */
	only: string;
	/** Enlargement and middle of the map, "2.4,560,470"; empty for the whole map. */
	zoom: string;
	/** The reading's differences from data/reading.csv; see reading-from-url.ts. Empty: the default. */
	window: string;
	sources: string;
	/** Names of what counts, with a minus for what does not: "deeds -silence". */
	count: string;
	lines: '' | '1' | '2';
	rule: '' | 'pointed' | 'majority';
}

/** Switches with two values, by their names in the query and in Reading. */
export const COUNTS = ['silence', 'voiced', 'deeds', 'sanctions', 'votes'] as const;

interface Part<T> {
	default: T;
	/** Undefined for an invalid value: the default applies. */
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

/** Accepts the names above, each once and in a fixed order; drops other words. */
const count: Part<string> = {
	default: '',
	parse: (text) => {
		const asked = words(text);
		// If a name occurs with and without a minus, the last one wins.
		const found = COUNTS.map((name) => asked.findLast((w) => w === name || w === `-${name}`));
		return found.filter(Boolean).join(' ') || undefined;
	}
};

/** The table of query parameters: name, default, parser. A value is printed as its text. */
export const PARTS: { [K in keyof Address]: Part<Address[K]> } = {
	layout: oneOf(VIEW_IDS, 'map'),
	lanes: oneOf(['stance', 'state'] as const, 'stance'),
	theme: oneOf(['', 'light', 'dark'] as const, ''),
	pin: matching((text) => ID.test(text)),
	only: matching((text) => ID.test(text)),
	zoom: matching((text) => parseZoom(text) !== undefined),
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

/** The parameters that define the reading. */
export type ReadingQuery = Pick<Address, 'window' | 'sources' | 'count' | 'lines' | 'rule'>;
export const READING_KEYS = ['window', 'sources', 'count', 'lines', 'rule'] as const;

/** Parses a query; unknown or malformed values fall back to the default. */
export function parseAddress(query: URLSearchParams): Address {
	return Object.fromEntries(
		KEYS.map((key) => {
			const text = query.get(key);
			return [key, (text === null ? undefined : PARTS[key].parse(text)) ?? PARTS[key].default];
		})
	) as unknown as Address;
}

/** The parameters that were ignored, as "name=text", shortened for display. */
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

/** Prints a query, "" or "?…", without default values. */
export function printAddress(address: Partial<Address>): string {
	const query = new URLSearchParams();
	for (const key of KEYS) {
		const value = address[key];
		if (value !== undefined && value !== PARTS[key].default) query.set(key, value);
	}
	const text = query.toString();
	return text && `?${text}`;
}
