import type { Dataset, Problem } from '../../domain/types';
import { own } from '../../domain/own';
import type { Fingerprint } from './fingerprint';
import { count, problem, quoted, type Fault } from '../csv/problems';
import { fold } from '../csv/suggest';
import type { Row } from '../csv/table';
import type { StatementRow } from '../tables/statements';
import type { Tables } from '../all-tables';

/**
 * Checks that silence is read, not assumed. Either a witness says that a state kept silent, and the row quotes the
 * witness, or the coders had the whole text, and its fingerprint shows that no word of data/words.csv occurs in it.
 * `fingerprints` are keyed by source id.
 */
export function checkSilences(
	tables: Tables,
	fingerprints: Map<string, Fingerprint>,
	broken: ReadonlySet<string>
): Problem[] {
	// Without data/words.csv, the coders' word is accepted.
	if (tables.signalWords.ids.size === 0) return [];
	const languages = new Map(tables.sources.rows.map(({ value }) => [value.id, value.language]));
	return tables.statements.rows.flatMap((row) => {
		const { manner, quote, source } = row.value;
		if (manner !== 'silence' || quote !== '' || source === undefined || broken.has(source))
			return [];
		const found = faultOf(row, tables, languages.get(source), fingerprints.get(source));
		if (!found) return [];
		const { field, ...fault } = found;
		return [problem(tables.statements.file, row.place(field), field, fault)];
	});
}

function faultOf(
	{ value: { text_read, source = '', reason } }: Row<StatementRow>,
	{ signalWords }: Tables,
	language: string | undefined,
	fingerprint: Fingerprint | undefined
): (Fault & { field: 'text_read' | 'source' | 'reason' }) | undefined {
	const again = `npm run fingerprint -- ${source} path/to/text.txt`;
	if (text_read === 'part')
		return {
			field: 'text_read',
			found: 'silence in a text of which only a part was read, without the words of a witness',
			expected: 'whole, with a fingerprint of the text; or the words of a witness in quote'
		};
	if (!fingerprint)
		return {
			field: 'source',
			found: `${quoted(source)}, whose whole text has no fingerprint`,
			expected: 'a fingerprint of the whole text, or the words of a witness in quote',
			suggestion: again
		};
	const looked = signalWords.rows.filter(({ value }) => value.language === language);
	if (looked.length === 0)
		return {
			field: 'source',
			found: `a text in the language “${language}”, of which ${signalWords.file} has no words`,
			expected: 'words in the language of the text, for which it was searched'
		};
	const times = fingerprint.looked_for ?? {};
	const unsearched = looked
		.map(({ value }) => value.word ?? '')
		.find((word) => own(times, word) === undefined);
	if (unsearched !== undefined)
		return {
			field: 'source',
			found: `a fingerprint of ${quoted(source)} that was not searched for ${quoted(unsearched)}`,
			expected: `one that was searched for every word of ${signalWords.file}`,
			suggestion: again
		};
	const spoken = Object.entries(times).find(
		([word, n]) => n > 0 && reason !== undefined && !fold(reason).includes(fold(word))
	);
	return spoken
		? {
				field: 'reason',
				found: `no word on ${quoted(spoken[0])}, which stands in the text ${count(spoken[1], 'time')}`,
				expected: 'none of the words in the text, or a reason that says what each is said of'
			}
		: undefined;
}

/** How often each word occurs in each text that was searched, by source id. */
export function lookedForIn(fingerprints: Map<string, Fingerprint>): Dataset['lookedFor'] {
	return Object.fromEntries(
		[...fingerprints].flatMap(([source, { looked_for }]) =>
			looked_for ? [[source, looked_for]] : []
		)
	);
}
