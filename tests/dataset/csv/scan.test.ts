import { expect, test } from 'vitest';
import { scan } from '../../../src/lib/dataset/csv/scan';
import { parseRows } from '../../../src/lib/dataset/csv/table';
import { generator } from '../files';

/** A cell written with quotation marks where it needs them, or anyway. */
function written(cell: string, quoted: boolean): string {
	return quoted || /[",\n]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell;
}

test('finds every cell at its line and column and with its value', () => {
	const random = generator(1);
	const signs = ['a', 'é', '🏛', ',', '"', '\n', ' ', ';', '“', 'e\u0301'];
	for (let round = 0; round < 400; round++) {
		const width = 1 + Math.floor(random() * 4);
		const rows = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
			Array.from({ length: width }, () =>
				Array.from(
					{ length: Math.floor(random() * 6) },
					() => signs[Math.floor(random() * 10)]
				).join('')
			)
		);
		let text = '';
		const places = rows.map((row) => {
			const starts = row.map((cell, index) => {
				text += index > 0 ? ',' : '';
				const lines = text.split('\n');
				text += written(cell, random() < 0.3);
				return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
			});
			text += '\n';
			return starts;
		});
		const whole = random() < 0.5 ? text : text.slice(0, -1);
		expect(scan(whole)).toEqual({ rows: places, end: whole.length });
		expect(parseRows(whole)).toEqual({
			rows: rows.map((fields, index) => ({
				line: places[index]?.[0]?.line,
				fields,
				places: places[index]
			}))
		});
	}
});

test('counts characters, not bytes or halves of characters', () => {
	expect(scan('🏛🏛,b\n"é\n🏛",d').rows).toEqual([
		[
			{ line: 1, column: 1 },
			{ line: 1, column: 4 }
		],
		[
			{ line: 2, column: 1 },
			{ line: 3, column: 4 }
		]
	]);
});

test('a byte order mark of its own belongs to the first cell, quotation marks after it as well', () => {
	const [row, ...more] = parseRows('\uFEFF""a,"b"\n').rows;
	expect(row).toMatchObject({ fields: ['\uFEFF""a', 'b'], places: [{ column: 1 }, { column: 6 }] });
	expect(more).toEqual([]);
});

test('stops at a quotation mark that does not fit and keeps the rows before', () => {
	expect(parseRows('a,b\nc,"d\ne')).toMatchObject({
		rows: [{ fields: ['a', 'b'] }],
		fault: { line: 2, column: 3 }
	});
	expect(parseRows('a,b\nc,"d" e\nf,g')).toMatchObject({
		rows: [{ fields: ['a', 'b'] }],
		fault: { line: 2, column: 3, found: expect.stringContaining('“ ” at line 2, column 6') }
	});
	expect(parseRows('"')).toMatchObject({ rows: [], fault: { line: 1, column: 1 } });
});

test('a quotation mark inside an unquoted cell is a letter like others', () => {
	expect(parseRows('a "b",c').rows[0]?.fields).toEqual(['a "b"', 'c']);
});

test('reads texts without rows and with empty lines', () => {
	expect(parseRows('').rows).toEqual([]);
	expect(parseRows('\n').rows.map(({ fields }) => fields)).toEqual([['']]);
	expect(parseRows('a\n\nb\n').rows.map(({ fields }) => fields)).toEqual([['a'], [''], ['b']]);
});
