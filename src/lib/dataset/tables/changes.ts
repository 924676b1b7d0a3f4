import { CHANGE_KINDS, type Change, type Problem } from '../../domain/types';
import { problem, quoted, type Fault } from '../csv/problems';
import { column, day, id, list, oneOf, words } from '../csv/readers';
import { unknown, WORK } from '../checks/references';
import { closest } from '../csv/suggest';
import type { Kind, Row } from '../csv/table';
import type { Tables } from '../all-tables';

/** data/changes.csv */
export const changes: Kind<Change> = {
	file: 'changes.csv',
	title: 'Changes',
	row: 'What was done to some statements on one day.',
	key: ['id'],
	columns: {
		id: column('Name of the change.', id()),
		date: column('The day.', day()),
		kind: column('What was done.', oneOf(...CHANGE_KINDS)),
		// Not refs, because a withdrawn statement is no longer in statements.csv.
		statements: column('To which statements; those withdrawn are in no other table.', list()),
		what: column('What is different.', words()),
		why: column('The reason.', words())
	},
	translated: ['what', 'why'],
	checkRow: ({ statements }) =>
		statements?.length === 0
			? [
					{
						field: 'statements',
						found: 'an empty cell',
						expected: 'at least one statement that was changed'
					}
				]
			: []
};

/** The history of one statement so far: the lines in which it was added and withdrawn. */
interface Life {
	added?: number;
	withdrawn?: number;
}

/**
 * Checks the change log: each statement is added once, perhaps recoded, perhaps withdrawn, in the order of dates. A
 * withdrawn statement must be absent from statements.csv, and its id must not be used again.
 */
export function checkChanges(tables: Tables): Problem[] {
	const { changes, statements } = tables;
	if (!changes.whole || !statements.whole) return [];
	const lives = new Map<string, Life>();
	const withdrawn = new Set(
		changes.rows.flatMap(({ value }) =>
			value.kind === 'withdrawn' ? (value.statements ?? []) : []
		)
	);
	const problems = order(tables);
	// A row that could not be read may be the one that seems to be missing.
	const read =
		changes.broken.size === 0 && changes.rows.every(({ value }) => value.statements && value.kind);
	for (const row of changes.rows) {
		for (const id of row.value.statements ?? []) {
			const life = lives.get(id) ?? {};
			lives.set(id, life);
			const fault = told(tables, row, id, life, {
				read,
				gone: withdrawn.has(id),
				search: problems.length * (statements.ids.size + 100) < WORK
			});
			if (fault) problems.push(at(tables, row, fault));
		}
	}
	return read ? [...problems, ...neverAdded(tables, lives)] : problems;
}

function at({ changes }: Tables, row: Row<Change>, fault: Fault): Problem {
	return problem(changes.file, row.place('statements'), 'statements', fault);
}

/** Checks that rows are in the order of their dates. */
function order({ changes }: Tables): Problem[] {
	let last: { date: string; line: number } | undefined;
	const problems: Problem[] = [];
	for (const row of changes.rows) {
		const { date } = row.value;
		if (date === undefined) continue;
		if (last && date < last.date) {
			problems.push(
				problem(changes.file, row.place('date'), 'date', {
					found: `${quoted(date)} after ${quoted(last.date)} in line ${last.line}`,
					expected: 'rows in the order of their dates, the oldest first'
				})
			);
		} else last = { date, line: row.line };
	}
	return problems;
}

/** Applies one row to the history of a statement, and reports what is wrong with it. */
function told(
	tables: Tables,
	row: Row<Change>,
	id: string,
	life: Life,
	{ read, gone, search }: { read: boolean; gone: boolean; search: boolean }
): Fault | undefined {
	const { kind } = row.value;
	const { file } = tables.changes;
	if (kind === undefined) return undefined;
	if (life.withdrawn !== undefined) {
		return {
			found: `${quoted(id)} ${kind} after it was withdrawn in line ${life.withdrawn}`,
			expected: 'an id that was withdrawn never comes back',
			...(kind === 'added' && { suggestion: 'give the statement a new id' })
		};
	}
	if (kind === 'added') {
		if (life.added !== undefined) {
			return {
				found: `${quoted(id)} added a second time`,
				expected: `each statement in one row “added”; line ${life.added} has it already`
			};
		}
		life.added = row.line;
		return gone || !read ? undefined : missing(tables, id, search);
	}
	if (kind === 'withdrawn') life.withdrawn = row.line;
	if (kind === 'withdrawn' && tables.statements.ids.has(id)) {
		return {
			found: `${quoted(id)} withdrawn, which still stands in ${tables.statements.file} line ${tables.statements.ids.get(id)}`,
			expected: 'a statement that was withdrawn to be gone',
			suggestion: 'delete its row and what refers to it, or take it out of this list'
		};
	}
	if (life.added !== undefined) return undefined;
	return (
		(kind === 'recoded' ? missing(tables, id, search) : undefined) ?? {
			found: `${quoted(id)} ${kind} before it was added`,
			expected: `a row “added” of ${file} above this one`
		}
	);
}

/** The fault of an id that is not in statements.csv, unless its row is reported already. */
function missing({ statements }: Tables, id: string, search: boolean): Fault | undefined {
	if (statements.ids.has(id)) return undefined;
	if (!search) return unknown(id, statements, false);
	if (
		closest(
			id,
			[...statements.broken].map((code) => ({ code }))
		)
	)
		return undefined;
	return unknown(id, statements);
}

/** Reports statements that the change log never adds. */
function neverAdded({ changes, statements }: Tables, lives: Map<string, Life>): Problem[] {
	return statements.rows.flatMap((row) => {
		const { id } = row.value;
		// If a row of the log names the statement, that row is reported instead.
		if (id === undefined || lives.has(id)) return [];
		return [
			problem(statements.file, row.place('id'), 'id', {
				found: `${quoted(id)}, which no row of ${changes.file} adds`,
				expected: 'each statement in one row “added” of the change log',
				suggestion: `add to ${changes.file}: …,YYYY-MM-DD,added,${id},…,… (id, date, kind, statements, what, why)`
			})
		];
	});
}
