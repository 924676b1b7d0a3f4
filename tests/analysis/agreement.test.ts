import { describe, expect, test } from 'vitest';
import { agreementOf, krippendorff } from '../../src/lib/analysis/agreement';
import type { Coding } from '../../src/lib/domain/types';
import { data } from '../data/real';

/** Rows are coders, columns are units; a dot is a missing value. */
const units = (...coders: string[]) =>
	[...coders[0]!].map((_, i) => coders.map((row) => row[i]!).filter((value) => value !== '.'));

describe('Krippendorff’s alpha', () => {
	test.each([
		// Krippendorff 2011, “Computing Krippendorff's Alpha-Reliability”, examples A, B and C.
		['two values, two coders', units('0100000010', '1110010000'), 0.095],
		['nominal, two coders', units('aabbdcccedda', 'babbbccceddd'), 0.692],
		[
			'nominal, four coders, with gaps',
			units('123321412...', '1233224125.3', '.3332342251.', '12332441251.'),
			0.743
		],
		['perfect agreement', units('aabb', 'aabb'), 1],
		['one value only', units('aaaa', 'aaaa'), 1],
		['nothing coded twice', [['a'], ['b'], []], 1],
		['constant disagreement of two', units('ab', 'ba'), -0.5]
	])('%s', (_name, coded, alpha) => {
		expect(krippendorff(coded)).toBeCloseTo(alpha, 3);
	});
});

const coding = (statement: string, coder: string, changes: Partial<Coding> = {}): Coding => ({
	statement,
	coder,
	object: 'war',
	stance: 'critical',
	own: true,
	sure: 'high',
	reason: `so says the ${coder}`,
	...changes
});

test('lists every place where coders differ, with its settlement', () => {
	const settled = { statement: 'S-2', field: 'own', settled: 'no', reason: 'firms' } as const;
	const agreement = agreementOf({
		codings: [
			coding('S-1', 'first'),
			coding('S-2', 'first'),
			coding('S-1', 'second', { stance: 'cautious', object: 'arms' }),
			coding('S-2', 'second', { own: false }),
			coding('S-3', 'first')
		],
		settlements: [settled]
	});
	expect(agreement).toMatchObject({ coders: ['first', 'second'], statements: 2, agreed: 1 });
	expect(agreement.disagreements).toEqual([
		{
			statement: 'S-1',
			field: 'stance',
			codings: [
				{ coder: 'first', value: 'critical', reason: 'so says the first' },
				{ coder: 'second', value: 'cautious', reason: 'so says the second' }
			],
			settlement: undefined
		},
		{
			statement: 'S-2',
			field: 'own',
			codings: [
				{ coder: 'first', value: 'yes', reason: 'so says the first' },
				{ coder: 'second', value: 'no', reason: 'so says the second' }
			],
			settlement: settled
		}
	]);
});

test('on the real data', () => {
	const { statements, agreed, alpha } = agreementOf(data);
	expect({ statements, agreed }).toEqual({ statements: 269, agreed: 256 });
	expect(alpha).toBeCloseTo(0.927, 3);
});
