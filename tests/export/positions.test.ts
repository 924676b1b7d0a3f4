import { expect, test } from 'vitest';
import { parseRows } from '../../src/lib/dataset/csv/table';
import { positionsOf } from '../../src/lib/analysis/position';
import { positionsTable, settingsOf } from '../../src/lib/export/positions';
import { data } from '../data/real';

const rowsOf = (text: string) => {
	const [head, ...rows] = parseRows(text).rows.map(({ fields }) => fields);
	return rows.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at]!])));
};
const rows = rowsOf(positionsTable(data, data.reading, 'default'));
const row = (state: string) => rows.find((each) => each['state'] === state);

test('every state stands where the rule puts it, with the statements that do', () => {
	const positions = positionsOf(data, data.reading);
	expect(rows.map((each) => [each['state'], each['stance']])).toEqual(
		[...positions.values()].map(({ state, stance }) => [state, stance])
	);
	for (const { state, counted } of positions.values())
		expect(row(state)!['counted']).toBe(counted.map(({ id }) => id).join(';'));
	expect(row('IND')).toMatchObject({ name: 'India', role: 'member', stance: 'critical' });
	expect(row('RUS')!['absence']).toBe('party to the war');
	expect(row('PAK')).toMatchObject({ stance: 'none', counted: '' });
	expect(row('PAK')!['absence']).not.toBe('');
});

test('the reading stands beside each', () => {
	expect(new Set(rows.map((each) => each['reading']))).toEqual(new Set(['default']));
	expect(row('IND')!['rule']).toBe(settingsOf(data.reading));
	expect(settingsOf(data.reading)).toMatch(/window=summit; .*silence=yes; .*rule=pointed/);
	const articles = rowsOf(
		positionsTable(data, { ...data.reading, sources: 'articles' }, '=the two')
	);
	const kaz = articles.find((each) => each['state'] === 'KAZ')!;
	expect(kaz).toMatchObject({ stance: 'none', reading: '=the two' });
	expect(kaz['rule']).toContain('sources=articles');
});
