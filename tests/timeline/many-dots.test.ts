import { expect, test } from 'vitest';
import { generate } from '../../scripts/growth/generate';
import { base } from '../../scripts/growth/files';
import { readDataset } from '../../src/lib/dataset/dataset';
import { dotsOf, drawnOf, eachWords, MOST_DOTS } from '../../src/lib/timeline/timeline';
import { data as real } from '../data/real';

const { files, countries } = base();
const { dataset } = readDataset(generate({ states: 20, statements: 7_300 }, files, countries));

test('with the data as they are every statement is a dot', () => {
	expect(drawnOf(real.statements)).toEqual({ each: 1, drawn: real.statements });
	expect(eachWords(1)).toBe('');
});

test('of very many each dot stands for the same number, and every stance keeps its share', () => {
	const all = dataset!.statements;
	const { each, drawn } = drawnOf(all);
	expect(each).toBe(8);
	expect(drawn.length).toBeLessThanOrEqual(MOST_DOTS);
	expect(new Set(drawn.map((s) => s.id)).size).toBe(drawn.length);
	for (const { id } of dataset!.stances) {
		const of = (list: typeof all) => list.filter((s) => s.stance === id).length;
		expect(Math.abs(of(drawn) * each - of(all))).toBeLessThanOrEqual(2 * each);
	}
	const early = (list: typeof all) => list.filter((s) => s.from && s.to < '2022-09-13').length;
	expect(Math.abs(early(drawn) * each - early(all))).toBeLessThanOrEqual(8 * each);
	expect(eachWords(each)).toContain('each dot stands for 8');
});

test('which are drawn depends on no reading and on no order of the table', () => {
	const ids = (counts: boolean) => dotsOf(dataset!, () => counts).dots.map((d) => d.id);
	expect(ids(true)).toEqual(ids(false));
	expect(drawnOf([...dataset!.statements].reverse()).drawn.map((s) => s.id)).toEqual(ids(true));
});
