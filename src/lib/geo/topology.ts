import { feature, transform } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Point } from '../domain/geometry';
import { project } from './projection';
import { snap } from './snap';

/** Properties in data/geo/ (see data/geo/README.md). `lon` and `lat` are the label point in degrees. */
export interface CountryProperties {
	name: string;
	lon: number;
	lat: number;
	/** Missing for a member of the United Nations. */
	status?: 'observer' | 'nsgt' | 'associated' | 'other';
}
export interface AreaProperties {
	name: string;
	kind: string;
	fill: string;
	/** Comma-separated codes. */
	claimants: string;
	note: string;
}

/** data/geo/world-50m.topo.json */
export type Source = Topology<{
	countries: GeometryCollection<CountryProperties>;
	areas: GeometryCollection<AreaProperties>;
	lines: GeometryCollection;
}>;
/** data/geo/ukraine-oblasts-es11-4.topo.json */
export type OblastSource = Topology<{ oblasts: GeometryCollection<AreaProperties> }>;

/** Both sources as one topology in units of the stage, in which fills, areas and lines share arcs. */
export type Stage = Topology<{
	countries: GeometryCollection<CountryProperties>;
	areas: GeometryCollection<AreaProperties>;
	oblasts: GeometryCollection<AreaProperties>;
	lines: GeometryCollection;
}>;

/** Decodes and projects every arc, point by point; the objects stay unchanged. */
function projectArcs<T extends Topology>(source: T): T {
	// The decoder adds up differences; a false second argument resets it.
	const decode = source.transform
		? transform(source.transform)
		: (position: number[]): number[] => position;
	const arcs = source.arcs.map((arc) =>
		arc.map((position, i) => {
			const [lon = NaN, lat = NaN] = decode(position, i > 0);
			return project([lon, lat]);
		})
	);
	return { ...source, arcs, transform: undefined, bbox: undefined };
}

type Areal = Polygon | MultiPolygon;

/** All rings of a polygon or multipolygon, holes included. */
export function rings({ geometry }: Feature<Areal>): Point[][] {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.flat() as Point[][];
}

/** Antarctica's ring goes round the pole: projected point by point, it would cover the whole horizon. */
const withoutAntarctica = (countries: Source['objects']['countries']) => ({
	...countries,
	geometries: countries.geometries.filter(({ id }) => id !== 'ATA')
});

/**
 * Joins the two sources on the stage. The oblasts are from a finer map, so their outer edge is first snapped to
 * Ukraine's border, coast and the line at Perekop, which makes them share arcs.
 */
export function makeStage(source: Source, oblastSource?: OblastSource): Stage {
	const map = projectArcs(source);
	map.objects = { ...map.objects, countries: withoutAntarctica(map.objects.countries) };
	const countries = feature(map, map.objects.countries) as FeatureCollection<
		Areal,
		CountryProperties
	>;
	const areas = feature(map, map.objects.areas) as FeatureCollection<Areal, AreaProperties>;
	const lines = feature(map, map.objects.lines) as FeatureCollection<MultiLineString>;

	const guide = [
		...countries.features.filter(({ id }) => id === 'UKR'),
		...areas.features.filter(({ id }) => id === 'crimea')
	].flatMap(rings);
	const oblasts: FeatureCollection<Areal, AreaProperties> = {
		type: 'FeatureCollection',
		features: []
	};
	if (oblastSource) {
		const fine = projectArcs(oblastSource);
		const { features } = feature(fine, fine.objects.oblasts) as typeof oblasts;
		oblasts.features = features.map((oblast) => ({
			...oblast,
			geometry: { type: 'Polygon', coordinates: rings(oblast).map((ring) => snap(ring, guide)) }
		}));
	}
	return topology({ countries, areas, oblasts, lines }) as unknown as Stage;
}
