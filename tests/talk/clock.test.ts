import { expect, test } from 'vitest';
import { elapsed, pace, paceWords, wallClock, type Pace } from '../../src/lib/talk/clock';

const BEGAN = 1_700_000_000_000;
const after = (seconds: number) => BEGAN + seconds * 1000;

test.each([
	[0, after(50), '0:00'],
	[BEGAN, after(0), '0:00'],
	[BEGAN, after(9.9), '0:09'],
	[BEGAN, after(727), '12:07'],
	[BEGAN, after(4503), '75:03'],
	[BEGAN, after(-5), '0:00']
])('elapsed from %i to %i is %s', (began, now, words) => expect(elapsed(began, now)).toBe(words));

/** The second step is to last until 0:60, the third until 1:30, the fourth until 3:30. */
const planned = [30, 60, 30, 120];
test.each<[number, number, string]>([
	[2, 0, 'on time'],
	[2, 60, 'on time'],
	[2, 70, 'on time'],
	[2, 140, '1:20 behind'],
	[3, 60, 'on time'],
	[3, 50, 'on time'],
	[3, 45, '0:15 ahead'],
	[4, 30, '1:00 ahead'],
	[4, 231, '0:21 behind'],
	[1, 300, '5:00 behind'],
	[9, 200, 'on time']
])('at step %i after %i seconds: %s', (step, seconds, words) => {
	expect(paceWords(pace(planned, step, BEGAN, after(seconds)))).toBe(words);
});
test('before it began a talk is on time', () => {
	expect(pace(planned, 1, 0, after(999))).toEqual<Pace>({ word: 'on time', seconds: 0 });
});

test.each([
	['en-GB', '14:05'],
	['en-US', '2:05 PM'],
	['de-DE', '14:05']
])('the time of day in %s', (locale, words) => {
	const date = new Date('2022-09-16T14:05:00Z');
	expect(wallClock(date, locale).replace(/\s/g, ' ')).toBe(words);
});
