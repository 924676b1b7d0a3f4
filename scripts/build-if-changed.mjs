/** Builds the site, unless build/ is newer than everything it is made from: `npm run test:site -- NAME` starts at once. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';

const SOURCES = [
	...['data', 'scripts', 'src', 'static', 'package.json', 'package-lock.json'],
	...['svelte.config.js', 'vite.config.ts', 'wuchale.config.js']
];

/**
 * When a file, or anything in a folder, was last changed. That of a folder tells of files taken away.
 * @param {string} path
 * @returns {number}
 */
function changed(path) {
	const stats = statSync(path);
	if (!stats.isDirectory()) return stats.mtimeMs;
	const within = readdirSync(path)
		// What the build itself writes.
		.filter((name) => !name.startsWith('.'))
		.map((name) => changed(join(path, name)));
	return Math.max(stats.mtimeMs, ...within);
}

const built = statSync(join(ROOT, 'build/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (built < Math.max(...SOURCES.map((name) => changed(join(ROOT, name))))) {
	console.log('Building the site …');
	if (!run('vite', ['build', '--logLevel', 'warn'])) process.exitCode = 1;
}
