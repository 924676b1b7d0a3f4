/** Reads a folder of tables for both the check and the build, so that what passes one passes the other. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../src/lib/dataset/dataset';
import { isRead } from '../src/lib/dataset/files';
import { statesOn } from '../src/lib/geo/geometry';

/** Folders of tables, fingerprints and translations, each with the extension of its files. */
const PARTS = [
	['', '.csv'],
	['fingerprints/', '.json'],
	['translations/', '.csv']
] as const;

const MAP = 'data/geo/world-50m.topo.json';

/** Finds the map in the project of this file. In a build this file is bundled, and the current folder is the root. */
function readMap() {
	const here = new URL(`../${MAP}`, import.meta.url);
	return statesOn(JSON.parse(readFileSync(existsSync(here) ? here : MAP, 'utf8')));
}

export interface Folder {
	/** Contents by name relative to the folder. */
	files: Record<string, Uint8Array>;
	/** Folders and broken links among the files, with what they are. */
	others: Record<string, string>;
}

/** Reads every file with the name of a table, fingerprint or translation. Follows links. */
export function readFolder(folder: string): Folder {
	const files: Folder['files'] = {};
	const others: Folder['others'] = {};
	for (const [part, ending] of PARTS) {
		const place = join(folder, part);
		if (!existsSync(place)) continue;
		for (const entry of readdirSync(place).sort()) {
			if (!entry.toLowerCase().endsWith(ending)) continue;
			const found = statSync(join(place, entry), { throwIfNoEntry: false });
			if (found?.isFile()) files[part + entry] = readFileSync(join(place, entry));
			else others[part + entry] = found ? 'a folder' : 'a link that leads to nothing';
		}
	}
	return { files, others };
}

/** Names of the files that are read from a folder. */
export const namesIn = (folder: string): string[] =>
	Object.keys(readFolder(folder).files).filter(isRead);

/** The data set in a folder, or every problem. `prefix` is put before file names in messages. */
export function readData(folder: string, prefix?: string) {
	const { files, others } = readFolder(folder);
	return { files, ...readDataset(files, prefix, { others, map: readMap() }) };
}
