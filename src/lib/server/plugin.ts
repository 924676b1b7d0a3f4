import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { DATA } from '../../../scripts/data-folder.mjs';
import { namesIn } from '../../../scripts/read-folder';
import { readDataset } from '../content/dataset';
import { formatProblems } from '../content/problems';
import { settleTime } from '../layout/time';
import { LANGUAGES, type Language } from '../model/language';
import { FRAMES } from '../model/layout';
import { LANE_KINDS, type Timelines } from '../model/timeline';
import type { Dataset } from '../model/types';
import { evidenceRows, inPage } from '../view/evidence-rows';
import { packed } from '../view/packed-rows';
import { dotsOf, timeInput } from '../view/time';
import { translated } from '../view/translated';

const DATASET = 'virtual:dataset';
const TABLES = 'virtual:tables';
const TIMELINES = 'virtual:timelines';
const ROWS = 'virtual:evidence-rows';
const EXTENT = 'virtual:extent';
/** The data set in each language; in English it has the plain name. */
const IN_LANGUAGE = new Map<string, Language>(
	LANGUAGES.map((language) => [language === 'en' ? DATASET : `${DATASET}/${language}`, language])
);
const NAMES = [...IN_LANGUAGE.keys(), TABLES, TIMELINES, ROWS, EXTENT];
/** Sources up to which each has a page in every language; of more, which are thousands of pages, in English. */
const MOST_SOURCES = 1_000;
/** Characters of JSON from which data are a file of their own: as a part of the code they would be compiled with it. */
const LARGE = 2_000_000;
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
 * time. `import { manySources } from 'virtual:extent'`: whether pages of sources are in English only. `import { rowsUrl } from 'virtual:evidence-rows'`: where the table of evidence is, when it is too long for its
 * page; else empty.
 */
export function dataset(): Plugin {
	let folder = '';
	/** Of what is made for the browser as files. */
	let kept = '';
	let made: Dataset | undefined;
	const names = () => namesIn(folder);
	const texts = () =>
		Object.fromEntries(names().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
	const make = () => {
		const { dataset, problems } = readDataset(texts());
		if (!dataset) throw new Error(`\n${formatProblems(problems)}`);
		return dataset;
	};
	/** An import of the address of a file with this text. */
	const addressOf = (name: string, text: string) => {
		mkdirSync(kept, { recursive: true });
		const file = join(kept, name);
		writeFileSync(file, text);
		return `import url from ${JSON.stringify(`${file}?url`)};`;
	};

	return {
		name: 'stance-atlas:dataset',
		configResolved(config) {
			folder = resolve(config.root, DATA);
			kept = resolve(config.root, '.svelte-kit/made');
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
			if (id === ID(EXTENT))
				return `export const manySources = ${made.sources.length > MOST_SOURCES};`;
			if (id === ID(TIMELINES)) return exported('timelines', timelinesOf(made));
			const server = this.environment.config.consumer === 'server';
			if (id === ID(ROWS)) {
				// The server's pages never ask for it.
				if (server || inPage(made)) return `export const rowsUrl = '';`;
				const text = JSON.stringify(packed(evidenceRows(made)));
				return `${addressOf('evidence-rows.json', text)}\nexport const rowsUrl = url;`;
			}
			if (server) return exported('data', made);
			const language = IN_LANGUAGE.get(id.slice(1)) ?? 'en';
			// The single file is in English.
			if (process.env['STANCE_SINGLE'] && language !== 'en')
				return 'export const data = undefined;';
			const data = { ...translated(made, language), ...SERVER_ONLY };
			const text = JSON.stringify(data);
			if (text.length < LARGE) return exported('data', data);
			return [
				addressOf(`dataset-${language}.json`, text),
				'const answer = await fetch(url);',
				'if (!answer.ok) throw new Error(`The data could not be loaded: ${answer.status}`);',
				'export const data = await answer.json();'
			].join('\n');
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
