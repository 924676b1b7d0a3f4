import { MANNERS, OBJECTS, POINTS, VOICES, type Problem, type Statement } from '../model/types';
import { readSpan } from './dates';
import { count, problem, shown } from './problems';
import {
	dateOrSpan,
	id,
	language,
	oneOf,
	ref,
	refOrEmpty,
	refs,
	text,
	words,
	yesNo
} from './readers';
import { NONE } from './stances';
import type { Finding, Kind, Row, Table } from './table';
import { countWords } from './words';

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
		points_at: oneOf(...POINTS, ''),
		tied_by: refOrEmpty('statements'),
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
	// Before there were these columns, every stance was taken to be about the war.
	optional: { points_at: 'named', tied_by: '' },
	translated: ['speaker', 'speaker_role', 'occasion', 'reason', 'paraphrase'],
	checkRow: (row) => [
		...quoteLength(row),
		...bareStance(row),
		...notCodable(row),
		...pointsAtTheWar(row),
		...ties(row),
		...silence(row)
	],
	checkTable: tiedToTheWar
};

/** What ties a general passage to the war must do so itself, in the name of the same state. */
function tiedToTheWar({ file, rows }: Table<StatementRow>): Problem[] {
	const known = new Map(rows.map(({ value }) => [value.id, value]));
	return rows.flatMap((row) => {
		const { id, state, tied_by } = row.value;
		const by = tied_by && tied_by !== id ? known.get(tied_by) : undefined;
		if (!by || by.state === undefined || by.points_at === undefined) return [];
		if (by.state === state && (by.points_at === 'named' || by.points_at === 'meant')) return [];
		return [
			problem(file, row.place('tied_by'), 'tied_by', {
				found:
					by.state === state
						? `${shown(tied_by ?? '')}, which does not point at the war itself`
						: `${shown(tied_by ?? '')}, a statement of ${by.state}`,
				expected: `a statement of ${state} that is named or meant`
			})
		];
	});
}

function quoteLength({ quote = '' }: Partial<StatementRow>): Finding<StatementRow>[] {
	const length = countWords(quote);
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

/** A stance needs a passage that points at the war, or one that the state itself tied to it. */
function pointsAtTheWar({
	stance,
	manner,
	points_at,
	tied_by
}: Partial<StatementRow>): Finding<StatementRow>[] {
	if (stance === undefined || stance === NONE || manner === 'silence' || manner === undefined)
		return [];
	if (points_at === undefined || points_at === 'named' || points_at === 'meant') return [];
	if (points_at === 'general' && tied_by !== '') return [];
	return [
		points_at === 'general'
			? {
					field: 'stance',
					found: `the stance ${shown(stance)} on a passage that is general`,
					expected: `“${NONE}”: a general appeal or principle is shown and does not count`,
					suggestion:
						'if the state itself tied it to the war elsewhere, put the id of that statement into tied_by'
				}
			: {
					field: 'points_at',
					found: `an empty cell beside the stance ${shown(stance)}`,
					expected: 'named, meant or general: how the passage points at the war'
				}
	];
}

function ties({ id, points_at, tied_by }: Partial<StatementRow>): Finding<StatementRow>[] {
	if (!tied_by || points_at === undefined) return [];
	if (tied_by === id)
		return [{ field: 'tied_by', found: shown(tied_by), expected: 'another statement than itself' }];
	if (points_at === 'general') return [];
	return [
		{
			field: 'tied_by',
			found: `${shown(tied_by)} beside a passage that is ${points_at ? shown(points_at) : 'not about the war'}`,
			expected: 'an empty cell: only a general passage is tied to the war elsewhere'
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
