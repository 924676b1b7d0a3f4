import { expect, test } from 'vitest';
import { generate, numbers, SIZES } from '../../scripts/growth/generate';
import { base } from '../../scripts/growth/files';
import { readDataset } from '../../src/lib/dataset/dataset';
import { formatProblems } from '../../src/lib/dataset/csv/problems';

const { files, countries, map } = base();

test.each([
	[{ states: 8, statements: 170 }, 1],
	[{ states: 8, statements: 170 }, 2],
	[{ states: 195, statements: 400 }, 1],
	[{ states: 2, statements: 9 }, 3]
])('%o, seed %i: the check has nothing to say, and all is there', (size, seed) => {
	const made = generate(size, files, countries, seed);
	const { dataset, problems } = readDataset(made, '', { others: {}, map });
	expect(formatProblems(problems)).toBe('');
	expect(dataset!.statements.length).toBe(size.statements);
	expect(new Set(dataset!.states.map((s) => s.code)).size).toBe(size.states);
	expect(dataset!.settlements.length).toBeLessThan(size.statements / 5);
});

test('the same size and seed give the same bytes, another seed others', () => {
	const made = (seed: number) => generate(SIZES[0]!, files, countries, seed);
	expect(made(1)).toEqual(made(1));
	expect(made(2)['statements.csv']).not.toBe(made(1)['statements.csv']);
});

test('states are those of the data first, with the two that the atlas is about', () => {
	const { dataset } = readDataset(generate(SIZES[0]!, files, countries));
	expect(dataset!.states.map((s) => s.code)).toEqual(
		expect.arrayContaining([dataset!.about.attacked, ...dataset!.about.belligerents])
	);
});

test('there are not more states than in the world', () => {
	expect(() => generate({ states: 300, statements: 10 }, files, countries)).toThrow(
		/only \d+ states/
	);
});

test('numbers lie between 0 and 1 and are spread', () => {
	const next = numbers(1);
	const all = Array.from({ length: 4_000 }, next);
	expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...all)).toBeLessThan(1);
	for (const part of [0, 0.25, 0.5, 0.75]) {
		const share = all.filter((n) => n >= part && n < part + 0.25).length / all.length;
		expect(share).toBeCloseTo(0.25, 1);
	}
});
