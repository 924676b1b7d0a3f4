import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDataset } from '../../src/lib/dataset/dataset';
import { parseRows, writeTable } from '../../src/lib/dataset/csv/table';
import type { Files } from '../../src/lib/dataset/all-tables';
import { statesOn } from '../../src/lib/geo/geometry';
import { languageName } from '../../src/lib/analysis/chain';
import { frames, stageFrame } from '../../src/lib/layout/frames';
import { settle } from '../../src/lib/layout/settle';
import { settleTime } from '../../src/lib/layout/timeline/settle';
import { FRAMES } from '../../src/lib/domain/layout';
import { LAYOUT_IDS } from '../../src/lib/domain/layouts';
import { LANE_KINDS } from '../../src/lib/domain/timeline';
import { PATTERNS, SHAPES, type Dataset } from '../../src/lib/domain/types';
import { entriesOf } from '../../src/lib/picture/entry';
import { optionsOf } from '../../src/lib/reading/flips';
import { pictureOf } from '../../src/lib/picture/picture';
import { nodesOf, tiesToPlace } from '../../src/lib/picture/layout-input';
import { dotsOf, timeInput } from '../../src/lib/timeline/timeline';
import { base } from '../dataset/files';
import { holds } from '../fuzz';
import { places, source } from '../geo/map';

// What the check lets pass, the build can make pages of: tables with what tables may hold, through the functions of the
// build, without a build.

const map = statesOn(source);

/** Everything that is made of a data set while building. */
function build(data: Dataset) {
	const picture = pictureOf(data, data.reading);
	const hubs = picture.stances.filter(({ direction }) => direction);
	const nodes = nodesOf(picture, places);
	const ties = tiesToPlace(picture, places);
	const settled = [...Object.values(frames), stageFrame].flatMap((frame) =>
		LAYOUT_IDS.map((layout) => settle(layout, frame, nodes, ties, hubs))
	);
	const view = dotsOf(data, () => true);
	const times = FRAMES.flatMap((frame) =>
		LANE_KINDS.map((by) => settleTime(frame, timeInput(data, view, by, frame)))
	);
	const entries = entriesOf(data, data.reading);
	const languages = data.sources.flatMap((s) => [s.language, s.translated_from]);
	const names = languages.filter((tag) => tag && tag !== 'unknown').map(languageName);
	return { picture, settled, times, entries, names, options: optionsOf(data, data.reading) };
}

/** All that must hold of it. */
function check(data: Dataset) {
	const { picture, settled, times, entries, names } = build(data);
	const members = data.memberships.filter(({ role, to }) => role === 'member' && to === '');
	expect(picture.headline.lead).toContain(`of ${members.length}`);
	// What is counted is drawn.
	const drawn = new Set(settled[0]!.nodes.map(({ state }) => state));
	for (const { state } of members) expect(drawn.has(state), state).toBe(true);
	const numbers = Object.values(picture.counts).flatMap((count) => Object.values(count));
	expect(numbers.every(Number.isInteger)).toBe(true);
	for (const { nodes } of settled)
		for (const { x, y, r } of nodes) expect([x, y, r].every(Number.isFinite)).toBe(true);
	for (const { dots } of times) {
		expect(dots).toHaveLength(data.statements.length);
		for (const { x, y, r } of dots) expect([x, y, r].every(Number.isFinite)).toBe(true);
	}
	for (const { firm } of picture.marks) expect(firm).toBeLessThanOrEqual(1);
	for (const { verified } of entries) expect(['verified', 'no text', '']).toContain(verified);
	for (const name of names) expect(name.length).toBeGreaterThan(0);
}

/** A table with rows added, and cells replaced. */
const edited = (text: string, rows: string[][], replace: [string, string][] = []) => {
	const all = parseRows(text).rows.map(({ fields }) => fields);
	const cells = all.map((row) =>
		row.map((cell) => replace.find(([from]) => from === cell)?.[1] ?? cell)
	);
	return writeTable([...cells, ...rows]);
};

/** As many more stances as there are shapes and patterns to tell them apart. */
const LOOKS = SHAPES.flatMap((shape) =>
	PATTERNS.map((pattern) => [shape, pattern] as const)
).filter(
	(look) =>
		!['diamond,stripes', 'square,dots', 'circle,solid', 'dashed,lines'].includes(look.join())
);
const stance = (id: string, i: number) => {
	const [shape, pattern] = LOOKS[i]!;
	const colour = `#${(0x101010 + i * 0x0b0703).toString(16).padStart(6, '0')}`;
	const words = [colour, '#FFFFFF', colour, '#FFFFFF', 'Words.', '', ''];
	return [id, `Stance ${i}`, String(10 + i), i % 2 ? 'for' : 'against', shape, pattern, ...words];
};
/** The ids that every object has, and others that mean something elsewhere. */
const ODD = [
	'constructor',
	'toString',
	'hasOwnProperty',
	'valueOf',
	'main',
	'unloaded',
	'Ж',
	'a-b_c'
];

interface Edit {
	stances: string[];
	renamed: string;
	attacked: string;
	windows: [from: string, to: string][];
	language: string;
	source: string;
	statement: string;
}

const PLAIN: Edit = {
	stances: [],
	renamed: 'critical',
	attacked: 'UKR',
	windows: [],
	language: 'en',
	source: 'letters',
	statement: 'S-02'
};

function set(part: Partial<Edit>): Files {
	const edit = { ...PLAIN, ...part };
	const ids: [string, string][] = [
		['critical', edit.renamed],
		['letters', edit.source],
		['S-02', edit.statement]
	];
	const files: Record<string, string> = Object.fromEntries(
		Object.entries(base).map(([name, text]) => [
			name,
			name.endsWith('.csv') ? edited(text, [], ids) : text
		])
	);
	for (const name of ['ties.csv', 'changes.csv', 'talk.csv'])
		files[name] = files[name]!.replaceAll('S-02', edit.statement);
	files['stances.csv'] = edited(files['stances.csv']!, edit.stances.map(stance));
	files['atlas.csv'] = edited(files['atlas.csv']!, [], [['UKR', edit.attacked]]);
	files['windows.csv'] = edited(
		files['windows.csv']!,
		edit.windows.map(([from, to], i) => [`w${i}`, `Window ${i}`, from, to])
	);
	files['sources.csv'] = edited(files['sources.csv']!, [], [['fr', edit.language]]);
	return files;
}

const read = (part: Partial<Edit>) => readDataset(set(part), 'data/', { map });

test.each<[string, Partial<Edit>]>([
	['nothing changed', {}],
	['a window of eight years', { windows: [['2014-02-27', '2022-10-14']] }],
	['a window until today', { windows: [['2022-02-24', '2026-11-30']] }],
	[
		'sixty windows',
		{ windows: Array.from({ length: 60 }, (_, i) => [`2022-0${1 + (i % 9)}-01`, '2022-12-01']) }
	],
	['a fifth stance', { stances: ['balanced'] }],
	['a dozen stances', { stances: LOOKS.map((_, i) => `s${i}`) }],
	['a group attacked', { attacked: 'XWE' }],
	...ODD.map((id): [string, Partial<Edit>] => [`a stance called ${id}`, { renamed: id }]),
	...ODD.map((id): [string, Partial<Edit>] => [`a source called ${id}`, { source: id }]),
	...ODD.map((id): [string, Partial<Edit>] => [`a statement called ${id}`, { statement: id }]),
	['a source with as long an id as may be', { source: 'a'.repeat(200) }],
	['a language in a region', { language: 'zh-Hant-TW' }]
])('%s: passes, and is built', (_, part) => {
	const { dataset, problems } = read(part);
	expect(problems).toEqual([]);
	check(dataset!);
});

const digits = (most: number) =>
	fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(2, '0'));
const date = fc
	.tuple(fc.integer({ min: 1, max: 9999 }), digits(12), digits(28))
	.map(([year, month, day]) => `${String(year).padStart(4, '0')}-${month}-${day}`);
const near = fc
	.tuple(fc.integer({ min: 2014, max: 2026 }), digits(12), digits(28))
	.map(([year, month, day]) => `${year}-${month}-${day}`);
const spanned = (day: fc.Arbitrary<string>) =>
	fc.tuple(day, day).map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a]));
/** Mostly what passes: most of a set must, if the whole is to. */
const word = fc.oneof(
	{ weight: 30, arbitrary: fc.stringMatching(/^[a-zж][a-z0-9_-]{1,9}$/u) },
	{ weight: 3, arbitrary: fc.constantFrom(...ODD) },
	{ weight: 1, arbitrary: fc.constantFrom('__proto__', 'a.html', 'anti.war/x') },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) }
);
const tag = fc.constantFrom(
	'de',
	'pt-BR',
	'sr-Latn-RS',
	'zh-Hant',
	'fr-FR-BE',
	'en-12',
	'en-u-nu-arab'
);
const edits: fc.Arbitrary<Partial<Edit>> = fc.record(
	{
		stances: fc.uniqueArray(word, { maxLength: LOOKS.length }),
		renamed: word,
		attacked: fc.constantFrom('UKR', 'XWE', 'RUS', 'KAZ'),
		windows: fc.array(
			fc.oneof({ weight: 50, arbitrary: spanned(near) }, { weight: 1, arbitrary: spanned(date) }),
			{
				maxLength: 20
			}
		),
		language: tag,
		source: word,
		statement: word
	},
	{ requiredKeys: [] }
);

let passed = 0;
holds('whatever passes is built; whatever does not is told with its place', 60, [edits], (edit) => {
	const { dataset, problems } = read(edit);
	if (dataset) {
		passed++;
		check(dataset);
	}
	for (const { line, column, found, expected } of problems)
		expect(line > 0 && column > 0 && found !== '' && expected !== '').toBe(true);
});

test('some of them did pass', () => expect(passed).toBeGreaterThan(5));
