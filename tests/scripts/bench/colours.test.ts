import { expect, test } from 'vitest';
import { distance, isColoured, mix, parseHex } from '../../../scripts/bench/colours.mjs';

const teal = parseHex('#3B95A2');
const land = parseHex('#e4e1d8');

test.each([
	['#3B95A2', [59, 149, 162]],
	['#fff', [255, 255, 255]],
	['#0b1014', [11, 16, 20]]
])('%s', (hex, expected) => {
	expect(parseHex(hex)).toEqual(expected);
});

test.each(['red', '#12', '#12345g', ''])('"%s" is no colour', (hex) => {
	expect(() => parseHex(hex)).toThrow('no colour');
});

test('a mixture lies between', () => {
	expect(mix([0, 100, 200], [100, 100, 100], 0.5)).toEqual([50, 100, 150]);
	expect(mix(teal, land, 1)).toEqual([...teal]);
});

test('the map is coloured when nine tenths of its places are', () => {
	const expected = Array.from({ length: 10 }, () => teal);
	const near = teal.map((value) => value + 10);
	expect(distance(teal, land)).toBeGreaterThan(100);
	expect(isColoured(expected, expected)).toBe(true);
	expect(isColoured([near, ...expected.slice(1)], expected)).toBe(true);
	expect(isColoured([land, ...expected.slice(1)], expected)).toBe(true);
	expect(isColoured([land, land, ...expected.slice(2)], expected)).toBe(false);
	expect(isColoured([], [])).toBe(false);
});
