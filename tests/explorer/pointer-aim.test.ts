import { expect, test } from 'vitest';
import type { Box, Point } from '../../src/lib/domain/geometry';
import { aimsAt } from '../../src/lib/explorer/pointer-aim';

const BOX: Box = [100, 0, 200, 100];

test.each<[string, Point, Point, boolean]>([
	['straight to it', [0, 50], [10, 50], true],
	['to its upper corner', [0, 50], [10, 45], true],
	['over its upper corner', [0, 50], [10, 44], false],
	['under its lower corner', [0, 50], [10, 56], false],
	['slanting into it from above', [0, -100], [10, -85], true],
	['down to it from above', [150, -100], [150, -80], true],
	['up to it from below', [120, 200], [124, 180], true],
	['down past its side', [90, -100], [90, -80], false],
	['up and away from it', [150, -80], [150, -100], false],
	['away from it', [10, 50], [0, 50], false],
	['up beside it', [50, 50], [50, 40], false],
	['not moving', [50, 50], [50, 50], false],
	['from the other side', [300, 50], [290, 50], true],
	['past it on the other side', [300, 50], [310, 50], false],
	['within it', [150, 50], [160, 60], true],
	['on its edge', [90, 50], [100, 100], true],
	['out of it', [150, 50], [250, 50], false],
	['through it and out on the far side', [50, 50], [250, 50], false],
	['the same from the right', [250, 50], [50, 50], false]
])('%s: %j → %j: %s', (_name, before, now, aims) => {
	expect(aimsAt(before, now, BOX)).toBe(aims);
});
