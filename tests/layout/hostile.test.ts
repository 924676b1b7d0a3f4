import { expect, test } from 'vitest';
import { base } from '../../scripts/growth/files';
import { hostileSet, oddSet } from '../../scripts/hostile/data';
import { readDataset } from '../../src/lib/dataset/dataset';
import { settleTime } from '../../src/lib/layout/timeline/settle';
import { FRAMES } from '../../src/lib/domain/layout';
import { LANE_KINDS } from '../../src/lib/domain/timeline';
import { dotsOf, timeInput } from '../../src/lib/timeline/timeline';

// Tables that the check lets pass, with text that hurts in every cell of text. `npm run hostile` looks at their pages.

const { files, cells } = hostileSet(oddSet(base().files));
const data = readDataset(files).dataset!;

test('all that is odd passes', () => {
	expect(data.stances).toHaveLength(16);
	expect(data.stances.some(({ id }) => id === 'constructor')).toBe(true);
	expect(data.sources.some(({ id }) => id.length === 200)).toBe(true);
	expect(data.about.attacked).toBe('XWE');
});

test('nearly every cell of text can hold it', () => {
	expect(cells).toBeGreaterThan(2_000);
	expect(data.states.some(({ name }) => name.length === 60)).toBe(true);
});

test.each(LANE_KINDS.flatMap((by) => FRAMES.map((frame) => [by, frame] as const)))(
	'over time every statement finds a place, lanes by %s, %s',
	(by, frame) => {
		const { dots } = settleTime(
			frame,
			timeInput(
				data,
				dotsOf(data, () => true),
				by,
				frame
			)
		);
		expect(dots).toHaveLength(data.statements.length);
		for (const { x, y, r } of dots) expect([x, y, r].every(Number.isFinite)).toBe(true);
	}
);
