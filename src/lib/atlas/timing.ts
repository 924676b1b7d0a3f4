/** What the layout over time needs: loaded when it is first asked for. */
import { retold } from '../view/retold';
import type { Dataset } from '../model/types';
import { timelines } from './fetched';

export const timelinesOf = (data: Dataset) => retold(timelines, data);
export { dotCardOf, dotsOf, eachWords, windowWords } from '../view/time';
export { default as DotCard } from './DotCard.svelte';
export { default as LaneSwitch } from './LaneSwitch.svelte';
export { default as TimeLayer } from './TimeLayer.svelte';
