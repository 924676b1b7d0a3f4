/**
 * npm run check-data [-- FOLDER]
 * Checks the tables of data/, or of another folder, and prints every problem at once.
 * Ends with 1 if there is a problem, else with 0.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../src/lib/content/dataset';
import { formatProblems } from '../src/lib/content/problems';
import { summary } from '../src/lib/content/summary';

/** The tables and fingerprints of a folder, by name relative to it. */
function readFolder(folder: string): Record<string, Uint8Array> {
	const files: Record<string, Uint8Array> = {};
	for (const [part, ending] of [
		['', '.csv'],
		['fingerprints/', '.json']
	] as const) {
		if (!existsSync(join(folder, part))) continue;
		for (const entry of readdirSync(join(folder, part), { withFileTypes: true })) {
			if (!entry.isFile() || !entry.name.endsWith(ending)) continue;
			files[part + entry.name] = readFileSync(join(folder, part, entry.name));
		}
	}
	return files;
}

const folder = process.argv[2] ?? 'data';
if (!existsSync(folder)) {
	console.error(`There is no folder “${folder}”. Usage: npm run check-data -- path/to/folder`);
	process.exitCode = 1;
} else {
	const { dataset, problems } = readDataset(readFolder(folder), folder.replace(/\/*$/, '/'));
	if (dataset) console.log(`No problems: ${summary(dataset)}.`);
	else {
		console.log(formatProblems(problems));
		process.exitCode = 1;
	}
}
