import { MANNERS, OBJECTS, POINTS, VOICES, type Problem, type Statement } from '../../domain/types';
import { readSpan } from '../dates';
import { count, problem, quoted } from '../csv/problems';
import {
	column,
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
} from '../csv/readers';
import { NONE } from './stances';
import type { Finding, Kind, Row, Table } from '../csv/table';
import { countWords, wordsOf } from '../checks/words';

/** A row of the table, without the properties that are derived from its date and line. */
export type StatementRow = Omit<Statement, 'from' | 'to' | 'line'>;

/** Longest quotation in words: long enough to be understood, short enough to be fair use. */
export const QUOTE_WORDS = 25;

/** Longest excerpt in words: what a list shows of a quotation. */
export const EXCERPT_WORDS = 9;

/** data/statements.csv */
export const statements: Kind<StatementRow> = {
	file: 'statements.csv',
	title: 'Statements',
	row: 'One speaker, one date, one occasion, one object, as one source gives it: the coding unit.',
	key: ['id'],
	columns: {
		id: column('Never changes, never used again.', id()),
		state: column(
			'The state whose stance the statement shows; a group without names is never shared out.',
			ref('states')
		),
		speaker: column('Who spoke or acted, as the source gives it.', words()),
		speaker_role: column('Office of the speaker.', text()),
		date: column('YYYY, YYYY-MM or YYYY-MM-DD, or two of them joined by “/”.', dateOrSpan()),
		occasion: column('Where it was said or done.', text()),
		targets: column('To or about whom.', refs('states')),
		manner: column(
			'Quoted, reported, in a document, done, kept silent, or assessed by a journalist.',
			oneOf(...MANNERS)
		),
		voice: column(
			'Who speaks: the state itself, another state about it, or a third party.',
			oneOf(...VOICES)
		),
		object: column('What it is about: a stance is always toward one object.', oneOf(...OBJECTS)),
		points_at: column(
			'How it points at the war: named, meant, or general. Empty: it speaks of something else.',
			oneOf(...POINTS, '')
		),
		tied_by: column(
			'Statement in which the state itself tied a general passage to the war.',
			refOrEmpty('statements')
		),
		stance: column(
			'The stance it carries toward the war, or none: not about the war.',
			ref('stances')
		),
		reason: column('Why it is coded so.', text()),
		paraphrase: column('In the words of the coders.', text()),
		quote: column('Exact words of the source, at most 25.', text()),
		excerpt: column(
			'The words of the quotation that stand for it in a list, at most 9; empty: its first words.',
			text()
		),
		language: column('Language of the quotation.', language()),
		text_read: column(
			'For silence: whole if the witness had all that was said on that occasion.',
			oneOf('whole', 'part', '')
		),
		codable: column('no: must never be coded as a position; stands as a correction only.', yesNo()),
		confidence: column('How well it is attested.', oneOf('high', 'medium', 'low')),
		source: column('Where it is written.', ref('sources')),
		locator: column('Where in the source.', text()),
		mentions: column(
			'States that it names as present without giving them a stance.',
			refs('states')
		)
	},
	// Before these columns existed, every stance was considered to be about the war.
	optional: { points_at: 'named', tied_by: '', excerpt: '' },
	translated: ['speaker', 'speaker_role', 'occasion', 'reason', 'paraphrase'],
	checkRow: (row) => [
		...quoteLength(row),
		...excerptOf(row),
		...bareStance(row),
		...notCodable(row),
		...pointsAtTheWar(row),
		...ties(row),
		...silence(row)
	],
	checkTable: tiedToTheWar
};

/** Checks that what ties a general passage to the war is by the same state and points at the war itself. */
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
						? `${quoted(tied_by ?? '')}, which does not point at the war itself`
						: `${quoted(tied_by ?? '')}, a statement of ${by.state}`,
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
			found: `${count(length, 'word')}: ${quoted(quote)}`,
			expected: `at most ${QUOTE_WORDS} words`,
			suggestion: 'shorten the quotation and put the rest into the paraphrase'
		}
	];
}

/** Checks that an excerpt is a part of its quotation, word for word. */
function excerptOf({ quote, excerpt }: Partial<StatementRow>): Finding<StatementRow>[] {
	if (quote === undefined || !excerpt) return [];
	const [whole, part] = [quote, excerpt].map((text) => wordsOf(text).map(({ word }) => word));
	const within = whole!.some((_, i) => part!.every((word, j) => whole![i + j] === word));
	if (within && part!.length <= EXCERPT_WORDS) return [];
	return [
		{
			field: 'excerpt',
			found: quoted(excerpt),
			expected: `at most ${EXCERPT_WORDS} words of the quotation, as they follow each other there`
		}
	];
}

function bareStance({ stance, quote, paraphrase }: Partial<StatementRow>): Finding<StatementRow>[] {
	if (stance === undefined || stance === NONE || quote !== '' || paraphrase?.trim() !== '')
		return [];
	return [
		{
			field: 'stance',
			found: `the stance ${quoted(stance)} without any words`,
			expected: 'a quotation or a paraphrase that carries the stance'
		}
	];
}

function notCodable({ codable, stance }: Partial<StatementRow>): Finding<StatementRow>[] {
	if (codable !== false || stance === undefined || stance === NONE) return [];
	return [
		{
			field: 'stance',
			found: `the stance ${quoted(stance)} although codable is no`,
			expected: `“${NONE}” for what must never be coded as a position`
		}
	];
}

/** Checks that a stance comes from a passage that points at the war, or that the state itself tied to the war. */
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
					found: `the stance ${quoted(stance)} on a passage that is general`,
					expected: `“${NONE}”: a general appeal or principle is shown and does not count`,
					suggestion:
						'if the state itself tied it to the war elsewhere, put the id of that statement into tied_by'
				}
			: {
					field: 'points_at',
					found: `an empty cell beside the stance ${quoted(stance)}`,
					expected: 'named, meant or general: how the passage points at the war'
				}
	];
}

function ties({ id, points_at, tied_by }: Partial<StatementRow>): Finding<StatementRow>[] {
	if (!tied_by || points_at === undefined) return [];
	if (tied_by === id)
		return [
			{ field: 'tied_by', found: quoted(tied_by), expected: 'another statement than itself' }
		];
	if (points_at === 'general') return [];
	return [
		{
			field: 'tied_by',
			found: `${quoted(tied_by)} beside a passage that is ${points_at ? quoted(points_at) : 'not about the war'}`,
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

/** Converts a row without faults to a statement with its days and line. */
export function finishStatement(row: Row<StatementRow>): Statement {
	const value = row.value as StatementRow;
	const { from, to } = readSpan(value.date).span ?? { from: '', to: '' };
	return { ...value, from, to, line: row.line };
}
