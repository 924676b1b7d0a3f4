import { geoDistance, geoProjection } from 'd3';
import { GLOBE, STAGE, type Point } from '../domain/geometry';

/** Distance of the eye from the centre of the globe, in radii. */
const EYE = 2.5;
/** The edge of the globe as the eye sees it: its angle from the point below the eye, in radians. */
const HORIZON = Math.acos(1 / EYE);
/** The point below the eye, in degrees: Samarkand, moved a little south so that the Arctic takes less room. */
const BELOW: Point = [68, 38];

/** Distance from the middle of the picture at which an angle from BELOW appears; 1 at the horizon. */
const perspective = (angle: number) =>
	(Math.sin(angle) / (EYE - Math.cos(angle))) * ((EYE - Math.cos(HORIZON)) / Math.sin(HORIZON));

/**
 * A view of the globe from above Samarkand (vertical perspective; J. P. Snyder, Map Projections: A Working Manual,
 * 1987, p. 169). Central Asia, the subject, is the largest it can be, and what is far from it lies behind the horizon.
 *
 * `clipAngle(null)` and `precision(0)` turn off cutting and resampling, because points are projected one by one: a
 * point behind the horizon lies on it, so that shapes which the horizon cuts end there.
 */
const globe = geoProjection((lambda, phi) => {
	const angle = Math.acos(Math.min(1, Math.max(-1, Math.cos(lambda) * Math.cos(phi))));
	if (angle === 0) return [0, 0];
	const distance = perspective(Math.min(angle, HORIZON)) / Math.sin(angle);
	return [distance * Math.cos(phi) * Math.sin(lambda), distance * Math.sin(phi)];
})
	.rotate([-BELOW[0], -BELOW[1]])
	.clipAngle(null)
	.precision(0)
	.scale(GLOBE.r)
	.translate([GLOBE.x, GLOBE.y]);

/** Converts degrees east and north to units of the stage. Longitudes may exceed 180. */
export function project([lon, lat]: Point): Point {
	return globe([lon, lat]) ?? [NaN, NaN];
}

/** True for a point, in degrees, on this side of the horizon and within the stage. */
export function onStage(point: Point): boolean {
	const [x, y] = project(point);
	return (
		geoDistance(point, BELOW) < HORIZON && x >= 0 && x <= STAGE.width && y >= 0 && y <= STAGE.height
	);
}

/** True for a point, in units of the stage, on the horizon: where what lies behind it is laid. */
export function onHorizon([x, y]: Point): boolean {
	return Math.hypot(x - GLOBE.x, y - GLOBE.y) > GLOBE.r - 0.15;
}
