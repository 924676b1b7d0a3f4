/** Reads and checks data/ once. Pages are prerendered, so this happens only during the build. */
import { DATA } from '../../../scripts/data-folder.mjs';
import { PUBLIC_ADDRESS } from '../../../scripts/public-address.mjs';
import { readData } from '../../../scripts/read-folder';
import { decode } from '../dataset/csv/decode';
import { isRead, TABLES } from '../dataset/files';
import { formatNotes, formatProblems } from '../dataset/csv/problems';
import { translationFiles } from '../dataset/tables/translations';
import { own } from '../domain/own';
import { languageNow } from '../i18n/t';
import type { Dataset } from '../domain/types';
import { translated } from '../dataset/translated';
import { perLanguage } from './per-language';

const read = readData(DATA, `${DATA.replace(/\/*$/, '')}/`);
if (read.notes.length > 0) console.warn(`\n${formatNotes(read.notes)}`);
if (!read.dataset) throw new Error(`\n${formatProblems(read.problems)}`);

const { about } = read.dataset;
/** The data set. An address given to the build takes precedence over that in the tables. */
export const data: Dataset = {
	...read.dataset,
	about: { ...about, address: PUBLIC_ADDRESS || about.address }
};
const files = Object.fromEntries(
	Object.entries(read.files)
		.filter(([name]) => isRead(name))
		.map(([name, bytes]) => [name, decode(bytes).text ?? ''])
);
/** The data set with its labels in the language of the page. */
export const dataset = perLanguage(() => translated(data, languageNow()));

/** The text of one file of data/, by name: "statements.csv", "fingerprints/timenews-2022.json". */
export const fileText = (name: string): string | undefined => own(files, name);
/** Names of the translation files: "translations/ru.csv". */
export const translationNames = translationFiles(files);
export const tableNames = TABLES.filter((name) => Object.hasOwn(files, name)).map((name) =>
	name.replace('.csv', '')
);
