import {
	filter,
	filterAttachedWeight,
	presimplify,
	simplify as dropPoints
} from 'topojson-simplify';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';
import type { Stage } from './topology';

/** Smallest triangle that is kept, in square units of the stage: sharp at 3840 × 2160 (measured). */
const THRESHOLD = 0.5;
/** Factor by which the land around the subject is coarser. */
const CONTEXT = 4;
/** Neighbours of the subject, and parties to a dispute on its borders, which are drawn as finely as the subject. */
const NEIGHBOURS = 'GEO MDA XSG XKX SYR ISR PSE CYP JPN KOR PRK TWN IRQ'.split(' ');

/**
 * Simplifies shapes with Visvalingam's method on projected coordinates. It works on arcs, so a border, the fills on
 * both sides and an area that ends at it keep a common line. Rings below the threshold are dropped unless they touch
 * another. `states` are the codes drawn finely.
 */
export function simplify(stage: Stage, states: readonly string[]): Stage {
	const fine = fineArcs(stage, new Set([...states, ...NEIGHBOURS]));
	const weighed = presimplify(stage);
	weighed.arcs = weighed.arcs.map((arc, i) =>
		fine.has(i) ? arc : arc.map(([x = NaN, y = NaN, weight = 0]) => [x, y, weight / CONTEXT])
	);
	const thin = dropPoints(weighed, THRESHOLD);
	// The types of `filter` do not allow single objects.
	const loose = thin as unknown as Topology<Objects<object>>;
	return filter(loose, filterAttachedWeight(loose, THRESHOLD)) as unknown as Stage;
}

/** Arcs of these countries and of every area. */
function fineArcs({ objects }: Stage, codes: Set<string>): Set<number> {
	const countries = objects.countries.geometries.filter(({ id }) => codes.has(String(id)));
	const geometries = [...countries, ...objects.areas.geometries, ...objects.oblasts.geometries];
	return new Set(geometries.flatMap(arcsOf));
}

/** Arc numbers of a geometry; a reversed arc has the number of the arc itself. */
function arcsOf(geometry: GeometryObject): number[] {
	if (!('arcs' in geometry)) return [];
	const arcs = (geometry.arcs as unknown[]).flat(2) as number[];
	return arcs.map((arc) => (arc < 0 ? ~arc : arc));
}
