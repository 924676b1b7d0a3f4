import { describe, expect, it, test } from 'vitest';
import type { Box, Point } from '../../src/lib/domain/geometry';
import {
	areaOf,
	boxInPiece,
	boxOfRing,
	inPiece,
	inRing,
	LandGrid,
	largestBox,
	largestPiece,
	segmentMeetsBox,
	type Piece,
	type Ring
} from '../../src/lib/layout/land';

const rectangle = (x0: number, y0: number, x1: number, y1: number): Ring => [
	[x0, y0],
	[x1, y0],
	[x1, y1],
	[x0, y1]
];
/** An L: 100 × 100 without its upper right quarter. */
const ANGLE: Ring = [
	[0, 0],
	[50, 0],
	[50, 50],
	[100, 50],
	[100, 100],
	[0, 100]
];
const pieceOf = (...rings: Ring[]): Piece => largestPiece(rings)!;

describe('rings', () => {
	it('have a box, and an area whatever their direction', () => {
		expect(boxOfRing(ANGLE)).toEqual([0, 0, 100, 100]);
		expect(areaOf(ANGLE)).toBe(7500);
		expect(areaOf([...ANGLE].reverse())).toBe(7500);
	});

	it.each<[Point, boolean]>([
		[[25, 25], true],
		[[75, 75], true],
		[[75, 25], false],
		[[-1, 50], false],
		[[101, 75], false]
	])('contain %j: %s', (point, inside) => {
		expect(inRing(point, ANGLE)).toBe(inside);
		expect(inRing(point, [...ANGLE].reverse())).toBe(inside);
	});

	it('of two points contain nothing', () => {
		expect(
			inRing(
				[5, 5],
				[
					[0, 0],
					[10, 10]
				]
			)
		).toBe(false);
	});
});

describe('the largest piece', () => {
	it('is the mainland, with its lakes and without its islands', () => {
		const lake = rectangle(10, 60, 20, 70);
		const island = rectangle(200, 200, 210, 210);
		const piece = pieceOf(island, lake, ANGLE);
		expect(piece).toEqual({ outer: ANGLE, holes: [lake], box: [0, 0, 100, 100] });
		expect(inPiece([15, 65], piece)).toBe(false);
		expect(inPiece([25, 65], piece)).toBe(true);
		expect(inPiece([205, 205], piece)).toBe(false);
	});

	it('of nothing is nothing', () => {
		expect(largestPiece([])).toBeUndefined();
	});
});

test.each<[string, Point, Point, boolean]>([
	['through it', [-5, 5], [15, 5], true],
	['into it', [5, 5], [50, 50], true],
	['within it', [2, 2], [8, 8], true],
	['past a corner', [-5, 4], [4, -5], false],
	['across a corner', [-5, 8], [8, -5], true],
	['beside it, upright', [12, -5], [12, 15], false],
	['that ends before it', [-10, 5], [-1, 5], false],
	['along its edge', [-5, 0], [15, 0], true]
])('a line %s meets a box or not', (_where, from, to, meets) => {
	const box: Box = [0, 0, 10, 10];
	expect(segmentMeetsBox(from, to, box)).toBe(meets);
	expect(segmentMeetsBox(to, from, box)).toBe(meets);
});

test('a box lies in a piece if no border passes through it, also not that of a lake', () => {
	const piece = pieceOf(ANGLE, rectangle(20, 20, 21, 21));
	expect(boxInPiece([5, 60, 95, 95], piece)).toBe(true);
	expect(boxInPiece([5, 5, 45, 15], piece)).toBe(true);
	expect(boxInPiece([5, 5, 45, 45], piece)).toBe(false);
	expect(boxInPiece([30, 30, 70, 70], piece)).toBe(false);
	expect(boxInPiece([60, 10, 90, 40], piece)).toBe(false);
});

describe('the largest box in a piece', () => {
	it('fills a rectangle but for the margin', () => {
		const { x, y, height } = largestBox(pieceOf(rectangle(0, 0, 200, 50)), 2, 1);
		expect(height).toBeGreaterThan(47);
		expect(height).toBeLessThanOrEqual(48);
		expect(y).toBeCloseTo(25, 0);
		expect(x).toBeGreaterThan(48);
		expect(x).toBeLessThan(152);
	});

	it('finds the broad side of an L, and stays within it', () => {
		const piece = pieceOf(ANGLE);
		const { x, y, height } = largestBox(piece, 2, 1);
		expect(height).toBeGreaterThan(46);
		expect(boxInPiece([x - height, y - height / 2, x + height, y + height / 2], piece)).toBe(true);
	});

	it('keeps off a lake', () => {
		const whole = largestBox(pieceOf(rectangle(0, 0, 200, 50)), 2, 1);
		const piece = pieceOf(rectangle(0, 0, 200, 50), rectangle(90, 10, 110, 40));
		const { x, y, height } = largestBox(piece, 2, 1);
		expect(height).toBeLessThan(whole.height);
		expect(boxInPiece([x - height, y - height / 2, x + height, y + height / 2], piece)).toBe(true);
	});

	it('has no height where nothing fits', () => {
		expect(largestBox(pieceOf(rectangle(0, 0, 1, 1)), 2, 1).height).toBe(0);
	});
});

describe('the grid of land', () => {
	const grid = new LandGrid([ANGLE, rectangle(150, 150, 160, 160)], 200, 200);

	it.each<[string, Box, boolean]>([
		['land', [10, 10, 20, 20], false],
		['the sea', [60, 10, 90, 40], true],
		['a coast', [40, 10, 60, 20], false],
		['an island within the box', [140, 140, 180, 180], false],
		['beyond the stage', [-50, -50, -10, 190], false],
		['beyond the stage, beside the sea', [190, 10, 300, 90], true]
	])('%s', (_what, box, free) => {
		expect(grid.isFree(box)).toBe(free);
	});

	it('is nowhere without land', () => {
		expect(new LandGrid([], 200, 200).isFree([0, 0, 200, 200])).toBe(true);
	});
});
