import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readDataset } from '../content/dataset';
import { formatProblems } from '../content/problems';
import type { Dataset } from '../model/types';

const NAME = 'virtual:dataset';
/** Rollup's sign that an id is no file. */
const ID = `\0${NAME}`;

/** What only the pages of the server show: left out of what a browser loads to read the evidence anew. */
const SERVER_ONLY: Partial<Dataset> = { codings: [], settlements: [], rules: [], talk: [] };

/**
 * `import { data } from 'virtual:dataset'`: data/, read and checked once per process. A fault stops the
 * build with every problem. The browser's copy is without the tables it never shows.
 */
export function dataset(): Plugin {
	let folder = '';
	let made: Dataset | undefined;
	const names = () => [
		...readdirSync(folder).filter((name) => name.endsWith('.csv')),
		...readdirSync(join(folder, 'fingerprints')).map((name) => `fingerprints/${name}`)
	];
	const make = () => {
		const files = Object.fromEntries(
			names().map((name) => [name, readFileSync(join(folder, name), 'utf8')])
		);
		const { dataset, problems } = readDataset(files);
		if (!dataset) throw new Error(`\n${formatProblems(problems)}`);
		return dataset;
	};

	return {
		name: 'stance-atlas:dataset',
		configResolved(config) {
			folder = resolve(config.root, 'data');
		},
		resolveId(id) {
			return id === NAME ? ID : undefined;
		},
		load(id) {
			if (id !== ID) return;
			for (const name of names()) this.addWatchFile(join(folder, name));
			made ??= make();
			const server = this.environment.config.consumer === 'server';
			const sent = server ? made : { ...made, ...SERVER_ONLY };
			// A string is read faster by JSON.parse than an object literal by the compiler.
			return `export const data = JSON.parse(${JSON.stringify(JSON.stringify(sent))});`;
		},
		configureServer(server) {
			server.watcher.add(folder);
			server.watcher.on('all', (_event, file) => {
				if (relative(folder, resolve(file)).startsWith('..')) return;
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
