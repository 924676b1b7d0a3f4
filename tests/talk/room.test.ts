import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENLARGE, ROOM_LINES, sizeFor } from '../../src/lib/talk/room';
import { contrastInRoom, pairsOf } from '../contrast';
import { data } from '../data/real';

describe('the room check', () => {
	test.each([
		[3, 0],
		[2, 1],
		[1, 2],
		[0, 2],
		[9, 0]
	])('who reads %i lines gets size %i', (lines, size) => {
		const advice = sizeFor({ lines, dark: false, apart: true });
		expect(advice).toMatchObject({ size, theme: 'light' });
		expect(advice.words === '').toBe(lines > 0);
	});
	test('a dark room is dark, and classes that look alike are said', () => {
		const advice = sizeFor({ lines: 3, dark: true, apart: false });
		expect(advice).toMatchObject({ theme: 'dark', words: expect.stringContaining('shapes') });
	});
	test('no line is below the rule’s least, and enlarged type is as high as the line that was read', () => {
		for (const { share, size } of ROOM_LINES) {
			expect(share).toBeGreaterThanOrEqual(1 / 30);
			expect(ENLARGE[size] / 30).toBeCloseTo(share);
		}
	});
});

/** Share of white that a lit room adds. */
const ROOM = 0.35;
const inRoom = (a: string, b: string) => contrastInRoom(a, b, ROOM);

describe('on a projector in a lit room', () => {
	test.each(pairsOf(data.stances).map(([a, b]) => [a.id, b.id, a, b] as const))(
		'%s and %s differ in shape and pattern',
		(_a, _b, a, b) => {
			expect(a.shape).not.toBe(b.shape);
			expect(a.pattern).not.toBe(b.pattern);
		}
	);

	const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');
	const themes = {
		light: /:root \{([^}]*)\}/.exec(css)![1]!,
		dark: /:root\[data-theme='dark'\] \{([^}]*)\}/.exec(css)![1]!
	};
	const colour = (theme: keyof typeof themes, name: string) =>
		new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(themes[theme])![1]!;

	describe.each(['light', 'dark'] as const)('%s', (theme) => {
		test.each(['paper', 'card', 'land'])('ink on %s can be read', (ground) => {
			expect(inRoom(colour(theme, 'ink'), colour(theme, ground))).toBeGreaterThanOrEqual(4.5);
		});
		// No colour of a class carries text at 4.5:1 in such a room: on stage all text is ink (tests/site/stage.e2e.ts).
	});
});
