import type { Pattern } from '../domain/types';

/** A shape in a pattern's tile; `ink` names its colour. */
export type Tile =
	| { kind: 'rect'; x: number; width: number; height: number; ink: TileInk }
	| { kind: 'circle'; cx: number; cy: number; r: number; ink: TileInk };
/** "on": the colour of text on the class; "none": the lines of "no statement"; "ink": the colour of text. */
export type TileInk = 'on' | 'none' | 'ink';

/** A square tile, rotated by `rotate` degrees, over the fill of a class. */
export interface TileSet {
	side: number;
	rotate: number;
	tiles: Tile[];
}

/** The pattern over the colour of each class, so that colour never stands alone. */
export const PATTERN_TILES: Record<Pattern, TileSet> = {
	solid: { side: 10, rotate: 0, tiles: [] },
	dots: { side: 10, rotate: 30, tiles: [{ kind: 'circle', cx: 5, cy: 5, r: 1.4, ink: 'on' }] },
	stripes: {
		side: 10,
		rotate: 45,
		tiles: [{ kind: 'rect', x: 0, width: 2, height: 10, ink: 'on' }]
	},
	lines: {
		side: 10,
		rotate: 0,
		tiles: [{ kind: 'rect', x: 0, width: 10, height: 1.2, ink: 'none' }]
	}
};

/** The hatch over occupied or disputed land, on top of the fill of the state whose colour the land has. */
export const HATCH_TILES: TileSet = {
	side: 6,
	rotate: -45,
	tiles: [
		{ kind: 'rect', x: 0, width: 1.3, height: 6, ink: 'ink' },
		{ kind: 'rect', x: 1.3, width: 1.3, height: 6, ink: 'on' }
	]
};
