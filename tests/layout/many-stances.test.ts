import { expect, test } from 'vitest';
import { discMeetsBox, overlap } from '../../src/lib/layout/boxes';
import { frames, stageFrame } from '../../src/lib/layout/frames';
import { settle } from '../../src/lib/layout/settle';
import type { Box } from '../../src/lib/domain/geometry';
import type { HubInput, NodeInput } from '../../src/lib/domain/layout';
import { nodes, ties } from './sample';

// An atlas may have one stance or two dozen: the layouts of today's three are in settle.test.ts.

const COUNTS = [1, 2, 3, 4, 5, 6, 8, 12, 17, 24];

const stances = (count: number): HubInput[] =>
	Array.from({ length: count }, (_, i) => ({
		id: `s${i}`,
		label: `Stance ${'abcdefghijkl'.slice(0, 3 + ((i * 5) % 9))}`,
		order: i
	}));

/** The states shared out among the stances, each drawn to a second one too; every fifth has none. */
const shared = (count: number): NodeInput[] =>
	nodes.map((node, i) =>
		i % 5 === 4
			? { ...node, stance: 'none', absence: 'not named', carried: [] }
			: {
					...node,
					stance: `s${i % count}`,
					absence: undefined,
					carried: [...new Set([i % count, (i + 1) % count])].map((n) => ({
						stance: `s${n}`,
						lines: 2
					}))
				}
	);

const cases = [...Object.values(frames), stageFrame].flatMap((frame) =>
	COUNTS.map((count) => [frame.id, count, frame] as const)
);

test.each(cases)('%s, %i stances: each stands apart and covers no state', (_, count, frame) => {
	const settled = settle('stance', frame, shared(count), ties, stances(count));
	const [left, top, right, bottom] = frame.visible;
	const boxes = settled.hubs.map(({ x, y, r, width }): Box => [
		x - width / 2,
		y - r,
		x + width / 2,
		y + r
	]);
	expect(settled.hubs.map(({ stance }) => stance)).toEqual(stances(count).map(({ id }) => id));
	for (const [i, box] of boxes.entries()) {
		expect(box[0]).toBeGreaterThanOrEqual(left);
		expect(box[1]).toBeGreaterThanOrEqual(top);
		expect(box[2]).toBeLessThanOrEqual(right);
		expect(box[3]).toBeLessThanOrEqual(bottom);
		expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([]);
		expect(settled.nodes.filter((node) => discMeetsBox(node, box))).toEqual([]);
	}
	expect(settled.nodes).toHaveLength(nodes.length);
});
