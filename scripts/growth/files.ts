/** Reads the sources of a made data set, and writes the set to a folder. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statesOn } from '../../src/lib/geo/geometry';
import type { Source } from '../../src/lib/geo/topology';
import { generate, type Country, type Size } from './generate';

const root = join(import.meta.dirname, '../..');

/** The tables of data/ by name, the states of the world, and those of the map in the form that the check uses. */
export function base() {
	const folder = join(root, 'data');
	const files = Object.fromEntries(
		readdirSync(folder)
			.filter((name) => name.endsWith('.csv'))
			.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
	);
	const source: Source = JSON.parse(readFileSync(join(folder, 'geo/world-50m.topo.json'), 'utf8'));
	const map = statesOn(source);
	const shown = new Set(map.map(({ code }) => code));
	const countries = source.objects.countries.geometries.flatMap(({ id, properties }): Country[] => {
		const { name, status } = properties as { name: string; status?: string };
		const code = String(id);
		return !status || status === 'observer' ? [{ code, name, shown: shown.has(code) }] : [];
	});
	return { files, countries, map };
}

/** The files of a made data set, by name. */
export function madeSet(size: Size, seed?: number): Record<string, string> {
	const { files, countries } = base();
	return generate(size, files, countries, seed);
}

export function writeSet(size: Size, folder: string): void {
	mkdirSync(join(folder, 'fingerprints'), { recursive: true });
	for (const [name, text] of Object.entries(madeSet(size))) writeFileSync(join(folder, name), text);
}
