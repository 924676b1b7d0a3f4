import { expect, test } from 'vitest';
import { guarded, unguarded } from '../../../src/lib/dataset/csv/safe-cell';
import { guardedTable, parseRows, writeTable } from '../../../src/lib/dataset/csv/table';
import { real } from '../files';
import { fc } from '../../fuzz';

/** Cells that begin with what matters, more often than chance would. */
const cell = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc
		.tuple(fc.constantFrom("'", "''", ''), fc.constantFrom(...'=+-@\t\r,"\n;'), fc.string())
		.map((parts) => parts.join(''))
);

test('what is guarded comes back as it was', () => {
	fc.assert(fc.property(cell, (text) => void expect(unguarded(guarded(text))).toBe(text)));
});

test('no guarded cell begins with a sign that starts a formula', () => {
	fc.assert(fc.property(cell, (text) => void expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/)));
});

test('two cells that differ still do when guarded', () => {
	fc.assert(
		fc.property(cell, cell, (a, b) => void expect(guarded(a) === guarded(b)).toBe(a === b)),
		{ numRuns: 1000 }
	);
});

test.each([
	['=1+1', "'=1+1"],
	["'=1+1", "''=1+1"],
	["''-1", "'''-1"],
	['@home', "'@home"],
	["'tis", "'tis"],
	["''", "''"],
	['a=b', 'a=b'],
	['', '']
])('%s → %s', (text, safe) => expect(guarded(text)).toBe(safe));

// The reader of a file makes one kind of line end of all.
const inFile = cell.map((text) => text.replaceAll('\r', ''));

test('a table that is written is read back unchanged', () => {
	const rows = fc
		.integer({ min: 2, max: 5 })
		.chain((width) =>
			fc.array(fc.array(inFile, { minLength: width, maxLength: width }), { minLength: 1 })
		);
	fc.assert(
		fc.property(rows, (table) => {
			const text = writeTable(table);
			expect(parseRows(text).rows.map(({ fields }) => fields)).toEqual(table);
			expect(guardedTable(text)).toBe(text);
		})
	);
});

test('a table by hand is given away safe, and read the same', () => {
	const text = "id,note\n1,=SUM(A1)\n2,'=x\n3,-\n";
	expect(guardedTable(text)).toBe("id,note\n1,'=SUM(A1)\n2,'=x\n3,'-\n");
	const fields = (csv: string) => parseRows(csv).rows.map((row) => row.fields);
	expect(fields(guardedTable(text))).toEqual(fields(text));
});

test('the tables of the atlas need no guard: they are given away byte for byte', () => {
	for (const [name, text] of Object.entries(real))
		if (name.endsWith('.csv')) expect(guardedTable(text), name).toBe(text);
});
