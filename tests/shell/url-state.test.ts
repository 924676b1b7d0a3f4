import { describe, expect, test } from 'vitest';
import {
	COUNTS,
	leftOut,
	parseAddress,
	printAddress,
	type Address
} from '../../src/lib/shell/url-state';
import { askedOf, readingOf } from '../../src/lib/reading/reading-from-url';
import { isReading } from '../../src/lib/reading/switches';
import type { Reading } from '../../src/lib/domain/types';
import published from './published/addresses.json';
import { LAYOUT_IDS } from '../../src/lib/domain/layouts';
import { data } from '../data/real';
import { fc } from '../fuzz';

const DEFAULT: Address = {
	layout: 'map',
	lanes: 'stance',
	zoom: '',
	theme: '',
	pin: '',
	only: '',
	window: '',
	sources: '',
	count: '',
	lines: '',
	rule: ''
};
const parse = (query: string) => parseAddress(new URLSearchParams(query));

test('whatever is printed is read back', () => {
	const pins = ['', ...data.states.map((s) => s.code), 'IND-RUS'];
	const onlys = ['', ...data.stances.map((s) => s.id), 'Pro.Kyiv_2', 'überparteilich'];
	for (const layout of LAYOUT_IDS)
		for (const theme of ['', 'light', 'dark'] as const)
			for (const pin of pins)
				for (const only of onlys) {
					const address = { ...DEFAULT, layout, theme, pin, only };
					expect(parse(printAddress(address))).toEqual(address);
				}
});

test('defaults are not printed', () => {
	expect(parse('')).toEqual(DEFAULT);
	expect(printAddress(DEFAULT)).toBe('');
	expect(printAddress({ ...DEFAULT, layout: 'ties', pin: 'KAZ' })).toBe('?layout=ties&pin=KAZ');
});

describe('what is no value falls back to the default', () => {
	test.each([
		...['layout=', 'layout=globe', 'layout=MAP', 'layout=map%20', 'layout=__proto__'],
		...['theme=blue', 'theme=DARK', 'theme=dark%0A'],
		...['pin=KAZ%20RUS', 'pin=-KAZ', 'pin=KAZ%0A', `pin=${'K'.repeat(61)}`, 'pin=%22'],
		...['only=two%20words', 'only=-x', `only=${'x'.repeat(100)}`, 'only=%00', 'only=%E2%80%AE']
	])('%s', (query) => {
		expect(parse(query)).toEqual(DEFAULT);
	});

	const ATTACKS = [
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'javascript:alert(1)',
		"';alert(1)//",
		'url(#x)',
		'[data-x]',
		'{{x}}',
		'..',
		'KAZ"]'
	];
	test.each(Object.keys(DEFAULT).flatMap((key) => ATTACKS.map((text) => [key, text])))(
		'%s=%s',
		(key, text) => {
			expect(parse(`${new URLSearchParams({ [key!]: text! })}`)).toEqual(DEFAULT);
		}
	);
});

test('one bad value spoils no other, and the first of two stands', () => {
	expect(parse('layout=x&pin=KAZ&only=critical')).toEqual({
		...DEFAULT,
		pin: 'KAZ',
		only: 'critical'
	});
	expect(parse('layout=ties&layout=stance').layout).toBe('ties');
});

describe('what was not understood is told', () => {
	test.each([
		['layout=ties&pin=KAZ', []],
		['', []],
		['count=votes+deeds', []],
		['layout=globe', ['layout=globe']],
		['utm_source=a', ['utm_source=a']],
		['count=deeds+dreams', ['count=deeds dreams']],
		['layout=map&layout=ties', ['layout=ties']],
		[`pin=${'x'.repeat(500)}`, [`pin=${'x'.repeat(56)}…`]],
		['window=2022-02-30..2022-03-01', ['window=2022-02-30..2022-03-01']]
	])('%s', (query, left) => {
		expect(leftOut(new URLSearchParams(query))).toEqual(left);
	});
});

/** Any reading a reader can choose, days and sources picked by hand included. */
const ids = data.sources.map((s) => s.id);
const day = fc
	.date({ min: new Date('2014-01-01'), max: new Date('2024-01-01'), noInvalidDate: true })
	.map((d) => d.toISOString().slice(0, 10));
const readings: fc.Arbitrary<Reading> = fc.record({
	window: fc.oneof(
		fc.constantFrom(...data.windows.map((w) => w.id)),
		fc.tuple(day, day).map((days) => days.sort().join('..'))
	),
	sources: fc.oneof(
		fc.constantFrom('all' as const, 'articles' as const, 'primary' as const),
		fc.subarray(ids)
	),
	silence: fc.boolean(),
	voiced: fc.boolean(),
	deeds: fc.boolean(),
	sanctions: fc.boolean(),
	votes: fc.boolean(),
	lines: fc.constantFrom(1 as const, 2 as const),
	rule: fc.constantFrom('pointed' as const, 'majority' as const)
});

test('from a view to its address and back nothing is lost, in at most 300 characters', () => {
	const views = fc.record({
		layout: fc.constantFrom('map' as const, 'stance' as const, 'ties' as const, 'time' as const),
		lanes: fc.constantFrom('stance' as const, 'state' as const),
		theme: fc.constantFrom('' as const, 'light' as const, 'dark' as const),
		pin: fc.constantFrom('', 'KAZ', 'IND-RUS'),
		only: fc.constantFrom('', ...data.stances.map((s) => s.id)),
		zoom: fc.constantFrom('', '2.4,560,470', '8,500,450')
	});
	fc.assert(
		fc.property(readings, views, (reading, view) => {
			const address = { ...view, ...askedOf(reading, data) };
			const query = printAddress(address);
			expect(query.length).toBeLessThanOrEqual(300);
			expect(leftOut(new URLSearchParams(query))).toEqual([]);
			const read = parse(query);
			expect(read).toEqual(address);
			expect(readingOf(read, data)).toEqual({ reading, left: [] });
		}),
		{ numRuns: 500 }
	);
});

test('the default reading leaves no trace in the address', () => {
	expect(printAddress(askedOf(data.reading, data))).toBe('');
	expect(readingOf(DEFAULT, data)).toEqual({ reading: data.reading, left: [] });
});

test('of any text whatsoever a reading is made that the data knows', () => {
	const parts = fc.constantFrom(
		'window',
		'sources',
		'count',
		'lines',
		'rule',
		'layout',
		'pin',
		'x'
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 400 }),
		fc.constantFrom(
			'not',
			'*',
			'*AA',
			'*COptqqq',
			'all',
			'articles',
			'summit',
			'..',
			'-deeds',
			'constructor'
		),
		fc
			.array(fc.constantFrom(...ids, ...COUNTS, 'not', '-votes'), { maxLength: 30 })
			.map((w) => w.join(' '))
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(parts, text), { maxLength: 8 }), (pairs) => {
			const query = new URLSearchParams(pairs);
			const address = parseAddress(query);
			const { reading, left } = readingOf(address, data);
			expect(isReading(data, reading)).toBe(true);
			expect([...left, ...leftOut(query)].every((part) => part.length > 0)).toBe(true);
			expect(printAddress(parse(printAddress(address)))).toBe(printAddress(address));
		}),
		{ numRuns: 3000 }
	);
});

/** Never change a line of the file: add to it. */
describe('addresses that were published are read as they were meant', () => {
	test.each(published)('$query', ({ query, view, reading }) => {
		const params = new URLSearchParams(query);
		const address = parseAddress(params);
		expect(leftOut(params)).toEqual([]);
		if (view) expect(address).toEqual({ ...DEFAULT, ...view });
		const read = readingOf(address, data);
		expect(read.left).toEqual([]);
		if (reading) expect(read.reading).toEqual({ ...data.reading, ...reading });
		else if (!view)
			expect(read.reading.sources).toEqual(ids.slice(0, 142).filter((_id, i) => i % 2 === 0));
	});
});
