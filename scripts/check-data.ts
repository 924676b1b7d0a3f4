/**
 * npm run check-data [-- FOLDER]
 * Checks the tables of data/, or of another folder, and prints all problems. Exits with 1 if there is a problem, else
 * with 0. Notes do not affect the result.
 */
import { statSync } from 'node:fs';
import { formatNotes, formatProblems } from '../src/lib/dataset/csv/problems';
import { sizeNote, summary } from '../src/lib/dataset/summary';
import { readData } from './read-folder';

const folder = process.argv[2] ?? 'data';
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
	console.error(`There is no folder “${folder}”. Usage: npm run check-data -- path/to/folder`);
	process.exitCode = 1;
} else {
	const { dataset, problems, notes } = readData(folder, folder.replace(/\/*$/, '/'));
	if (notes.length > 0) console.log(formatNotes(notes));
	if (dataset) {
		console.log(`No problems: ${summary(dataset)}.`);
		if (sizeNote(dataset)) console.log(sizeNote(dataset));
	} else {
		console.log(formatProblems(problems));
		process.exitCode = 1;
	}
}
