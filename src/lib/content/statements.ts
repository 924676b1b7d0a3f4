import { MANNERS, OBJECTS, VOICES, type Statement } from '../model/types';
import { readSpan } from './dates';
import { count, shown } from './problems';
import { dateOrSpan, id, language, oneOf, ref, refs, text, words, yesNo } from './readers';
import { NONE } from './stances';
import type { Finding, Kind, Row } from './table';

/** A statement as the table holds it: what is derived from its date and row is not there yet. */
export type StatementRow = Omit<Statement, 'from' | 'to' | 'line'>;

/** Longest quotation in words: long enough to be understood, short enough to be fair use. */
export const QUOTE_WORDS = 25;

/** data/statements.csv */
export const statements: Kind<StatementRow> = {
	file: 'statements.csv',
	key: ['id'],
	columns: {
		id: id(),
		state: ref('states'),
		speaker: words(),
		speaker_role: text(),
		date: dateOrSpan(),
		occasion: text(),
		targets: refs('states'),
		manner: oneOf(...MANNERS),
		voice: oneOf(...VOICES),
		object: oneOf(...OBJECTS),
		stance: ref('stances'),
		reason: text(),
		paraphrase: text(),
		quote: text(),
		language: language(),
		text_read: oneOf('whole', 'part', ''),
		codable: yesNo(),
		confidence: oneOf('high', 'medium', 'low'),
		source: ref('sources'),
		locator: text(),
		mentions: refs('states')
	},
	checkRow: (row) => [...quoteLength(row), ...bareStance(row), ...notCodable(row), ...silence(row)]
};

/** Number of words between blanks that have a letter or digit. */
export function quoteWords(quote: string): number {
	return quote.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each)).length;
}

function quoteLength({ quote = '' }: Partial<StatementRow>): Finding<StatementRow>[] {
	const length = quoteWords(quote);
	if (length <= QUOTE_WORDS) return [];
	return [
		{
			field: 'quote',
			found: `${count(length, 'word')}: ${shown(quote)}`,
			expected: `at most ${QUOTE_WORDS} words`,
			suggestion: 'shorten the quotation and put the rest into the paraphrase'
		}
	];
}

function bareStance({ stance, quote, paraphrase }: Partial<StatementRow>): Finding<StatementRow>[] {
	if (stance === undefined || stance === NONE || quote !== '' || paraphrase?.trim() !== '')
		return [];
	return [
		{
			field: 'stance',
			found: `the stance ${shown(stance)} without any words`,
			expected: 'a quotation or a paraphrase that carries the stance'
		}
	];
}

function notCodable({ codable, stance }: Partial<StatementRow>): Finding<StatementRow>[] {
	if (codable !== false || stance === undefined || stance === NONE) return [];
	return [
		{
			field: 'stance',
			found: `the stance ${shown(stance)} although codable is no`,
			expected: `“${NONE}” for what must never be coded as a position`
		}
	];
}

function silence({ manner, text_read }: Partial<StatementRow>): Finding<StatementRow>[] {
	if (manner !== 'silence' || text_read !== '') return [];
	return [
		{
			field: 'text_read',
			found: 'an empty cell in a statement about silence',
			expected: 'whole or part',
			suggestion: 'say whether the witness had the whole text: only then is silence a finding'
		}
	];
}

/** A row without faults → the statement, with its days and line. */
export function finishStatement(row: Row<StatementRow>): Statement {
	const value = row.value as StatementRow;
	const { from, to } = readSpan(value.date).span ?? { from: '', to: '' };
	return { ...value, from, to, line: row.line };
}
