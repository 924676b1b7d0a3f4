import { feature, merge, mesh } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, MultiPolygon as Shape } from 'topojson-specification';
import type { Area, Geometry, Places, Point } from '../domain/geometry';
import type { StateCode } from '../domain/types';
import { AREA_TEXTS } from './borders';
import { boxOf, closedRuns, lineRuns, pathData, type Run } from '../domain/paths';
import { onHorizon, onStage, project } from './projection';
import { simplify } from './simplify';
import {
	makeStage,
	rings,
	type AreaProperties,
	type CountryProperties,
	type OblastSource,
	type Source,
	type Stage
} from './topology';

/**
 * Everything the map draws, in units of the stage, from the parsed files of data/geo/. `states` are codes to be drawn
 * as separate shapes; all other land is one neutral path. A state whose label point is off the stage, or whose code the
 * map lacks, is missing from both results; one too small to be seen (the Maldives) is missing from `countries` only.
 */
export function makeGeometry(
	source: Source,
	oblasts: OblastSource | undefined,
	states: readonly StateCode[]
): { geometry: Geometry; places: Places } {
	const anchors = anchorsOf(source, states);
	const own = new Set(anchors.keys());
	const stage = makeStage(source, oblasts);
	const thin = simplify(stage, [...own]);

	const drawn = new Map([...own].map((state) => [state, runsOf(thin, state)]));
	const visible = [...drawn].filter(([, runs]) => runs.length > 0);
	const geometry: Geometry = {
		countries: visible.map(([state, runs]) => ({ state, d: pathData(runs) })),
		land: pathData(landRuns(thin, own)),
		lines: {
			border: line(thin, 'border'),
			disputed: line(thin, 'disputed'),
			control: line(thin, 'control')
		},
		areas: [
			...areasOf(thin, thin.objects.areas, (id) => id),
			...areasOf(thin, thin.objects.oblasts, (id) => `oblast-${id}`)
			// Elsewhere a hatch would only distract, because the fill is neutral anyway.
		].filter(({ fill, claimants }) => [fill, ...claimants].some((state) => own.has(state)))
	};
	const places: Places = Object.fromEntries(
		[...anchors].map(([state, anchor]) => {
			const runs = drawn.get(state) ?? [];
			return [state, { anchor, box: boxOf(runs.length ? runs : runsOf(stage, state)) }];
		})
	);
	return { geometry, places };
}

/** The states whose label point is on the stage, with their English names in data/geo/. */
export function statesOn(source: Source): { code: StateCode; names: string[] }[] {
	const all = source.objects.countries.geometries;
	const shown = anchorsOf(
		source,
		all.map(({ id }) => String(id))
	);
	return all.flatMap(({ id, properties }) =>
		shown.has(String(id))
			? [{ code: String(id), names: [(properties as CountryProperties).name] }]
			: []
	);
}

/** Label points of the states that are on the stage, rounded to a tenth of a unit. */
function anchorsOf({ objects }: Source, states: readonly StateCode[]): Map<StateCode, Point> {
	const labels = new Map(
		objects.countries.geometries.map(({ id, properties }) => [
			String(id),
			properties as CountryProperties
		])
	);
	const anchors = states.flatMap((state): [StateCode, Point][] => {
		const label = labels.get(state);
		if (!label || !onStage([label.lon, label.lat])) return [];
		const [x, y] = project([label.lon, label.lat]);
		return [[state, [tenth(x), tenth(y)]]];
	});
	return new Map(anchors);
}

const tenth = (x: number) => Math.round(x * 10) / 10;

type Shaped<P> = Feature<Polygon | MultiPolygon, P>;

function runsOf(stage: Stage, state: StateCode): Run[] {
	const shape = stage.objects.countries.geometries.find(({ id }) => id === state);
	return shape ? seen(feature(stage, shape) as Shaped<CountryProperties>) : [];
}

/** All land except these states, without inner borders, which are drawn as lines. */
function landRuns(stage: Stage, without: ReadonlySet<StateCode>): Run[] {
	const shapes = stage.objects.countries.geometries.filter(({ id }) => !without.has(String(id)));
	const land = merge(stage, shapes as Shape[]);
	return seen({ type: 'Feature', properties: null, geometry: land });
}

/** The rings of a shape as runs, without those that lie behind the horizon as a whole. */
function seen(shape: Feature<Polygon | MultiPolygon>): Run[] {
	return closedRuns(rings(shape).filter((ring) => !ring.every(onHorizon)));
}

/** The parts of lines on this side of the horizon. */
function seenParts(lines: Point[][]): Point[][] {
	return lines.flatMap((line) => {
		const parts: Point[][] = [[]];
		line.forEach((point, i) => {
			const behind = (at: Point | undefined) => !at || onHorizon(at);
			if (!behind(point) || !behind(line[i - 1]) || !behind(line[i + 1])) parts.at(-1)!.push(point);
			else if (parts.at(-1)!.length) parts.push([]);
		});
		return parts.filter((part) => part.length > 1);
	});
}

/** Joins arcs that meet end to end to one line, so that dashes continue. */
function line(stage: Stage, id: string): string {
	const found = stage.objects.lines.geometries.find((object) => object.id === id);
	return found ? pathData(lineRuns(seenParts(mesh(stage, found).coordinates as Point[][]))) : '';
}

const KINDS: Record<string, Area['kind']> = {
	occupied: 'occupied',
	breakaway: 'breakaway',
	disputed: 'disputed',
	// The four oblasts of ES-11/4 have this kind in their file.
	claimed: 'occupied'
};

/** Areas that are still visible at this scale, with the texts of borders.ts. */
function areasOf(
	stage: Stage,
	collection: GeometryCollection<AreaProperties>,
	name: (id: string) => string
): Area[] {
	// Simplification turns an empty collection into an object of type null.
	if (collection.type !== 'GeometryCollection') return [];
	const { features } = feature(stage, collection);
	return (features as Shaped<AreaProperties>[]).flatMap((area): Area[] => {
		const id = name(String(area.id));
		const { kind, fill, claimants, ...text } = area.properties;
		const d = area.geometry ? pathData(seen(area)) : '';
		if (!d) return [];
		return [
			{
				id,
				...(AREA_TEXTS[id] ?? text),
				kind: KINDS[kind] ?? 'disputed',
				fill,
				claimants: claimants.split(','),
				d
			}
		];
	});
}
