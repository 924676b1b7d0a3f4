/** The area of the time line in each class of screens: what headline, legend, switch and links leave free. */
import type { Box } from '../../domain/geometry';
import type { FrameId } from '../../domain/layout';
import type { Course, LaneKind } from '../../domain/timeline';

export interface TimeFrame {
	course: Course;
	/** First and last place along the axis. Down a page, there is no end. */
	along: [start: number, end: number];
	/** From the names of the lanes (or, down a page, of the days) to the last lane. */
	across: [start: number, end: number];
	/** Space across the axis for the handles of the window. */
	grips: number;
	/** Space for the names of the days, down a page. */
	days: number;
	/** Width of a quiet day: the least one on a line of fixed length, the only one down a page. */
	quiet: number;
	/** Least space between two lanes. */
	gap: Record<LaneKind, number>;
	/** Distance between the centres of two votes, and number of rows. */
	vote: { step: number; rows: number };
	inset?: Box;
}

export const timeFrames: Record<FrameId, TimeFrame> = {
	// Headline, small map and legend are stacked on the left; the switch is at the bottom right.
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
	// The headline is above; legend, small map and switch are side by side at the bottom.
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
