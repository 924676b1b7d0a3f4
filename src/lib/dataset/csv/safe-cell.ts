/**
 * A spreadsheet takes a cell that begins with one of these signs for a formula, and may run it. An
 * apostrophe before it makes it plain text there. So that reading is the exact inverse, cells that
 * begin with apostrophes and such a sign get one more.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** A cell as it can be opened in a spreadsheet without harm. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell as it was before `guarded`. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
