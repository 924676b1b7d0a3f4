import { distance } from 'fastest-levenshtein';
import { beforeEach, expect, test, vi } from 'vitest';
import { readDataset } from '../../src/lib/dataset/dataset';
import { formatProblems, MOST } from '../../src/lib/dataset/csv/problems';
import { LONGEST_CELL } from '../../src/lib/dataset/csv/table';
import { HOSTILE } from '../fuzz';
import { base } from './files';

// A data set made to hurt. The bound is on work and words, never on time: comparisons are counted.
vi.mock('fastest-levenshtein', async (original) => {
	const real = await original<typeof import('fastest-levenshtein')>();
	return { ...real, distance: vi.fn(real.distance) };
});
beforeEach(() => {
	vi.mocked(distance).mockClear();
});

const MANY = 50_000;
/** Enough to tell a line from a square by counting. */
const SOME = 10_000;
const [head = '', first = '', ...rest] = base['votes.csv']!.trim().split('\n');
const many = (row: (i: number) => string, length = MANY) =>
	Array.from({ length }, (_, i) => row(i)).join('\n');

/** The check of the small data set with one file changed; what it says stays short. */
function told(name: string, content: string) {
	const { dataset, problems } = readDataset({ ...base, [name]: content });
	const text = formatProblems(problems);
	expect(text.length).toBeLessThan(400_000);
	return { dataset, problems, text };
}

test('fifty thousand rows with the same id: the first are named, the others counted', () => {
	const { problems, text } = told(
		'votes.csv',
		`${head}\n${many(() => first)}\n${rest.join('\n')}\n`
	);
	const own = problems.filter(({ file }) => file === 'data/votes.csv');
	expect(own).toHaveLength(MOST + 1);
	expect(own[0]).toMatchObject({ line: 3, found: expect.stringContaining('a second time') });
	expect(text).toContain(`${MANY - 1 - MOST} more problems from here on`);
});

test('more rows with one id than a call takes arguments', () => {
	const text = `${head}\n${Array.from({ length: 200_000 }, () => first).join('\n')}\n`;
	expect(told('votes.csv', text).problems.length).toBeGreaterThan(MOST);
});

test('ten thousand references that name nothing: not each is searched for in the whole table', () => {
	const [columns = '', row = ''] = base['statements.csv']!.split('\n');
	const cells = row.split(',');
	expect(cells[1]).toBe('TUR');
	const text = `${columns}\n${many((i) => ['X-' + i, 'TRU', ...Array.from({ length: columns.split(',').length - 2 }, () => '')].join(','), SOME)}\n`;
	told('statements.csv', text);
	const [talkHead = ''] = base['changes.csv']!.split('\n');
	const changes = `${talkHead}\n${many((i) => `c${i},2022-10-01,added,Z${i};Y${i},a,b`, SOME)}\n`;
	told('changes.csv', changes);
	expect(vi.mocked(distance).mock.calls.length).toBeLessThan(100 * SOME);
});

test('ten thousand codings, settlements and steps', () => {
	const codings = base['codings.csv']!.split('\n')[0]!;
	const cells = base['codings.csv']!.split('\n')[1]!;
	told(
		'codings.csv',
		`${codings}\n${many((i) => cells.replace(/^[^,]*,[^,]*/, (two) => `${two.split(',')[0]},c${i}`), SOME)}\n`
	);
	const steps = base['talk.csv']!.split('\n');
	told('talk.csv', `${steps[0]}\n${many((i) => steps[1]!.replace(/^[^,]*/, `s${i}`), SOME)}\n`);
	expect(vi.mocked(distance).mock.calls.length).toBeLessThan(100 * SOME);
});

test.each([
	['letters', 'W'.repeat(10_000_000)],
	['semicolons', ';'.repeat(10_000_000)],
	['the start of tags', '<a'.repeat(5_000_000)],
	['question marks', '? '.repeat(5_000_000)],
	['line breaks', 'a\n'.repeat(5_000_000)]
])('a cell of ten million characters (%s)', (_, cell) => {
	const { problems } = told(
		'votes.csv',
		`${head}\n"${cell}"${','.repeat(head.split(',').length - 1)}\n`
	);
	expect(
		problems.find(({ file, line }) => file === 'data/votes.csv' && line === 2)?.found
	).toContain(`${cell.length} characters`);
});

test('the longest cell is that long', () => {
	const title = (length: number) =>
		told('atlas.csv', base['atlas.csv']!.replace('A small atlas', 'W'.repeat(length)));
	expect(title(LONGEST_CELL).problems).toEqual([]);
	expect(title(LONGEST_CELL + 1).problems).toHaveLength(1);
});

test('a header of a million columns, a row of a million cells, a million lists', () => {
	expect(told('votes.csv', `${'a,'.repeat(1_000_000)}\n`).problems[0]?.found).toBe(
		'1000001 columns'
	);
	expect(told('votes.csv', `${head}\n${'a,'.repeat(1_000_000)}\n`).problems[0]?.found).toContain(
		'cells'
	);
	const row = base['statements.csv']!.split('\n');
	expect(row[0]!.split(',')).toContain('targets');
});

test('a megabyte of bytes in another encoding', () => {
	const { problems } = readDataset({ ...base, 'votes.csv': new Uint8Array(1_000_000).fill(0xe9) });
	expect(problems.map(({ found }) => found).join()).toContain('999995 more like it');
	expect(problems.length).toBeLessThan(20);
});

test('names of things that objects have are ids like others, or none', () => {
	for (const id of [
		'constructor',
		'toString',
		'hasOwnProperty',
		'valueOf',
		'__proto__',
		'prototype'
	]) {
		const files = Object.fromEntries(
			Object.entries(base).map(([name, text]) => [
				name,
				text.replaceAll('S-03', id).replaceAll('letters', id)
			])
		);
		const { dataset, problems } = readDataset(files);
		if (id === '__proto__') {
			expect(problems.length).toBeGreaterThan(0);
			expect(formatProblems(problems)).toContain('“__proto__”');
		} else {
			expect(formatProblems(problems)).toBe('');
			expect(dataset?.verified[id]).toBe('no text');
			expect(dataset?.statements.some((s) => s.id === id)).toBe(true);
		}
	}
	// A header of such names is not one of semicolons.
	const { problems } = told('votes.csv', 'constructor;toString;valueOf\n');
	expect(problems.map(({ found }) => found).join()).not.toContain('semicolons');
});

test.each(HOSTILE.filter((text) => text.trim() && text.length < 1000))(
	'%j in every cell: an answer, and never a value that runs',
	(text) => {
		const cell = `"${text.replaceAll('"', '""')}"`;
		for (const name of ['statements.csv', 'sources.csv', 'atlas.csv', 'talk.csv', 'stances.csv']) {
			const [columns = '', ...rows] = base[name]!.trim().split('\n');
			const wide = columns.split(',').length;
			const { dataset, problems } = told(
				name,
				[columns, ...rows, Array.from({ length: wide }, () => cell).join(',')].join('\n') + '\n'
			);
			expect(dataset).toBeUndefined();
			expect(problems.some(({ file }) => file === `data/${name}`)).toBe(true);
		}
	}
);
