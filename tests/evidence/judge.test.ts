import { expect, test } from 'vitest';
import { judgeOf } from '../../src/lib/evidence/judge';
import { lookUp } from '../../src/lib/evidence/look-up';
import { allReadings, reasonAgainst, windowOf } from '../../src/lib/evidence/reading';
import { data } from '../data/real';

const byHand = data.sources.filter((_, i) => i % 3 === 0).map(({ id }) => id);
const readings = [
	...allReadings(data).filter((_, i) => i % 11 === 0),
	{ ...data.reading, sources: byHand },
	{ ...data.reading, window: '2022-09-15..2022-09-16', deeds: true, votes: true }
];

test('kinds are judged as each statement would be, in every reading', () => {
	const { sources, ofState } = lookUp(data);
	for (const reading of readings) {
		const judge = judgeOf(data, reading);
		const window = windowOf(data, reading);
		for (const [state, said] of ofState) {
			const judged: unknown[] = [];
			judge(state, (s, reason) => judged.push([s.id, reason]));
			expect(judged).toEqual(
				said.map((s) => [s.id, reasonAgainst(s, sources.get(s.source)!, window, reading)])
			);
		}
	}
});
