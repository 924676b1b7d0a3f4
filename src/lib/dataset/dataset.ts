import type { Dataset, Problem } from '../domain/types';
import { checkAgreement } from './checks/agreement';
import { checkChanges } from './tables/changes';
import { checkFiles } from './files';
import { checkOccasions } from './tables/occasions';
import { checkPins } from './checks/pins';
import { checkPlaces } from './checks/places';
import { capped, sortProblems } from './csv/problems';
import { checkQuotations } from './checks/quotations';
import { checkReferences } from './checks/references';
import { checkSilences, lookedForIn } from './checks/silence';
import { finishStatement } from './tables/statements';
import type { Candidate } from './csv/suggest';
import type { Table } from './csv/table';
import { readTables, type Files } from './all-tables';
import { readTranslations } from './tables/translations';

/** What a folder of tables contains besides its files, and what the atlas can show. */
export interface Surroundings {
	/** Folders and broken links among the tables, by name, with what they are. */
	others?: Readonly<Record<string, string>>;
	/** The states that the map shows; if missing, places are not checked. */
	map?: readonly Candidate[];
}

/**
 * Reads and checks everything in data/. `files` contains bytes or text by name relative to data/ ("statements.csv",
 * "fingerprints/timenews-2022.json"); unknown files are only noted. Returns either the whole data set or every problem,
 * sorted; for a file with very many problems, the first ones and the number of the others. Notes list oddities that
 * were read as they were meant, and files that were not read. `folder` is the prefix of file names in problems.
 */
export function readDataset(
	files: Files,
	folder = 'data/',
	{ others = {}, map }: Surroundings = {}
): { dataset?: Dataset; problems: Problem[]; notes: Problem[] } {
	const tables = readTables(files, folder, others);
	const { verified, fingerprints, broken, ...quotations } = checkQuotations(files, tables, folder);
	const translated = readTranslations(files, tables, folder);
	const found = sortProblems([
		...Object.values(tables).flatMap((table) => table.problems),
		...checkReferences(tables),
		...checkPins(tables),
		...(map ? checkPlaces(tables, map) : []),
		...checkAgreement(tables),
		...checkChanges(tables),
		...checkOccasions(tables),
		...quotations.problems,
		...checkSilences(tables, fingerprints, broken),
		...translated.problems
	]);
	const problems = capped(found);
	const notes = sortProblems([
		...Object.values(tables).flatMap((table) => table.notes),
		...translated.notes,
		...checkFiles(files, others, folder)
	]);
	if (problems.length > 0) return { problems, notes };
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
	return { dataset, problems, notes };
}

// Safe only for a table without problems, where every row has every property.
function all<T>(table: Table<T>): T[] {
	return table.rows.map((row) => row.value as T);
}

/** The single row of a table of keys and values. */
function only<T>(table: Table<T>): T {
	return table.rows[0]?.value as T;
}
