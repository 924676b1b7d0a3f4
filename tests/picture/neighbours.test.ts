import { describe, expect, test } from 'vitest';
import { frames } from '../../src/lib/layout/frames';
import { settle } from '../../src/lib/layout/settle';
import { FRAMES } from '../../src/lib/domain/layout';
import { LAYOUT_IDS } from '../../src/lib/domain/layouts';
import { byLetter, neighbour, type Arrow } from '../../src/lib/picture/neighbours';
import { hubs, nodes, ties } from '../layout/sample';
import states from '../layout/states.json' with { type: 'json' };

const ARROWS: Arrow[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
interface Spot {
	name: string;
	x: number;
	y: number;
}

describe('on a compass rose', () => {
	const centre: Spot = { name: 'centre', x: 0, y: 0 };
	const rose: Spot[] = [
		centre,
		{ name: 'N', x: 0, y: -100 },
		{ name: 'NE', x: 70, y: -70 },
		{ name: 'E', x: 100, y: 0 },
		{ name: 'SE', x: 70, y: 70 },
		{ name: 'S', x: 0, y: 100 },
		{ name: 'SW', x: -70, y: 70 },
		{ name: 'W', x: -100, y: 0 },
		{ name: 'NW', x: -70, y: -70 }
	];
	test.each<[string, Arrow, string | undefined]>([
		['centre', 'ArrowUp', 'N'],
		['centre', 'ArrowRight', 'E'],
		['centre', 'ArrowDown', 'S'],
		['centre', 'ArrowLeft', 'W'],
		['N', 'ArrowDown', 'centre'],
		['N', 'ArrowRight', 'NE'],
		['N', 'ArrowUp', undefined],
		['NW', 'ArrowRight', 'N'],
		['NW', 'ArrowDown', 'W'],
		['NW', 'ArrowLeft', undefined],
		['E', 'ArrowRight', undefined]
	])('%s, %s → %s', (from, arrow, to) => {
		const start = rose.find((place) => place.name === from)!;
		expect(neighbour(start, rose, arrow)?.name).toBe(to);
	});

	test.each([
		['nearer on the axis before further', { x: 50, y: 0 }, { x: 60, y: 0 }],
		['on the axis before off it', { x: 60, y: 0 }, { x: 40, y: 20 }],
		['59° is in the direction, 61° is not', { x: 515, y: 857 }, { x: 48, y: 87 }]
	])('%s', (_name, first, second) => {
		for (const places of [
			[first, second],
			[second, first]
		])
			expect(neighbour({ x: 0, y: 0 }, places, 'ArrowRight')).toBe(first);
	});

	test('a place is no neighbour of its own, nor is one on the same spot', () => {
		for (const arrow of ARROWS)
			expect(neighbour(centre, [centre, { ...centre }], arrow)).toBeUndefined();
	});
});

/** Places that cannot be reached from each place by arrows alone, as "from → to". */
function unreachable<T extends { state: string; x: number; y: number }>(places: T[]): string[] {
	return places.flatMap((from) => {
		const seen = new Set([from]);
		// A set grows while it is walked through.
		for (const here of seen)
			for (const arrow of ARROWS) {
				const next = neighbour(here, places, arrow);
				if (next) seen.add(next);
			}
		return places.filter((p) => !seen.has(p)).map((to) => `${from.state} → ${to.state}`);
	});
}

describe('arrows lead from every state to every other', () => {
	test('at their places on the map', () => {
		const places = states.map(({ state, anchor: [x, y] }) => ({ state, x: x!, y: y! }));
		expect(places.length).toBeGreaterThan(25);
		expect(unreachable(places)).toEqual([]);
	});

	test.each(LAYOUT_IDS.flatMap((layout) => FRAMES.map((frame) => [layout, frame] as const)))(
		'in the layout %s, %s',
		(layout, frame) => {
			expect(unreachable(settle(layout, frames[frame], nodes, ties, hubs).nodes)).toEqual([]);
		}
	);
});

describe('by letter', () => {
	const places = ['Türkiye', 'Uzbekistan', 'Tajikistan', 'Ålund', 'Turkmenistan', 'Armenia'].map(
		(name) => ({ name })
	);
	test.each([
		[undefined, 't', 'Tajikistan'],
		['Tajikistan', 't', 'Türkiye'],
		['Türkiye', 't', 'Turkmenistan'],
		['Turkmenistan', 't', 'Tajikistan'],
		['Turkmenistan', 'T', 'Tajikistan'],
		['Uzbekistan', 'a', 'Ålund'],
		['Ålund', 'a', 'Armenia'],
		['Ålund', 'å', 'Armenia'],
		['Uzbekistan', 'u', 'Uzbekistan'],
		['Uzbekistan', 'x', undefined]
	])('from %s, %s → %s', (from, letter, to) => {
		const start = places.find((p) => p.name === from);
		expect(byLetter(start, places, letter)?.name).toBe(to);
	});
});
