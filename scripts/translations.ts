/**
 * npm run translations [-- LANGUAGE]
 * Updates data/translations/*.csv from the tables: one row for every cell with text for the reader. Empties rows whose
 * English text has changed, and drops rows without a cell. With a language (de, pt-BR …) it starts a new file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblems } from '../src/lib/dataset/csv/problems';
import { readTable } from '../src/lib/dataset/csv/table';
import { readTables } from '../src/lib/dataset/all-tables';
import {
	cellsOf,
	translationFiles,
	translations,
	updated
} from '../src/lib/dataset/tables/translations';
import type { Translation } from '../src/lib/domain/types';
import { DATA } from './data-folder.mjs';
import { readFolder } from './read-folder';

const { files } = readFolder(DATA);
const tables = readTables(files, `${DATA}/`);
const problems = Object.values(tables).flatMap((table) => table.problems);
const [language] = process.argv.slice(2);
if (problems.length > 0) {
	console.error(`${formatProblems(problems)}Nothing was written: mend the tables first.`);
	process.exitCode = 1;
} else {
	const cells = cellsOf(tables);
	const names = new Set(translationFiles(files));
	if (language) names.add(`translations/${language}.csv`);
	mkdirSync(join(DATA, 'translations'), { recursive: true });
	for (const name of names) {
		const known = files[name] ? readTable(translations, files[name], name).rows : [];
		const rows = known.map(({ value }) => value as Translation);
		const text = updated(cells, rows);
		writeFileSync(join(DATA, name), text);
		const now = readTable(translations, text, name).rows;
		const empty = now.filter(({ value }) => !value.text).length;
		console.log(`${name}: ${now.length} cells, ${empty} not translated.`);
	}
}
