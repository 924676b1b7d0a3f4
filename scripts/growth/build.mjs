/** Builds the site from a folder of tables and says what that took: seconds, and the most memory of a process. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vite = join(root, 'node_modules/vite/bin/vite.js');
const usage = new URL('usage.mjs', import.meta.url).href;

/**
 * The pages are left in build/. `user`: seconds of the processor, of all processes together, for others may be at
 * work on the machine; `clock`: of the clock; `memory`: MB of the process that needed most.
 * @param {string} folder
 */
export function buildFrom(folder) {
	const report = join(tmpdir(), `stance-atlas-build-${process.pid}.jsonl`);
	rmSync(report, { force: true });
	const start = performance.now();
	const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		env: {
			...process.env,
			// Pages are drawn by processes of their own, which inherit this.
			NODE_OPTIONS: `--max-old-space-size=12000 --import=${usage}`,
			STANCE_DATA: folder,
			STANCE_USAGE: report
		}
	});
	if (status !== 0) throw new Error(`The build from ${folder} failed:\n${stdout}\n${stderr}`);
	const used = readFileSync(report, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	rmSync(report);
	return {
		clock: (performance.now() - start) / 1000,
		user: used.reduce((sum, { user }) => sum + user, 0),
		memory: Math.max(...used.map(({ memory }) => memory))
	};
}
