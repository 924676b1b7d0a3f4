/** Roles follow the date of a reading: in headline, counts, marks, cards and description. */
import { describe, expect, test } from 'vitest';
import { membersOf } from '../../src/lib/analysis/headline';
import { pictureOf } from '../../src/lib/picture/picture';
import { data } from '../data/real';

const at = (window: string) => pictureOf(data, { ...data.reading, window });
const PARTNERS_OF_THE_SUMMIT = data.memberships
	.filter((m) => m.role === 'partner' && m.from.startsWith('2022-09'))
	.map((m) => m.state);

test('the data have partners of the summit', () => {
	expect(PARTNERS_OF_THE_SUMMIT).toEqual(['EGY', 'QAT', 'SAU']);
});

describe.each([
	// The window holds the day of the summit.
	{ window: 'summit', day: '2022-09-16', members: 8, iran: 'observer', partners: 'partner' },
	{ window: 'context', day: '2022-09-16', members: 8, iran: 'observer', partners: 'partner' },
	{
		window: '2022-09-01..2023-08-31',
		day: '2022-09-16',
		members: 8,
		iran: 'observer',
		partners: 'partner'
	},
	// It ends before: who signed in Tashkent on 14 September was no partner yet.
	{
		window: '2022-02-04..2022-09-13',
		day: '2022-09-13',
		members: 8,
		iran: 'observer',
		partners: 'other'
	},
	{
		window: '2022-03-01..2022-06-30',
		day: '2022-06-30',
		members: 8,
		iran: 'observer',
		partners: 'other'
	},
	{
		window: '2022-09-01..2022-09-14',
		day: '2022-09-14',
		members: 8,
		iran: 'observer',
		partners: 'partner'
	},
	// It begins after: Iran joined on 4 July 2023, Belarus a year later.
	{
		window: '2022-09-17..2023-07-03',
		day: '2023-07-03',
		members: 8,
		iran: 'observer',
		partners: 'partner'
	},
	{
		window: '2022-09-17..2023-08-31',
		day: '2023-08-31',
		members: 9,
		iran: 'member',
		partners: 'partner'
	},
	{
		window: '2024-01-01..2024-12-31',
		day: '2024-12-31',
		members: 10,
		iran: 'member',
		partners: 'partner'
	}
])('window $window', ({ window, day, members, iran, partners }) => {
	const picture = at(window);
	const roleOf = (state: string) => picture.marks.find((m) => m.state === state)?.role;

	test(`shows the roles of ${day}`, () => {
		expect(picture.date).toBe(day);
		expect(roleOf('IRN')).toBe(iran);
		for (const state of PARTNERS_OF_THE_SUMMIT) expect(roleOf(state), state).toBe(partners);
	});

	test('headline, counts and description have its denominators', () => {
		expect(picture.headline.lead).toMatch(new RegExp(`^\\d+ of ${members} members$`));
		expect(picture.description).toContain(picture.headline.lead);
		const counted = Object.values(picture.counts).reduce((sum, c) => sum + c.members, 0);
		expect(counted).toBe(members);
		expect(picture.marks.filter((m) => m.role === 'member').map((m) => m.state)).toEqual(
			membersOf(data, day)
		);
		const others = picture.marks.filter((m) => !['member', 'other'].includes(m.role)).length;
		expect(Object.values(picture.counts).reduce((sum, c) => sum + c.others, 0)).toBe(others);
	});

	test('cards name the same role as marks', () => {
		for (const { state, role } of picture.marks)
			expect(picture.cards[state]!.role, state).toBe(role);
	});
});
