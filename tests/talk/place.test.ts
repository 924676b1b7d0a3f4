import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/lib/domain/talk';
import {
	forgetPlace,
	FRESH_FOR,
	keepPlace,
	printPlace,
	readPlace,
	recallPlace,
	START,
	type Stores
} from '../../src/lib/talk/place';

const NOW = 1_700_000_000_000;
const PLACE: Place = {
	step: 4,
	detour: 'IND-RUS',
	blank: true,
	theme: 'dark',
	spotlight: true,
	size: 2,
	began: NOW - 60_000,
	fullscreen: true
};

test('a place is read as it was written', () => {
	expect(readPlace(printPlace(PLACE, NOW), 9)).toEqual(PLACE);
});

const withPlace = (place: unknown) => JSON.stringify({ version: 1, at: 0, place });
test.each<[string, string | null, Place]>([
	['nothing', null, START],
	['empty', '', START],
	['cut off', '{"version":1,"pla', START],
	['a number', '7', START],
	['null', 'null', START],
	['another version', JSON.stringify({ version: 2, place: PLACE }), START],
	['an empty place', withPlace({}), START],
	['a list', withPlace([1]), START],
	['a step too far', withPlace({ step: 40 }), { ...START, step: 9 }],
	['half a step', withPlace({ step: 2.4 }), { ...START, step: 2 }],
	[
		'wrong fields',
		withPlace({ step: '4', detour: '<b>', blank: 1, theme: 'pink', size: 3, began: -1 }),
		START
	]
])('garbage is tolerated: %s', (_, text, place) => expect(readPlace(text, 9)).toEqual(place));

class Shelf {
	#kept = new Map<string, string>();
	getItem = (key: string) => this.#kept.get(key) ?? null;
	setItem = (key: string, value: string) => void this.#kept.set(key, value);
	removeItem = (key: string) => void this.#kept.delete(key);
}
const stores = () => ({ session: new Shelf(), local: new Shelf() });
const recall = (from: Stores, address: number | undefined = 4, now = NOW) =>
	recallPlace('talk', 9, address, now, from);

describe('after a reload', () => {
	test('everything comes back', () => {
		const tab = stores();
		keepPlace('talk', PLACE, NOW, tab);
		expect(recall(tab)).toEqual(PLACE);
		expect(recall(tab, undefined)).toEqual(PLACE);
	});
	test('the address wins, without the detour and the black of another step', () => {
		const tab = stores();
		keepPlace('talk', PLACE, NOW, tab);
		expect(recall(tab, 7)).toEqual({ ...PLACE, step: 7, detour: '', blank: false });
		expect(recall(tab, 70).step).toBe(9);
	});
	test('another talk is another talk', () => {
		const tab = stores();
		keepPlace('other', PLACE, NOW, tab);
		expect(recall(tab)).toEqual({ ...START, step: 4 });
	});
	test('the next day only what belongs to the room is left', () => {
		const tab = stores();
		keepPlace('talk', PLACE, NOW, tab);
		expect(recall(tab, 4, NOW + FRESH_FOR)).toEqual({ ...START, step: 4, theme: 'dark', size: 2 });
	});
	test('left on purpose, it is gone', () => {
		const tab = stores();
		keepPlace('talk', PLACE, NOW, tab);
		forgetPlace('talk', tab);
		expect(recall(tab)).toEqual({ ...START, step: 4 });
	});
});

describe('in a new tab', () => {
	const crashed = () => {
		const { session, local } = stores();
		keepPlace('talk', PLACE, NOW, { session, local });
		return { session: new Shelf(), local };
	};
	test('a talk that crashed at this step goes on', () => {
		expect(recall(crashed())).toEqual(PLACE);
		expect(recall(crashed(), undefined)).toEqual(PLACE);
	});
	test('at another step it is a new talk', () => {
		expect(recall(crashed(), 1)).toEqual(START);
	});
	test('after half a day it is a new talk', () => {
		expect(recall(crashed(), 4, NOW + FRESH_FOR)).toEqual({ ...START, step: 4 });
	});
});

test('a browser that refuses to keep anything loses only that', () => {
	const refuse = () => {
		throw new Error('SecurityError');
	};
	const store = { getItem: refuse, setItem: refuse, removeItem: refuse };
	const refusing = { session: store, local: store };
	keepPlace('talk', PLACE, NOW, refusing);
	forgetPlace('talk', refusing);
	expect(recall(refusing)).toEqual({ ...START, step: 4 });
	expect(recall({})).toEqual({ ...START, step: 4 });
});
