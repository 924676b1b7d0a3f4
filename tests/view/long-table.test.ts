import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceRows, inPage, type EvidenceRow } from '../../src/lib/view/evidence-rows';
import { Heights } from '../../src/lib/view/heights';
import { LongTable } from '../../src/lib/view/long-table';
import { packed, unpacked } from '../../src/lib/view/packed-rows';
import { EVERYTHING, narrowed, same, sorted, type Column } from '../../src/lib/view/rows';
import { data } from '../data/real';

const rows = evidenceRows(data);

test('with the data as they are the page holds every row', () => {
	expect(inPage(data)).toBe(true);
	expect(rows.length).toBe(data.statements.length);
});

const choice = fc.record({
	text: fc.constantFrom('', 'putin', 'MODI war', 'é', 'no such word', 'IND-0'),
	stance: fc.constantFrom('', ...data.stances.map((s) => s.id)),
	manner: fc.constantFrom('', 'quote', 'silence'),
	object: fc.constantFrom('', 'war', 'arms'),
	countsOnly: fc.boolean()
});
const column = fc.option(
	fc.constantFrom<Column[]>('stateName', 'day', 'speaker', 'stance', 'counts', 'outlet'),
	{ nil: undefined }
);

test('a long table gives what the plain filter and sorting give, in any pieces', () => {
	const table = new LongTable(rows);
	fc.assert(
		fc.property(choice, column, fc.boolean(), fc.nat(60), (asked, by, down, from) => {
			const fitting = narrowed(rows, asked);
			const plain = by ? sorted(fitting, by, down) : fitting;
			expect(table.ask({ choice: asked, down, ...(by && { column: by }) })).toBe(plain.length);
			expect(table.slice(from, from + 40)).toEqual(plain.slice(from, from + 40));
			expect(table.placeOf('IND-01')).toBe(plain.findIndex((row) => row.id === 'IND-01'));
		})
	);
});

test('another reading: what counts comes first, and nothing is lost', () => {
	const table = new LongTable(rows);
	const against = new Set(rows.filter((_, i) => i % 3).map((row) => row.id));
	table.judge(against);
	expect(table.ask({ choice: EVERYTHING, down: false })).toBe(rows.length);
	const all = table.slice(0, rows.length);
	expect(all.map((row) => row.counts)).toEqual(all.map((_, i) => i < rows.length - against.size));
	expect(all.filter((row) => row.counts).map((row) => row.id)).toEqual(
		rows.filter((row) => !against.has(row.id)).map((row) => row.id)
	);
});

test('rows are the same once packed and unpacked, and smaller', () => {
	const text = JSON.stringify(packed(rows));
	expect(unpacked<EvidenceRow>(JSON.parse(text))).toEqual(rows);
	expect(text.length).toBeLessThan(0.75 * JSON.stringify(rows).length);
});

test.each([
	['no rows', []],
	['one', [{ a: '', b: false }]],
	['all alike', Array.from({ length: 9 }, () => ({ a: 'x', b: true }))]
])('packing %s', (_, some: { a: string; b: boolean }[]) => {
	expect(unpacked(packed(some))).toEqual(some);
});

test('whatever the heights and the place: the rows drawn cover the window, and no row too many', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 80 }),
			fc.array(fc.tuple(fc.nat(79), fc.integer({ min: 1, max: 400 })), { maxLength: 30 }),
			fc.integer({ min: -500, max: 35_000 }),
			fc.integer({ min: 1, max: 2_000 }),
			(measured, corrections, low, window) => {
				const heights = new Heights(measured.length, 120);
				measured.forEach((height, row) => heights.set(row, height));
				const plain = [...measured];
				for (const [row, height] of corrections) {
					if (row >= plain.length) continue;
					heights.set(row, height);
					plain[row] = height;
				}
				const tops = plain.reduce((all, h) => [...all, all.at(-1)! + h], [0]);
				expect(heights.total).toBe(tops.at(-1));
				plain.forEach((_, row) => expect(heights.top(row)).toBe(tops[row]));
				const [from, to] = heights.between(low, low + window);
				const inSight = plain
					.map((h, row) => ({ row, from: tops[row]!, to: tops[row]! + h }))
					.filter((r) => r.to > low && r.from <= low + window)
					.map(({ row }) => row);
				// Beyond the ends the first or last row stays.
				if (inSight.length > 0) expect([from, to - 1]).toEqual([inSight[0], inSight.at(-1)]);
				else expect(to - from).toBe(1);
			}
		)
	);
});

test('no rows have no height', () => {
	const none = new Heights(0, 120);
	expect([none.total, none.at(50), none.between(0, 900)]).toEqual([0, 0, [0, 0]]);
});

test('two choices are the same if every part is', () => {
	expect(same(EVERYTHING, { ...EVERYTHING })).toBe(true);
	for (const part of [{ text: 'x' }, { stance: 'x' }, { countsOnly: true }])
		expect(same(EVERYTHING, { ...EVERYTHING, ...part })).toBe(false);
});
