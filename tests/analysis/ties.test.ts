import { describe, expect, test } from 'vitest';
import { tiesOf } from '../../src/lib/analysis/ties';
import type { Reading, Statement } from '../../src/lib/domain/types';
import { dataset, reading, relation, statements } from './sample';

/** Ties when Anania's relation to Zedland rests on these statements. */
const ties = (
	said: Partial<Statement>[],
	read: Partial<Reading> = {},
	from = 'ANA',
	to = 'ZED'
) => {
	const all = statements(...said);
	const relations = [
		relation(
			from,
			to,
			all.map((s) => s.id)
		)
	];
	return tiesOf(dataset(all, { relations }), { ...reading, ...read });
};

describe('a tie is drawn', () => {
	test.each<[string, Partial<Statement>[], Partial<Reading>?]>([
		['for own words', [{}]],
		['for own words about something else', [{ object: 'other', stance: 'none' }]],
		['for a deed', [{ manner: 'deed' }]],
		['for one of several statements', [{ date: '2022-01-01' }, {}]],
		[
			'for what another state says of it, when that is read',
			[{ voice: 'other state' }],
			{ voiced: true }
		]
	])('%s', (_name, said, read) => {
		expect(ties(said, read).map((t) => t.id)).toEqual(['ANA-ZED']);
	});

	test.each<[string, Partial<Statement>[], Partial<Reading>?]>([
		['without a statement', []],
		['outside the window', [{ date: '2022-09-12' }, { date: '2022-09' }]],
		['outside the sources', [{}], { sources: 'articles' }],
		['for what a journalist concludes', [{ manner: 'assessment', voice: 'third party' }]],
		['for an assessment filed as its own', [{ manner: 'assessment' }]],
		['for what firms do', [{ manner: 'deed', voice: 'third party' }]],
		['for what another state says of it', [{ voice: 'other state' }]],
		['for words of the other end', [{ state: 'ZED' }]],
		['for what must not be coded', [{ codable: false }]]
	])('not %s', (_name, said, read) => {
		expect(ties(said, read)).toEqual([]);
	});

	test.each([
		['XGR', 'ZED'],
		['ANA', 'XGR']
	])('not with a collective at an end: %s to %s', (from, to) => {
		expect(ties([{ state: from }], {}, from, to)).toEqual([]);
	});
});

test('a tie has a direction: there and back are two', () => {
	const all = statements({ stance: 'critical' }, { state: 'ZED', stance: 'supportive' });
	const relations = [
		relation('ANA', 'ZED', ['S-1', 'S-2']),
		relation('ZED', 'ANA', ['S-2', 'S-1'])
	];
	const drawn = tiesOf(dataset(all, { relations }), reading);
	expect(drawn.map(({ id, from, to, tone }) => ({ id, from, to, tone }))).toEqual([
		{ id: 'ANA-ZED', from: 'ANA', to: 'ZED', tone: 'critical' },
		{ id: 'ZED-ANA', from: 'ZED', to: 'ANA', tone: 'supportive' }
	]);
});

test('relations of one pair are one tie, and a statement of both stands once', () => {
	const all = statements({}, {});
	const relations = [
		relation('ANA', 'ZED', ['S-1', 'S-2'], 'R-1'),
		relation('ANA', 'ZED', ['S-2'], 'R-2')
	];
	const [tie, ...more] = tiesOf(dataset(all, { relations }), reading);
	expect(more).toEqual([]);
	expect(tie!.relations.map((r) => r.id)).toEqual(['R-1', 'R-2']);
	expect(tie!.statements.map((s) => s.id)).toEqual(['S-1', 'S-2']);
});

describe('the tone follows the rule over what counts of the first state', () => {
	test.each<[string, Partial<Statement>[], Partial<Reading>?]>([
		['critical', [{ stance: 'critical' }, { stance: 'cautious' }]],
		['cautious', [{ stance: 'critical' }, { stance: 'supportive' }]],
		['none', [{ object: 'arms', stance: 'critical' }]],
		['critical', [{ object: 'arms', stance: 'critical' }], { sanctions: true }],
		['none', [{ manner: 'deed', stance: 'critical' }]],
		['cautious', [{}, { stance: 'critical', manner: 'assessment' }]],
		['cautious', [{}, { stance: 'critical', state: 'ZED' }]],
		['none', [{ stance: 'critical' }], { lines: 2 }]
	])('%s: %o in %o', (tone, said, read) => {
		expect(ties(said, read)[0]!.tone).toBe(tone);
	});
});
