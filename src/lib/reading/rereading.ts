/** The code for computing another reading, loaded only when one is requested. */
export { data } from '../shell/fetch-json';
export { firmness } from '../analysis/firmness';
export { positionsOf } from '../analysis/position';
export { windowOf } from '../analysis/reading';
export { askedOf, readingOf } from './reading-from-url';
export { cardOf, carriersOf } from '../picture/card';
export { againstOf } from '../picture/entry';
export { evidenceRows } from '../evidence-table/evidence-rows';
export { flipsBetween, optionsOf } from './flips';
export { pictureOf } from '../picture/picture';
export { nameOf } from './switches';
export { default as Switchboard } from './Switchboard.svelte';
