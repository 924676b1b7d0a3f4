import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of a folder of data that are read, each with the ending of its files. */
const PARTS = [
	['', '.csv'],
	['fingerprints/', '.json'],
	['translations/', '.csv']
] as const;

/** Names of the tables, fingerprints and translations of a folder, relative to it. */
export const namesIn = (folder: string): string[] =>
	PARTS.flatMap(([part, ending]) =>
		existsSync(join(folder, part))
			? readdirSync(join(folder, part), { withFileTypes: true })
					.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
					.map((entry) => part + entry.name)
			: []
	);

/** The tables, fingerprints and translations of a folder, by name relative to it. */
export const readFolder = (folder: string): Record<string, Uint8Array> =>
	Object.fromEntries(namesIn(folder).map((name) => [name, readFileSync(join(folder, name))]));
