import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftOut, PARTS, parseAddress, printAddress } from '../../src/lib/shell/url-state';
import { askedOf, readingOf } from '../../src/lib/reading/reading-from-url';
import { KINDS, parseComparison, printComparison } from '../../src/lib/reading/compare-url';
import { HEIGHT, VIEW, viewAsked } from '../../src/lib/shell/embed-message';
import { externalUrl } from '../../src/lib/shell/external-url';
import { parseSources, printSources } from '../../src/lib/reading/source-set';
import { isReading } from '../../src/lib/reading/switches';
import { data } from '../data/real';
import { change, holds, hostile, mutated } from '../fuzz';
import published from './published/addresses.json';

const queries = [...JSON.stringify(published).matchAll(/\?([^"#]*)/g)].map((m) => m[1]!);
const names = [...Object.keys(PARTS), 'kind', 'a', 'b', '__proto__', 'constructor', 'x'];

/** A query of known and unknown names, or a published one with letters cut, doubled and put in. */
const query = fc
	.oneof(
		fc
			.array(fc.tuple(fc.constantFrom(...names), hostile), { maxLength: 8 })
			.map((pairs) => new URLSearchParams(pairs).toString()),
		fc
			.tuple(fc.constantFrom(...queries), fc.array(change, { maxLength: 3 }))
			.map(([text, changes]) => mutated(text, changes))
	)
	.map((text) => new URLSearchParams(text));

test('there are published addresses to change', () => expect(queries.length).toBeGreaterThan(10));

holds(
	'any query is an address, and what was not understood is told in few words',
	400,
	[query],
	(q) => {
		const address = parseAddress(q);
		expect(Object.keys(address)).toEqual(Object.keys(PARTS));
		const again = parseAddress(new URLSearchParams(printAddress(address)));
		expect(again).toEqual(address);
		expect(printAddress(address).length).toBeLessThan(20_000);
		for (const part of leftOut(q)) expect(part.length).toBeLessThanOrEqual(61);
		const { reading, left } = readingOf(address, data);
		expect(isReading(data, reading)).toBe(true);
		for (const each of left) expect(typeof each).toBe('string');
		expect(readingOf(askedOf(reading, data), data)).toEqual({ reading, left: [] });
	}
);

holds('any query is a comparison of things that the data knows', 150, [query], (q) => {
	const found = parseComparison(q, data);
	expect(KINDS).toContain(found.kind);
	if (found.kind === 'states')
		for (const side of [found.a, found.b])
			expect(data.states.some((s) => s.code === side && s.kind === 'state')).toBe(true);
	if (found.kind === 'sources')
		for (const side of [found.a, found.b])
			expect(data.sources.some((s) => s.id === side)).toBe(true);
	for (const each of found.left) expect(each.length).toBeLessThanOrEqual(61);
	const { kind, a, b } = found;
	const back = parseComparison(new URLSearchParams(printComparison(found, data)), data);
	expect({ kind: back.kind, a: back.a, b: back.b }).toEqual({ kind, a, b });
});

const ids = data.sources.map((s) => s.id);
holds('a set of sources', 300, [hostile, fc.subarray(ids)], (text, chosen) => {
	const { ids: found } = parseSources(text, ids);
	expect(found.every((id) => ids.includes(id))).toBe(true);
	expect(new Set(found).size).toBe(found.length);
	expect(parseSources(printSources(chosen, ids), ids).ids).toEqual(
		ids.filter((id) => chosen.includes(id))
	);
});

/** A hostile link must not hang the reader's tab: names of the query are looked through once. */
test('a query of a hundred thousand parts is read in one go', () => {
	class Counted extends URLSearchParams {
		looks = 0;
		override *keys(): URLSearchParamsIterator<string> {
			this.looks += 1;
			yield* super.keys();
		}
		override *[Symbol.iterator](): URLSearchParamsIterator<[string, string]> {
			this.looks += 1;
			yield* super.entries();
		}
	}
	const many = new Counted('pin=a&'.repeat(100_000));
	expect(leftOut(many)).toHaveLength(99_999);
	parseComparison(many, data);
	expect(many.looks).toBeLessThan(10);
});

const message = fc.oneof(
	fc.anything(),
	fc.record({
		type: fc.constantFrom(VIEW, HEIGHT, 'x', 1),
		query: fc.oneof(hostile, fc.anything())
	}),
	fc.string({ minLength: 1990, maxLength: 2010 }).map((query) => ({ type: VIEW, query }))
);
holds('what a page around the atlas says', 400, [message], (said) => {
	const asked = viewAsked(said);
	if (asked === undefined) return;
	expect(asked === '' || asked.startsWith('?')).toBe(true);
	expect(asked.length).toBeLessThanOrEqual(2001);
	// It stays on the page: the query never becomes a path or another site.
	const url = new URL('/embed' + asked, 'https://atlas.example');
	expect(url.origin + url.pathname).toBe('https://atlas.example/embed');
	parseAddress(url.searchParams);
});

const schemes = [
	'javascript:',
	'data:',
	'vbscript:',
	'file:',
	'blob:',
	'java\nscript:',
	' javascript:',
	'https:',
	'http:',
	'//',
	''
];
holds(
	'a link leads to the web or nowhere',
	400,
	[fc.constantFrom(...schemes), hostile],
	(scheme, rest) => {
		const link = externalUrl(scheme + rest);
		if (link === undefined) return;
		expect(['http:', 'https:']).toContain(new URL(link, 'ftp://x').protocol);
	}
);
