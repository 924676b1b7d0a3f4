/**
 * npm run growth [-- --sizes 3] [-- --builds 2] [-- --only-build 4]
 * How cost grows with the data: made data sets of several sizes are checked, read, laid out and searched, the site is
 * built from the first of them, and the law is stated. Writes docs/growth.json, .md and .svg.
 * `--sizes`: how many of the sizes are measured (all); `--builds`: from how many of them the site is built (2; the
 * largest takes very long). `--only-build`: the site from one of them, the rest as it is in docs/growth.json.
 * `--only-write`: the words and the curve anew from docs/growth.json.
 */
import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildFrom } from './growth/build.mjs';
import { curveSvg } from './growth/curve';
import { writeSet } from './growth/files';
import { SIZES, type Size } from './growth/generate';
import { exponent, law, type Point } from './growth/law';
import { WAITS, waits } from './growth/pages.mjs';

interface Measured extends Size {
	costs: Record<string, { ms: number; runs: number }>;
	names: Record<string, { name: string; with: 'statements' | 'states' }>;
	/** MB at most. */
	memory: number;
	weights: Record<'tables' | 'picture' | 'dataset' | 'rows', number>;
	build?: {
		clock: number;
		user: number;
		memory: number;
		files: number;
		bytes: number;
		first: number;
		evidence: number;
		/** Milliseconds in a browser: see WAITS. */
		waits?: Record<keyof typeof WAITS, number>;
	};
}
interface Report {
	machine: string;
	node: string;
	/** What else is to be known of this run; by hand. */
	note?: string;
	sizes: Measured[];
}

const root = join(import.meta.dirname, '..');
const docs = (name: string) => join(root, 'docs', name);
const flag = (name: string, otherwise: number) => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

function measure(index: number): Measured {
	const { statements } = SIZES[index]!;
	console.log(`${statements.toLocaleString('en')} statements …`);
	const options = ['--max-old-space-size=12000', '--import', 'tsx'];
	const output = execFileSync(
		process.execPath,
		[...options, join(root, 'scripts/growth/one.ts'), String(index)],
		{ cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }
	);
	return JSON.parse(output) as Measured;
}

/** The site from a made data set: time, memory, and what its pages weigh. */
async function built(size: Size): Promise<NonNullable<Measured['build']>> {
	const folder = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
	try {
		writeSet(size, folder);
		console.log(`  build …`);
		const used = weighed(buildFrom(folder));
		console.log(`  pages …`);
		return { ...used, waits: await waits() };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function weighed(used: ReturnType<typeof buildFrom>): NonNullable<Measured['build']> {
	const pages = join(root, 'build');
	const all = readdirSync(pages, { recursive: true, withFileTypes: true }).filter((f) =>
		f.isFile()
	);
	const brotli = (name: string) =>
		brotliCompressSync(readFileSync(join(pages, name)), {
			params: { [constants.BROTLI_PARAM_QUALITY]: 9 }
		}).length;
	return {
		...used,
		files: all.length,
		bytes: all.reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0),
		first: brotli('index.html'),
		evidence: brotli('evidence.html')
	};
}

const pointsOf = ({ sizes }: Report, id: string): Point[] =>
	sizes.map((s) => ({
		n: s.names[id]!.with === 'states' ? s.states : s.statements,
		cost: s.costs[id]!.ms
	}));

const time = (ms: number) =>
	ms >= 10_000
		? `${Math.round(ms / 1_000)} s`
		: ms >= 1_000
			? `${(ms / 1_000).toFixed(1)} s`
			: ms >= 10
				? `${Math.round(ms)} ms`
				: `${ms.toFixed(1)} ms`;
const bytes = (n: number) =>
	n >= 1e8
		? `${Math.round(n / 1e6)} MB`
		: n >= 1e6
			? `${(n / 1e6).toFixed(1)} MB`
			: `${Math.round(n / 1e3)} kB`;
const table = (rows: string[][]) =>
	rows
		.map(
			(row, i) =>
				`| ${row.join(' | ')} |${i ? '' : `\n|${row.map((_, x) => (x ? ' --: ' : ' --- ')).join('|')}|`}`
		)
		.join('\n');

/** k of n log n over these sizes. */
const slope = (sizes: Size[]) =>
	exponent(sizes.map(({ statements: n }) => ({ n, cost: n * Math.log(n) })));

/** What a reader waits for, in words. */
function waited(sizes: Measured[]): string {
	if (sizes.length === 0) return '';
	const rows = Object.entries(WAITS).map(([id, name]) => [
		name,
		...sizes.map((s) => time(s.build!.waits![id as keyof typeof WAITS]))
	]);
	return `## What a reader waits for

In Chromium at 1440 × 900 on the same machine, by the clock, once each, nothing kept from before. The second and later opening of a page has its files from the browser’s cache.

${table([['what', ...sizes.map((s) => `${s.statements.toLocaleString('en')} (${s.states} states)`)], ...rows])}
`;
}

function words(report: Report): string {
	const { sizes, machine, node } = report;
	const ids = Object.keys(sizes[0]!.names);
	const head = (first: string) => [
		first,
		...sizes.map((s) => `${s.statements.toLocaleString('en')} (${s.states} states)`)
	];
	const costs = (grows: 'statements' | 'states') =>
		ids
			.filter((id) => sizes[0]!.names[id]!.with === grows)
			.map((id) => {
				const points = pointsOf(report, id);
				const last = exponent(points.slice(-2));
				return [
					sizes[0]!.names[id]!.name,
					...points.map(({ cost }) => time(cost)),
					exponent(points).toFixed(2),
					last.toFixed(2),
					law(points)
				];
			});
	const faster = (last = 0) =>
		ids
			.filter((id) => law(pointsOf(report, id).slice(last)) === 'more than n log n')
			.map((id) => sizes[0]!.names[id]!.name.toLowerCase());
	const worse = faster();
	const bends = faster(-2);
	const builds = sizes.filter((s) => s.build);
	const missing = SIZES.slice(sizes.length).map((s) => s.statements.toLocaleString('en'));
	return `# How cost grows

Made data sets of ${sizes.map((s) => s.statements.toLocaleString('en')).join(', ')} statements, measured by \`npm run growth\` in Node ${node} on ${machine}. Times are those of the processor, the lowest fifth of up to 15 runs; k is the exponent of n^k, over all sizes and between the two largest, where a bend shows most. n log n itself has k = ${slope(sizes).toFixed(2)} and ${slope(sizes.slice(-2)).toFixed(2)} there.

${missing.length === 0 ? '' : `Not measured in this run: ${missing.join(' and ')} statements.\n\n`}**The law: over all sizes ${
		worse.length === 0
			? 'nothing grows faster than n log n.'
			: `all but ${worse.length} of ${ids.length} grow at most as n log n. Faster: ${worse.join('; ')}.`
	}**${bends.length === 0 ? '' : ` Between the two largest these bend upward, by more than a tenth of the exponent: ${bends.join('; ')}.`}

${report.note ? `${report.note}\n\n` : ''}![Costs over the number of statements](growth.svg)

## With the statements

${table([[...head('what'), 'k', 'k at the end', 'law'], ...costs('statements')])}

Over time every statement is a dot up to a thousand; of more, each dot stands for as many as are needed, so that its layout does not grow on. A change of the reading goes through columns of numbers, in the page. The table of evidence is in its page up to a thousand rows; a longer one begins with 300 rows, and the rest is fetched, searched and sorted in a worker, of which only the rows in sight are drawn. The page of a state has up to 200 statements in full; of more the first 100, and leads to the others on the pages of their sources. Lists of a comparison, ids of a change and disagreements of the coders begin with the first, and say so. Of more than a thousand sources the pages are in English only. Of more than a thousand pages the reader’s machine keeps those of states and sources as they are opened.

## With the states

n is here the number of states.

${table([[...head('what'), 'k', 'k at the end', 'law'], ...costs('states')])}

## What was mended

With 10,000 statements, before and after, by the clock of the same busy machine: the pages of evidence in words took 27 s and take 0.2 s (each table was searched once for every statement); firmness over all readings took 10.6 s and takes under 2 s (all statements were judged in each of some hundreds of readings; now kinds of statements are). A row of the change log, the time line's first day and the settlements were searched in the same way. The layout over time came to no end with a hundred states, whose votes found no room: their marks are now smaller. And since thousands of dots are smaller than a pointer can tell apart, it is never given more than a thousand.

A site of more than a thousand statements did not build at all: pages led to rows of the evidence table that its page does not hold. They now lead to the page of the state. In Russian, Chinese and Persian each date made a format of its own, which took nine tenths of the time of a page; one is made for each kind of date.

## Memory and bytes

${table([
	head('what'),
	['Most memory of all that is above', ...sizes.map((s) => `${s.memory} MB`)],
	['The tables', ...sizes.map((s) => bytes(s.weights.tables))],
	['What the first page carries (JSON)', ...sizes.map((s) => bytes(s.weights.picture))],
	['What another reading loads (JSON)', ...sizes.map((s) => bytes(s.weights.dataset))],
	['Rows of the evidence table (JSON)', ...sizes.map((s) => bytes(s.weights.rows))]
])}

## The whole build

${
	builds.length === 0
		? 'Not measured in this run.'
		: table([
				['what', ...builds.map((s) => `${s.statements.toLocaleString('en')} (${s.states} states)`)],
				['Time of the processor', ...builds.map((s) => time(s.build!.user * 1_000))],
				['Most memory of a process', ...builds.map((s) => `${Math.round(s.build!.memory)} MB`)],
				['Files', ...builds.map((s) => s.build!.files.toLocaleString('en'))],
				['All bytes', ...builds.map((s) => bytes(s.build!.bytes))],
				['First page, compressed', ...builds.map((s) => bytes(s.build!.first))],
				['Page of all evidence, compressed', ...builds.map((s) => bytes(s.build!.evidence))]
			])
}

${waited(sizes.filter((s) => s.build?.waits))}
${
	builds.length < sizes.length
		? `\nThe site was not built from ${sizes
				.filter((s) => !s.build)
				.map((s) => s.statements.toLocaleString('en'))
				.join(
					' and '
				)} statements in this run (\`npm run growth -- --builds ${SIZES.length}\` does); the pages of sources hold every statement in words, so build and bytes grow in proportion.\n`
		: ''
}`;
}

/** The curves of the picture: few enough to be read. */
const SHOWN: Record<string, string> = {
	'time-layout': 'Layout over time',
	check: 'Check of the tables',
	tally: 'Firmness over all readings',
	entries: 'All evidence in words',
	picture: 'Reading change',
	positions: 'Positions of all states',
	search: 'Search in the evidence'
};

function write(report: Report): void {
	writeFileSync(docs('growth.json'), JSON.stringify(report, null, '\t') + '\n');
	writeFileSync(docs('growth.md'), words(report));
	const lines = Object.entries(SHOWN).map(([id, name]) => ({
		name,
		points: pointsOf(report, id)
	}));
	writeFileSync(docs('growth.svg'), curveSvg('How cost grows with the statements', lines));
}

const known = existsSync(docs('growth.json'))
	? (JSON.parse(readFileSync(docs('growth.json'), 'utf8')) as Report)
	: undefined;
const one = known?.sizes[flag('only-build', 0) - 1];
if (known && process.argv.includes('--only-write')) {
	write(known);
} else if (known && one) {
	one.build = await built(one);
	write(known);
} else {
	const count = flag('sizes', SIZES.length);
	const builds = flag('builds', 2);
	const sizes: Measured[] = [];
	for (const [i, size] of SIZES.slice(0, count).entries()) {
		const measured = measure(i);
		// What was not built in this run was built in an earlier one.
		const build = i < builds ? await built(size) : known?.sizes[i]?.build;
		sizes.push(build ? { ...measured, build } : measured);
	}
	const [cpu] = cpus();
	write({ machine: `${cpus().length} × ${cpu?.model.trim()}`, node: process.versions.node, sizes });
	console.log('Written: docs/growth.md, docs/growth.json, docs/growth.svg');
}
