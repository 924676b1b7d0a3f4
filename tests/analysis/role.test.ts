import { expect, test } from 'vitest';
import { membershipOn, roleOn } from '../../src/lib/analysis/role';
import { data } from '../data/real';
import { membership } from './sample';

test('Türkiye was a member on no day of 2001 to 2026', () => {
	const roles = new Set<string>();
	for (let day = Date.UTC(2001, 0); day < Date.UTC(2027, 0); day += 86_400_000)
		roles.add(roleOn(data, 'TUR', new Date(day).toISOString().slice(0, 10)));
	expect([...roles]).toEqual(['other', 'partner']);
});

test.each([
	['RUS', '2001-06-14', 'other'],
	['RUS', '2001-06-15', 'member'],
	['IND', '2017-06-08', 'other'],
	['IND', '2017-06-09', 'member'],
	['IRN', '2022-09-16', 'observer'],
	['IRN', '2023-07-03', 'observer'],
	['IRN', '2023-07-04', 'member'],
	['IRN', '2026-01-01', 'member'],
	['BLR', '2014-12-31', 'partner'],
	['BLR', '2022-09-16', 'observer'],
	['BLR', '2024-07-03', 'observer'],
	['BLR', '2024-07-04', 'member'],
	['BLR', '2026-01-01', 'member'],
	['MNG', '2025-08-31', 'observer'],
	['MNG', '2025-09-01', 'partner'],
	['QAT', '2022-09-13', 'other'],
	['QAT', '2022-09-14', 'partner'],
	['ARE', '2023-04-30', 'other'],
	['ARE', '2023-05-01', 'partner'],
	['TKM', '2022-09-14', 'other'],
	['TKM', '2022-09-15', 'guest'],
	['TKM', '2022-09-16', 'guest'],
	['TKM', '2022-09-17', 'other'],
	['UKR', '2022-09-16', 'other']
])('%s on %s: %s', (state, day, role) => {
	expect(roleOn(data, state, day)).toBe(role);
});

test.each([
	['2015', '2017', '2014-12-31', '2015-01-01', '2017-12-31', '2018-01-01'],
	['2016-02', '2016-02', '2016-01-31', '2016-02-01', '2016-02-29', '2016-03-01'],
	['2016-02-03', '2016-02-03', '2016-02-02', '2016-02-03', '2016-02-03', '2016-02-04']
])(
	'from %s to %s is whole days, first and last included',
	(from, to, before, first, last, after) => {
		const has = (day: string) => membershipOn([membership('ANA', 'guest', from, to)], 'ANA', day);
		expect([before, first, last, after].map((day) => !!has(day))).toEqual([
			false,
			true,
			true,
			false
		]);
	}
);
