import type { Dataset, Problem } from '../model/types';
import { checkAgreement } from './agreement';
import { checkChanges } from './changes';
import { checkOccasions } from './occasions';
import { checkPins } from './pins';
import { capped, sortProblems } from './problems';
import { checkQuotations } from './quotations';
import { checkReferences } from './references';
import { checkSilences, lookedForIn } from './silence';
import { finishStatement } from './statements';
import type { Table } from './table';
import { readTables, type Files } from './tables';
import { readTranslations } from './translations';

/**
 * Reads and checks everything in data/. `files` by name relative to data/ ("statements.csv",
 * "fingerprints/timenews-2022.json"), as bytes or text; others are left alone. Either the whole
 * data set or, sorted, every problem that can be told apart; of a file with very many the first, and
 * the number of the others. `folder` stands before file names in the problems.
 */
export function readDataset(
	files: Files,
	folder = 'data/'
): { dataset?: Dataset; problems: Problem[] } {
	const tables = readTables(files, folder);
	const { verified, fingerprints, broken, ...quotations } = checkQuotations(files, tables, folder);
	const translated = readTranslations(files, tables, folder);
	const found = sortProblems([
		...Object.values(tables).flatMap((table) => table.problems),
		...checkReferences(tables),
		...checkPins(tables),
		...checkAgreement(tables),
		...checkChanges(tables),
		...checkOccasions(tables),
		...quotations.problems,
		...checkSilences(tables, fingerprints, broken),
		...translated.problems
	]);
	const problems = capped(found);
	if (problems.length > 0) return { problems };
	const dataset: Dataset = {
		about: only(tables.about),
		stances: all(tables.stances),
		states: all(tables.states),
		memberships: all(tables.memberships),
		sources: all(tables.sources),
		statements: tables.statements.rows.map(finishStatement),
		codings: all(tables.codings),
		settlements: all(tables.settlements),
		relations: all(tables.relations),
		resolutions: all(tables.resolutions),
		votes: all(tables.votes),
		corrections: all(tables.corrections),
		windows: all(tables.windows),
		rules: all(tables.rules),
		reading: only(tables.reading),
		talk: all(tables.talk),
		changes: all(tables.changes),
		verified,
		words: all(tables.signalWords),
		lookedFor: lookedForIn(fingerprints),
		translations: translated.translations
	};
	return { dataset, problems };
}

// Safe only for a table without problems: then every row has every property.
function all<T>(table: Table<T>): T[] {
	return table.rows.map((row) => row.value as T);
}

/** The single row of a table of keys and values. */
function only<T>(table: Table<T>): T {
	return table.rows[0]?.value as T;
}
