import { readDataset } from '../content/dataset';
import { formatProblems } from '../content/problems';
import type { Dataset } from '../model/types';

/** The one place where files become values. Vite reads them, so an edit in data/ reloads the page. */
const tables = import.meta.glob<string>('/data/*.csv', {
	query: '?raw',
	import: 'default',
	eager: true
});
const fingerprints = import.meta.glob<string>('/data/fingerprints/*.json', {
	query: '?raw',
	import: 'default',
	eager: true
});

const files = Object.fromEntries(
	Object.entries({ ...tables, ...fingerprints }).map(([path, text]) => [
		path.replace('/data/', ''),
		text
	])
);

const { dataset, problems } = readDataset(files);
if (!dataset || problems.length > 0) throw new Error(`\n${formatProblems(problems)}`);

export const data: Dataset = dataset;
/** The text of one file, as it stands in data/: "statements.csv", "fingerprints/timenews-2022.json". */
export const fileText = (name: string): string | undefined =>
	Object.hasOwn(files, name) ? files[name] : undefined;
/** The text of one table. */
export const tableText = fileText;
export const tableNames = Object.keys(files)
	.filter((name) => name.endsWith('.csv'))
	.map((name) => name.replace('.csv', ''));
