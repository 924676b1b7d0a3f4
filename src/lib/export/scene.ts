import type { Geometry } from '../domain/geometry';
import type { Settled } from '../domain/layout';
import type { ViewId } from '../domain/layouts';
import type { Picture, TieView } from '../picture/picture';
import { showsTie } from '../picture/visibility';
import type { ExportTime } from './export-view';
import type { TimeDot } from '../timeline/timeline';
import type { Target } from '../picture/viewing.svelte';

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
	time?: ExportTime & { bright: (dot: TimeDot) => boolean };
}

/** The layout that a scene shows. */
export const viewOf = ({ settled, time }: Scene): ViewId => (time ? 'time' : settled.layout);

/** The scene of the atlas: narrowed to a stance if `only` is its id. */
export function atlasScene(
	picture: Picture,
	settled: Settled,
	geometry: Geometry,
	{ only = '', open, time }: { only?: string; open?: Target; time?: ExportTime } = {}
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
