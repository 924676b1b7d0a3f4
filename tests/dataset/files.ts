import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesIn } from '../../scripts/read-folder';

/** Files by name relative to a data folder. */
export type TextFiles = Record<string, string>;

/** The tables, fingerprints and translations of a folder, given relative to this one, as text. */
function readFolder(folder: string): TextFiles {
	const place = fileURLToPath(new URL(folder, import.meta.url));
	return Object.fromEntries(
		namesIn(place).map((name) => [name, readFileSync(join(place, name), 'utf8')])
	);
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
