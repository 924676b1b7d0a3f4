/** The modules of the layout over time, loaded on first use. */
import { translateTimeline } from './translate-timeline';
import type { Dataset } from '../domain/types';
import { timelines } from '../shell/fetch-json';

/** The time lines in the language of the page. Call after `loadTimelines` has resolved. */
export const timelinesOf = (data: Dataset) => translateTimeline(timelines, data);
export { dotCardOf, dotsOf, eachWords, windowWords } from './timeline';
export { default as DotCard } from './DotCard.svelte';
export { default as LaneSwitch } from './LaneSwitch.svelte';
export { default as TimeLayer } from './TimeLayer.svelte';
