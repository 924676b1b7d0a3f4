import { expect, test } from 'vitest';
import { firmness, firmnessOf, tallyOf } from '../../src/lib/analysis/firmness';
import { dataset, reading, statement, statements } from './sample';

/** One window, three choices of sources, seven switches of two. */
const ALL = 3 * 2 ** 7;

test.each([
	// state, what it said, in how many readings its label stays
	['a belligerent keeps its label in all', 'RUS', [], ALL],
	['so does a state of which nothing is known', 'ANA', [], ALL],
	['a word in the press counts in one choice of sources, with one line', 'ANA', [{}], ALL / 3 / 2],
	['two lines count whatever number is asked', 'ANA', [{}, {}], ALL / 3],
	[
		'silence hangs on one more switch',
		'ANA',
		[{ manner: 'silence', text_read: 'whole' }],
		ALL / 12
	],
	[
		'a deed that is not counted takes the label in some readings',
		'ANA',
		[{ manner: 'deed' }],
		ALL - ALL / 12
	]
] as const)('%s', (_name, state, said, kept) => {
	const data = dataset(statements(...said));
	expect(firmnessOf(data, reading).get(state)).toMatchObject({ kept, of: ALL });
});

test('is that of the label in the reading asked for', () => {
	const data = dataset([statement({ voice: 'other state' })]);
	expect(firmnessOf(data, { ...reading, voiced: true }).get('ANA')).toEqual({
		kept: ALL / 12,
		of: ALL,
		by: { cautious: ALL / 12, none: ALL - ALL / 12 }
	});
	expect(firmnessOf(data, reading).get('ANA')?.kept).toBe(ALL - ALL / 12);
});

test('more windows are more readings', () => {
	const [window] = dataset().windows;
	const data = dataset([], { windows: [window!, { ...window!, id: 'later' }] });
	expect(firmnessOf(data, reading).get('ANA')?.of).toBe(2 * ALL);
});

test('of a state that nobody counted nothing is divided: no reading of none', () => {
	expect(firmness({}, 'ANA', 'none')).toEqual({ kept: 0, of: 0, by: {} });
});

test('the labels of all readings add up to all readings', () => {
	const tally = tallyOf(dataset(statements({}, { stance: 'critical', manner: 'deed' })));
	for (const by of Object.values(tally))
		expect(Object.values(by).reduce((sum, n) => sum + n, 0)).toBe(ALL);
	expect(Object.keys(tally['ANA']!).sort()).toEqual(['cautious', 'critical', 'none']);
});
