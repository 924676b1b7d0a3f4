/** The shapes of the map: computed once per build by geo/, drawn by map/. In units of the stage. */
import type { StateCode } from './types';

/** The drawing: width and height in units. Every layout uses it, on every screen. */
export const STAGE = { width: 1000, height: 900 } as const;
/** The edge of the globe in it: centre and radius. Its foot is cut off. */
export const GLOBE = { x: 490, y: 515, r: 495 } as const;
export type Point = [x: number, y: number];
export type Box = [x0: number, y0: number, x1: number, y1: number];

/** Paths contain integers in tenths of a unit; draw them with scale(0.1). */
export interface Geometry {
	/** One path per state of data/states.csv that lies on the stage. */
	countries: { state: StateCode; d: string }[];
	/** All other land, in one path. */
	land: string;
	/** Agreed borders (solid), borders in dispute and limits of control (dashed). */
	lines: { border: string; disputed: string; control: string };
	/** Occupied, breakaway and disputed areas: hatched over the fill of the state whose colour they carry. */
	areas: Area[];
}

export interface Area {
	id: string;
	name: string;
	kind: 'occupied' | 'breakaway' | 'disputed';
	/** State whose colour the area has. */
	fill: StateCode;
	claimants: StateCode[];
	note: string;
	d: string;
}

/** Where a state is, in units of the stage. */
export interface Place {
	/** Label point, to which the node is pulled. */
	anchor: Point;
	box: Box;
}
export type Places = Record<StateCode, Place>;
