import type { Coding, Problem, Settlement } from '../../domain/types';
import { problem, quoted, type Fault } from '../csv/problems';
import { unknown } from './references';
import type { StatementRow } from '../tables/statements';
import type { Row } from '../csv/table';
import type { Tables } from '../all-tables';

/** The two questions that coders must agree on, or have settled. */
const FIELDS = ['stance', 'own'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Checks that the answers of the coders, their settlements and the statements agree with each other.
 * A statement is left out if a row about it could not be read, because that is reported already.
 */
export function checkAgreement(tables: Tables): Problem[] {
	const { codings, settlements } = tables;
	if (!codings.whole || !settlements.whole) return [];
	const statements = new Map(tables.statements.rows.map((row) => [row.value.id, row]));
	const known = byStatement(codings.rows);
	const settled = byStatement(settlements.rows);
	const problems: Problem[] = [];
	for (const row of settlements.rows) problems.push(...settledOn(tables, row));
	const strays = hasStrays(tables);
	for (const id of new Set([...known.keys(), ...settled.keys()])) {
		if (codings.broken.has(id) || settlements.broken.has(id)) continue;
		const rows = {
			codings: known.get(id) ?? [],
			settlements: settled.get(id) ?? [],
			statement: statements.get(id),
			strays
		};
		for (const field of FIELDS) problems.push(...checkField(tables, id, field, rows));
	}
	return problems;
}

/** The question that the coders answered, in words. */
function question(field: Field, id: string): string {
	return field === 'stance' ? `the stance of ${id}` : `whether ${id} is the state’s own (own)`;
}

/** Rows by the statement they are about. */
function byStatement<T extends { statement: string }>(rows: Row<T>[]): Map<string, Row<T>[]> {
	const groups = new Map<string, Row<T>[]>();
	for (const row of rows) {
		const id = row.value.statement;
		if (id === undefined) continue;
		const group = groups.get(id);
		if (group) group.push(row);
		else groups.set(id, [row]);
	}
	return groups;
}

/** A settled stance must be in data/stances.csv. */
function settledOn({ stances, settlements }: Tables, row: Row<Settlement>): Problem[] {
	const { field, settled } = row.value;
	if (field !== 'stance' || settled === undefined) return [];
	if (!stances.whole || stances.ids.has(settled)) return [];
	const fault = unknown(settled, stances);
	return [problem(settlements.file, row.place('settled'), 'settled', fault)];
}

/** All rows about one statement; without the statement itself if its id is wrong. */
interface About {
	codings: Row<Coding>[];
	settlements: Row<Settlement>[];
	statement: Row<StatementRow> | undefined;
	/** True if some coding names no existing statement. */
	strays: boolean;
}

function checkField(
	tables: Tables,
	id: string,
	field: Field,
	{ codings, settlements, statement, strays }: About
): Problem[] {
	const answers = codings.map((row) => answer(row.value, field));
	if (answers.includes(undefined) || settlements.some((row) => row.value.field === undefined))
		return [];
	const first = answers[0];
	const odd = answers.findIndex((each) => each !== first);
	const settlement = settlements.find((row) => row.value.field === field);

	if (odd > 0 && !settlement) {
		const row = codings[odd] as Row<Coding>;
		return [
			problem(
				tables.codings.file,
				row.place(field),
				field,
				unsettled(tables, id, field, codings, odd)
			)
		];
	}
	// If a rule was added to the codebook after coding, its settlement overrules both coders.
	const overrules = settlement && codings.length > 1 && settlement.value.settled !== first;
	if (odd < 0 && settlement && !overrules) {
		if (codings.length < 2 && strays) return [];
		return [
			problem(tables.settlements.file, settlement.place('field'), 'field', {
				found: `a settlement on ${question(field, id)}, ${codings.length > 1 ? `where all coders say ${first}` : 'which was not coded twice'}`,
				expected: 'settlements only where two coders disagree, or with another answer than both',
				suggestion: 'delete the row, or correct the coding it is about'
			})
		];
	}
	const right = settlement ? settlement.value.settled : first;
	const why = settlement
		? `as settled in ${tables.settlements.file} line ${settlement.line}`
		: `as read by ${codings.length > 1 ? 'all coders' : 'the coder'} in ${tables.codings.file} ${codings.length > 1 ? 'lines' : 'line'} ${linesOf(codings)}`;
	if (!statement || right === undefined || !isAnswer(tables, field, right)) return [];
	return compare(tables, statement, field, right, why);
}

/** Line numbers in words: "2 and 14"; if there are very many, only the first ones. */
function linesOf(rows: Row<Coding>[]): string {
	const lines = rows.slice(0, 5).map((row) => row.line);
	return lines.join(' and ') + (rows.length > 5 ? ` and ${rows.length - 5} more` : '');
}

/** A coder's answer, written as in the tables. */
function answer(coding: Partial<Coding>, field: Field): string | undefined {
	if (field === 'stance') return coding.stance;
	return coding.own === undefined ? undefined : coding.own ? 'yes' : 'no';
}

function unsettled(
	tables: Tables,
	id: string,
	field: Field,
	codings: Row<Coding>[],
	odd: number
): Fault {
	const told = [0, odd].map((index) => {
		const row = codings[index] as Row<Coding>;
		return `${row.value.coder ?? 'one coder'} says ${answer(row.value, field)} (line ${row.line})`;
	});
	return {
		found: `coders who disagree on ${question(field, id)}: ${told.join(', ')}`,
		expected: 'the same answer, or a row that settles it',
		suggestion: `add to ${tables.settlements.file}: ${id},${field},…,… (statement, field, settled, reason)`
	};
}

/** False for an answer that is already reported as wrong where it occurs. */
function isAnswer({ stances }: Tables, field: Field, answer: string): boolean {
	if (field === 'own') return answer === 'yes' || answer === 'no';
	return !stances.whole || stances.ids.has(answer);
}

/** True if a coding names no existing statement, because it may belong to one that lacks a coding. */
function hasStrays({ codings, statements }: Tables): boolean {
	return codings.rows.some(
		({ value }) => value.statement === undefined || !statements.ids.has(value.statement)
	);
}

/** Compares the statement with the agreed or settled answer. */
function compare(
	tables: Tables,
	row: Row<StatementRow>,
	field: Field,
	right: string,
	why: string
): Problem[] {
	const { file } = tables.statements;
	if (field === 'stance') {
		const { stance } = row.value;
		if (stance === undefined || stance === right || !isAnswer(tables, field, stance)) return [];
		return [
			problem(file, row.place('stance'), 'stance', {
				found: quoted(stance),
				expected: `${quoted(right)}, ${why}`
			})
		];
	}
	const { voice } = row.value;
	if (voice === undefined || (voice === 'own') === (right === 'yes')) return [];
	return [
		problem(file, row.place('voice'), 'voice', {
			found: quoted(voice),
			expected: `${right === 'yes' ? '“own”' : '“other state” or “third party”'}, because own is ${right}, ${why}`
		})
	];
}
