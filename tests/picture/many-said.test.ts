import { expect, test } from 'vitest';
import { allReadings } from '../../src/lib/analysis/reading';
import { tiesOf } from '../../src/lib/analysis/ties';
import { mostSaid, pictureOf } from '../../src/lib/picture/picture';
import { data } from '../data/real';

test('with the data as they are, no card of a tie or link is cut in any reading', () => {
	const most = mostSaid(data.states.filter((s) => s.kind === 'state').length);
	for (const reading of allReadings(data))
		for (const tie of tiesOf(data, reading)) expect(tie.statements.length).toBeLessThan(most);
	const { carried, ties } = pictureOf(data, { ...data.reading, window: 'context', deeds: true });
	for (const link of Object.values(carried).flat())
		expect(link.statements.length).toBeLessThan(most);
	for (const tie of ties) expect(tie.statements.length).toBe(tie.weight);
});

test.each([
	[1, 1_000],
	[34, 29],
	[195, 5],
	[1_000, 5]
])('%i states: %i', (states, most) => expect(mostSaid(states)).toBe(most));
