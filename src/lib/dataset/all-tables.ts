import type { Step } from '../domain/talk';
import { own } from '../domain/own';
import type {
	About,
	Change,
	Coding,
	Correction,
	Membership,
	Problem,
	Reading,
	Relation,
	Resolution,
	Rule,
	Settlement,
	SignalWord,
	Source,
	Stance,
	State,
	Vote,
	Window
} from '../domain/types';
import { about } from './tables/about';
import { changes } from './tables/changes';
import { codings } from './tables/codings';
import { corrections } from './tables/corrections';
import { readKeyValue } from './csv/key-value';
import { memberships } from './tables/memberships';
import { problem } from './csv/problems';
import { reading } from './tables/reading';
import { relations } from './tables/relations';
import { resolutions } from './tables/resolutions';
import { rules } from './tables/rules';
import { settlements } from './tables/settlements';
import { signalWords } from './tables/signal-words';
import { sources } from './tables/sources';
import { stances } from './tables/stances';
import { statements, type StatementRow } from './tables/statements';
import { states } from './tables/states';
import { closest } from './csv/suggest';
import { emptyTable, readTable, type Kind, type Table } from './csv/table';
import { talk } from './tables/talk';
import { votes } from './tables/votes';
import { windows } from './tables/windows';

/** Files of data/ by name relative to it: "statements.csv", "fingerprints/timenews-2022.json". */
export type Files = Record<string, string | Uint8Array>;

/** The type of a row of each table. */
export interface Rows {
	about: About;
	stances: Stance;
	states: State;
	memberships: Membership;
	sources: Source;
	statements: StatementRow;
	codings: Coding;
	settlements: Settlement;
	relations: Relation;
	resolutions: Resolution;
	votes: Vote;
	corrections: Correction;
	windows: Window;
	rules: Rule;
	reading: Reading;
	talk: Step;
	changes: Change;
	signalWords: SignalWord;
}

export type Tables = { [K in keyof Rows]: Table<Rows[K]> };

/** Every table of data/. Each kind contains the name of its file. */
export const KINDS: { [K in keyof Rows]: Kind<Rows[K]> } = {
	about,
	stances,
	states,
	memberships,
	sources,
	statements,
	codings,
	settlements,
	relations,
	resolutions,
	votes,
	corrections,
	windows,
	rules,
	reading,
	talk,
	changes,
	signalWords
};

/**
 * Reads every table. A missing file is a problem of its table. `folder` is the prefix of file names in messages;
 * `others` maps the names of entries that are not files to what they are.
 */
export function readTables(
	files: Files,
	folder: string,
	others: Readonly<Record<string, string>> = {}
): Tables {
	const one = <T>(kind: Kind<T>): Table<T> => {
		const read = kind.keyValue ? readKeyValue : readTable;
		const file = folder + kind.file;
		const content = own(files, kind.file);
		if (content === undefined && kind.mayBeMissing)
			return { ...emptyTable(kind, file, []), whole: true };
		return content === undefined
			? emptyTable(kind, file, [missing(kind.file, file, files, own(others, kind.file))])
			: read(kind, content, file);
	};
	return {
		about: one(about),
		stances: one(stances),
		states: one(states),
		memberships: one(memberships),
		sources: one(sources),
		statements: one(statements),
		codings: one(codings),
		settlements: one(settlements),
		relations: one(relations),
		resolutions: one(resolutions),
		votes: one(votes),
		corrections: one(corrections),
		windows: one(windows),
		rules: one(rules),
		reading: one(reading),
		talk: one(talk),
		changes: one(changes),
		signalWords: one(signalWords)
	};
}

function missing(name: string, file: string, files: Files, instead = 'no such file'): Problem {
	const known = new Set(Object.values(KINDS).map((kind) => kind.file));
	const others = Object.keys(files).filter((each) => !known.has(each));
	const near = closest(
		name,
		others.map((code) => ({ code }))
	);
	return problem(file, { line: 1, column: 1 }, '', {
		found: instead,
		expected: 'this table; if it has no rows, a line with the names of its columns will do',
		...(near && { suggestion: `rename ${near.code} to ${name}?` })
	});
}
