/** What a page needs to read the evidence anew: loaded only when another reading is asked for. */
export { data } from './fetched';
export { firmness } from '../evidence/firmness';
export { positionsOf } from '../evidence/position';
export { windowOf } from '../evidence/reading';
export { askedOf, readingOf } from '../view/asked';
export { cardOf, carriersOf } from '../view/card';
export { againstOf } from '../view/entry';
export { evidenceRows } from '../view/evidence-rows';
export { flipsBetween, optionsOf } from '../view/flips';
export { pictureOf } from '../view/picture';
export { nameOf } from '../view/switches';
export { default as Switchboard } from './Switchboard.svelte';
