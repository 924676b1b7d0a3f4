import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { namesIn, readData } from '../../scripts/read-folder';
import { formatNotes } from '../../src/lib/dataset/csv/problems';
import { base } from './files';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
	cpSync(fileURLToPath(new URL('base', import.meta.url)), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const sound = () => readData(fileURLToPath(new URL('base', import.meta.url)));

test('what is no table is named, and neither read nor given away', () => {
	for (const name of ['notes.csv', '.~lock.statements.csv', 'a#b%c?.csv', 'word.csv'])
		writeFileSync(join(folder, name), 'private,"');
	for (const name of ['backup.csv', 'fingerprints/old.json']) mkdirSync(join(folder, name));
	symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.csv'));
	const { dataset, problems, notes } = readData(folder);
	expect(problems).toEqual([]);
	expect(dataset).toEqual(sound().dataset);
	expect(namesIn(folder)).toEqual(Object.keys(base));
	const told = notes.map(({ file, found, suggestion }) => [
		file,
		found.split(' called')[0],
		suggestion
	]);
	const elsewhere = 'keep what is not for the public in another folder';
	expect(told).toEqual([
		['data/.~lock.statements.csv', 'a file', elsewhere],
		['data/a#b%c?.csv', 'a file', elsewhere],
		['data/backup.csv', 'a folder', elsewhere],
		['data/fingerprints/old.json', 'a folder', elsewhere],
		['data/gone.csv', 'a link that leads to nothing', elsewhere],
		['data/notes.csv', 'a file', elsewhere],
		['data/word.csv', 'a file', 'if it is meant as words.csv, rename it']
	]);
	expect(formatNotes(notes)).toMatch(/^7 notes, which stop nothing:\n\ndata\/\.~lock/);
});

test('a table may be a link', () => {
	renameSync(join(folder, 'states.csv'), join(folder, 'elsewhere.txt'));
	symlinkSync('elsewhere.txt', join(folder, 'states.csv'));
	expect(readData(folder).dataset).toEqual(sound().dataset);
	expect(namesIn(folder)).toContain('states.csv');
});

test.each([
	['a folder', () => mkdirSync(join(folder, 'states.csv'))],
	['a link that leads to nothing', () => symlinkSync('nowhere', join(folder, 'states.csv'))],
	['no such file', () => {}]
])('instead of a table %s', (found, put) => {
	rmSync(join(folder, 'states.csv'));
	put();
	const { dataset, problems } = readData(folder);
	expect(dataset).toBeUndefined();
	expect(problems).toMatchObject([{ file: 'data/states.csv', line: 1, found }]);
});

test('what Excel saves as “CSV UTF-8” is read, and told', () => {
	for (const [name, text] of Object.entries(base))
		if (name.endsWith('.csv'))
			writeFileSync(join(folder, name), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
	const { dataset, problems, notes } = readData(folder);
	expect(problems).toEqual([]);
	expect(dataset).toEqual(sound().dataset);
	const tables = Object.keys(base).filter((name) => name.endsWith('.csv'));
	expect(notes).toHaveLength(2 * tables.length);
	expect(notes.filter(({ file }) => file === 'data/states.csv')).toMatchObject([
		{ line: 1, column: 1, found: expect.stringContaining('byte order mark') },
		{ line: 1, found: expect.stringContaining('Windows line ends') }
	]);
});
