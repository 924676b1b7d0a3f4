import { expect, test } from 'vitest';
import { tallyOf } from '../../src/lib/analysis/firmness';
import { choicesOf } from '../../src/lib/analysis/reading';
import type { Reading } from '../../src/lib/domain/types';
import { flipsBetween, optionsOf, panelOf } from '../../src/lib/reading/flips';
import { pictureOf } from '../../src/lib/picture/picture';
import { nameOf, switchesOf } from '../../src/lib/reading/switches';
import { data } from '../data/real';
import { fc } from '../fuzz';

const choices = choicesOf(data);
const keys = Object.keys(choices) as (keyof Reading)[];
/** One touch of a switch. */
const touch = fc
	.constantFrom(...keys)
	.chain((key) => fc.record({ key: fc.constant(key), value: fc.constantFrom(...choices[key]) }));
const touched = (reading: Reading, { key, value }: { key: keyof Reading; value: unknown }) =>
	({ ...reading, [key]: value }) as Reading;
/** One touch of each switch at most. */
const touches = fc.uniqueArray(touch, { selector: ({ key }) => key, maxLength: keys.length });

test('the order in which switches are touched does not matter', () => {
	fc.assert(
		fc.property(touches, fc.nat(), (list, turn) => {
			const other = [
				...list.slice(turn % (list.length || 1)),
				...list.slice(0, turn % (list.length || 1))
			].reverse();
			const one = list.reduce(touched, data.reading);
			const two = other.reduce(touched, data.reading);
			expect(nameOf(data, two)).toBe(nameOf(data, one));
			expect(flipsBetween(data, one, two)).toEqual([]);
		}),
		{ numRuns: 200 }
	);
});

test('any way and back to the default is the default, whole', () => {
	const first = JSON.stringify(pictureOf(data, data.reading));
	fc.assert(
		fc.property(touches, (list) => {
			const away = list.reduce(touched, data.reading);
			pictureOf(data, away, tallyOf(data));
			const back = keys.reduce((reading, key) => ({ ...reading, [key]: data.reading[key] }), away);
			expect(nameOf(data, back)).toBe('');
			expect(JSON.stringify(pictureOf(data, back))).toBe(first);
		}),
		{ numRuns: 30 }
	);
});

test('what a switch says it would flip is what it flips', () => {
	fc.assert(
		fc.property(touches, (list) => {
			const reading = list.reduce(touched, data.reading);
			const before = pictureOf(data, reading);
			for (const { key, options } of optionsOf(data, reading))
				for (const { value, chosen, flips } of options) {
					const after = pictureOf(data, touched(reading, { key, value }));
					const changed = after.marks.filter((m, i) => m.stance !== before.marks[i]!.stance);
					expect(new Set(flips.map((f) => f.state))).toEqual(new Set(changed.map((m) => m.state)));
					if (chosen) expect(flips).toEqual([]);
				}
		}),
		{ numRuns: 6 }
	);
});

test('every switch of a reading is on the panel, with all its values', () => {
	const shown = Object.fromEntries(
		switchesOf(data).map(({ key, choices }) => [key, new Set(choices.map((c) => c.value))])
	);
	expect(shown).toEqual(
		Object.fromEntries(keys.map((key) => [key, new Set<unknown>(choices[key])]))
	);
});

test.each<[Partial<Reading>, string]>([
	[{}, ''],
	[{ sources: 'articles', deeds: true }, 'the two articles only, deeds count'],
	[{ silence: false }, 'silence does not count'],
	[{ window: '2022-03-01..2022-08-31' }, '1 March to 31 Aug 2022'],
	[{ sources: ['krem_xi'] }, '1 chosen source'],
	[{ lines: 2, rule: 'majority' }, 'two independent sources required, majority rule']
])('%o is called “%s”', (change, name) => {
	expect(nameOf(data, { ...data.reading, ...change })).toBe(name);
});

test('what can be chosen is told the same before its flips are counted', () => {
	const { reading } = data;
	const told = optionsOf(data, reading).map((s) => ({
		...s,
		options: s.options.map(({ value, label, chosen }) => ({ value, label, chosen }))
	}));
	expect(panelOf(data, reading)).toEqual(told);
	expect(told.length).toBeGreaterThan(3);
});
