import { expect, test } from 'vitest';
import { judgeOf } from '../../src/lib/evidence/judge';
import { lookUp } from '../../src/lib/evidence/look-up';
import { allReadings, reasonAgainst, windowOf } from '../../src/lib/evidence/reading';
import { data } from '../data/real';

const byHand = data.sources.filter((_, i) => i % 3 === 0).map(({ id }) => id);
const readings = [
	...allReadings(data),
	{ ...data.reading, sources: byHand },
	{ ...data.reading, window: '2022-09-15..2022-09-16', deeds: true, votes: true }
];

test('kinds are judged as each statement would be, in every reading', () => {
	const { sources, votes } = lookUp(data);
	for (const reading of readings) {
		const judge = judgeOf(data, reading);
		const window = windowOf(data, reading);
		for (const s of [...data.statements, ...votes]) {
			const reason = reasonAgainst(s, sources.get(s.source)!, window, reading);
			if (judge(s) !== reason) expect(judge(s), s.id).toBe(reason);
		}
	}
});
