/**
 * Runs all checks, each as an npm script. Continues after a failure, so that one run reports everything; lists what
 * failed, and ends with "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from './run.mjs';

const REPORTS = `${ROOT}/reports`;
// Deletes old reports and the old build, so that they cannot be mistaken for new ones.
rmSync(REPORTS, { recursive: true, force: true });
rmSync(`${ROOT}/build`, { recursive: true, force: true });
mkdirSync(REPORTS);

/** @typedef {{ name: string, status: 'passed' | 'failed' | 'skipped', browser?: string }} Test */
/** @typedef {{ script: string, seconds: number, tests: Test[] }} Result */

/** @param {string} file */
const report = (file) => JSON.parse(readFileSync(`${REPORTS}/${file}`, 'utf8'));

/**
 * Reads the tests of a script from its JSON report. A file that does not load counts as a failed test.
 * @type {Record<string, () => Test[]>}
 */
const READERS = {
	'test:unit': () =>
		report('vitest.json').testResults.flatMap((/** @type {any} */ file) => {
			const path = relative(ROOT, file.name);
			if (file.status === 'failed' && file.assertionResults.length === 0)
				return [{ name: `${path}: ${file.message}`, status: 'failed' }];
			return file.assertionResults.map((/** @type {any} */ { fullName, status }) => ({
				name: `${path}: ${fullName}`,
				status: status === 'passed' || status === 'failed' ? status : 'skipped'
			}));
		}),
	'test:site': () => {
		/** @returns {Test[]} */
		const testsOf = (/** @type {any} */ { specs = [], suites = [] }) => [
			...specs.flatMap((/** @type {any} */ { file, title, tests }) =>
				tests.map((/** @type {any} */ { projectName, status }) => ({
					name: `${file} (${projectName}): ${title}`,
					// A flaky test counts as failed.
					status: status === 'expected' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed',
					browser: projectName
				}))
			),
			...suites.flatMap(testsOf)
		];
		const { suites, errors } = report('playwright.json');
		return [
			...testsOf({ suites }),
			...errors.map((/** @type {any} */ { message }) => ({ name: message, status: 'failed' }))
		];
	}
};

/**
 * The results of a script. If it fails without a failed test (a server that does not start), it counts as one failure.
 * @param {string} script
 * @param {boolean} ok Whether it succeeded.
 * @returns {Test[]}
 */
function testsOf(script, ok) {
	const itself = /** @type {Test[]} */ ([{ name: script, status: ok ? 'passed' : 'failed' }]);
	const read = READERS[script];
	if (!read) return itself;
	try {
		const tests = read();
		const told = tests.some(({ status }) => status === (ok ? 'passed' : 'failed'));
		return told ? tests : [...tests, { name: `${script}: see above`, status: 'failed' }];
	} catch {
		return [{ name: `${script}: it did not get to its end`, status: 'failed' }];
	}
}

/**
 * Runs npm scripts one after the other.
 * @param {string[]} commands Names of scripts with their arguments.
 * @param {{ beside?: boolean }} [options] Beside others: prints the output of a script when it has ended.
 * @returns {Promise<Result[]>}
 */
async function inTurn(commands, { beside = false } = {}) {
	const results = [];
	for (const command of commands) {
		const [script = '', ...words] = command.split(' ');
		const title = `\n── ${script} ${'─'.repeat(Math.max(0, 76 - script.length))}\n`;
		const begun = performance.now();
		if (!beside) process.stdout.write(title);
		const { ok, output } = await npm(['run', '--silent', script, ...words], beside);
		if (beside) process.stdout.write(title + output);
		const seconds = (performance.now() - begun) / 1000;
		results.push({ script, seconds, tests: testsOf(script, ok) });
	}
	return results;
}

/**
 * Runs npm without a shell; npm sets its own path when it runs this script.
 * @param {string[]} args
 * @param {boolean} captured
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function npm(args, captured) {
	const path = process.env['npm_execpath'];
	const [command, words] = path ? [process.execPath, [path, ...args]] : ['npm', args];
	const child = spawn(command, words, {
		cwd: ROOT,
		// Silences Vite's warning about a future default that Node 20 does not support.
		env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
		stdio: captured ? ['ignore', 'pipe', 'pipe'] : 'inherit',
		shell: !path && process.platform === 'win32'
	});
	/** @type {Buffer[]} */
	const output = [];
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (/** @type {Buffer} */ part) => output.push(part));
	return new Promise((done) => {
		child.on('error', ({ message }) => done({ ok: false, output: message }));
		child.on('close', (code) => done({ ok: code === 0, output: Buffer.concat(output).toString() }));
	});
}

const results = [
	// These scripts use one core each, while tests and browsers use both.
	...(
		await Promise.all([
			inTurn(['check', 'check-data', 'build -- --logLevel warn'], { beside: true }),
			inTurn(['lint', 'format:check'], { beside: true })
		])
	).flat(),
	...(await inTurn(['test:unit', 'test:site']))
];

/** @param {Test[]} tests */
function count(tests) {
	const of = (/** @type {Test['status']} */ status) =>
		tests.filter((test) => test.status === status).length;
	const skipped = of('skipped') ? `, ${of('skipped')} skipped` : '';
	return `${of('passed')} passed, ${of('failed')} failed${skipped}`;
}

console.log(`\n── summary ${'─'.repeat(69)}`);
for (const { script, seconds, tests } of results) {
	const failed = tests.some(({ status }) => status === 'failed');
	console.log(
		`${failed ? '✗' : '✓'} ${script.padEnd(12)} ${count(tests)} (${Math.round(seconds)} s)`
	);
	for (const browser of new Set(tests.flatMap((test) => test.browser ?? [])))
		console.log(`  ${browser}: ${count(tests.filter((test) => test.browser === browser))}`);
}
const all = results.flatMap(({ tests }) => tests);
const failures = all.filter(({ status }) => status === 'failed');
// Lists the names at the end, in case only the end of a long output is kept.
for (const { name } of failures) console.log(`✗ ${name}`);
console.log(count(all));
process.exitCode = failures.length ? 1 : 0;
