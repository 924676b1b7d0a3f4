/** Where the time line lies in each class of screens: what headline, legend, switch and links leave free. */
import type { Box } from '../../domain/geometry';
import type { FrameId } from '../../domain/layout';
import type { Course, LaneKind } from '../../domain/timeline';

export interface TimeFrame {
	course: Course;
	/** Least and greatest place along the axis. Down a page there is no end. */
	along: [start: number, end: number];
	/** From the names of the lanes (or of the days, down a page) to the last lane. */
	across: [start: number, end: number];
	/** Space across the axis for the grips of the window. */
	grips: number;
	/** Space for the names of the days, down a page. */
	days: number;
	/** Width of a quiet day: the least on a line of given length, the only one down a page. */
	quiet: number;
	/** Space between two lanes, at least. */
	gap: Record<LaneKind, number>;
	/** From the centre of one vote to the next, and rows of them. */
	vote: { step: number; rows: number };
	inset?: Box;
}

export const timeFrames: Record<FrameId, TimeFrame> = {
	// Headline, small map and legend stand one below the other on the left, the switch at the foot on the right.
	wide: {
		course: 'across',
		along: [566, 1692],
		across: [84, 766],
		grips: 34,
		days: 0,
		quiet: 0.5,
		gap: { stance: 10, state: 4 },
		vote: { step: 9.5, rows: 7 },
		inset: [130, 395, 530, 620]
	},
	// The headline stands above; legend, small map and switch stand side by side at the foot.
	medium: {
		course: 'across',
		along: [130, 1692],
		across: [4, 640],
		grips: 42,
		days: 0,
		quiet: 0.5,
		gap: { stance: 10, state: 4 },
		vote: { step: 11.5, rows: 6 },
		inset: [640, 660, 1040, 885]
	},
	small: {
		course: 'down',
		along: [14, Infinity],
		across: [324, 1272],
		grips: 42,
		days: 124,
		quiet: 3.4,
		gap: { stance: 6, state: 8 },
		vote: { step: 17, rows: 4 }
	}
};
