import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { makeGeometry } from '../../src/lib/geo/geometry';
import { stateCodes } from '../../src/lib/geo/states';
import type { OblastSource, Source } from '../../src/lib/geo/topology';

const read = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');

export const source: Source = JSON.parse(read('geo/world-50m.topo.json'));
export const oblasts: OblastSource = JSON.parse(read('geo/ukraine-oblasts-es11-4.topo.json'));
export const states = stateCodes(read('states.csv'));

export const { geometry, places } = makeGeometry(source, oblasts, states);

export type Shape = Feature<Polygon | MultiPolygon, { fill?: string }>;

/** The shapes of one object of a source. */
export function shapes(topology: Source | OblastSource, collection: GeometryCollection): Shape[] {
	const { features } = feature(topology, collection) as unknown as FeatureCollection;
	return features as Shape[];
}
