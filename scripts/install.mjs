/** Runs `npm ci` if the installed packages differ from package-lock.json. Needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NEEDED, supported } from './node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const mark = `${root}/node_modules/.install-lock`;
const lock = readFileSync(`${root}/package-lock.json`, 'utf8');
const hash = createHash('sha256').update(lock).digest('hex');

/** Whether npm's own record has the versions of the lock file, as after a manual `npm ci` or `npm install`. */
function installedByHand() {
	const record = `${root}/node_modules/.package-lock.json`;
	if (!existsSync(record)) return false;
	const has = JSON.parse(readFileSync(record, 'utf8')).packages;
	const wants = Object.entries(JSON.parse(lock).packages).filter(([path]) => path !== '');
	return wants.every(
		([path, { version, optional }]) => (optional && !has[path]) || has[path]?.version === version
	);
}

if (!supported(process.versions.node)) {
	console.error(`Stance Atlas needs Node ${NEEDED}; this is ${process.versions.node}.`);
	process.exit(1);
}

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== hash) {
	if (!installedByHand()) {
		console.log('Installing the packages of package-lock.json (npm ci): about a minute.');
		// Avoids a shell; npm sets this path when it runs the script.
		const npm = process.env['npm_execpath'];
		const args = ['ci', '--include=dev'];
		const { status, error } = npm
			? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
			: spawnSync('npm', args, {
					cwd: root,
					stdio: 'inherit',
					shell: process.platform === 'win32'
				});
		if (status !== 0) {
			console.error(`npm ci failed${error ? `: ${error.message}` : ''}. See its message above.`);
			process.exit(1);
		}
	}
	writeFileSync(mark, hash);
}
