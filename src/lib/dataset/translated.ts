/**
 * Translates the data set: every cell that data/translations contains. Quotations, titles and the coders' notes keep
 * their language, and untranslated cells stay in English. For the build only, because it needs every table.
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
		// A state without a name in data/translations has the name that Intl gives it.
		states: words.states.map((state) =>
			texts.has(`states ${state.code} name`)
				? state
				: { ...state, name: countryName(state.code, language) ?? state.name }
		)
	};
}
