import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/lib/domain/talk';
import { COMMANDS, commandOf, digits, type Command } from '../../src/lib/talk/keys';
import { printPlace, readPlace, START } from '../../src/lib/talk/place';
import { talk, type Effect } from '../../src/lib/talk/talking';
import { generator } from '../dataset/files';

const NOW = 1_700_000_000_000;
const context = { steps: 10, cardOpen: false, asked: false };
const at = (part: Partial<Place>): Place => ({ ...START, ...part });

test.each<[string, Partial<Place>, Command, Partial<Place>]>([
	['next', { step: 4 }, 'next', { step: 5, began: NOW }],
	['the clock runs on', { step: 4, began: 7 }, 'next', { step: 5, began: 7 }],
	['backwards starts no clock', { step: 4 }, 'previous', { step: 3 }],
	['next after a detour', { step: 4, detour: 'KAZ' }, 'next', { step: 5, began: NOW }],
	['previous after a detour', { step: 4, detour: 'KAZ' }, 'previous', { step: 3 }],
	['a second detour', { step: 4, detour: 'KAZ' }, { detour: 'IND-RUS' }, { detour: 'IND-RUS' }],
	['back', { step: 4, detour: 'KAZ' }, 'back', { detour: '' }],
	['back without a detour', { step: 4 }, 'back', { step: 4 }],
	['first', { step: 4, detour: 'KAZ' }, 'first', { step: 1, detour: '' }],
	['last', { step: 4 }, 'last', { step: 10, began: NOW }],
	['goto', { step: 4, detour: 'KAZ' }, { goto: 7 }, { step: 7, detour: '', began: NOW }],
	['goto the same step ends a detour', { step: 4, detour: 'KAZ' }, { goto: 4 }, { detour: '' }],
	['blank', {}, 'blank', { blank: true }],
	['blank again', { blank: true }, 'blank', { blank: false }],
	['next in the dark only returns', { step: 4, blank: true }, 'next', { step: 4, blank: false }],
	['so does Esc', { detour: 'KAZ', blank: true }, 'escape', { detour: 'KAZ', blank: false }],
	['and a jump', { blank: true }, { detour: 'KAZ' }, { blank: false }],
	['theme in the dark', { blank: true }, 'theme', { blank: true, theme: 'dark' }],
	['theme back', { theme: 'dark' }, 'theme', { theme: 'light' }],
	['spotlight', {}, 'spotlight', { spotlight: true }],
	['the clock anew', { began: 7, blank: true }, 'restart', { began: NOW, blank: true }],
	['a step beyond a talk that became shorter', { step: 14 }, 'previous', { step: 9 }]
])('%s', (_, before, command, after) => {
	const { place } = talk(at(before), command, context, NOW);
	expect(place).toEqual({ ...at(before), detour: place.detour, ...after });
	if (!('detour' in after) && command !== 'spotlight') expect(place.detour).toBe('');
});

test('the theme turns away from the one that is seen', () => {
	expect(talk(START, 'theme', { ...context, dark: true }, NOW).place.theme).toBe('light');
});

test.each<[string, Partial<Place>, Command, Effect | undefined]>([
	[
		'next at the end',
		{ step: 10 },
		'next',
		{ type: 'say', words: 'This is the last step: 10 of 10.' }
	],
	['previous at the start', {}, 'previous', { type: 'say', words: 'This is the first step.' }],
	[
		'goto 14',
		{},
		{ goto: 14 },
		{ type: 'say', words: 'There is no step 14: this is 10, the last.' }
	],
	['goto 0', {}, { goto: 0 }, { type: 'say', words: 'There is no step 0: this is 1, the first.' }],
	['speaker in the dark', { blank: true }, 'speaker', { type: 'speaker' }],
	['help', {}, 'help', { type: 'help' }],
	['help in the dark', { blank: true }, 'help', undefined],
	['jump', {}, 'jump', { type: 'jump' }],
	['full screen', {}, 'fullscreen', { type: 'fullscreen' }]
])('%s says or does what it should', (_, before, command, effect) => {
	expect(talk(at(before), command, context, NOW).effect).toEqual(effect);
});

test('Esc: the card, the detour, a question, and only then out', () => {
	let place = at({ step: 4, detour: 'KAZ' });
	let now = { ...context, cardOpen: true };
	const seen: unknown[] = [];
	for (let i = 0; i < 4; i++) {
		const { place: after, effect } = talk(place, 'escape', now, NOW);
		seen.push(effect?.type ?? (place.detour && !after.detour ? 'end of detour' : 'nothing'));
		now = { ...now, cardOpen: false, asked: effect?.type === 'ask' };
		place = after;
	}
	expect(seen).toEqual(['close', 'end of detour', 'ask', 'leave']);
	expect(place.step).toBe(4);
});

test('a talk with no steps says so, and can be left', () => {
	const none = { ...context, steps: 0 };
	expect(talk(START, 'next', none, NOW)).toEqual({
		place: START,
		effect: { type: 'say', words: 'This talk has no steps.' }
	});
	expect(talk(START, 'escape', none, NOW).effect).toEqual({ type: 'leave' });
});

/** As the stage does it: keys to commands to places, with a reload after every key when asked. */
function replay(keys: string[], reload: boolean) {
	let place: Place = START;
	let buffer = '';
	let asked = false;
	let left = false;
	const trail: Place[] = [];
	const again = () => {
		place = readPlace(printPlace(place, NOW), 10);
		buffer = '';
		asked = false;
	};
	for (const key of keys) {
		if (key === 'F5') again();
		const number = digits(buffer, key);
		buffer = number.buffer;
		const event = { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
		const command =
			number.go !== undefined
				? { goto: number.go }
				: number.taken
					? undefined
					: commandOf({ ...event, isComposing: false, repeat: false }, false);
		if (command) {
			const { place: after, effect } = talk(place, command, { ...context, asked }, NOW);
			place = after;
			asked = effect?.type === 'ask';
			left ||= effect?.type === 'leave';
		}
		if (reload) again();
		trail.push(place);
	}
	return { trail, place, left };
}

const times = (n: number, key: string) => Array.from({ length: n }, () => key);

describe('a clicker through a whole talk', () => {
	test.each<[string, string[], number, number]>([
		[
			// R400/R700: Start alternates F5 and Esc; "." is the black screen.
			'Logitech',
			[
				...['F5', 'PageDown', 'PageDown', '.', '.', 'Escape', 'PageDown', 'F5', 'PageUp'],
				...['Escape', 'PageDown', '.', 'F5', 'PageDown', 'PageDown', ...times(7, 'PageDown')],
				...['Escape', 'F5', 'PageUp']
			],
			9,
			10
		],
		[
			'Kensington',
			['PageDown', 'b', 'PageDown', 'PageDown', 'F5', 'PageDown', 'PageUp', 'b', 'b', 'PageDown'],
			4,
			4
		],
		['plain', [...times(12, 'PageDown'), 'PageUp', 'PageUp', 'PageDown'], 9, 10]
	])('%s', (_, keys, end, furthest) => {
		const straight = replay(keys, false);
		expect(straight.place).toEqual(at({ step: end, began: NOW }));
		expect(Math.max(...straight.trail.map((p) => p.step))).toBe(furthest);
		expect(straight.left).toBe(false);
		expect(replay(keys, true)).toEqual(straight);
	});
});

test('whatever is pressed, the talk stays within its steps and black means black', () => {
	const random = generator(3);
	const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
	const plain = COMMANDS.map((c) => c.name).filter((name) => name !== 'goto');
	for (let run = 0; run < 60; run++) {
		const steps = 1 + Math.floor(random() * 12);
		let place: Place = START;
		for (let i = 0; i < 60; i++) {
			const command: Command = pick([
				...plain,
				'restart' as const,
				{ goto: Math.floor(random() * 30) - 8 },
				{ goto: pick([NaN, 2.5, Infinity, -Infinity]) },
				{ detour: pick(['KAZ', 'IND-RUS', '']) }
			]);
			const before = place;
			const now = { steps, cardOpen: random() < 0.3, asked: random() < 0.3 };
			place = talk(before, command, now, NOW + i).place;
			expect(place.step >= 1 && place.step <= steps && Number.isInteger(place.step)).toBe(true);
			const stays = command === 'theme' || command === 'speaker' || command === 'restart';
			expect(place.blank).toBe(before.blank ? stays : command === 'blank');
			if (before.blank && !stays) expect(place).toEqual({ ...before, blank: false });
			if (before.began && command !== 'restart') expect(place.began).toBe(before.began);
			expect(readPlace(printPlace(place), steps)).toEqual(place);
		}
	}
});
