import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/lib/dataset/dataset';
import { atomFeed } from '../../src/lib/export/feed';
import { xml } from '../../src/lib/export/xml';
import { base } from '../dataset/files';
import { data } from '../data/real';

const small = readDataset(base).dataset!;
const feed = atomFeed(small);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1]);

test('one entry a change, newest first, with ids that do not depend on the address', () => {
	expect(all(feed, /<id>(.*?)<\/id>/g)).toEqual([
		'tag:stance-atlas,2022-10-01:changes',
		'tag:stance-atlas,2022-10-09:changes/gone',
		'tag:stance-atlas,2022-10-05:changes/second-look',
		'tag:stance-atlas,2022-10-05:changes/more',
		'tag:stance-atlas,2022-10-01:changes/begin'
	]);
	const moved = atomFeed({
		...small,
		about: { ...small.about, address: 'https://example.org/atlas/' }
	});
	expect(all(moved, /<id>(.*?)<\/id>/g)).toEqual(all(feed, /<id>(.*?)<\/id>/g));
	expect(moved).toContain('href="https://example.org/atlas/changes/#gone"');
	expect(feed).toContain('href="changes/#gone"');
});

test('it was last changed when the newest entry was', () => {
	const [first, ...entries] = all(feed, /<updated>(.*?)<\/updated>/g);
	expect(first).toBe('2022-10-09T12:00:00Z');
	expect(entries).toHaveLength(small.changes.length);
	expect(entries[0]).toBe(first);
});

test('few statements are named, many are counted', () => {
	expect(all(feed, /<title>(.*?)<\/title>/g).slice(1)).toEqual([
		'Withdrawn: S-06',
		'Recoded: S-02',
		'Added: S-04, S-05',
		'Added: S-01, S-02, S-03, S-06'
	]);
	expect(atomFeed(data)).toContain(
		`<title>Added: ${data.changes[0]!.statements.length} statements</title>`
	);
});

test('without a change it is a feed all the same', () => {
	expect(atomFeed({ ...small, changes: [] })).toContain('<updated>2022-09-16T12:00:00Z</updated>');
});

describe('XML', () => {
	test.each([
		['<b a="1">&amp;\'', '&#60;b a=&#34;1&#34;&#62;&#38;amp;&#39;'],
		[']]>', ']]&#62;'],
		['a\u0000\u0008\uFFFE\uD800b', 'ab'],
		['🏛 ä\n', '🏛 ä\n']
	])('%j', (text, escaped) => expect(xml(text)).toBe(escaped));

	test('words of a change end no element', () => {
		const [change] = small.changes;
		const bad = { ...change!, what: '</content></entry>', why: '<x>', id: '"&' };
		const text = atomFeed({ ...small, changes: [bad] });
		expect(text.match(/<\/entry>/g)).toHaveLength(1);
		expect(text).not.toContain('<x>');
	});
});
