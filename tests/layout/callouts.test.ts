import { describe, expect, it } from 'vitest';
import type { Box, Point } from '../../src/lib/domain/geometry';
import { contains, overlap, segmentsCross } from '../../src/lib/layout/boxes';
import { placeCallouts, type Callout, type Surroundings } from '../../src/lib/layout/callouts';
import { LandGrid, segmentMeetsBox, type Ring } from '../../src/lib/layout/land';

const VISIBLE: Box = [0, 0, 600, 400];
/** Land in the middle, sea around it. */
const CONTINENT: Ring = [
	[150, 100],
	[450, 100],
	[450, 300],
	[150, 300]
];
const sea = new LandGrid([], 600, 400);
const grid = new LandGrid([CONTINENT], 600, 400);
const around = (more: Partial<Surroundings> = {}): Surroundings => ({
	visible: VISIBLE,
	grid,
	taken: [],
	firm: [],
	...more
});
const callout = (from: Point, more: Partial<Callout> = {}): Callout => ({
	from,
	width: 70,
	height: 16,
	reach: 700,
	needed: true,
	...more
});

describe('a name outside its land', () => {
	it('stands in the nearest free sea, with the leader to its edge', () => {
		const [placed] = placeCallouts([callout([420, 200])], around());
		const { box, end } = placed!;
		expect(grid.isFree(box)).toBe(true);
		expect(box[0]).toBeGreaterThan(450);
		expect(box[0]).toBeLessThan(465);
		expect(end[0]).toBeLessThan(box[0]);
		expect(end[0]).toBeGreaterThan(450 - 5);
	});

	it('stands close by where there is no land', () => {
		const [placed] = placeCallouts([callout([300, 200])], around({ grid: sea }));
		const { box } = placed!;
		expect(Math.min(Math.abs(box[3] - 200), Math.abs(box[1] - 200))).toBeLessThan(20);
		expect(overlap(box, [299, 199, 301, 201])).toBe(false);
	});

	it('stays in view, off what is taken, and within its reach', () => {
		const taken: Box[] = [[451, 120, 600, 280]];
		const [placed] = placeCallouts([callout([420, 200])], around({ taken }));
		expect(contains(VISIBLE, placed!.box)).toBe(true);
		expect(overlap(placed!.box, taken[0]!)).toBe(false);
		const far = callout([300, 200], { reach: 60, needed: false });
		expect(placeCallouts([far], around())).toEqual([undefined]);
	});

	it('makes a detour round another name, and a longer one round a name that must stay', () => {
		// Two names close the south and the east; only that in the south can make way.
		const south: Box = [150, 250, 450, 260];
		const east: Box = [430, 90, 440, 300];
		const from: Point = [400, 240];
		const over = (surroundings: Surroundings, name: Box) =>
			segmentMeetsBox(from, placeCallouts([callout(from)], surroundings)[0]!.end, name);
		expect(over(around({ taken: [south] }), south)).toBe(false);
		const closed: Box[] = [
			[150, 90, 450, 100],
			[140, 90, 150, 300]
		];
		const all = [...closed, south, east];
		const firm = all.filter((one) => one !== south);
		expect(over(around({ taken: all, firm }), south)).toBe(true);
		expect(over(around({ taken: all, firm: all.filter((one) => one !== east) }), east)).toBe(true);
	});
});

describe('several names', () => {
	/** Five states in a row, whose nearest sea is the same. */
	const row = Array.from({ length: 5 }, (_, i) => callout([300 + i * 14, 200], { width: 90 }));

	it('stand apart, and no leader crosses a name or a leader', () => {
		const placed = placeCallouts(row, around());
		expect(placed.every(Boolean)).toBe(true);
		const faults: string[] = [];
		placed.forEach((a, i) =>
			placed.forEach((b, j) => {
				if (i === j) return;
				if (overlap(a!.box, b!.box)) faults.push(`names ${i} ${j}`);
				if (segmentMeetsBox(row[i]!.from, a!.end, b!.box)) faults.push(`leader ${i} over ${j}`);
				if (segmentsCross(row[i]!.from, a!.end, row[j]!.from, b!.end))
					faults.push(`leaders ${i} ${j}`);
			})
		);
		expect(faults).toEqual([]);
	});

	it('are placed alike in whatever order they come', () => {
		const placed = placeCallouts(row, around());
		const back = placeCallouts([...row].reverse(), around());
		const sum = (all: typeof placed) =>
			all.reduce((total, one) => total + one!.end[0] + one!.end[1], 0);
		expect(sum([...back].reverse())).toBeCloseTo(sum(placed), 6);
	});

	it('that are needed come before those that are not', () => {
		// Room for one name only.
		const visible: Box = [440, 180, 560, 220];
		const two = [callout([430, 200], { needed: false }), callout([430, 201])];
		const [optional, needed] = placeCallouts(two, around({ visible }));
		expect(needed).toBeDefined();
		expect(optional).toBeUndefined();
	});

	it('are placed in the order given if there are many', () => {
		const many = Array.from({ length: 40 }, (_, i) =>
			callout([160 + (i % 20) * 14, 120 + Math.floor(i / 20) * 160], { width: 30, height: 10 })
		);
		const placed = placeCallouts(many, around()).filter((one) => one !== undefined);
		expect(placed.length).toBeGreaterThan(20);
		placed.forEach((a, i) =>
			placed.slice(i + 1).forEach((b) => expect(overlap(a.box, b.box)).toBe(false))
		);
	});
});
