/**
 * Encodes a set of hand-picked sources as short text for an address: their ids, the ids that are left out, or, for long
 * lists, one bit per source in the order of data/sources.csv. Rows of that table are only ever appended; a checksum of
 * the ids reveals if that rule was broken.
 */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Lists of ids longer than this, in characters, are written as bits. */
const LONGEST = 90;
const NOT = 'not';

const digits = (n: number): string => SIGNS[(n >> 6) & 63]! + SIGNS[n & 63]!;
const number = (text: string): number => SIGNS.indexOf(text[0]!) * 64 + SIGNS.indexOf(text[1]!);

/** 12 bits of FNV-1a over the ids, to detect bits that were written for other ids. */
function sumOf(ids: readonly string[]): number {
	let hash = 0x811c9dc5;
	for (const sign of ids.join(' ')) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
	return (hash >>> 20) ^ (hash & 0xfff);
}

/** The shortest text for the chosen ids. `all` are the ids of data/sources.csv in its order; others are dropped. */
export function printSources(chosen: readonly string[], all: readonly string[]): string {
	const set = new Set(chosen);
	const inside = all.filter((id) => set.has(id));
	const outside = all.filter((id) => !set.has(id));
	const lists = [inside.join(' '), [NOT, ...outside].join(' ')].filter(
		(text) => text && text.length <= LONGEST
	);
	// An empty set equals leaving out every source; only bits can express it.
	const [short] = lists.sort((a, b) => a.length - b.length);
	return short ?? bitsOf(set, all);
}

function bitsOf(set: Set<string>, all: readonly string[]): string {
	let bits = '';
	for (let i = 0; i < all.length; i += 6)
		bits +=
			SIGNS[[0, 1, 2, 3, 4, 5].reduce((n, k) => n * 2 + Number(set.has(all[i + k] ?? '')), 0)];
	return `*${digits(all.length)}${digits(sumOf(all))}${bits}`;
}

/** The ids that a text names, in the order of the table, and its unknown parts. Bits for other ids are unknown. */
export function parseSources(
	text: string,
	all: readonly string[]
): { ids: string[]; unknown: string[] } {
	if (text.startsWith('*')) {
		const ids = fromBits(text.slice(1), all);
		return ids ? { ids, unknown: [] } : { ids: [], unknown: [text] };
	}
	const words = text.split(' ').filter(Boolean);
	const not = words[0] === NOT && !all.includes(NOT);
	const named = new Set(not ? words.slice(1) : words);
	return {
		ids: all.filter((id) => named.has(id) !== not),
		unknown: [...named].filter((id) => !all.includes(id))
	};
}

function fromBits(text: string, all: readonly string[]): string[] | undefined {
	if ([...text].some((sign) => !SIGNS.includes(sign))) return undefined;
	const count = number(text);
	const bits = text.slice(4);
	const then = all.slice(0, count);
	if (then.length !== count || bits.length !== Math.ceil(count / 6)) return undefined;
	if (number(text.slice(2)) !== sumOf(then)) return undefined;
	return then.filter((_id, i) => (SIGNS.indexOf(bits[Math.floor(i / 6)]!) >> (5 - (i % 6))) & 1);
}
