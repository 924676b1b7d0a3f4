/** What is in data/, read and checked once. Pages are prerendered, so files are read while building only. */
import { DATA } from '../../../scripts/data-folder.mjs';
import { PUBLIC_ADDRESS } from '../../../scripts/public-address.mjs';
import { readData } from '../../../scripts/read-folder';
import { decode } from '../content/decode';
import { isRead, TABLES } from '../content/files';
import { formatNotes, formatProblems } from '../content/problems';
import { translationFiles } from '../content/translations';
import { own } from '../model/own';
import { languageNow } from '../model/say';
import type { Dataset } from '../model/types';
import { translated } from '../view/translated';
import { perLanguage } from './per-language';

const read = readData(DATA, `${DATA.replace(/\/*$/, '')}/`);
if (read.notes.length > 0) console.warn(`\n${formatNotes(read.notes)}`);
if (!read.dataset) throw new Error(`\n${formatProblems(read.problems)}`);

const { about } = read.dataset;
/** The address that the build is told goes before that of the tables. */
export const data: Dataset = {
	...read.dataset,
	about: { ...about, address: PUBLIC_ADDRESS || about.address }
};
const files = Object.fromEntries(
	Object.entries(read.files)
		.filter(([name]) => isRead(name))
		.map(([name, bytes]) => [name, decode(bytes).text ?? ''])
);
/** The same with its labels in the language of the page. */
export const dataset = perLanguage(() => translated(data, languageNow()));

/** The text of one file, as it stands in data/: "statements.csv", "fingerprints/timenews-2022.json". */
export const fileText = (name: string): string | undefined => own(files, name);
/** "translations/ru.csv" */
export const translationNames = translationFiles(files);
export const tableNames = TABLES.filter((name) => Object.hasOwn(files, name)).map((name) =>
	name.replace('.csv', '')
);
