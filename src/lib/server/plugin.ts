import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { DATA } from '../../../scripts/data-folder.mjs';
import { namesIn, readData, readFolder } from '../../../scripts/read-folder';
import { decode } from '../content/decode';
import { isRead } from '../content/files';
import { formatNotes, formatProblems } from '../content/problems';
import { settleTime } from '../layout/time';
import { LANGUAGES, type Language } from '../model/language';
import { FRAMES } from '../model/layout';
import { LANE_KINDS, type Timelines } from '../model/timeline';
import type { Dataset } from '../model/types';
import { dotsOf, timeInput } from '../view/time';
import { translated } from '../view/translated';

const DATASET = 'virtual:dataset';
const TABLES = 'virtual:tables';
const TIMELINES = 'virtual:timelines';
/** The data set in each language; in English it has the plain name. */
const IN_LANGUAGE = new Map<string, Language>(
	LANGUAGES.map((language) => [language === 'en' ? DATASET : `${DATASET}/${language}`, language])
);
const NAMES = [...IN_LANGUAGE.keys(), TABLES, TIMELINES];
/** Rollup's sign that an id is no file. */
const ID = (name: string) => `\0${name}`;

/** What only the pages of the server show: left out of what a browser loads to read the evidence anew. */
const SERVER_ONLY: Partial<Dataset> = {
	codings: [],
	settlements: [],
	rules: [],
	talk: [],
	words: [],
	lookedFor: {},
	translations: {}
};

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
 * build with every problem. The browser's copy is without the tables it never shows. `import { files } from
 * 'virtual:tables'`: the texts themselves, by name. `import { timelines } from 'virtual:timelines'`: the layouts over
 * time.
 */
export function dataset(): Plugin {
	let folder = '';
	let made: Dataset | undefined;
	const names = () => namesIn(folder);
	const texts = () =>
		Object.fromEntries(
			Object.entries(readFolder(folder).files)
				.filter(([name]) => isRead(name))
				.map(([name, bytes]) => [name, decode(bytes).text ?? ''])
		);
	const make = () => {
		const { dataset, problems, notes } = readData(folder);
		if (notes.length > 0) console.warn(`\n${formatNotes(notes)}`);
		if (!dataset) throw new Error(`\n${formatProblems(problems)}`);
		return dataset;
	};

	return {
		name: 'stance-atlas:dataset',
		configResolved(config) {
			folder = resolve(config.root, DATA);
		},
		resolveId(id) {
			return NAMES.includes(id) ? ID(id) : undefined;
		},
		load(id) {
			if (!NAMES.map(ID).includes(id)) return;
			for (const name of names()) this.addWatchFile(join(folder, name));
			made ??= make();
			// A string is read faster by JSON.parse than an object literal by the compiler.
			const exported = (name: string, value: unknown) =>
				`export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
			if (id === ID(TABLES)) return exported('files', texts());
			if (id === ID(TIMELINES)) return exported('timelines', timelinesOf(made));
			if (this.environment.config.consumer === 'server') return exported('data', made);
			const language = IN_LANGUAGE.get(id.slice(1)) ?? 'en';
			// The single file is in English.
			if (process.env['STANCE_SINGLE'] && language !== 'en')
				return 'export const data = undefined;';
			return exported('data', { ...translated(made, language), ...SERVER_ONLY });
		},
		configureServer(server) {
			server.watcher.add(folder);
			server.watcher.on('all', (_event, file) => {
				if (relative(folder, resolve(file)).startsWith('..')) return;
				made = undefined;
				for (const { moduleGraph } of Object.values(server.environments)) {
					for (const name of NAMES) {
						const module = moduleGraph.getModuleById(ID(name));
						if (module) moduleGraph.invalidateModule(module);
					}
				}
				server.ws.send({ type: 'full-reload' });
			});
		}
	};
}
