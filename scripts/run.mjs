/** Runs command-line tools of node_modules without a shell, so that they work the same on every system. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} tool Name of a package, or "package/bin" if the command has another name.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {boolean} Whether it succeeded. Its output is shown.
 */
export function run(tool, args, env = {}) {
	const [, name = tool, command = name.replace(/^@.*\//, '')] =
		/^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(tool) ?? [];
	const folder = `${ROOT}/node_modules/${name}`;
	const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
	const file = typeof bin === 'string' ? bin : bin[command];
	const { status, error } = spawnSync(process.execPath, [`${folder}/${file}`, ...args], {
		cwd: ROOT,
		env: { ...process.env, ...env },
		stdio: 'inherit'
	});
	if (error) console.error(error.message);
	return status === 0;
}

/**
 * Runs a script of this folder.
 * @param {string} name
 * @returns {boolean} Whether it succeeded.
 */
export const script = (name) =>
	spawnSync(process.execPath, [`${ROOT}/scripts/${name}`], { cwd: ROOT, stdio: 'inherit' })
		.status === 0;
