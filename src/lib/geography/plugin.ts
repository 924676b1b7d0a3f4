import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { Plugin } from 'vite';
import { DATA } from '../../../scripts/data-folder.mjs';
import { makeGeometry } from './geometry';

const NAME = 'virtual:geometry';
/** Rollup's sign that an id is no file. */
const ID = `\0${NAME}`;
const FILES = {
	source: 'data/geo/sco-eurasia-50m.topo.json',
	oblasts: 'data/geo/ukraine-oblasts-es11-4.topo.json',
	states: `${DATA}/states.csv`
};

/**
 * `import { geometry, places } from 'virtual:geometry'`: the map, computed once per process.
 * The server's build gets the paths. The browser's gets `undefined` for them, because the prerendered
 * page already holds them; only component tests, which have no such page, get them in the browser.
 */
export function geometry(): Plugin {
	let root = process.cwd();
	let made: ReturnType<typeof makeGeometry> | undefined;
	const files = () => Object.values(FILES).map((file) => resolve(root, file));
	const read = (file: string) => readFileSync(resolve(root, file), 'utf8');

	const make = () =>
		makeGeometry(
			JSON.parse(read(FILES.source)),
			JSON.parse(read(FILES.oblasts)),
			stateCodes(read(FILES.states))
		);

	return {
		name: 'stance-atlas:geometry',
		configResolved(config) {
			root = config.root;
		},
		resolveId(id) {
			return id === NAME ? ID : undefined;
		},
		load(id) {
			if (id !== ID) return;
			for (const file of files()) this.addWatchFile(file);
			made ??= make();
			const drawn = this.environment.config.consumer === 'server' || process.env.VITEST;
			return [
				`export const geometry = ${drawn ? JSON.stringify(made.geometry) : 'undefined'};`,
				`export const places = ${JSON.stringify(made.places)};`
			].join('\n');
		},
		configureServer(server) {
			server.watcher.add(files());
			server.watcher.on('change', (file) => {
				if (!files().includes(resolve(file))) return;
				made = undefined;
				for (const { moduleGraph } of Object.values(server.environments)) {
					const module = moduleGraph.getModuleById(ID);
					if (module) moduleGraph.invalidateModule(module);
				}
				server.ws.send({ type: 'full-reload' });
			});
		}
	};
}

/** Codes of the rows of kind "state" in data/states.csv, in their order. */
export function stateCodes(csv: string): string[] {
	const { data } = Papa.parse<{ code?: string; kind?: string }>(csv.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: 'greedy',
		transformHeader: (name) => name.trim()
	});
	return data
		.filter(({ kind }) => kind?.trim() === 'state')
		.flatMap(({ code }) => (code ? [code.trim()] : []));
}
