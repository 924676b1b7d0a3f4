/** Builds the site unless build/ is newer than its sources, so that `npm run test:site -- NAME` starts at once. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';

const SOURCES = [
	...['data', 'scripts', 'src', 'static', 'package.json', 'package-lock.json'],
	...['svelte.config.js', 'vite.config.ts', 'wuchale.config.js']
];

/**
 * Time of the last change of a file, or of anything in a folder. The folder's own time reveals deleted files.
 * @param {string} path
 * @returns {number}
 */
function changed(path) {
	const stats = statSync(path);
	if (!stats.isDirectory()) return stats.mtimeMs;
	const within = readdirSync(path)
		// Skips what the build itself writes.
		.filter((name) => !name.startsWith('.'))
		.map((name) => changed(join(path, name)));
	return Math.max(stats.mtimeMs, ...within);
}

const built = statSync(join(ROOT, 'build/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (built < Math.max(...SOURCES.map((name) => changed(join(ROOT, name))))) {
	console.log('Building the site …');
	if (!run('vite', ['build', '--logLevel', 'warn'])) process.exitCode = 1;
}
