/** Builds the site from a folder of tables. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vite = join(root, 'node_modules/vite/bin/vite.js');

/**
 * Leaves the pages in build/ and returns the seconds that the build took, in wall-clock time.
 * @param {string} folder
 */
export function buildFrom(folder) {
	const start = performance.now();
	const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		env: { ...process.env, STANCE_DATA: folder }
	});
	if (status !== 0) throw new Error(`The build from ${folder} failed:\n${stdout}\n${stderr}`);
	return (performance.now() - start) / 1000;
}
