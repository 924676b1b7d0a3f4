import { geoConicEqualArea } from 'd3';
import { STAGE, type Point } from '../domain/geometry';

/**
 * Albers equal-area, standard parallels 30°N and 65°N, central meridian 85°E: equal areas, Chukotka in
 * one piece, and all states of the data set between 16 and 884 units of the stage's height.
 * One projection for every screen; screens differ in their viewBox only.
 *
 * `precision(0)`: the source has a point every few kilometres, so no resampling is needed.
 */
const albers = geoConicEqualArea()
	.parallels([30, 65])
	.rotate([-85, 0])
	.precision(0)
	.scale(582.216)
	.translate([872.127, 602.63]);

/**
 * Degrees east and north → units of the stage.
 * Longitudes may run past 180 (the source goes from 26°W to 215°E). The seam of this projection lies
 * at 95°W, outside the source, so points can be projected one by one and nothing needs cutting.
 */
export function project([lon, lat]: Point): Point {
	return albers([lon, lat]) ?? [NaN, NaN];
}

/** Units of the stage → degrees east and north. */
export function unproject([x, y]: Point): Point {
	return albers.invert?.([x, y]) ?? [NaN, NaN];
}

/** True for a point, in units of the stage, within the stage or on its edge; false for NaN. */
export function onStage([x, y]: Point): boolean {
	return x >= 0 && x <= STAGE.width && y >= 0 && y <= STAGE.height;
}
