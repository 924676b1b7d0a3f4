/** The area of the time line in each class of screens: what the switch leaves free. */
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
	// The switch is above, the small map at the bottom right.
	wide: {
		course: 'across',
		along: [14, 990],
		across: [68, 746],
		grips: 34,
		days: 0,
		quiet: 0.3,
		gap: { stance: 10, state: 4 },
		vote: { step: 9.5, rows: 7 },
		inset: [800, 750, 990, 899]
	},
	medium: {
		course: 'across',
		along: [14, 990],
		across: [88, 746],
		grips: 42,
		days: 0,
		quiet: 0.3,
		gap: { stance: 10, state: 4 },
		vote: { step: 11.5, rows: 6 },
		inset: [800, 750, 990, 899]
	},
	small: {
		course: 'down',
		along: [14, Infinity],
		across: [6, 992],
		grips: 42,
		days: 124,
		quiet: 3.4,
		gap: { stance: 6, state: 8 },
		vote: { step: 17, rows: 4 }
	}
};
