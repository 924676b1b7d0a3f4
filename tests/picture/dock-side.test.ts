import { expect, test } from 'vitest';
import type { Box } from '../../src/lib/domain/geometry';
import { dockFor } from '../../src/lib/picture/dock-side';

const RIGHT: Box = [1000, 100, 1400, 800];
const LEFT: Box = [0, 300, 400, 800];

test.each<[string, Box | undefined, 'left' | 'right']>([
	['nothing to keep clear of', undefined, 'right'],
	['something in the middle', [600, 300, 700, 400], 'right'],
	['something on the left', [50, 400, 150, 500], 'right'],
	['something on the right', [1100, 300, 1200, 400], 'left'],
	['above the left place, below the top of the right one', [0, 100, 1100, 200], 'left'],
	['something under both, more of it on the right', [300, 400, 1200, 500], 'left'],
	['something under both, more of it on the left', [200, 400, 1100, 500], 'right'],
	['something under both alike', [300, 400, 1100, 500], 'right'],
	['something that only touches the right place', [900, 300, 1000, 400], 'right']
])('%s: %s', (_name, subject, side) => {
	expect(dockFor(subject, RIGHT, LEFT)).toBe(side);
});
