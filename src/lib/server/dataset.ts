import { data } from 'virtual:dataset';
import { languageNow } from '../model/say';
import { translated } from '../view/translated';
import { perLanguage } from './per-language';

/** What is in data/, checked. Only the server's pages have all of it. */
export { data };
/** The same with its labels in the language of the page. */
export const dataset = perLanguage(() => translated(data, languageNow()));

/** Vite reads the files as they stand, so an edit in data/ reloads the page. */
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

/** The text of one file, as it stands in data/: "statements.csv", "fingerprints/timenews-2022.json". */
export const fileText = (name: string): string | undefined =>
	Object.hasOwn(files, name) ? files[name] : undefined;
/** The text of one table. */
export const tableText = fileText;
export const tableNames = Object.keys(files)
	.filter((name) => name.endsWith('.csv'))
	.map((name) => name.replace('.csv', ''));
