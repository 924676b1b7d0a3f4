import { LAYOUTS, type LayoutId } from '../model/layout';

/** The part of the view that lives in the query: every value ever published keeps working. */
export interface Address {
	layout: LayoutId;
	/** Empty: as the reader's system has it. */
	theme: '' | 'light' | 'dark';
	/** Code of the state whose card is pinned, or id of a tie ("IND-RUS"); empty for none. */
	pin: string;
	/** Stance to which the picture is narrowed; empty for all. */
	only: string;
}

interface Part<T> {
	default: T;
	/** Undefined: not a value; the default stands. */
	parse(text: string): T | undefined;
}

const oneOf = <T extends string>(values: readonly T[], fallback: T): Part<T> => ({
	default: fallback,
	parse: (text) => values.find((v) => v === text)
});

const matching = (pattern: RegExp): Part<string> => ({
	default: '',
	parse: (text) => (pattern.test(text) ? text : undefined)
});

/** The one table of the query: name, default, parser. Printing is the text of the value. */
export const PARTS: { [K in keyof Address]: Part<Address[K]> } = {
	layout: oneOf(LAYOUTS, 'map'),
	theme: oneOf(['', 'light', 'dark'] as const, ''),
	pin: matching(/^[A-Z]{3}(-[A-Z]{3})?$/),
	// The form of an id in data/.
	only: matching(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,59}$/u)
};

const KEYS = Object.keys(PARTS) as (keyof Address)[];

/** Reads a query; what is unknown or malformed falls back to its default. */
export function parseAddress(query: URLSearchParams): Address {
	return Object.fromEntries(
		KEYS.map((key) => {
			const text = query.get(key);
			return [key, (text === null ? undefined : PARTS[key].parse(text)) ?? PARTS[key].default];
		})
	) as unknown as Address;
}

/** Writes a query, "" or "?…", leaving defaults out and keeping parameters it does not know. */
export function printAddress(address: Address, known = new URLSearchParams()): string {
	const query = new URLSearchParams(known);
	for (const key of KEYS) {
		if (address[key] === PARTS[key].default) query.delete(key);
		else query.set(key, address[key]);
	}
	const text = query.toString();
	return text && `?${text}`;
}
