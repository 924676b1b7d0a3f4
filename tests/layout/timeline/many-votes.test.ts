import { expect, test } from 'vitest';
import { generate } from '../../../scripts/growth/generate';
import { base } from '../../../scripts/growth/files';
import { readDataset } from '../../../src/lib/dataset/dataset';
import { settleTime } from '../../../src/lib/layout/timeline/settle';
import { FRAMES } from '../../../src/lib/domain/layout';
import { dotsOf, timeInput } from '../../../src/lib/timeline/timeline';

const { files, countries } = base();
const { dataset } = readDataset(generate({ states: 195, statements: 60 }, files, countries));
const view = dotsOf(dataset!, () => true);

test.each(FRAMES)(
	'the votes of all states of the world find room, none over another: %s',
	(frame) => {
		const settled = settleTime(frame, timeInput(dataset!, view, 'stance', frame));
		const marks = settled.votes.flatMap((block) => block.marks);
		expect(marks.length).toBe(view.votes.length);
		expect(settled.dots.length).toBe(60);
		const side = 2 * settled.voteSize;
		const { x, y, width, height } = settled.viewBox;
		for (const block of settled.votes) {
			const places = block.marks.map((m) => `${m.x} ${m.y}`);
			expect(new Set(places).size).toBe(places.length);
			const [x0, y0, x1, y1] = block.box;
			expect(x0).toBeGreaterThanOrEqual(x);
			expect(y0).toBeGreaterThanOrEqual(y);
			expect(x1).toBeLessThanOrEqual(x + width);
			expect(y1).toBeLessThanOrEqual(y + height);
			const gaps = block.marks.flatMap((a, i) =>
				block.marks.slice(i + 1).map((b) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)))
			);
			expect(Math.min(...gaps)).toBeGreaterThan(side * 0.98);
		}
	}
);
