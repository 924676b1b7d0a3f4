import type { Problem } from '../../domain/types';

/** What is wrong with a text, before its position is known. */
export interface Fault {
	/** What was found, in words for the reader. */
	found: string;
	/** What would be correct. */
	expected: string;
	/** What to do about it, if that can be guessed. */
	suggestion?: string;
}

/** A position in a text. Both numbers are 1-based; columns count characters (code points). */
export interface Place {
	line: number;
	column: number;
}

/** Longest piece of a cell that a message quotes, in characters. */
const LONGEST = 60;

/** How many problems are listed per file; after fixing these, run the check again. */
export const MOST = 100;

/** A piece of a cell for a message: in quotation marks, on one line, at most 60 characters; or "an empty cell". */
export function quoted(text: string): string {
	if (text === '') return 'an empty cell';
	// Cuts first, because a cell may be ten million characters long and be quoted many times.
	const line = [...text.slice(0, 2 * LONGEST + 2).replaceAll('\n', ' ')];
	return `“${line.length > LONGEST ? line.slice(0, LONGEST - 1).join('') + '…' : line.join('')}”`;
}

/** A fault with its position in a file. `field` is empty for a whole row or file. */
export function problem(file: string, place: Place, field: string, fault: Fault): Problem {
	const { found, expected, suggestion } = fault;
	const base = { file, line: place.line, column: place.column, field, found, expected };
	return suggestion === undefined ? base : { ...base, suggestion };
}

/** Sorts problems by file, line and column; problems at one position keep their order. */
export function sortProblems(problems: Problem[]): Problem[] {
	return [...problems].sort(
		(a, b) => byText(a.file, b.file) || a.line - b.line || a.column - b.column
	);
}

/** The first problems of each file and the number of the others. Expects sorted problems. */
export function capped(problems: Problem[]): Problem[] {
	const told = new Map<string, number>();
	for (const { file } of problems) told.set(file, (told.get(file) ?? 0) + 1);
	const seen = new Map<string, number>();
	return problems.flatMap((each) => {
		const { file, line, column } = each;
		const at = (seen.get(file) ?? 0) + 1;
		seen.set(file, at);
		const more = (told.get(file) ?? 0) - MOST;
		if (at <= MOST) return [each];
		if (at > MOST + 1) return [];
		return [
			problem(file, { line, column }, '', {
				found: `${count(more, 'more problem')} from here on`,
				expected: `a file without problems; the first ${MOST} are listed above`,
				suggestion: 'mend these first, then check again'
			})
		];
	});
}

// Does not use localeCompare, because the order must be the same on every machine.
function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** One problem as a block of lines: position, found, expected, suggestion. */
function formatProblem(problem: Problem): string {
	const { file, line, column, field, found, expected, suggestion } = problem;
	const lines = [`${file}:${line}:${column}${field && ` ${field}`}`];
	lines.push(`  found: ${found}`, `  expected: ${expected}`);
	if (suggestion) lines.push(`  suggestion: ${suggestion}`);
	return lines.join('\n');
}

/** All problems, sorted, one block each, and a line with their number. Empty text if there are none. */
export function formatProblems(problems: Problem[]): string {
	if (problems.length === 0) return '';
	const blocks = sortProblems(problems).map(formatProblem);
	const files = new Set(problems.map((each) => each.file)).size;
	blocks.push(`${count(problems.length, 'problem')} in ${count(files, 'file')}.`);
	return blocks.join('\n\n') + '\n';
}

/** All notes, one block each, after a line that explains them. */
export function formatNotes(notes: Problem[]): string {
	const blocks = sortProblems(notes).map(formatProblem);
	return `${count(notes.length, 'note')}, which stop nothing:\n\n${blocks.join('\n\n')}\n`;
}

/** A number with an English noun: "1 problem", "2 problems". */
export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
