import { LAYOUTS } from '../domain/layouts';
import { graph } from './graph';
import { land } from './land';
import type { Palette } from './palette';
import type { Scene } from './scene';
import { tag } from './svg';
import { timeLine } from './time';

/**
 * The middle of a picture, in units of the stage: one function for each kind of layout. Its patterns are
 * defined by land.ts under ids that begin with `prefix`.
 */
export type Middle = (scene: Scene, palette: Palette, prefix: string) => string;

/** Over the land the marks; away from the map the land only hints. */
const overLand: Middle = (scene, palette, prefix) =>
	land(scene, palette, prefix, LAYOUTS[scene.settled.layout].geographic ? 1 : 0.1) +
	graph(scene, palette);

export const middle: Middle = (scene, palette, prefix) =>
	tag('g', { 'data-part': 'middle' }, (scene.time ? timeLine : overLand)(scene, palette, prefix));
