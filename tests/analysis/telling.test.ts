import { describe, expect, test } from 'vitest';
import { positionsOf } from '../../src/lib/analysis/position';
import { mostTelling, strongestAgainst } from '../../src/lib/analysis/telling';
import type { Statement } from '../../src/lib/domain/types';
import { dataset, reading, statements } from './sample';

/** The first of two statements wins, in whatever order they stand, although its id would lose. */
type Pair = [string, Partial<Statement>, Partial<Statement>];
const both = ([a, b]: Statement[]) => [
	[a!, b!],
	[b!, a!]
];

describe('the most telling statement', () => {
	const telling = (said: Statement[]) => {
		const data = dataset(said);
		return mostTelling(
			positionsOf(data, { ...reading, deeds: true, sanctions: true }).get('ANA')!,
			new Map(data.sources.map((s) => [s.id, s]))
		)?.id;
	};

	test.each<Pair>([
		['a quotation before a document', { manner: 'quote' }, { manner: 'document' }],
		['a document before a report', { manner: 'document' }, { manner: 'reported' }],
		['a report before silence', { manner: 'reported' }, { manner: 'silence', text_read: 'whole' }],
		['words before a deed', { manner: 'reported' }, { manner: 'deed' }],
		['the war before territory', { object: 'war' }, { object: 'territory' }],
		['territory before negotiation', { object: 'territory' }, { object: 'negotiation' }],
		['negotiation before sanctions', { object: 'negotiation' }, { object: 'sanctions' }],
		['words before their object', { object: 'negotiation' }, { manner: 'reported' }],
		['the record before the press', { source: 'record' }, { confidence: 'high' }],
		['the surer', { confidence: 'high' }, { confidence: 'medium' }],
		[
			'what carries the position',
			{ stance: 'critical', manner: 'reported' },
			{ stance: 'cautious' }
		]
	])('%s', (_name, first, second) => {
		for (const said of both(statements(second, first))) expect(telling(said)).toBe('S-2');
	});

	test('is the first by id, all else equal', () => {
		for (const said of both(statements({}, {}))) expect(telling(said)).toBe('S-1');
	});

	test.each([
		['nothing was said', []],
		['only what does not count', [{ date: '2022-01-01' }]]
	])('none where %s', (_name, said) => {
		expect(telling(statements(...said))).toBeUndefined();
	});
});

describe('the strongest evidence against a cautious label', () => {
	const against = (said: Statement[]) => {
		const data = dataset([...said, ...statements({ id: 'LABEL', date: '2022-09-16' })]);
		return strongestAgainst(data, positionsOf(data, reading).get('ANA')!)?.id;
	};
	const word = { stance: 'critical', date: '2022-09-01' } as const;

	test.each<Pair>([
		['its own words before those of another state', word, { ...word, voice: 'other state' }],
		[
			'another state before third parties',
			{ ...word, voice: 'other state' },
			{ ...word, voice: 'third party' }
		],
		['words before deeds', { ...word, manner: 'reported' }, { ...word, manner: 'deed' }],
		[
			'about the war before sanctions, however near',
			{ ...word, date: '2022-02-25' },
			{ ...word, object: 'sanctions' }
		],
		['the nearer', { ...word, date: '2022-09-26' }, { ...word, date: '2022-06-17' }],
		['the war before territory', word, { ...word, object: 'territory' }],
		['the surer', word, { ...word, confidence: 'low' }]
	])('%s', (_name, first, second) => {
		for (const said of both(statements(second, first))) expect(against(said)).toBe('S-2');
	});

	test.each<[string, Partial<Statement>]>([
		['of the same stance', { ...word, stance: 'cautious' }],
		['about something else', { ...word, stance: 'none' }],
		['that must not be coded', { ...word, codable: false }],
		['of another state', { ...word, state: 'ZED' }]
	])('is nothing %s', (_name, said) => {
		expect(against(statements(said))).toBeUndefined();
	});

	test('a pointed word is stronger than a hedge, where both are against', () => {
		const data = dataset(
			statements({ date: '2022-09-01' }, { date: '2022-06-01', stance: 'supportive' })
		);
		expect(strongestAgainst(data, positionsOf(data, reading).get('ANA')!)?.id).toBe('S-2');
	});
});
