/** The modules of the layout over time, loaded on first use. */
import type { Dataset } from '../domain/types';
import { timelines } from '../shell/fetch-json';
import DotCard from './DotCard.svelte';
import LaneSwitch from './LaneSwitch.svelte';
import { dotCardOf, dotsOf, eachWords, windowWords } from './timeline';
import TimeLayer from './TimeLayer.svelte';
import { translateTimeline } from './translate-timeline';

export const parts = {
	/** The time lines in the language of the page. Call after `loadTimelines` has resolved. */
	timelinesOf: (data: Dataset) => translateTimeline(timelines, data),
	dotCardOf,
	dotsOf,
	eachWords,
	windowWords,
	DotCard,
	LaneSwitch,
	TimeLayer
};
