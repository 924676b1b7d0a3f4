import { describe, expect, test } from 'vitest';
import { extentOf } from '../../src/lib/layout/timeline/days';
import { draggedEnd, draggedWindow, keyedEnd, withEnd } from '../../src/lib/timeline/time-window';

/** Ten units a day, twenty on the third. */
const scale = {
	first: '2022-08-30',
	last: '2022-10-31',
	starts: [...Array(64).keys()].map((i) => i * 10 + (i > 2 ? 10 : 0))
};
const window = { from: '2022-09-13', to: '2022-09-21' };

describe('keys', () => {
	test.each([
		['from', 'ArrowRight', false, '2022-09-14'],
		['from', 'ArrowLeft', false, '2022-09-12'],
		['from', 'ArrowUp', false, '2022-09-14'],
		['from', 'ArrowLeft', true, '2022-09-06'],
		['to', 'ArrowRight', true, '2022-09-28'],
		['to', 'PageUp', false, '2022-10-21'],
		['from', 'PageDown', false, '2022-08-30'],
		['from', 'Home', false, '2022-08-30'],
		['to', 'End', false, '2022-10-31'],
		// Never past the other end.
		['from', 'End', false, '2022-09-21'],
		['to', 'PageDown', false, '2022-09-13']
	] as const)('%s, %s, shift %s: %s', (end, key, shiftKey, day) => {
		expect(keyedEnd(scale, window, end, { key, shiftKey }, false)).toEqual({
			...window,
			[end]: day
		});
	});

	test('down a page the arrow down is later', () => {
		const press = (key: string, down: boolean) =>
			keyedEnd(scale, window, 'from', { key, shiftKey: false }, down)!.from;
		expect(press('ArrowDown', true)).toBe('2022-09-14');
		expect(press('ArrowDown', false)).toBe('2022-09-12');
	});

	test('a month later from the 31st is the last day of a shorter month', () => {
		const long = { from: '2022-08-31', to: '2022-10-31' };
		expect(keyedEnd(scale, long, 'from', { key: 'PageUp', shiftKey: false }, false)!.from).toBe(
			'2022-09-30'
		);
		expect(keyedEnd(scale, long, 'to', { key: 'PageDown', shiftKey: false }, false)!.to).toBe(
			'2022-09-30'
		);
	});

	test('another key is not for us', () => {
		expect(keyedEnd(scale, window, 'to', { key: 'k', shiftKey: false }, false)).toBeUndefined();
	});
});

describe('dragging', () => {
	test('an end goes to the nearest edge of a day', () => {
		const [start, end] = extentOf(scale, '2022-09-10');
		expect(draggedEnd(scale, window, 'from', start + 1).from).toBe('2022-09-10');
		expect(draggedEnd(scale, window, 'from', end - 1).from).toBe('2022-09-11');
		expect(draggedEnd(scale, { ...window, from: '2022-09-01' }, 'to', end - 1).to).toBe(
			'2022-09-10'
		);
		expect(draggedEnd(scale, { ...window, from: '2022-09-01' }, 'to', start + 1).to).toBe(
			'2022-09-09'
		);
	});

	test('an end stops at the other and at the end of the axis', () => {
		expect(draggedEnd(scale, window, 'from', 1e6)).toEqual({ from: window.to, to: window.to });
		expect(draggedEnd(scale, window, 'from', -1e6).from).toBe(scale.first);
		expect(draggedEnd(scale, window, 'to', 1e6).to).toBe(scale.last);
	});

	test('the whole window keeps its days and stays on the axis', () => {
		const at = (day: string) => extentOf(scale, day)[0] + 1;
		const drag = (to: number) => draggedWindow(scale, window, at('2022-09-15'), to);
		expect(drag(at('2022-09-18'))).toEqual({ from: '2022-09-16', to: '2022-09-24' });
		expect(drag(-1e6)).toEqual({ from: '2022-08-30', to: '2022-09-07' });
		expect(drag(1e6)).toEqual({ from: '2022-10-23', to: '2022-10-31' });
	});
});

test('no end leaves the axis', () => {
	expect(withEnd(scale, window, 'to', '2030-01-01').to).toBe(scale.last);
	expect(withEnd(scale, window, 'from', '1990-01-01').from).toBe(scale.first);
});
