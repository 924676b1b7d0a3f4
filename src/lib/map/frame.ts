import type { FrameId } from '../domain/layout';

/** The part of the stage that is drawn: shifted east, so that the headline lies over open land. */
export const VIEW_BOX = { x: 110, y: 0, width: 1600, height: 900 } as const;

/** The part that a phone shows: all states, edge to edge. */
export const SMALL_VIEW = { x: 320, width: 960, height: 900 } as const;

/** The same limits stand in the components' styles. The first that matches is the frame. */
export const FRAME_QUERIES: Record<FrameId, string> = {
	wide: '(min-width: 1100px) and (min-aspect-ratio: 3/2)',
	medium: '(min-width: 900px)',
	small: '(max-width: 899.98px)'
};
