import type { Geometry } from '../model/geometry';
import type { Settled } from '../model/layout';
import type { ViewId } from '../model/layouts';
import type { Picture, TieView } from '../view/picture';
import { showsTie } from '../view/shown';
import type { TakenTime } from '../view/taken';
import type { TimeDot } from '../view/time';
import type { Target } from '../view/viewing.svelte';

/** What the middle of a picture draws, as the screen shows it. */
export interface Scene {
	picture: Picture;
	settled: Settled;
	geometry: Geometry;
	/** States that stay bright. */
	bright: (state: string) => boolean;
	/** Ties that are drawn, of those that have a place. */
	tie: (tie: TieView) => boolean;
	/** What is open: drawn stronger, a country outlined on the map. */
	open?: Target;
	/** Over time: the dots take the place of the marks. */
	time?: TakenTime & { bright: (dot: TimeDot) => boolean };
}

/** The layout that a scene shows. */
export const viewOf = ({ settled, time }: Scene): ViewId => (time ? 'time' : settled.layout);

/** The scene of the atlas: narrowed to a stance if `only` is its id. */
export function atlasScene(
	picture: Picture,
	settled: Settled,
	geometry: Geometry,
	{ only = '', open, time }: { only?: string; open?: Target; time?: TakenTime } = {}
): Scene {
	const stanceOf = new Map(picture.marks.map((m) => [m.state, m.stance]));
	return {
		picture,
		settled,
		geometry,
		bright: (state) => !only || stanceOf.get(state) === only,
		tie: (tie) => showsTie(settled.layout, tie, open),
		open,
		...(time && { time: { ...time, bright: (dot) => !only || dot.stance === only } })
	};
}
