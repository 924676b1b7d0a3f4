import { describe, expect, test } from 'vitest';
import { tallyOf } from '../../src/lib/analysis/firmness';
import { labelsOf } from '../../src/lib/analysis/position';
import { allReadings } from '../../src/lib/analysis/reading';
import type { Reading, Statement, Vote } from '../../src/lib/domain/types';
import {
	DEFAULT,
	KINDS,
	pairOf,
	parseComparison,
	parseReading,
	presetsOf,
	printComparison,
	printReading,
	titleOf,
	verdictOf,
	type Comparison
} from '../../src/lib/reading/compare-url';
import { compareReadings } from '../../src/lib/compare/readings';
import { compareSources } from '../../src/lib/compare/sources';
import { compareStates } from '../../src/lib/compare/states';
import { data } from '../data/real';
import { dataset, reading, statements } from '../analysis/sample';
import { fc } from '../fuzz';

const parse = (query: string) => parseComparison(new URLSearchParams(query), data);
const readingOf = (text: string): Reading => parseReading(text, data).reading!;

describe('a verdict on two sets', () => {
	test.each([
		[[], [], ''],
		[['x'], [], 'only a'],
		[[], ['x'], 'only b'],
		[['x'], ['y'], 'differ'],
		[['x', 'x'], ['x'], 'same'],
		[['x', 'y'], ['y', 'x'], 'same'],
		[['x', 'y'], ['y'], 'partly'],
		[['y'], ['y', 'z'], 'partly']
	] as const)('%j and %j: %s', (a, b, verdict) => expect(verdictOf(a, b)).toBe(verdict));
});

describe('a reading as one short text', () => {
	test('every reading of the switches comes back, in at most 100 characters', () => {
		const readings = allReadings(data);
		expect(readings.length).toBeGreaterThan(500);
		for (const each of readings) {
			const text = printReading(each, data);
			expect(text.length).toBeLessThanOrEqual(100);
			expect(parseReading(text, data)).toEqual({ reading: each, left: [] });
		}
	});

	test.each([
		['default', {}, []],
		['sources:articles,count:deeds', { sources: 'articles', deeds: true }, []],
		['count:deeds -silence', { deeds: true, silence: false }, []],
		['window:2022-03-01..2022-08-31', { window: '2022-03-01..2022-08-31' }, []],
		['sources:saurel-2022 nobody', { sources: ['saurel-2022'] }, ['sources:nobody']],
		['lines:2,lines:7,globe', { lines: 2 }, ['lines:7', 'globe']],
		['rule:majority,,', { rule: 'majority' }, []]
	] as const)('%s', (text, changes, left) => {
		expect(parseReading(text, data)).toEqual({ reading: { ...data.reading, ...changes }, left });
	});

	test.each(['nonsense', ':', 'pin:KAZ', 'window:', ','])('“%s” names none', (text) =>
		expect(parseReading(text, data).reading).toBeUndefined()
	);

	test('has a name to be chosen by, each another', () => {
		const presets = presetsOf(data);
		expect(presets[0]).toEqual({ text: DEFAULT, name: 'The default' });
		expect(new Set(presets.map((p) => p.name)).size).toBe(presets.length);
		for (const { text, name } of presets) expect(titleOf(readingOf(text), data)).toBe(name);
	});
});

describe('a comparison as an address', () => {
	test.each([
		['', 'readings', 'default', 'sources:articles', []],
		['b=count:deeds', 'readings', 'default', 'count:deeds', []],
		['a=sources:articles', 'readings', 'sources:articles', 'default', []],
		['b=default', 'readings', 'sources:articles', 'default', []],
		['a=default&b=default', 'readings', 'default', 'default', []],
		['kind=states', 'states', 'CHN', 'IND', []],
		['kind=states&a=KAZ', 'states', 'KAZ', 'IND', []],
		['kind=states&a=IND', 'states', 'IND', 'CHN', []],
		['kind=states&a=kaz&b=uzb', 'states', 'KAZ', 'UZB', []],
		['kind=states&a=XSC&b=UZB', 'states', 'CHN', 'UZB', ['a=XSC']],
		['kind=sources', 'sources', 'saurel-2022', 'timenews-2022', []],
		['kind=sources&b=nobody', 'sources', 'saurel-2022', 'timenews-2022', ['b=nobody']],
		['kind=planets&a=x', 'readings', 'default', 'sources:articles', ['kind=planets', 'a=x']],
		['theme=dark&pin=KAZ', 'readings', 'default', 'sources:articles', ['pin=KAZ']]
	] as const)('?%s', (query, kind, a, b, left) =>
		expect(parse(query)).toEqual({ kind, a, b, left })
	);

	test('address → comparison → address is identity', () => {
		const texts = presetsOf(data).map((p) => p.text);
		const codes = data.states.filter((s) => s.kind === 'state').map((s) => s.code);
		const sides = { readings: texts, states: codes, sources: data.sources.map((s) => s.id) };
		for (const kind of KINDS)
			for (const a of sides[kind].slice(0, 20))
				for (const b of sides[kind].slice(0, 20)) {
					const comparison: Comparison = { kind, a, b };
					const printed = printComparison(comparison, data);
					expect(parse(printed), printed).toEqual({ ...comparison, left: [] });
					expect(printed.length).toBeLessThanOrEqual(300);
				}
	});

	test('opens with nothing in the address', () => {
		for (const kind of KINDS) {
			const [a, b] = pairOf(data, kind);
			expect(printComparison({ kind, a, b }, data)).toBe(
				kind === 'readings' ? '' : `?kind=${kind}`
			);
		}
	});

	test('whatever the address says, it is a comparison', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('', ...KINDS),
				fc.string({ unit: 'binary' }),
				fc.string(),
				(kind, a, b) => {
					const found = parseComparison(new URLSearchParams({ kind, a, b }), data);
					const again = parse(printComparison(found, data));
					expect(again).toEqual({ ...found, left: [] });
				}
			)
		);
	});
});

describe('two readings', () => {
	test('every pair of presets: what differs and what is kept is every state, once', () => {
		const readings = presetsOf(data).map((p) => readingOf(p.text));
		for (const a of readings)
			for (const b of readings) {
				const { differs, keeps } = compareReadings(data, a, b);
				const [inA, inB] = [labelsOf(data, a), labelsOf(data, b)];
				for (const row of differs)
					expect([row.a, row.b]).toEqual([inA.get(row.state), inB.get(row.state)]);
				expect(differs.every((row) => row.a !== row.b)).toBe(true);
				expect([...differs, ...keeps].map((s) => s.state).sort()).toEqual(
					[...inA.keys()].filter((code) => code !== data.about.attacked).sort()
				);
			}
	});

	test('the default and the two articles: Kazakhstan loses its label with KAZ-03', () => {
		const { differs, keeps, a, b } = compareReadings(
			data,
			data.reading,
			readingOf('sources:articles')
		);
		const kaz = differs.find((row) => row.state === 'KAZ')!;
		expect([kaz.a, kaz.b]).toEqual(['cautious', 'none']);
		expect(kaz.onlyA.first.map((i) => i.id)).toContain('KAZ-03');
		expect(kaz.onlyB).toEqual({ first: [], count: 0 });
		const firstOther = differs.findIndex((row) => row.role !== 'member');
		expect(differs.slice(firstOther).every((row) => row.role !== 'member')).toBe(true);
		expect(keeps.find((k) => k.state === 'IND')!.stance).toBe('critical');
		expect([a.headline.lead, b.headline.lead]).toEqual(['6 of 8 members', '4 of 8 members']);
		expect([a.query, b.query]).toEqual(['', '?sources=articles']);
	});

	test('a label may stay though nothing of what it rests on does', () => {
		const small = dataset(
			statements({ source: 'article' }, { source: 'record' }, { state: 'MID', source: 'record' })
		);
		const compare = (b: Partial<Reading>) =>
			compareReadings(small, { ...reading, sources: 'primary' }, { ...reading, ...b });
		const kept = (b: Partial<Reading>) =>
			compare(b).keeps.find((k) => k.state === 'ANA')!.otherEvidence;
		expect(kept({ sources: 'articles' })).toBe(true);
		expect(kept({ sources: 'all' })).toBe(false);
		expect(compare({ sources: 'articles' }).differs.map((row) => row.state)).toEqual(['MID']);
		// The mark of a party to the war rests on no statement.
		expect(compare({}).keeps.find((k) => k.state === 'RUS')!.otherEvidence).toBe(false);
	});
});

describe('two states', () => {
	const compare = (a: string, b: string) =>
		compareStates(data, data.reading, tallyOf(data), [a, b]);

	test('China and India differ in stance and kind of evidence, both spoke to Russia', () => {
		const found = compare('CHN', 'IND');
		expect([found.a.card.stance, found.b.card.stance, found.stance]).toEqual([
			'cautious',
			'critical',
			'differ'
		]);
		expect(found.a.kinds).toContain('silence');
		const toRussia = found.addressees.find((p) => p.id === 'RUS')!;
		expect(toRussia.name).toBe('Russia');
		expect(toRussia.b.first.map((i) => i.id)).toContain('IND-01');
		expect(found.votes.map((v) => [v.id, v.a.vote, v.b.vote, v.verdict])).toEqual([
			['ES-11/1', 'A', 'A', 'same'],
			['ES-11/2', 'A', 'A', 'same'],
			['ES-11/3', 'N', 'A', 'differ'],
			['decision-2022-09-16', 'A', 'Y', 'differ'],
			['ES-11/4', 'A', 'A', 'same'],
			['ES-11/5', 'N', 'A', 'differ'],
			['ES-11/6', 'A', 'A', 'same']
		]);
	});

	test('the other way round it says the same', () => {
		const turned = { 'only a': 'only b', 'only b': 'only a' } as Record<string, string>;
		const codes = data.states.filter((s) => s.kind === 'state').map((s) => s.code);
		for (const a of codes.slice(0, 8))
			for (const b of codes.slice(0, 12)) {
				const [one, other] = [compare(a, b), compare(b, a)];
				for (const key of ['stance', 'kinds', 'lines'] as const)
					expect(other[key]).toBe(turned[one[key]] ?? one[key]);
				const ids = (list: { id: string }[]) => list.map((p) => p.id).sort();
				expect(ids(other.addressees)).toEqual(ids(one.addressees));
				expect(ids(other.occasions)).toEqual(ids(one.occasions));
				expect(other.votes.map((v) => v.b)).toEqual(one.votes.map((v) => v.a));
			}
	});

	test('what is not known of a vote is not compared', () => {
		const vote = (state: string, of: Vote['vote']): Vote => ({
			resolution: 'R1',
			state,
			vote: of,
			certainty: 'named source',
			disowned: false,
			sources: ['record']
		});
		const small = dataset([], {
			resolutions: [
				{
					id: 'R1',
					date: '2022-09-14',
					title: 'One',
					totals: '',
					favour: 'critical',
					against: 'supportive',
					abstained: 'cautious'
				}
			],
			votes: [vote('ANA', 'Y'), vote('MID', '')]
		});
		const { votes } = compareStates(small, reading, {}, ['ANA', 'MID']);
		expect(votes.map((v) => [v.a.vote, v.b.vote, v.verdict])).toEqual([['Y', '', '']]);
		expect(compareStates(small, reading, {}, ['MID', 'ZED']).votes).toEqual([]);
	});

	test('only own words are put side by side', () => {
		const list = (changes: Partial<Statement>) =>
			compareStates(
				dataset(
					statements(
						{ targets: ['RUS'], occasion: 'Dinner' },
						{ state: 'MID', targets: ['RUS'], occasion: 'Dinner', stance: 'critical', ...changes }
					)
				),
				reading,
				{},
				['ANA', 'MID']
			);
		expect(list({}).addressees.map((p) => [p.id, p.verdict])).toEqual([['RUS', 'differ']]);
		expect(list({ stance: 'cautious' }).occasions.map((p) => p.verdict)).toEqual(['same']);
		expect(list({ voice: 'other state' }).addressees).toEqual([]);
		expect(list({ occasion: '' }).occasions).toEqual([]);
	});
});

describe('two sources', () => {
	test('the two articles: one line; they agree on China, only one tells of India', () => {
		const found = compareSources(data, ['saurel-2022', 'timenews-2022']);
		expect(found.sameLine).toBe(true);
		const verdicts = Object.fromEntries(found.rows.map((r) => [r.state, r.verdict]));
		expect(verdicts).toMatchObject({ CHN: 'same', XWE: 'same', IND: 'only b', UZB: 'only b' });
		const ids = (list: { id: string }[]) => list.map((i) => i.id);
		const china = found.rows.find((r) => r.state === 'CHN')!;
		const supportive = china.stances.find((s) => s.stance === 'supportive')!;
		expect([ids(supportive.a.first), ids(supportive.b.first)]).toEqual([
			['SAUREL-12'],
			['TIMENEWS-27']
		]);
		expect(found.a.corrections).toContain('C-01');
		expect(found.a.line).toContain('time.news');
		expect(found.a.line).not.toContain(found.a.source.outlet);
	});

	test('every statement with a stance stands in it once; what must not be coded does not', () => {
		for (const [a, b] of [
			['saurel-2022', 'timenews-2022'],
			['krem_xi', 'pib'],
			['saurel-2022', 'saurel-2022']
		] as const) {
			const { rows } = compareSources(data, [a, b]);
			for (const [side, id] of [
				['a', a],
				['b', b]
			] as const)
				expect(
					rows.flatMap((r) => r.stances.flatMap((s) => s[side].first.map((i) => i.id))).sort()
				).toEqual(
					data.statements
						.filter((s) => s.source === id && s.codable && s.stance !== 'none')
						.map((s) => s.id)
						.sort()
				);
		}
	});

	test.each([
		[['critical'], ['cautious'], 'differ'],
		[['critical'], ['critical'], 'same'],
		[['critical', 'cautious'], ['critical'], 'partly'],
		[[], ['critical'], 'only b'],
		[['none'], ['none'], undefined]
	])('%j and %j: %s', (a, b, verdict) => {
		const of = (source: string) => (stance: string) => ({ source, stance });
		const small = dataset(statements(...a.map(of('article')), ...b.map(of('record'))));
		small.statements.forEach((s, i) => (s.id = `T-${i}`));
		const { rows, sameLine } = compareSources(small, ['article', 'record']);
		expect(rows.find((r) => r.state === 'ANA')?.verdict).toBe(verdict);
		expect(sameLine).toBe(false);
		expect(compareSources(small, ['article', 'copy']).sameLine).toBe(true);
	});
});
