import { describe, expect, test } from 'vitest';
import { positionsOf } from '../../src/lib/analysis/position';
import { allReadings } from '../../src/lib/analysis/reading';
import type { Dataset, Reading, Statement } from '../../src/lib/domain/types';
import { dataset, reading, statement, statements } from './sample';

const [FOR, AGAINST, HEDGE] = ['supportive', 'critical', 'cautious'] as const;

const anania = (said: Statement[], read: Partial<Reading> = {}, changes: Partial<Dataset> = {}) =>
	positionsOf(dataset(said, changes), { ...reading, ...read }).get('ANA')!;
const spoke = (...stances: string[]) => statements(...stances.map((stance) => ({ stance })));

describe('hedges never cancel a pointed word; pointed words both ways make it cautious', () => {
	test.each([
		[[], 'none'],
		[[HEDGE], HEDGE],
		[[AGAINST], AGAINST],
		[[FOR], FOR],
		[[AGAINST, HEDGE, HEDGE, HEDGE], AGAINST],
		[[HEDGE, HEDGE, FOR], FOR],
		[[AGAINST, FOR], HEDGE],
		[[AGAINST, AGAINST, AGAINST, FOR, HEDGE], HEDGE]
	])('%j → %s', (stances, expected) => {
		expect(anania(spoke(...stances)).stance).toBe(expected);
		expect(anania(spoke(...stances).reverse()).stance).toBe(expected);
	});
});

describe('by majority the stance with most lines wins, and a draw is cautious', () => {
	test.each([
		[[], 'none'],
		[[AGAINST], AGAINST],
		[[AGAINST, HEDGE], HEDGE],
		[[AGAINST, FOR], HEDGE],
		[[AGAINST, AGAINST, HEDGE], AGAINST],
		[[HEDGE, FOR, FOR, AGAINST], FOR],
		[[FOR, FOR, AGAINST, AGAINST, HEDGE], HEDGE],
		[[HEDGE, HEDGE, AGAINST], HEDGE]
	])('%j → %s', (stances, expected) => {
		expect(anania(spoke(...stances), { rule: 'majority' }).stance).toBe(expected);
		expect(anania(spoke(...stances).reverse(), { rule: 'majority' }).stance).toBe(expected);
	});
});

describe('lines of reporting', () => {
	test('two sources of one line count once', () => {
		const said = statements({ source: 'article' }, { source: 'copy' }, { source: 'record' });
		expect(anania(said).lines).toEqual({ [HEDGE]: ['wire', 'record'] });
		expect(anania(said).counted).toHaveLength(3);
	});

	test('copies do not win a majority', () => {
		const said = statements(
			{ stance: AGAINST, source: 'article' },
			{ stance: AGAINST, source: 'copy' },
			{ stance: FOR, source: 'record' }
		);
		expect(anania(said, { rule: 'majority' }).stance).toBe(HEDGE);
	});

	test.each([
		['one line is too few', [{ stance: AGAINST }], 'none'],
		['two are enough', [{ stance: AGAINST }, { stance: AGAINST }], AGAINST],
		[
			'a copy is no second line',
			[
				{ stance: AGAINST, source: 'article' },
				{ stance: AGAINST, source: 'copy' }
			],
			'none'
		],
		['each stance needs its two', [{ stance: AGAINST }, { stance: HEDGE }], 'none'],
		[
			'a pointed word with one line yields',
			[{ stance: AGAINST }, { stance: HEDGE }, { stance: HEDGE }],
			HEDGE
		]
	])('where two are asked for, %s', (_name, said, expected) => {
		for (const rule of ['pointed', 'majority'] as const)
			expect(anania(statements(...said), { lines: 2, rule }).stance).toBe(expected);
	});
});

describe('a belligerent', () => {
	test.each([
		['without a word', []],
		['that reproaches itself', [statement({ state: 'RUS', stance: AGAINST })]]
	])('%s is supportive by conduct in every reading', (_name, said) => {
		const data = dataset(said);
		for (const each of allReadings(data))
			expect(positionsOf(data, each).get('RUS')).toMatchObject({ stance: FOR, byConduct: true });
	});

	test('is one by the data only', () => {
		const { about } = dataset();
		const changes = { about: { ...about, belligerents: ['ANA'], belligerent_stance: AGAINST } };
		expect(anania([], {}, changes)).toMatchObject({ stance: AGAINST, byConduct: true });
		expect(positionsOf(dataset([], changes), reading).get('RUS')).toMatchObject({
			stance: 'none',
			byConduct: false
		});
	});
});

test('a collective has no position, and gives its words to nobody', () => {
	const said = statement({ state: 'XGR', stance: AGAINST });
	const positions = positionsOf(dataset([said]), reading);
	expect([...positions.keys()]).toEqual(['ZED', 'RUS', 'ANA', 'MID', 'OBS', 'UKR']);
	for (const position of positions.values()) expect(position.counted).toEqual([]);
});

test('the statements that count stand with the newest last', () => {
	const said = statements(
		{ date: '2022-09-20' },
		{ date: '2022-09-15/2022-09-16' },
		{ date: '2022-09-22' },
		{ date: '2022-09-13' }
	);
	expect(anania(said).counted.map((s) => s.id)).toEqual(['S-4', 'S-2', 'S-1']);
});

describe('a state without a position has a reason', () => {
	const other = { object: 'order', stance: 'none' } as const;
	test.each<[string, string, Partial<Statement>[], Partial<Reading>?]>([
		['not named', 'nothing was said', []],
		[
			'not named',
			'only a journalist spoke of it',
			[{ manner: 'assessment', voice: 'third party' }]
		],
		['not named', 'it spoke outside the window', [{ date: '2022-08-01' }]],
		['not named', 'its words must not be coded', [{ codable: false }]],
		['not named', 'a group that was not there', [{ state: 'XFA' }]],
		['not named', 'a group of which nothing about the war is told', [{ state: 'XGR', ...other }]],
		['named as attending only', 'another names it', [{ state: 'XGR', mentions: ['ANA'] }]],
		['only in an unnamed group', 'it was there', [{ state: 'XGR', manner: 'assessment' }]],
		['text not read', 'its speech is known in part', [{ ...other, text_read: 'part' }]],
		['spoke of other things', 'its speech is about trade', [other]],
		['only words or deeds that do not count', 'a deed', [other, { manner: 'deed' }]],
		['only words or deeds that do not count', 'voiced by another', [{ voice: 'other state' }]],
		[
			'only words or deeds that do not count',
			'a part unread',
			[{ object: 'arms', text_read: 'part' }]
		],
		['too few lines', 'one line', [{}], { lines: 2 }]
	])('%s: %s', (absence, _name, said, read) => {
		expect(anania(statements(...said), read)).toMatchObject({ stance: 'none', absence });
	});

	test('who did not come is not in the unnamed group', () => {
		const positions = positionsOf(dataset([statement({ state: 'XGR' })]), reading);
		expect(positions.get('UKR')?.absence).toBe('not named');
		expect(positions.get('OBS')?.absence).toBe('only in an unnamed group');
	});

	test('who has a position needs none', () => {
		expect(anania([statement()])).not.toHaveProperty('absence');
	});
});
