import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));
let place = '';
beforeEach(() => {
	place = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
	mkdirSync(join(place, 'scripts'));
	for (const name of ['test.mjs', 'run.mjs'])
		cpSync(join(scripts, name), join(place, 'scripts', name));
});
afterEach(() => rmSync(place, { recursive: true }));

/** A check that prints its name, writes what it is given as its report, and ends with a code. */
interface Check {
	code?: number;
	report?: unknown;
}

/** `npm test` in a project whose checks are these; the others pass. */
function npmTest(checks: Record<string, Check>) {
	const names = ['check', 'check-data', 'build', 'lint', 'format:check', 'test:unit', 'test:site'];
	const of = (name: string) => {
		const { code = 0, report } = checks[name] ?? {};
		const file = name === 'test:unit' ? 'vitest.json' : 'playwright.json';
		const write = report ? `fs.writeFileSync('reports/${file}', '${JSON.stringify(report)}');` : '';
		const script = join(place, `${name.replace(':', '-')}.mjs`);
		writeFileSync(
			script,
			`import fs from 'node:fs'; console.log('This is ${name}'); ${write} process.exitCode = ${code};`
		);
		return `node ${name.replace(':', '-')}.mjs`;
	};
	writeFileSync(
		join(place, 'package.json'),
		JSON.stringify({ scripts: Object.fromEntries(names.map((name) => [name, of(name)])) })
	);
	const { status, stdout } = spawnSync(process.execPath, ['scripts/test.mjs'], {
		cwd: place,
		encoding: 'utf8'
	});
	return { status, lines: stdout.trim().split('\n') };
}

const units = (statuses: string[]) => ({
	testResults: [
		{
			name: 'tests/a.test.ts',
			status: 'passed',
			assertionResults: statuses.map((status, i) => ({ fullName: `unit ${i}`, status }))
		}
	]
});
const site = (statuses: string[]) => ({
	errors: [],
	suites: [
		{
			suites: [
				{
					specs: statuses.map((status, i) => ({
						file: 'a.e2e.ts',
						title: `journey ${i}`,
						tests: [{ projectName: 'chromium', status }]
					}))
				}
			]
		}
	]
});

test('all is well: every check is run once, and the last line counts', () => {
	const { status, lines } = npmTest({
		'test:unit': { report: units(['passed', 'passed', 'pending']) },
		'test:site': { report: site(['expected', 'skipped']) }
	});
	expect(lines.at(-1)).toBe('8 passed, 0 failed, 2 skipped');
	expect(status).toBe(0);
	for (const name of ['check', 'check-data', 'build', 'lint', 'format:check', 'test:site'])
		expect(lines.filter((line) => line === `This is ${name}`)).toHaveLength(1);
});

test('goes on after a failure, and names at the end what failed', () => {
	const { status, lines } = npmTest({
		lint: { code: 1 },
		'test:unit': { code: 1, report: units(['passed', 'failed']) },
		'test:site': { code: 1, report: site(['expected', 'unexpected', 'flaky']) }
	});
	expect(lines.at(-1)).toBe('6 passed, 4 failed');
	expect(lines.slice(-5, -1)).toEqual([
		'✗ lint',
		'✗ tests/a.test.ts: unit 1',
		'✗ a.e2e.ts (chromium): journey 1',
		'✗ a.e2e.ts (chromium): journey 2'
	]);
	expect(status).toBe(1);
});

test('a run that ends without its report, or fails with no failed test, is a failure', () => {
	const { status, lines } = npmTest({
		'test:unit': { code: 1, report: units(['passed']) },
		'test:site': {}
	});
	expect(lines.at(-1)).toBe('6 passed, 2 failed');
	expect(lines.slice(-3, -1)).toEqual([
		'✗ test:unit: see above',
		'✗ test:site: it did not get to its end'
	]);
	expect(status).toBe(1);
});
