import { STAGE } from '../domain/geometry';
import type { FrameId } from '../domain/layout';

/** What is drawn: the whole stage. */
export const VIEW_BOX = { x: 0, y: 0, ...STAGE } as const;

/**
 * The classes of screens; the first that matches is the frame. The same limits stand in the components' styles. The map
 * has two thirds of the width on screens that are wider than high, and the whole width on others.
 */
export const FRAME_QUERIES: Record<FrameId, string> = {
	wide: '(min-width: 1400px) and (min-height: 840px)',
	medium:
		'(min-width: 1024px) and (min-height: 616px), (min-width: 684px) and (max-aspect-ratio: 1/1)',
	small: 'all'
};
