import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readDataset } from '../content/dataset';
import { formatProblems } from '../content/problems';
import { settleTime } from '../layout/time';
import { FRAMES } from '../model/layout';
import { LANE_KINDS, type Timelines } from '../model/timeline';
import type { Dataset } from '../model/types';
import { dotsOf, timeInput } from '../view/time';

const DATASET = 'virtual:dataset';
const TIMELINES = 'virtual:timelines';
/** Rollup's sign that an id is no file. */
const ID = (name: string) => `\0${name}`;

/** What only the pages of the server show: left out of what a browser loads to read the evidence anew. */
const SERVER_ONLY: Partial<Dataset> = { codings: [], settlements: [], rules: [], talk: [] };

/** The statements over time, settled for every class of screens: they depend on the data only, not on a reading. */
function timelinesOf(data: Dataset): Timelines {
	const view = dotsOf(data, () => true);
	return Object.fromEntries(
		LANE_KINDS.map((by) => [
			by,
			Object.fromEntries(
				FRAMES.map((frame) => [frame, settleTime(frame, timeInput(data, view, by, frame))])
			)
		])
	) as Timelines;
}

/**
 * `import { data } from 'virtual:dataset'`: data/, read and checked once per process. A fault stops the
 * build with every problem. The browser's copy is without the tables it never shows. `import { timelines } from 'virtual:timelines'`: the
 * layouts over time.
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
			return id === DATASET || id === TIMELINES ? ID(id) : undefined;
		},
		load(id) {
			if (id !== ID(DATASET) && id !== ID(TIMELINES)) return;
			for (const name of names()) this.addWatchFile(join(folder, name));
			made ??= make();
			// A string is read faster by JSON.parse than an object literal by the compiler.
			const exported = (name: string, value: unknown) =>
				`export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
			if (id === ID(TIMELINES)) return exported('timelines', timelinesOf(made));
			const server = this.environment.config.consumer === 'server';
			return exported('data', server ? made : { ...made, ...SERVER_ONLY });
		},
		configureServer(server) {
			server.watcher.add(folder);
			server.watcher.on('all', (_event, file) => {
				if (relative(folder, resolve(file)).startsWith('..')) return;
				made = undefined;
				for (const { moduleGraph } of Object.values(server.environments)) {
					for (const id of [ID(DATASET), ID(TIMELINES)]) {
						const module = moduleGraph.getModuleById(id);
						if (module) moduleGraph.invalidateModule(module);
					}
				}
				server.ws.send({ type: 'full-reload' });
			});
		}
	};
}
