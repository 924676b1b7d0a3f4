import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files by name relative to a data folder. */
export type TextFiles = Record<string, string>;

/** The CSV tables and fingerprints of a folder, given relative to this one, as text. */
export function readFolder(folder: string): TextFiles {
	const url = new URL(`${folder}/`, import.meta.url);
	const files: TextFiles = {};
	for (const [part, ending] of [
		['', '.csv'],
		['fingerprints/', '.json']
	] as const) {
		const place = fileURLToPath(new URL(part || '.', url));
		if (!existsSync(place)) continue;
		for (const name of readdirSync(place)) {
			if (name.endsWith(ending)) files[part + name] = readFileSync(place + name, 'utf8');
		}
	}
	return files;
}

/** A small valid data set. */
export const base = readFolder('base');

/** Text of the source "herald" of the small data set. */
export const herald = readFileSync(new URL('herald.txt', import.meta.url), 'utf8');

/** The project's own data. */
export const real = readFolder('../../data');

/** A generator of numbers from 0 to 1 that gives the same numbers for the same seed. */
export function generator(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}
