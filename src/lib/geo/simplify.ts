import {
	filter,
	filterAttachedWeight,
	presimplify,
	simplify as dropPoints
} from 'topojson-simplify';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';
import type { Stage } from './topology';

/** Smallest triangle kept, in square units of the stage: crisp at 3840 × 2160 (measured). */
const THRESHOLD = 0.5;
/** How much coarser the land around the subject is drawn. */
const CONTEXT = 4;
/** Neighbours of the subject, and parties to a dispute on its borders: drawn as finely as the subject. */
const NEIGHBOURS = 'GEO MDA XSG XKX SYR ISR PSE CYP JPN KOR PRK TWN IRQ'.split(' ');

/**
 * Visvalingam's method on projected coordinates. Works on arcs, so a border, both fills beside it and
 * an area that ends on it stay one line. Rings below the threshold go, unless they touch another.
 */
export function simplify(stage: Stage, states: readonly string[]): Stage {
	const fine = fineArcs(stage, new Set([...states, ...NEIGHBOURS]));
	const weighed = presimplify(stage);
	weighed.arcs = weighed.arcs.map((arc, i) =>
		fine.has(i) ? arc : arc.map(([x = NaN, y = NaN, weight = 0]) => [x, y, weight / CONTEXT])
	);
	const thin = dropPoints(weighed, THRESHOLD);
	// The filter's types know nothing of single objects.
	const loose = thin as unknown as Topology<Objects<object>>;
	return filter(loose, filterAttachedWeight(loose, THRESHOLD)) as unknown as Stage;
}

/** Arcs of these countries and of every area. */
function fineArcs({ objects }: Stage, codes: Set<string>): Set<number> {
	const countries = objects.countries.geometries.filter(({ id }) => codes.has(String(id)));
	const geometries = [...countries, ...objects.areas.geometries, ...objects.oblasts.geometries];
	return new Set(geometries.flatMap(arcsOf));
}

/** Arc numbers of a geometry; a reversed arc counts as itself. */
function arcsOf(geometry: GeometryObject): number[] {
	if (!('arcs' in geometry)) return [];
	const arcs = (geometry.arcs as unknown[]).flat(2) as number[];
	return arcs.map((arc) => (arc < 0 ? ~arc : arc));
}
