import { describe, expect, test } from 'vitest';
import {
	COMMANDS,
	commandOf,
	digits,
	isCommand,
	isOurs,
	typingIn,
	type Key
} from '../../src/lib/talk/keys';

const key = (key: string, rest: Partial<Key> = {}): Key => ({
	key,
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	isComposing: false,
	repeat: false,
	...rest
});

describe('the table', () => {
	const all = COMMANDS.flatMap(({ name, keys }) => keys.map((k) => [k, name] as const));

	test.each(all)('“%s” is %s', (k, name) => {
		const shift = k.startsWith('Shift+');
		expect(commandOf(key(shift ? k.slice(6) : k, { shiftKey: shift }), false)).toBe(name);
	});
	test('no key means two things, and every row has words', () => {
		expect(new Set(all.map(([k]) => k)).size).toBe(all.length);
		for (const row of COMMANDS) expect(row.shown && row.words).toBeTruthy();
	});
	test.each(['F5', 'F11', 'Tab', 'Enter', 'Shift', 'AudioVolumeUp', 'MediaPlayPause', 'a', '5'])(
		'%s is left to the browser',
		(k) => expect(commandOf(key(k), false)).toBeUndefined()
	);
});

describe('a key', () => {
	test.each<[string, Key, string | undefined]>([
		['capital letter', key('B', { shiftKey: true }), 'blank'],
		['character that needs Shift', key('?', { shiftKey: true }), 'help'],
		['F5 with Shift', key('F5', { shiftKey: true }), undefined],
		['Home with Shift', key('Home', { shiftKey: true }), undefined],
		['Ctrl+F', key('f', { ctrlKey: true }), undefined],
		['Cmd+Left', key('ArrowLeft', { metaKey: true }), undefined],
		['Alt+Left', key('ArrowLeft', { altKey: true }), undefined],
		['while composing', key('n', { isComposing: true }), undefined],
		['“.” of a clicker on a French layout', key(':', { code: 'Period' }), 'blank'],
		['“.” of a clicker on a Russian layout', key('ю', { code: 'Period' }), 'blank'],
		['“b” of a clicker on a Russian layout', key('и', { code: 'KeyB' }), 'blank'],
		['N on a Russian layout', key('Т', { code: 'KeyN', shiftKey: true }), 'next'],
		['a letter without a place', key('ж'), undefined],
		['é', key('é', { code: 'Digit2' }), undefined]
	])('%s', (_, event, command) => expect(commandOf(event, false)).toBe(command));

	test('while typing means nothing', () => {
		for (const { keys } of COMMANDS) for (const k of keys) expect(isOurs(key(k), true)).toBe(false);
	});
	test('held too long does nothing more, but does not scroll either', () => {
		const held = key('PageDown', { repeat: true });
		expect(commandOf(held, false)).toBeUndefined();
		expect(isOurs(held, false)).toBe(true);
		expect(isOurs(key('F5'), false)).toBe(false);
	});
});

describe('the focus', () => {
	const inside = (tag: string) =>
		({
			closest: (selector: string) => selector.split(', ').some((part) => part.startsWith(tag))
		}) as unknown as EventTarget;
	test.each([
		['input', 'n', true],
		['textarea', 'PageDown', true],
		['[contenteditable]', 'b', true],
		['button', ' ', true],
		['button', 'PageDown', false],
		['a', 'Enter', true],
		['a', ' ', false]
	])('in %s takes “%s”: %s', (tag, k, taken) => expect(typingIn(inside(tag), k)).toBe(taken));
	test('nowhere takes nothing', () => expect(typingIn(null, ' ')).toBe(false));
});

test.each<[string, string[], { go?: number; buffer: string; taken: boolean }]>([
	['a number and Enter', ['1', '2', 'Enter'], { go: 12, buffer: '', taken: true }],
	['zeros in front', ['0', '4', 'Enter'], { go: 4, buffer: '', taken: true }],
	['Shift between digits (French)', ['1', 'Shift', '0'], { buffer: '10', taken: true }],
	['a digit taken back', ['1', '2', 'Backspace', 'Enter'], { go: 1, buffer: '', taken: true }],
	['Esc gives it up', ['1', 'Escape'], { buffer: '', taken: true }],
	['any other key gives it up and works', ['1', 'PageDown'], { buffer: '', taken: false }],
	['Enter alone', ['Enter'], { buffer: '', taken: false }],
	['Backspace alone', ['Backspace'], { buffer: '', taken: false }],
	['four digits', ['1', '2', '3', '4'], { buffer: '123', taken: true }]
])('digits: %s', (_, keys, result) => {
	let state = digits('', '');
	for (const k of keys) state = digits(state.buffer, k);
	expect(state).toEqual(result);
});

test.each<[unknown, boolean]>([
	['next', true],
	['restart', true],
	[{ goto: 4 }, true],
	[{ detour: 'KAZ' }, true],
	['goto', false],
	['explode', false],
	[{ goto: NaN }, false],
	[{}, false],
	[null, false],
	[7, false]
])('%j from another window is a command: %s', (value, is) => expect(isCommand(value)).toBe(is));
