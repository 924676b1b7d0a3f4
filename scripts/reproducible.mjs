/**
 * npm run reproducible
 * Builds the site twice, in two folders with other names and depths, at different times of day, and compares every
 * byte. Exits with 1 and the names of the files that differ, else with 0.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const root = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
/** Copies sources only, so that no output of an earlier build is used. */
const OURS = /^(data|src|static|scripts|.*\.(json|js|ts)|\.npmrc|LICENSE|docs)$/;

/**
 * @param {string} place
 * @param {Record<string, string>} env
 * @returns {Map<string, string>} Hash of every file by name.
 */
function build(place, env) {
	const folder = join(root, place);
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(ROOT))
		if (OURS.test(name)) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
	const { status, stderr } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{ cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8' }
	);
	if (status !== 0) throw new Error(`The build in ${place} failed:\n${stderr}`);
	const built = join(folder, 'build');
	return new Map(
		readdirSync(built, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => {
				const path = join(entry.parentPath, entry.name);
				const name = path.slice(built.length + 1).replaceAll('\\', '/');
				return /** @type {const} */ ([
					name,
					createHash('sha256').update(readFileSync(path)).digest('hex')
				]);
			})
			.sort(([a], [b]) => (a < b ? -1 : 1))
	);
}

try {
	console.log('Building the site twice …');
	const one = build('one', { TZ: 'UTC', LANG: 'C' });
	const two = build('a/longer way/two', { TZ: 'Asia/Samarkand', LANG: 'de_DE.UTF-8' });
	const odd = [...new Set([...one.keys(), ...two.keys()])].filter(
		(name) => one.get(name) !== two.get(name)
	);
	for (const name of odd)
		console.error(`${name}: ${!one.has(name) || !two.has(name) ? 'in one build only' : 'differs'}`);
	const all = createHash('sha256')
		.update([...one].join('\n'))
		.digest('hex');
	console.log(
		odd.length
			? `${odd.length} of ${one.size} files differ.`
			: `${one.size} files, equal byte for byte: ${all}`
	);
	process.exitCode = odd.length ? 1 : 0;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	rmSync(root, { recursive: true, force: true });
}
