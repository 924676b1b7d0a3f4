/**
 * All checks in one go: types, format and lint, data, unit and component tests, build, tests of the built site.
 * Goes on after a failure, so that one run tells everything, and ends with "N passed, N failed".
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ROOT, run, script } from './run.mjs';

const REPORTS = `${ROOT}/reports`;
// Old reports must never be counted.
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS);

/** @typedef {{ name: string, passed: number, failed: number, skipped: number, parts?: string[] }} Result */
/** @type {Result[]} */
const results = [];

/**
 * @param {string} name
 * @param {() => Omit<Result, 'name'>} work
 */
function step(name, work) {
	console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
	results.push({ name, ...work() });
}

/** @param {boolean} ok */
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * A run may fail without a failed test (a file that does not load, a server that does not start): that is one failure.
 * @param {boolean} ok Whether the command succeeded.
 * @param {string} file Its JSON report.
 * @param {(report: any) => Omit<Result, 'name'>} count
 */
function counted(ok, file, count) {
	/** @type {Omit<Result, 'name'>} */
	let result = { passed: 0, failed: 0, skipped: 0 };
	try {
		result = count(JSON.parse(readFileSync(`${REPORTS}/${file}`, 'utf8')));
	} catch {
		console.error(`There is no report reports/${file}: the run did not get to its end.`);
		ok = false;
	}
	if (result.passed + result.failed === 0) ok = false;
	return { ...result, failed: Math.max(result.failed, ok ? 0 : 1) };
}

/** @type {Record<string, string>} */
const env = {};
// Once and before the workers, which would each look for (and unpack) one.
await findBrowser().then(
	(path) => {
		env['STANCE_BROWSER'] = path;
		console.log(`Browser: ${path}`);
	},
	(/** @type {Error} */ error) => {
		console.error(error.message);
		results.push({ name: 'browser', ...one(false) });
	}
);

step('types', () =>
	one(
		run('@sveltejs/kit/svelte-kit', ['sync'], env) &&
			script('words.mjs') &&
			run('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings'], env)
	)
);
step('lint', () => {
	const formatted = run('prettier', ['--check', '.'], env);
	// What nothing uses: files, exports, packages.
	const used = run('knip', [], env);
	return one(run('eslint', ['.', '--max-warnings', '0'], env) && formatted && used);
});
step('check-data', () => one(run('tsx', ['scripts/check-data.ts'], env)));
step('vitest', () =>
	counted(
		run(
			'vitest',
			['run', '--reporter=default', '--reporter=json', '--outputFile.json=reports/vitest.json'],
			env
		),
		'vitest.json',
		(report) => ({
			passed: report.numPassedTests,
			failed:
				report.numFailedTests +
				report.testResults.filter(
					(/** @type {any} */ file) =>
						file.status === 'failed' && file.assertionResults.length === 0
				).length,
			skipped: report.numPendingTests + report.numTodoTests
		})
	)
);
step('build', () => {
	// Never test the site of an earlier build.
	rmSync(`${ROOT}/build`, { recursive: true, force: true });
	return one(run('vite', ['build', '--logLevel', 'warn'], env));
});
step('site', () =>
	counted(
		run('@playwright/test/playwright', ['test'], env),
		'playwright.json',
		({ stats, errors, suites }) => ({
			passed: stats.expected,
			failed: stats.unexpected + stats.flaky + errors.length,
			skipped: stats.skipped,
			parts: browsersOf(suites)
		})
	)
);

/**
 * What each browser passed of the tests of the site.
 * @param {any[]} suites As in Playwright's JSON report.
 */
function browsersOf(suites) {
	/** @type {Map<string, { passed: number, all: number }>} */
	const counts = new Map();
	const look = (/** @type {any} */ suite) => {
		for (const { tests } of suite.specs ?? [])
			for (const { projectName, status } of tests) {
				const count = counts.get(projectName) ?? { passed: 0, all: 0 };
				if (status !== 'skipped') count.all += 1;
				if (status === 'expected') count.passed += 1;
				counts.set(projectName, count);
			}
		(suite.suites ?? []).forEach(look);
	};
	suites.forEach(look);
	return [...counts].map(([browser, { passed, all }]) => `${browser} ${passed} of ${all}`);
}

/**
 * Names of what failed: where only the end of a long output is kept, they must be in it.
 * @returns {string[]}
 */
function failedTests() {
	const read = (/** @type {string} */ file) => {
		try {
			return JSON.parse(readFileSync(`${REPORTS}/${file}`, 'utf8'));
		} catch {
			return {};
		}
	};
	const units = (read('vitest.json').testResults ?? []).flatMap((/** @type {any} */ file) =>
		file.assertionResults
			.filter((/** @type {any} */ test) => test.status === 'failed')
			.map((/** @type {any} */ test) => `${relative(ROOT, file.name)}: ${test.fullName}`)
			.concat(
				file.status === 'failed' && file.assertionResults.length === 0
					? [`${relative(ROOT, file.name)}: ${file.message}`]
					: []
			)
	);
	/** @type {string[]} */
	const journeys = [];
	const look = (/** @type {any} */ suite) => {
		for (const { file, title, tests } of suite.specs ?? [])
			for (const { projectName, status } of tests)
				if (status === 'unexpected') journeys.push(`${file} (${projectName}): ${title}`);
		(suite.suites ?? []).forEach(look);
	};
	(read('playwright.json').suites ?? []).forEach(look);
	return [...units, ...journeys];
}

console.log(`\n── summary ${'─'.repeat(69)}`);
for (const { name, passed, failed, skipped, parts } of results) {
	console.log(
		`${failed ? '✗' : '✓'} ${name.padEnd(11)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
	);
	for (const part of parts ?? []) console.log(`  ${part}`);
}
for (const name of failedTests()) console.log(`✗ ${name}`);
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
	results.reduce((total, result) => total + result[key], 0);
console.log(
	`${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`
);
process.exitCode = sum('failed') ? 1 : 0;
