import { geoConicEqualArea } from 'd3';
import { STAGE, type Point } from '../domain/geometry';

/**
 * Albers equal-area conic, standard parallels 30°N and 65°N, central meridian 85°E: areas are comparable, Chukotka is
 * in one piece, and all states of the data set are between 16 and 884 units of the stage's height. Every screen uses
 * this projection with a viewBox of its own.
 *
 * `precision(0)` turns off resampling, because the source has a point every few kilometres.
 */
const albers = geoConicEqualArea()
	.parallels([30, 65])
	.rotate([-85, 0])
	.precision(0)
	.scale(582.216)
	.translate([872.127, 602.63]);

/**
 * Converts degrees east and north to units of the stage. Longitudes may exceed 180 (the source goes from 26°W to
 * 215°E). The seam of this projection is at 95°W, outside the source, so points can be projected one by one, without
 * cutting.
 */
export function project([lon, lat]: Point): Point {
	return albers([lon, lat]) ?? [NaN, NaN];
}

/** Converts units of the stage to degrees east and north. */
export function unproject([x, y]: Point): Point {
	return albers.invert?.([x, y]) ?? [NaN, NaN];
}

/** True for a point, in units of the stage, within the stage or on its edge; false for NaN. */
export function onStage([x, y]: Point): boolean {
	return x >= 0 && x <= STAGE.width && y >= 0 && y <= STAGE.height;
}
