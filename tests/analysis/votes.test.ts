import { expect, test } from 'vitest';
import { lookUp } from '../../src/lib/analysis/look-up';
import { positionsOf } from '../../src/lib/analysis/position';
import type { Dataset, Reading, Resolution, Vote } from '../../src/lib/domain/types';
import { dataset, reading, source, statement } from './sample';

const resolution = (id: string, changes: Partial<Resolution> = {}): Resolution => ({
	id,
	date: '2022-09-16',
	title: 'Aggression',
	totals: '',
	favour: 'critical',
	against: 'supportive',
	abstained: 'cautious',
	...changes
});
const vote = (cast: Vote['vote'], changes: Partial<Vote> = {}): Vote => ({
	resolution: 'ES-1/1',
	state: 'ANA',
	vote: cast,
	certainty: 'named source',
	disowned: false,
	sources: ['l0'],
	...changes
});
const world = (votes: Vote[], changes: Partial<Dataset> = {}) =>
	dataset([], { resolutions: [resolution('ES-1/1'), resolution('ES-1/2')], votes, ...changes });
const standsIn = (data: Dataset, changes: Partial<Reading> = {}) =>
	positionsOf(data, { ...reading, votes: true, ...changes }).get('ANA')!;

test.each<[string, Vote['vote'], string]>([
	['in favour', 'Y', 'critical'],
	['against', 'N', 'supportive'],
	['abstained', 'A', 'cautious'],
	['absent, which is no abstention', 'NV', 'none'],
	['not known', '', 'none']
])('a vote %s', (_name, cast, stance) => {
	expect(standsIn(world([vote(cast)])).stance).toBe(stance);
});

test.each<[string, Dataset, Partial<Reading>?]>([
	['unless it is asked for', world([vote('Y')]), { votes: false }],
	[
		'outside the window',
		world([vote('Y')], {
			windows: [{ id: 'summit', label: '', from: '2022-01-01', to: '2022-09-15', occasion: '' }]
		})
	],
	['known from a weak source', world([vote('Y', { certainty: 'weak source' })])],
	['none of whose sources is chosen', world([vote('Y')]), { sources: ['l1'] }],
	[
		'on a resolution that is not about the war',
		world([vote('Y')], { resolutions: [resolution('ES-1/1', { favour: '' })] })
	]
])('a vote does not count %s', (_name, data, changes) => {
	expect(standsIn(data, changes).stance).toBe('none');
});

test('all votes are one line, whatever tells of them, and each is counted once', () => {
	const votes = [
		vote('Y', { sources: ['l0', 'l1'] }),
		vote('Y', { resolution: 'ES-1/2', sources: ['l2'] })
	];
	const { counted, lines, stance } = standsIn(world(votes));
	expect(counted.map((s) => s.id)).toEqual(['ES-1-1-ANA', 'ES-1-2-ANA']);
	expect(lines.critical).toHaveLength(1);
	expect(stance).toBe('critical');
	expect(standsIn(world(votes), { lines: 2 }).stance).toBe('none');
	expect(standsIn(world(votes), { sources: ['l1'] }).counted).toHaveLength(1);
});

test('a vote adds one line to words', () => {
	const data = world([vote('Y')], {
		statements: [statement({ stance: 'critical' })],
		sources: [source('l0')]
	});
	expect(standsIn(data, { lines: 2 }).stance).toBe('critical');
});

test('votes are found once for a data set', () => {
	const data = world([vote('Y')]);
	expect(lookUp(data)).toBe(lookUp(data));
});
