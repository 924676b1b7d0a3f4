import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import { DATA } from '../../../scripts/data-folder.mjs';

const NAME = 'virtual:geometry';
/** The leading \0 tells Rollup that the id is not a file. */
const ID = `\0${NAME}`;
const FILES = {
	source: 'data/geo/world-50m.topo.json',
	oblasts: 'data/geo/ukraine-oblasts-es11-4.topo.json',
	states: `${DATA}/states.csv`
};

/**
 * Provides `import { geometry, places } from 'virtual:geometry'`: the map, computed once per process. The server bundle
 * contains the paths. In the browser bundle `geometry` is `undefined`, because the prerendered page already contains
 * the paths; only component tests, which have no such page, get them in the browser. In development, a change in data/
 * recomputes the geometry and reloads the page.
 */
export function geometry(): Plugin {
	let root = process.cwd();
	let made: Promise<ReturnType<typeof import('./geometry').makeGeometry>> | undefined;
	const read = (file: string) => readFileSync(resolve(root, file), 'utf8');

	async function make() {
		// Imported here instead of in the config, where each start of Vite would compile these modules first.
		const load = async <T>(file: string) =>
			(await runnerImport<T>(resolve(root, file), { configFile: false, logLevel: 'error' })).module;
		const [{ makeGeometry }, { stateCodes }] = await Promise.all([
			load<typeof import('./geometry')>('src/lib/geo/geometry.ts'),
			load<typeof import('./states')>('src/lib/geo/states.ts')
		]);
		return makeGeometry(
			JSON.parse(read(FILES.source)),
			JSON.parse(read(FILES.oblasts)),
			stateCodes(read(FILES.states))
		);
	}

	return {
		name: 'stance-atlas:geometry',
		configResolved(config) {
			root = config.root;
		},
		resolveId(id) {
			return id === NAME ? ID : undefined;
		},
		async load(id) {
			if (id !== ID) return;
			for (const file of Object.values(FILES)) this.addWatchFile(resolve(root, file));
			const { geometry, places } = await (made ??= make());
			const drawn = this.environment.config.consumer === 'server' || process.env.VITEST;
			return [
				`export const geometry = ${drawn ? JSON.stringify(geometry) : 'undefined'};`,
				`export const places = ${JSON.stringify(places)};`
			].join('\n');
		},
		configureServer(server) {
			const folders = ['data', DATA].map((folder) => resolve(root, folder));
			server.watcher.add(folders);
			server.watcher.on('all', (_event, file) => {
				if (folders.every((folder) => relative(folder, resolve(file)).startsWith('..'))) return;
				made = undefined;
				for (const { moduleGraph } of Object.values(server.environments))
					moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			});
		}
	};
}
