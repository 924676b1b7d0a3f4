/** The layouts over time, settled during the build, because they depend on the data but not on the reading. */
import { settleTime } from '../layout/timeline/settle';
import { FRAMES } from '../domain/layout';
import { LANE_KINDS, type Timelines } from '../domain/timeline';
import type { Dataset } from '../domain/types';
import { dotsOf, timeInput } from './timeline';

/** The layout for every kind of lanes and every class of screens. */
export function timelinesOf(data: Dataset): Timelines {
	const view = dotsOf(data, () => true);
	return Object.fromEntries(
		LANE_KINDS.map((by) => [
			by,
			Object.fromEntries(
				FRAMES.map((frame) => [frame, settleTime(frame, timeInput(data, view, by, frame))])
			)
		])
	) as Timelines;
}
