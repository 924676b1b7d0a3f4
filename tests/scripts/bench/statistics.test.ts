import { expect, test } from 'vitest';
import {
	blocking,
	crowdedOut,
	droppedShare,
	median,
	quantile,
	ratio,
	spread
} from '../../../scripts/bench/statistics.mjs';

test.each([
	[[7], 0.5, 7],
	[[3, 1, 2], 0.5, 2],
	[[4, 1, 3, 2], 0.5, 2.5],
	[[1, 2, 3, 4, 5], 0, 1],
	[[1, 2, 3, 4, 5], 1, 5],
	[[0, 10], 0.95, 9.5],
	[[0, 10], 2, 10]
])('of %j the quantile %d is %d', (values, q, expected) => {
	expect(quantile(values, q)).toBeCloseTo(expected);
});

test('numbers are sorted as numbers, and the list stays as it is', () => {
	const values = [10, 9, 100];
	expect(median(values)).toBe(10);
	expect(values).toEqual([10, 9, 100]);
});

test('no values have no quantile', () => {
	expect(() => quantile([], 0.5)).toThrow('no values');
});

test('a spread leaves out what was not measured', () => {
	expect(spread([3, undefined, 1, NaN, 2])).toEqual({ median: 2, min: 1, max: 3, n: 3 });
	expect(spread([undefined])).toBeUndefined();
});

test('a ratio needs something to divide by', () => {
	expect(ratio(spread([3]), spread([2]))).toBe(1.5);
	expect(ratio(spread([3]), spread([0]))).toBeUndefined();
	expect(ratio(undefined, spread([2]))).toBeUndefined();
});

test.each([
	['none dropped', [0, 16.7, 33.3, 50], 0],
	['a little late is in time', [0, 20, 36, 51], 0],
	['one of three', [0, 16.7, 50], 1 / 3],
	['one frame', [5], 0],
	['none', [], 0]
])('dropped frames: %s', (_, times, expected) => {
	expect(droppedShare(times)).toBeCloseTo(expected);
});

test.each([
	['all fit', [3, 16, 2], 0],
	['one takes the time of two more', [1, 40, 1], 2 / 5],
	['none', [], 0]
])('crowded out: %s', (_, works, expected) => {
	expect(crowdedOut(works)).toBeCloseTo(expected);
});

test('only what is beyond 50 ms blocks', () => {
	expect(blocking([10, 50, 60, 150])).toBe(110);
});
