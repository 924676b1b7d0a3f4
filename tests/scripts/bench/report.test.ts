import { expect, test } from 'vitest';
import { Figures } from '../../../scripts/bench/figures.mjs';
import { judge } from '../../../scripts/bench/goals.mjs';
import { busyNote, markdown, number, roundsNote, table } from '../../../scripts/bench/report.mjs';

test.each([
	[undefined, '–'],
	[0, '0'],
	[0.256, '0.26'],
	[12.34, '12.3'],
	[1234.5, '1235'],
	[-12.34, '-12.3']
])('%s is written %s', (value, expected) => {
	expect(number(value)).toBe(expected);
});

test('a bar in a cell does not end it', () => {
	expect(
		table([
			['a', 'b'],
			['x|y', '1']
		])
	).toBe('| a | b |\n| --- | ---: |\n| x\\|y | 1 |');
});

test('figures stand under their heading with their ratios', () => {
	const figures = new Figures();
	const kind = { group: 'hover', id: 'p50', label: 'Pointer to card', unit: 'ms' as const };
	for (const value of [9, 12, 30]) figures.record({ ...kind, condition: 'cpu' }, 'atlas', value);
	figures.record({ ...kind, condition: 'cpu' }, 'floor', 8);
	const text = markdown({
		date: '2026-01-02',
		machine: { Node: 'v20' },
		rounds: 3,
		figures: figures.list,
		goals: judge(figures.list),
		notes: ['All cards came.']
	});
	expect(text).toContain('## Pointing');
	expect(text).toContain(
		'| Pointer to card, ms | CPU 4× slower | 12 (9–30) | 8 | – | 1.50 × | – |'
	);
	expect(text).not.toContain('## Loading');
	expect(text).toContain('| Node | v20 |');
	expect(text).toContain('\n\n- All cards came.\n');
	expect(text).toContain('not measured');
});

test('a busy machine is told', () => {
	expect(busyNote(2.9, 2)).toBeUndefined();
	expect(busyNote(12, 2)).toContain('load 12 on 2 cores');
});

test('the rounds that were made are told', () => {
	expect(
		roundsNote(
			new Map([
				['load', 2],
				['hover', 1]
			])
		)
	).toBe('Rounds made: load 2, hover 1.');
	expect(roundsNote(new Map())).toBe('Rounds made: none.');
});
