import type { Problem } from '../model/types';

/** What is wrong with one text, before it is known where it stands. */
export interface Fault {
	/** What was found, in words for the reader. */
	found: string;
	/** What would have been right. */
	expected: string;
	/** What to do about it, if that can be guessed. */
	suggestion?: string;
}

/** Where something starts in a text: both 1-based; columns count characters (code points). */
export interface Place {
	line: number;
	column: number;
}

/** Longest piece of a cell that a message repeats, in characters. */
const LONGEST = 60;

/** A piece of a cell as a message shows it: in quotation marks, on one line, cut if long. */
export function shown(text: string): string {
	if (text === '') return 'an empty cell';
	const line = [...text.replaceAll('\n', ' ')];
	return `“${line.length > LONGEST ? line.slice(0, LONGEST - 1).join('') + '…' : line.join('')}”`;
}

/** A fault put at its place in a file. `field` is empty for a whole row or file. */
export function problem(file: string, place: Place, field: string, fault: Fault): Problem {
	const { found, expected, suggestion } = fault;
	const base = { file, line: place.line, column: place.column, field, found, expected };
	return suggestion === undefined ? base : { ...base, suggestion };
}

/** The problems by file, line and column; those of one place stay in the order they were found. */
export function sortProblems(problems: Problem[]): Problem[] {
	return [...problems].sort(
		(a, b) => byText(a.file, b.file) || a.line - b.line || a.column - b.column
	);
}

// Not localeCompare: the order must be the same on every machine.
function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** One problem as a block of lines: place, found, expected, suggestion. */
export function formatProblem(problem: Problem): string {
	const { file, line, column, field, found, expected, suggestion } = problem;
	const lines = [`${file}:${line}:${column}${field && ` ${field}`}`];
	lines.push(`  found: ${found}`, `  expected: ${expected}`);
	if (suggestion) lines.push(`  suggestion: ${suggestion}`);
	return lines.join('\n');
}

/** All problems, sorted, one block each, with a line that counts them. Empty text if there are none. */
export function formatProblems(problems: Problem[]): string {
	if (problems.length === 0) return '';
	const blocks = sortProblems(problems).map(formatProblem);
	const files = new Set(problems.map((each) => each.file)).size;
	blocks.push(`${count(problems.length, 'problem')} in ${count(files, 'file')}.`);
	return blocks.join('\n\n') + '\n';
}

/** "1 problem", "2 problems". */
export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
