import { expect, test } from 'vitest';
import { positionsOf } from '../../src/lib/analysis/position';
import {
	correctionView,
	entriesOf,
	groupOf,
	inPage,
	MOST_IN_FULL,
	REASON_WORDS
} from '../../src/lib/picture/entry';
import { data } from '../data/real';

const entries = entriesOf(data, data.reading);
const entry = (id: string) => entries.find((e) => e.id === id)!;

test('every statement has one entry, in the order of the table', () => {
	expect(entries.map((e) => e.id)).toEqual(data.statements.map((s) => s.id));
});

test('an entry counts exactly where a position counts it', () => {
	const counted = [...positionsOf(data, data.reading).values()].flatMap((p) => p.counted);
	const counts = entries.filter((e) => !e.against).map((e) => e.id);
	expect(counts.sort()).toEqual(counted.map((s) => s.id).sort());
});

test('every reason against a statement has words', () => {
	const reasons = new Set(entries.map((e) => e.against).filter((reason) => reason !== undefined));
	expect(reasons.size).toBeGreaterThan(5);
	for (const reason of reasons) expect(REASON_WORDS[reason]).toMatch(/^[a-z].+[^.]$/);
});

test('an entry has all that its coding rests on', () => {
	for (const e of entries) {
		// Two coders without sight of each other; what came in by a second search, by a third alone.
		const coders = e.codings.map((c) => c.coder).join();
		expect(coders, e.id).toMatch(/^(first,second|first|second|third)$/);
		if (/^(SAUREL|TIMENEWS)-\d\d$/.test(e.id) && !e.codings.some((c) => c.coder === 'third'))
			expect(coders, e.id).toBe('first,second');
	}
	expect(entry('KAZ-03')).toMatchObject({ points: 'general', tiedBy: 'KAZ-08' });
	expect(entry('UZB-03')).toMatchObject({ points: 'general', against: 'a general appeal' });
	expect(entry('SAUREL-24').settlements.map((s) => s.field)).toEqual(['own']);
	expect(entry('SAUREL-24').corrections.map((c) => c.id)).toEqual(['C-12', 'C-13']);
	expect(entry('SAUREL-02')).toMatchObject({ against: 'must not be coded', stance: 'none' });
	expect(entry('IND-01').against).toBeUndefined();
	expect(entry('CHN-01')).toMatchObject({
		stateName: 'China',
		against: 'said by another state',
		to: 'Russia, Ukraine',
		date: '15 Sept 2022',
		day: '2022-09-15'
	});
	expect(entry('CHN-01').chain[0]).toBe('Vladimir Putin about China');
});

test('a source names the others of its line, not itself', () => {
	const { source } = entry('TIMENEWS-16');
	expect(source.line).toBe('le-soir');
	expect(source.sameLine).toContain('Le Soir');
	expect(source.sameLine).not.toContain('time.news');
	expect(entry('IND-01').source.sameLine).toEqual([]);
});

test('a correction names those who claim and those who know', () => {
	const view = correctionView(
		data,
		data.corrections.find((c) => c.id === 'C-01')!
	);
	expect(view.claimedBy).toEqual(['Sylvain Saurel, Substack newsletter']);
	expect(view.statements).toEqual(['SAUREL-07']);
	expect(view.sources).toHaveLength(3);
	for (const source of view.sources) expect(source.url).toMatch(/^https?:/);
});

test.each([
	['KGZ-03', 'others', 'Putin said it to Japarov'],
	['CHN-01', 'others', 'Putin spoke of the concerns'],
	['SAUREL-24', 'others', 'firms did it'],
	['KGZ-01', 'words', 'its president said it'],
	['IND-06', 'deeds', 'it voted'],
	['TIMENEWS-12', 'silence', 'Xi kept silent'],
	['TIMENEWS-17', 'others', 'a journalist concludes']
])('%s stands under “%s”: %s', (id, group) => {
	expect(groupOf(entry(id))).toBe(group);
});

test('the page of a state with very many statements has the first, and names each of the others once', () => {
	const [one] = entriesOf(data, data.reading);
	const all = Array.from({ length: MOST_IN_FULL + 50 }, (_, i) => ({
		...one!,
		id: `S-${i}`,
		source: { ...one!.source, id: `source-${i % 7}` },
		voice: 'own' as const,
		manner: i % 2 ? ('deed' as const) : ('quote' as const)
	}));
	const { entries, elsewhere, counts } = inPage(all);
	const others = Object.values(elsewhere).flat();
	expect(entries.length).toBeLessThan(MOST_IN_FULL);
	expect([...entries.map(({ id }) => id), ...others].sort()).toEqual(
		all.map(({ id }) => id).sort()
	);
	expect(counts).toEqual({ words: all.length / 2, deeds: all.length / 2 });
	expect(inPage(all.slice(0, MOST_IN_FULL)).elsewhere).toEqual({});
});
