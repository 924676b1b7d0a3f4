/** What the layout over time needs: loaded when it is first asked for. */
export { timelines } from 'virtual:timelines';
export { dotCardOf, dotsOf, eachWords, windowWords } from '../view/time';
export { default as DotCard } from './DotCard.svelte';
export { default as LaneSwitch } from './LaneSwitch.svelte';
export { default as TimeLayer } from './TimeLayer.svelte';
