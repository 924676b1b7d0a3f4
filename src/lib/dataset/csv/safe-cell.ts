/**
 * Spreadsheets interpret a cell that begins with one of these characters as a formula and may run it. A leading
 * apostrophe turns it into plain text. A cell that already begins with apostrophes and such a character gets one more,
 * so that `unguarded` is the exact inverse.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** The cell in a form that is safe to open in a spreadsheet. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The inverse of `guarded`; other cells do not change. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
