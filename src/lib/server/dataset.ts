import { data } from 'virtual:dataset';

/** What is in data/, checked. Only the server's pages have all of it. */
export { data };

/** Vite reads the tables as they stand, so an edit in data/ reloads the page. */
const tables = import.meta.glob<string>('/data/*.csv', {
	query: '?raw',
	import: 'default',
	eager: true
});

const files = Object.fromEntries(
	Object.entries(tables).map(([path, text]) => [path.replace('/data/', ''), text])
);

/** The text of one table, as it stands in data/. */
export const tableText = (name: string): string | undefined => files[name];
export const tableNames = Object.keys(files).map((name) => name.replace('.csv', ''));
