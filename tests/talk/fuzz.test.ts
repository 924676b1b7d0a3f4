import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../src/lib/domain/talk';
import { openChannel, type Heard, type LineMaker } from '../../src/lib/talk/channel';
import { elapsed, pace } from '../../src/lib/talk/clock';
import { isCommand } from '../../src/lib/talk/keys';
import {
	keepPlace,
	printPlace,
	readPlace,
	recallPlace,
	START,
	toPlace
} from '../../src/lib/talk/place';
import { talk } from '../../src/lib/talk/talking';
import { change, holds, hostile, mutated } from '../fuzz';

const STEPS = 10;
const NOW = 1_700_000_000_000;

function sound(place: Place, steps = STEPS) {
	expect(Object.keys(place).sort()).toEqual(Object.keys(START).sort());
	expect(Number.isInteger(place.step) && place.step >= 1 && place.step <= steps).toBe(true);
	expect(place.detour).toMatch(/^([A-Z]{3}(-[A-Z]{3})?)?$/);
	expect([0, 1, 2]).toContain(place.size);
	expect(['', 'light', 'dark']).toContain(place.theme);
	expect(Number.isFinite(place.began) && place.began >= 0).toBe(true);
	expect(elapsed(place.began, NOW)).toMatch(/^\d+:\d\d$/);
	expect(pace([1, 2, 3], place.step, place.began, NOW).seconds).toBeGreaterThanOrEqual(0);
}

const value = fc.oneof(
	fc.anything(),
	hostile,
	fc.double(),
	fc.constantFrom(Infinity, NaN, -1, 1e300)
);
const placeLike = fc.oneof(
	fc.anything(),
	fc.dictionary(fc.constantFrom(...Object.keys(START), '__proto__', 'x'), value)
);
holds('any value is a place', 400, [placeLike], (found) => sound(toPlace(found, STEPS)));

const kept = fc.oneof(
	hostile,
	fc.json(),
	fc
		.array(change, { maxLength: 3 })
		.map((made) => mutated(printPlace({ ...START, step: 4, began: NOW }, NOW), made)),
	placeLike.map((place) => {
		try {
			return JSON.stringify({ version: 1, at: NOW, place });
		} catch {
			return '{"version":1,"at":"x","place":[]}';
		}
	})
);
holds(
	'whatever a store holds, a talk begins',
	400,
	[kept, kept, fc.option(fc.double(), { nil: undefined }), fc.integer({ min: -1e13, max: 1e13 })],
	(a, b, address, later) => {
		sound(readPlace(a, STEPS));
		const store = (text: string) => ({ getItem: () => text, setItem() {}, removeItem() {} });
		const stores = { session: store(a), local: store(b) };
		const place = recallPlace('talk', STEPS, address, NOW + later, stores);
		sound(place);
		keepPlace('talk', place, NOW, stores);
		for (const command of ['next', 'theme', 'blank', 'back'] as const)
			sound(talk(place, command, { steps: STEPS, cardOpen: false, asked: false }, NOW).place);
	}
);

/** A line by which anything can be said. */
function line() {
	let say: (data: unknown) => void = () => {};
	const posted: unknown[] = [];
	const maker: LineMaker = (_name, receive) => {
		say = receive;
		return { post: (data) => posted.push(data), close() {}, works: true };
	};
	return { maker, posted, say: (data: unknown) => say(data) };
}
const envelope = fc.oneof(
	fc.anything(),
	fc.record({
		protocol: fc.constantFrom('stance-atlas/1', 'other'),
		name: fc.constantFrom('talk', 'other'),
		version: fc.oneof(fc.constantFrom('1', '2'), hostile),
		from: fc.oneof(fc.constantFrom('me', '__proto__'), hostile),
		number: fc.oneof(fc.integer(), fc.double()),
		message: fc.oneof(
			fc.anything(),
			fc.record({
				type: fc.constantFrom('place', 'command', 'hello', 'version', 'x'),
				place: placeLike,
				acted: value,
				command: fc.oneof(value, fc.record({ goto: value }), fc.record({ detour: value })),
				version: value
			})
		)
	})
);
holds('whatever another window says', 400, [fc.array(envelope, { maxLength: 6 })], (all) => {
	const { maker, say, posted } = line();
	const heard: Heard[] = [];
	const channel = openChannel('talk', '1', (message) => heard.push(message), [maker]);
	for (const each of all) say(each);
	for (const message of heard) {
		if (message.type === 'place') {
			sound(message.place, Number.MAX_SAFE_INTEGER);
			if (message.acted !== undefined) expect(Number.isFinite(message.acted)).toBe(true);
		}
		if (message.type === 'command') {
			expect(isCommand(message.command)).toBe(true);
			sound(
				talk(START, message.command, { steps: STEPS, cardOpen: false, asked: false }, NOW).place
			);
		}
	}
	// It never says more than it hears, besides its "hello".
	expect(posted.length).toBeLessThanOrEqual(1 + all.length);
	channel.close();
});

test('a day of windows that come and go: each is heard, not all are answered for ever', () => {
	const { maker, say, posted } = line();
	const heard: Heard[] = [];
	openChannel('talk', '1', (message) => heard.push(message), [maker]);
	const from = (i: number, version: string) =>
		say({
			protocol: 'stance-atlas/1',
			name: 'talk',
			version,
			from: `w${i}`,
			number: 1,
			message: { type: 'hello' }
		});
	for (let i = 0; i < 5000; i += 1) from(i, '1');
	expect(heard).toHaveLength(5000);
	from(4999, '1');
	expect(heard).toHaveLength(5000);
	for (let i = 5000; i < 10_000; i += 1) from(i, '2');
	expect(posted.length).toBeLessThan(200);
});

const script = readFileSync(new URL('../../src/theme.js', import.meta.url), 'utf8');
holds(
	'whatever a store and an address hold, the theme is light or dark',
	200,
	[hostile, hostile],
	(text, query) => {
		const dataset: Record<string, string> = {};
		const around = {
			document: { documentElement: { dataset }, getElementById: () => null, readyState: 'loading' },
			location: {
				search: `?${new URLSearchParams({ theme: query, layout: query, [query]: text })}`
			},
			localStorage: { getItem: () => text },
			matchMedia: () => ({ matches: false }),
			addEventListener() {},
			URLSearchParams
		};
		runInContext(script, createContext(around));
		expect(['light', 'dark']).toContain(dataset['theme']);
		expect(['map', 'stance', 'ties', 'time', undefined]).toContain(dataset['layout']);
	}
);
