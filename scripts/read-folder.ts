/** A folder of tables as the check and the build read it: one way, so that what passes one passes the other. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../src/lib/dataset/dataset';
import { isRead } from '../src/lib/dataset/files';
import { statesOn } from '../src/lib/geo/geometry';

/** Where tables, fingerprints and translations lie in a folder, each with the ending of its files. */
const PARTS = [
	['', '.csv'],
	['fingerprints/', '.json'],
	['translations/', '.csv']
] as const;

const MAP = 'data/geo/sco-eurasia-50m.topo.json';

/** In the project of this file; a build has this file in a bundle, and runs in the root of the project. */
function readMap() {
	const here = new URL(`../${MAP}`, import.meta.url);
	return statesOn(JSON.parse(readFileSync(existsSync(here) ? here : MAP, 'utf8')));
}

export interface Folder {
	/** By name relative to the folder. */
	files: Record<string, Uint8Array>;
	/** Folders and links to nothing among them, with what they are. */
	others: Record<string, string>;
}

/** Everything that has the name of a table, fingerprint or translation. Links are followed. */
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

/** Names of what is read of a folder. */
export const namesIn = (folder: string): string[] =>
	Object.keys(readFolder(folder).files).filter(isRead);

/** The data set in a folder, or every problem. `prefix` stands before file names in messages. */
export function readData(folder: string, prefix?: string) {
	const { files, others } = readFolder(folder);
	return { files, ...readDataset(files, prefix, { others, map: readMap() }) };
}
