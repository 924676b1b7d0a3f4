import type { Geometry } from '../model/geometry';
import type { Settled } from '../model/layout';
import type { Picture, TieView } from '../view/picture';
import { showsTie } from '../view/shown';
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
}

/** The scene of the atlas: narrowed to a stance if `only` is its id. */
export function atlasScene(
	picture: Picture,
	settled: Settled,
	geometry: Geometry,
	{ only = '', open }: { only?: string; open?: Target } = {}
): Scene {
	const stanceOf = new Map(picture.marks.map((m) => [m.state, m.stance]));
	return {
		picture,
		settled,
		geometry,
		bright: (state) => !only || stanceOf.get(state) === only,
		tie: (tie) => showsTie(settled.layout, tie, open),
		open
	};
}
