import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base, herald } from './files';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
let place = '';

beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
	cpSync(join(root, 'tests/dataset/base'), join(place, 'data'), { recursive: true });
	writeFileSync(join(place, 'herald.txt'), herald);
});
afterAll(() => rmSync(place, { recursive: true }));

/** Runs a script in the copy of the small data set. */
function run(script: string, ...words: string[]): Promise<{ code: unknown; said: string }> {
	const command = ['--import', tsx, join(root, 'scripts', script), ...words];
	return new Promise((resolve) =>
		execFile(process.execPath, command, { cwd: place }, (error, stdout, stderr) =>
			resolve({ code: error ? error.code : 0, said: stdout + stderr })
		)
	);
}

test('check-data counts what is there', async () => {
	const { code, said } = await run('check-data.ts');
	expect(said).toMatch(
		/^No problems: 5 statements, 3 sources, .*2 of 4 quotations \(50 %\) verified/
	);
	expect(code).toBe(0);
});

test('check-data prints every problem of another folder and fails', async () => {
	cpSync(join(place, 'data'), join(place, 'other'), { recursive: true });
	writeFileSync(join(place, 'other/votes.csv'), '');
	writeFileSync(join(place, 'other/rules.csv'), Buffer.from([0xff, 0xfe, 0x41]));
	const { code, said } = await run('check-data.ts', 'other');
	expect(said).toContain('other/rules.csv:1:1\n  found: text in the encoding UTF-16');
	expect(said).toContain('other/votes.csv:1:1\n  found: an empty file');
	expect(said).toContain('2 problems in 2 files.');
	expect(code).toBe(1);
	expect(await run('check-data.ts', 'nowhere')).toMatchObject({
		code: 1,
		said: expect.stringContaining('no folder “nowhere”')
	});
});

test('fingerprint writes the file, or nothing and says why', async () => {
	const file = join(place, 'data/fingerprints/herald.json');
	rmSync(file);
	writeFileSync(join(place, 'wrong.txt'), herald.replace('Friday', 'Monday'));
	expect(await run('fingerprint.ts', 'herald', 'wrong.txt')).toMatchObject({
		code: 1,
		said: expect.stringContaining('Nothing was written.')
	});
	expect(() => readFileSync(file)).toThrow();
	expect(await run('fingerprint.ts', 'herald', 'herald.txt')).toMatchObject({
		code: 0,
		said: 'Wrote data/fingerprints/herald.json: 54 words, 2 quotations sealed.\n'
	});
	expect(readFileSync(file, 'utf8')).toBe(base['fingerprints/herald.json']);
	expect(await run('fingerprint.ts', 'herald')).toMatchObject({
		code: 1,
		said: expect.stringContaining('Usage')
	});
	expect(await run('fingerprint.ts', 'herald', 'nowhere.txt')).toMatchObject({ code: 1 });
});
