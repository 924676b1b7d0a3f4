import { describe, expect, test } from 'vitest';
import { countsOf, headlineOf, membersOf } from '../../src/lib/analysis/headline';
import { listed } from '../../src/lib/i18n/t';
import { positionsOf } from '../../src/lib/analysis/position';
import type { Dataset, Reading } from '../../src/lib/domain/types';
import { dataset, membership, reading, statement, statements } from './sample';

function headline(data: Dataset, read: Partial<Reading> = {}) {
	const all = { ...reading, ...read };
	const { lead, rest } = headlineOf(data, all, positionsOf(data, all));
	return `${lead} ${rest}`;
}
const peaceful = (data: Dataset): Dataset => ({
	...data,
	about: { ...data.about, belligerents: [] }
});

describe('the headline', () => {
	const said = statements({ stance: 'critical' }, { state: 'ZED' }, { state: 'OBS' });

	test('counts members only, and names every one of them', () => {
		expect(headline(dataset(said))).toBe(
			'3 of 4 members took a position on the war that this coverage can attribute. Anania is critical; Zedland is cautious; Russia, party to the war, is supportive. For Midland none was found.'
		);
	});

	test('without a position', () => {
		expect(headline(peaceful(dataset()))).toBe(
			'0 of 4 members took a position on the war that this coverage can attribute. For Anania, Midland, Russia and Zedland none was found.'
		);
	});

	test('with all positions', () => {
		const all = statements({}, { state: 'ZED' }, { state: 'MID' });
		expect(headline(dataset(all))).toBe(
			'4 of 4 members took a position on the war that this coverage can attribute. Anania, Midland and Zedland are cautious; Russia, party to the war, is supportive.'
		);
	});

	test.each<[string, Dataset, string, Partial<Reading>?]>([
		['a statement less', dataset(said.slice(1)), '2 of 4 members'],
		[
			'a member more',
			dataset(said, { memberships: [...dataset().memberships, membership('UKR', 'member')] }),
			'3 of 5 members'
		],
		[
			'a member less',
			dataset(said, { memberships: dataset().memberships.slice(1) }),
			'2 of 3 members'
		],
		[
			'another day',
			dataset(said, {
				about: { ...dataset().about, date: '2001-06-14' },
				windows: [{ id: 'summit', label: '', from: '2001-06-01', to: '2022-09-21', occasion: '' }]
			}),
			'0 of 0 members'
		],
		[
			'another stance',
			dataset([statement({ stance: 'supportive' })]),
			'Anania and Russia (party to the war) are supportive'
		],
		[
			'another subject',
			dataset(said, { about: { ...dataset().about, subject: 'the tax' } }),
			'a position on the tax'
		],
		[
			'other labels',
			dataset(said, { stances: dataset().stances.map((s) => ({ ...s, label: `${s.label}-ish` })) }),
			'Anania is critical-ish'
		],
		[
			'the articles',
			dataset(said),
			'1 of 4 members took a position on the war that the two articles',
			{ sources: 'articles' }
		],
		[
			'the records',
			dataset(said),
			'1 of 4 members took a position on the war that primary records',
			{ sources: 'primary' }
		]
	])('changes with %s', (_name, data, expected, read) => {
		expect(headline(data, read)).toContain(expected);
	});

	test.each([
		[['MID', 'ZED'], 'Midland, Russia (party to the war) and Zedland are supportive'],
		[['ZED'], 'Russia (party to the war) and Zedland are supportive'],
		[['ANA'], 'Anania and Russia (party to the war) are supportive']
	])('sets the commas of a belligerent beside %j', (states, expected) => {
		const data = dataset(statements(...states.map((state) => ({ state, stance: 'supportive' }))));
		expect(headline(data)).toContain(`. ${expected}. For`);
	});
});

describe('a list of names', () => {
	test.each([
		[[], ''],
		[['A'], 'A'],
		[['A', 'B'], 'A and B'],
		[['A', 'B', 'C'], 'A, B and C']
	])('%j', (names, expected) => {
		expect(listed(names)).toBe(expected);
	});
});

test('members stand in the order of the table of states, on any day', () => {
	const data = dataset([], {
		memberships: [membership('MID', 'member', '2005'), membership('ZED', 'member', '2010', '2011')]
	});
	expect(membersOf(data, '2010-05-05')).toEqual(['ZED', 'MID']);
	expect(membersOf(data)).toEqual(['MID']);
});

test('the counts are of members and of others with a role; who has none is not counted', () => {
	const data = dataset(statements({}, { state: 'OBS', stance: 'critical' }, { state: 'UKR' }));
	expect(countsOf(data, positionsOf(data, reading))).toEqual({
		critical: { members: 0, others: 1 },
		cautious: { members: 1, others: 0 },
		supportive: { members: 1, others: 0 },
		none: { members: 2, others: 0 }
	});
});
