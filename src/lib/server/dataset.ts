import { data } from 'virtual:dataset';
import { own } from '../model/own';
import { languageNow } from '../model/say';
import { TABLES } from '../content/files';
import { translationFiles } from '../content/translations';
import { translated } from '../view/translated';
import { perLanguage } from './per-language';
import { files } from 'virtual:tables';

/** What is in data/, checked. Only the server's pages have all of it. */
export { data };
/** The same with its labels in the language of the page. */
export const dataset = perLanguage(() => translated(data, languageNow()));

/** The text of one file, as it stands in data/: "statements.csv", "fingerprints/timenews-2022.json". */
export const fileText = (name: string): string | undefined => own(files, name);
/** "translations/ru.csv" */
export const translationNames = translationFiles(files);
export const tableNames = TABLES.filter((name) => Object.hasOwn(files, name)).map((name) =>
	name.replace('.csv', '')
);
