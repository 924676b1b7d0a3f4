import type { Fault, Place } from './problems';

/** Where each field of each row starts, and the first fault in quotation marks, if there is one. */
export interface Scan {
	rows: Place[][];
	/** Offset up to which all rows are well formed: the length of the text, or the start of the faulty row. */
	end: number;
	fault?: Fault & Place;
}

/**
 * Finds the start of every field of a CSV text (comma, `\n`, double quotes doubled inside quotes). Stops at the first
 * row with unbalanced quotation marks, because the following fields are ambiguous.
 */
export function scan(text: string): Scan {
	const rows: Place[][] = [];
	let at = 0;
	let line = 1;
	let column = 1;

	/** Advances by one UTF-16 unit; the second half of a surrogate pair does not count as a column. */
	function step() {
		const unit = text.charCodeAt(at++);
		if (unit === 10) [line, column] = [line + 1, 1];
		else if (unit < 0xdc00 || unit > 0xdfff) column++;
	}

	while (at < text.length) {
		const rowStart = at;
		const row: Place[] = [];
		for (;;) {
			const start = { line, column };
			row.push(start);
			if (text[at] === '"') {
				let closed = false;
				for (step(); at < text.length && !closed; step()) {
					if (text[at] !== '"') continue;
					if (text[at + 1] === '"') step();
					else closed = true;
				}
				if (!closed) return { rows, end: rowStart, fault: { ...start, ...leftOpen() } };
				if (at < text.length && text[at] !== ',' && text[at] !== '\n') {
					return {
						rows,
						end: rowStart,
						fault: { ...start, ...closedEarly(text, at, line, column) }
					};
				}
			} else while (at < text.length && text[at] !== ',' && text[at] !== '\n') step();
			const next = text[at];
			if (at < text.length) step();
			if (next !== ',') break;
		}
		rows.push(row);
	}
	return { rows, end: text.length };
}

const REST = 'the rows from here on were not read';

function leftOpen(): Fault {
	return {
		found: `a quotation mark (") that opens this cell and is never closed; ${REST}`,
		expected: 'a closing quotation mark (") at the end of the cell',
		suggestion: 'close the cell with ", and write a quotation mark inside it twice: ""'
	};
}

function closedEarly(text: string, at: number, line: number, column: number): Fault {
	const after = String.fromCodePoint(text.codePointAt(at) ?? 0);
	return {
		found: `a cell in quotation marks that is followed by “${after}” at line ${line}, column ${column}; ${REST}`,
		expected: 'a comma or the end of the line after the closing quotation mark',
		suggestion: 'close the cell with ", and write a quotation mark inside it twice: ""'
	};
}
