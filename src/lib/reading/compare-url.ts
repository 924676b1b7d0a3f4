/** Parses and prints the address of a comparison: its kind and its two sides. Pure. */
import { t } from '../i18n/t';
import { positionsOf } from '../analysis/position';
import { dayOf } from '../analysis/reading';
import { roleOn } from '../analysis/role';
import type { Dataset, Reading } from '../domain/types';
import { READING_KEYS, PARTS, type ReadingQuery } from '../shell/url-state';
import { askedOf, readingOf } from './reading-from-url';
import { differencesOf, nameOf, switchesOf } from './switches';

export const KINDS = ['readings', 'states', 'sources'] as const;
export type Kind = (typeof KINDS)[number];

/** `a` and `b`: readings as short texts, codes of states, or ids of sources. */
export interface Comparison {
	kind: Kind;
	a: string;
	b: string;
}

/** How two sides compare in one respect; empty if that is unknown. */
export type Verdict = 'same' | 'partly' | 'differ' | 'only a' | 'only b' | '';

/** Compares two sets of words, such as stances or kinds of evidence; empty if both sets are empty. */
export function verdictOf(a: readonly string[], b: readonly string[]): Verdict {
	if (a.length === 0 && b.length === 0) return '';
	if (b.length === 0) return 'only a';
	if (a.length === 0) return 'only b';
	const [one, other] = [new Set(a), new Set(b)];
	const shared = [...one].filter((each) => other.has(each)).length;
	if (shared === 0) return 'differ';
	return shared === one.size && shared === other.size ? 'same' : 'partly';
}

/** The text of the default reading. */
export const DEFAULT = 'default';
const NOTHING: ReadingQuery = { window: '', sources: '', count: '', lines: '', rule: '' };

/** Parses "sources:articles,count:deeds" and lists the parts that are unknown; undefined if no part is known. */
export function parseReading(
	text: string,
	data: Dataset
): { reading?: Reading | undefined; left: string[] } {
	const left: string[] = [];
	const asked: Record<string, string> = { ...NOTHING };
	let understood = text === DEFAULT;
	for (const part of text === DEFAULT ? [] : text.split(',').filter(Boolean)) {
		const at = part.indexOf(':');
		const key = READING_KEYS.find((each) => each === part.slice(0, at));
		const value = key && PARTS[key].parse(part.slice(at + 1));
		if (!key || value === undefined) left.push(part);
		else {
			asked[key] = value;
			understood = true;
		}
	}
	const found = readingOf(asked as unknown as ReadingQuery, data);
	return {
		reading: understood ? found.reading : undefined,
		left: [...left, ...found.left.map((each) => each.replace('=', ':'))]
	};
}

/** Prints a reading as one short text with its differences from the default; "default" for the default itself. */
export function printReading(reading: Reading, data: Dataset): string {
	const asked = askedOf(reading, data);
	return (
		READING_KEYS.filter((key) => asked[key] !== '')
			.map((key) => `${key}:${asked[key]}`)
			.join(',') || DEFAULT
	);
}

/** Title of a reading: "The default", "The two articles only, deeds count". */
export function titleOf(reading: Reading, data: Dataset): string {
	const name = nameOf(data, reading) || t('the default');
	return name[0]!.toUpperCase() + name.slice(1);
}

/** The readings offered in a list: the default, and every reading that is one switch away from it. */
export function presetsOf(data: Dataset): { text: string; name: string }[] {
	const others = switchesOf(data).flatMap(({ key, choices }) =>
		choices
			.map(({ value }) => ({ ...data.reading, [key]: value }))
			.filter((reading) => differencesOf(reading, data.reading).length > 0)
	);
	return [data.reading, ...others].map((reading) => ({
		text: printReading(reading, data),
		name: titleOf(reading, data)
	}));
}

const known = new WeakMap<Dataset, Partial<Record<Kind, [string, string]>>>();

/** The two sides that a kind of comparison shows first; computed once per data set. */
export function pairOf(data: Dataset, kind: Kind): [string, string] {
	const pairs = known.get(data) ?? {};
	known.set(data, pairs);
	return (pairs[kind] ??= findPair(data, kind));
}

function findPair(data: Dataset, kind: Kind): [string, string] {
	if (kind === 'readings') {
		const articles = printReading({ ...data.reading, sources: 'articles' }, data);
		return [DEFAULT, articles === DEFAULT ? presetsOf(data)[1]!.text : articles];
	}
	if (kind === 'sources') {
		const ids = data.sources.map((s) => s.id);
		const articles = data.sources.filter((s) => s.kind === 'article').map((s) => s.id);
		const [a, b] = [...new Set([...articles, ...ids])];
		return [a!, b ?? a!];
	}
	return pairOfStates(data);
}

/** The first member with a position in words, and the next member with another position. */
function pairOfStates(data: Dataset): [string, string] {
	const positions = positionsOf(data, data.reading);
	const day = dayOf(data, data.reading);
	const codes = [...positions.keys()];
	const spoke = codes.filter((code) => {
		const { stance, byConduct } = positions.get(code)!;
		return stance !== 'none' && !byConduct && roleOn(data, code, day) === 'member';
	});
	const a = spoke[0] ?? codes[0]!;
	const b = spoke.find((code) => positions.get(code)!.stance !== positions.get(a)!.stance);
	return [a, b ?? codes.find((code) => code !== a) ?? a];
}

/** One side in its canonical form; undefined if the data has no such reading, state or source. */
function sideOf(data: Dataset, kind: Kind, text: string): { side?: string; left: string[] } {
	if (kind === 'readings') {
		const { reading, left } = parseReading(text, data);
		return reading ? { side: printReading(reading, data), left } : { left };
	}
	if (kind === 'states') {
		const code = text.toUpperCase();
		const known = data.states.some((s) => s.kind === 'state' && s.code === code);
		return known ? { side: code, left: [] } : { left: [text] };
	}
	return data.sources.some((s) => s.id === text) ? { side: text, left: [] } : { left: [text] };
}

/** Query parameters that other modules handle. */
const ELSEWHERE = new Set<string>(['theme', ...READING_KEYS]);
const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Parses a query. Unknown sides fall back to those the kind shows first; `left` lists what was ignored. */
export function parseComparison(
	query: URLSearchParams,
	data: Dataset
): Comparison & { left: string[] } {
	const asked = query.get('kind');
	const kind = KINDS.find((each) => each === asked) ?? 'readings';
	const left = asked !== null && asked !== kind ? [`kind=${asked}`] : [];
	const read = (name: 'a' | 'b') => {
		const text = query.get(name);
		if (!text) return undefined;
		const found = sideOf(data, kind, text);
		left.push(...found.left.map((each) => `${name}=${each}`));
		return found.side;
	};
	const [a, b] = [read('a'), read('b')];
	left.push(
		...[...query]
			.filter(([key]) => !['kind', 'a', 'b'].includes(key) && !ELSEWHERE.has(key))
			.map(([key, text]) => `${key}=${text}`)
	);
	const [first, second] = pairOf(data, kind);
	return {
		kind,
		a: a ?? (b === first ? second : first),
		b: b ?? (a === second ? first : second),
		left: left.map(cut)
	};
}

/** Prints the shortest query for a comparison: "" or "?…". */
export function printComparison({ kind, a, b }: Comparison, data: Dataset): string {
	const parts = { ...(kind === 'readings' ? {} : { kind }) };
	const tries: Record<string, string>[] = [parts, { ...parts, b }, { ...parts, a }];
	const found = tries.find((each) => {
		const back = parseComparison(new URLSearchParams(each), data);
		return back.a === a && back.b === b;
	});
	const text = new URLSearchParams(found ?? { ...parts, a, b }).toString();
	// A query may contain both characters unencoded, which keeps the address readable.
	return text && `?${text.replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}
