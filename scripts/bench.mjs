/**
 * Measures the built site beside two reference pages and prints the results; a complete run is stored in docs/. Never
 * fails because of a time, since machines differ. See scripts/bench/.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { PARTS, readOptions } from './bench/options.mjs';
import { markdown } from './bench/report.mjs';
import { bench } from './bench/run.mjs';
import { ROOT, run } from './run.mjs';
import { BUILD } from './serve.mjs';

/** @type {ReturnType<typeof readOptions>} */
let options;
try {
	options = readOptions(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
if (!existsSync(`${BUILD}/index.html`) && !run('vite', ['build', '--logLevel', 'warn']))
	process.exit(1);

const report = await bench(options, (what) => console.error(`… ${what}`));
const text = await format(markdown(report), { parser: 'markdown' });
console.log(text);
if (options.parts.length === PARTS.length) {
	mkdirSync(`${ROOT}/docs`, { recursive: true });
	writeFileSync(`${ROOT}/docs/bench.md`, text);
	writeFileSync(`${ROOT}/docs/bench.json`, `${JSON.stringify(report, undefined, '\t')}\n`);
	console.error('Kept in docs/bench.md and docs/bench.json.');
}
