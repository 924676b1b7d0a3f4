/**
 * The data set in another language: every cell that data/translations has. Quotations, titles and the notes of coders stay as
 * they are; so does, in English, what is not translated yet. Build only: it knows every table.
 */
import { KINDS } from './all-tables';
import { nameOf, placeOf } from './tables/translations';
import type { Language } from '../i18n/language';
import type { Dataset } from '../domain/types';
import { countryName } from './country-names';

type Row = Record<string, unknown>;

/**
 * A copy of the data set with every translated cell in `language`; for English the data set itself. The name of a state
 * that data/translations lacks is that of Intl, and stays English where Intl has none.
 */
export function translated(data: Dataset, language: Language): Dataset {
	if (language === 'en') return data;
	const texts = new Map(
		(data.translations[language] ?? [])
			.filter(({ text }) => text !== '')
			.map((row) => [nameOf(row), row.text])
	);
	const tables = Object.entries(KINDS).flatMap(([name, kind]): [string, Row | Row[]][] => {
		if (!kind.translated) return [];
		const columns: readonly string[] = kind.translated;
		const inWords = (row: Row): Row => {
			const known = columns.flatMap((column) => {
				const text = texts.get(nameOf(placeOf(kind, row, column)));
				return text === undefined ? [] : [[column, text] as const];
			});
			return known.length > 0 ? { ...row, ...Object.fromEntries(known) } : row;
		};
		const value: unknown = data[name as keyof Dataset];
		return [[name, kind.keyValue ? inWords(value as Row) : (value as Row[]).map(inWords)]];
	});
	const words = { ...data, ...(Object.fromEntries(tables) as Partial<Dataset>) };
	return {
		...words,
		// What has no name in the table has that of the list of the language.
		states: words.states.map((state) =>
			texts.has(`states ${state.code} name`)
				? state
				: { ...state, name: countryName(state.code, language) ?? state.name }
		)
	};
}
