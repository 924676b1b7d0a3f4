/** The layouts over time, settled at build: they depend on the data only, not on a reading. */
import { settleTime } from '../layout/time';
import { FRAMES } from '../model/layout';
import { LANE_KINDS, type Timelines } from '../model/timeline';
import type { Dataset } from '../model/types';
import { dotsOf, timeInput } from './time';

/** Every kind of lanes, for every class of screens. */
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
