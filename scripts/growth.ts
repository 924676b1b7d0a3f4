/**
 * npm run growth
 * Builds the site from made data sets up to the tested size, and measures what a reader waits for. Writes
 * docs/growth.md.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { format } from 'prettier';
import { TESTED } from '../src/lib/dataset/summary';
import { buildFrom } from './growth/build.mjs';
import { writeSet } from './growth/files';
import { SIZES, type Size } from './growth/generate';
import { WAITS, waits } from './growth/pages.mjs';

const root = join(import.meta.dirname, '..');
const number = (n: number) => n.toLocaleString('en');
const time = (ms: number) => (ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`);
const bytes = (n: number) =>
	n < 1e6 ? `${Math.round(n / 1e3)} kB` : `${(n / 1e6).toFixed(n < 1e7 ? 1 : 0)} MB`;

interface Column {
	size: Size;
	/** Milliseconds, by the ids of WAITS. */
	waited: Awaited<ReturnType<typeof waits>>;
	/** The cells, by the names of the rows. */
	cells: Record<string, string>;
}

/** The site built from a made set, weighed, and used once. */
async function measured(size: Size): Promise<Column> {
	console.log(`${number(size.statements)} statements …`);
	const folder = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
	try {
		writeSet(size, folder);
		const seconds = buildFrom(folder);
		const pages = join(root, 'build');
		const files = readdirSync(pages, { recursive: true, withFileTypes: true })
			.filter((file) => file.isFile())
			.map((file) => statSync(join(file.parentPath, file.name)).size);
		const brotli = (name: string) =>
			bytes(brotliCompressSync(readFileSync(join(pages, name))).length);
		const waited = await waits();
		const cells = {
			...Object.fromEntries(
				Object.entries(WAITS).map(([id, name]) => [name, time(waited[id as keyof typeof WAITS])])
			),
			'First page, compressed': brotli('index.html'),
			'Page of all evidence, compressed': brotli('evidence/index.html'),
			'Files of the site': number(files.length),
			'Bytes of the site': bytes(files.reduce((sum, n) => sum + n, 0)),
			'Time of the build': `${Math.round(seconds)} s`
		};
		return { size, waited, cells };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What grows faster than the statements from the first column to the last, each with how many times it is slower. */
function law(first: Column, last: Column): string {
	const times = last.size.statements / first.size.statements;
	const grown = Object.entries(WAITS).map(([id, name]) => {
		const key = id as keyof typeof WAITS;
		return { name, times: last.waited[key] / first.waited[key] };
	});
	const faster = grown.filter((wait) => wait.times > times);
	const list = faster.map((wait) => `${wait.name} (${wait.times.toFixed(0)} ×)`).join('; ');
	return `From the first column to the last there are ${times.toFixed(0)} times as many statements. ${
		list
			? `These waits grow faster than that, all others more slowly: ${list}.`
			: 'No wait grows faster than that.'
	}`;
}

const columns: Column[] = [];
for (const size of SIZES) columns.push(await measured(size));
const head = [
	'what',
	...SIZES.map(({ statements, states }) => `${number(statements)} (${states} states)`)
];
const rows = [
	head,
	head.map((_, i) => (i === 0 ? '---' : '--:')),
	...Object.keys(columns[0]!.cells).map((name) => [
		name,
		...columns.map(({ cells }) => cells[name]!)
	])
];
const text = `# How large it may grow

The atlas is tested up to ${number(TESTED.statements)} statements of ${TESTED.states} states. Above that \`npm run check-data\` says so: nothing breaks on purpose, but nobody has looked.

Made data sets, built and opened by \`npm run growth\` in Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]!.model.trim()}: Chromium at 1440 × 900, by the clock, once each, with whatever else the machine did.

${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

${law(columns[0]!, columns.at(-1)!)}

- **The table of evidence** has its first 1,000 rows in the page; the others are made in the browser from the data set. A search is answered from all rows and draws a thousand of them at once, until “Load all” is pressed: then all are in the table, so that printing and finding reach them; the browser lays out those that come near (\`content-visibility\`).
- **Over time** every statement is a dot up to 1,000; of more, each dot stands for as many as are needed, and the page says so. Smaller dots could not be told apart.
- **The page of a state** has up to 200 statements in full; of more the first 100, and leads to the others on the pages of their sources.
- **A change of what counts** goes through all statements, in the page.

Beyond this size the data set does not fit a page that is fetched whole. Keep the tables in a database with a full text index (SQLite with FTS5, PostgreSQL), page the table on a server, and give the map the positions only.
`;
writeFileSync(join(root, 'docs/growth.md'), await format(text, { parser: 'markdown' }));
console.log('Written: docs/growth.md');
