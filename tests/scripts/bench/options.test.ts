import { expect, test } from 'vitest';
import { PARTS, isDue, readOptions } from '../../../scripts/bench/options.mjs';

test.each([
	[[], { rounds: 5, minutes: 10, parts: [...PARTS] }],
	[['--minutes', '2.5'], { rounds: 5, minutes: 2.5, parts: [...PARTS] }],
	[['--rounds', '2'], { rounds: 2, minutes: 10, parts: [...PARTS] }],
	[['--rounds=3', '--only=hover,bytes'], { rounds: 3, minutes: 10, parts: ['bytes', 'hover'] }],
	[['--only', 'memory,'], { rounds: 5, minutes: 10, parts: ['memory'] }]
])('%j', (args, expected) => {
	expect(readOptions(args)).toEqual(expected);
});

test.each([
	[['--rounds', '0'], 'whole number'],
	[['--rounds', '1.5'], 'whole number'],
	[['--rounds'], 'whole number'],
	[['--minutes', '0'], 'above 0'],
	[['--only', 'hovers'], 'bytes, noscript'],
	[['--only'], 'bytes, noscript'],
	[['hover'], '--only']
])('%j is refused', (args, words) => {
	expect(() => readOptions(args)).toThrow(words);
});

test.each([
	['the first round always', 'hover', 0, 99, true],
	['another while there is time', 'load', 1, 4.9, true],
	['none when the time of the part is over', 'load', 1, 5.1, false],
	['none beyond those asked for', 'hover', 3, 1, false]
] as const)('%s', (_, part, round, elapsed, due) => {
	expect(isDue(part, round, { rounds: 3, minutes: 10 }, elapsed)).toBe(due);
});
