import type { Problem } from '../domain/types';
import { problem, quoted } from './csv/problems';
import { closest } from './csv/suggest';
import { KINDS, type Files } from './all-tables';

/** File names of the tables. No other files are read or published, apart from fingerprints and translations. */
export const TABLES: readonly string[] = Object.values(KINDS).map(({ file }) => file);

/** Matches fingerprint files and translations. */
const PARTS = /^(fingerprints\/[^/]+\.json|translations\/[^/]+\.csv)$/;

/** True if the atlas reads this file: a table, fingerprints or a translation. `name` is relative to the data folder. */
export const isRead = (name: string): boolean => TABLES.includes(name) || PARTS.test(name);

/**
 * Notes files among the tables that do not belong there. They are not a fault, because a spreadsheet program puts files
 * beside the one it has open. `others` lists folders and broken links, with what they are.
 */
export function checkFiles(
	files: Files,
	others: Readonly<Record<string, string>>,
	folder: string
): Problem[] {
	const strangers: Record<string, string> = { ...others };
	for (const name of Object.keys(files)) if (!isRead(name)) strangers[name] = 'a file';
	const missing = TABLES.filter((name) => !Object.hasOwn(files, name));
	return Object.entries(strangers).map(([name, what]) => {
		const near = closest(
			name,
			missing.map((code) => ({ code }))
		);
		return problem(folder + name, { line: 1, column: 1 }, '', {
			found: `${what} called ${quoted(name)}, which is no table of the atlas`,
			expected: 'the tables alone; it is neither read nor given away',
			suggestion:
				near && near.code !== name
					? `if it is meant as ${near.code}, rename it`
					: 'keep what is not for the public in another folder'
		});
	});
}
