import { brotliCompressSync } from 'node:zlib';
import { geoArea, polygonContains } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { makeGeometry } from '../../src/lib/geo/geometry';
import { boxOf, parsePathData, pathData, TENTHS } from '../../src/lib/domain/paths';
import { onStage, project, unproject } from '../../src/lib/geo/projection';
import { simplify } from '../../src/lib/geo/simplify';
import { makeStage } from '../../src/lib/geo/topology';
import type { Point } from '../../src/lib/domain/geometry';
import { geometry, oblasts, places, source, states, type Shape } from './map';

/** The United States has its label point off the stage; the islands of the Maldives are too small to draw. */
const OFF_STAGE = ['USA'];
const TOO_SMALL = ['MDV'];

const drawn = new Map(geometry.countries.map(({ state, d }) => [state, d]));
const everyPath: [string, string][] = [
	...drawn,
	['land', geometry.land],
	...Object.entries(geometry.lines),
	...geometry.areas.map(({ id, d }): [string, string] => [id, d])
];

/** Is a place inside a drawn path? Holes and islands count by the even-odd rule. */
function covers(d: string, lon: number, lat: number): boolean {
	const point = project([lon, lat]).map((x) => x * TENTHS) as Point;
	const inside = parsePathData(d).filter(({ points }) => polygonContains(points, point));
	return inside.length % 2 === 1;
}

describe('states', () => {
	const onIt = states.filter((state) => !OFF_STAGE.includes(state));

	test('the 28 of the summit and Ukraine, all but the Maldives as a shape', () => {
		expect(onIt).toHaveLength(29);
		expect(Object.keys(places)).toEqual(onIt);
		expect([...drawn.keys()]).toEqual(onIt.filter((state) => !TOO_SMALL.includes(state)));
	});

	test.each(onIt)('%s has its label point on the stage and a box', (state) => {
		const { anchor, box } = places[state]!;
		expect(onStage(anchor)).toBe(true);
		expect(onStage([box[0], box[1]]) && onStage([box[2], box[3]])).toBe(true);
		expect(box[0] < box[2] && box[1] < box[3]).toBe(true);
	});

	test.each([...drawn])('%s: the label point lies in the shape', (state, d) => {
		const [x, y] = places[state]!.anchor;
		const [lon, lat] = unproject([x, y]);
		expect(covers(d, lon, lat)).toBe(true);
	});

	test('Chukotka is one piece with Russia', () => {
		const pieces = parsePathData(drawn.get('RUS')!);
		const mainland = pieces.filter(({ points }) => points.length > 1000);
		expect(mainland).toHaveLength(1);
		for (const [lon, lat] of [
			[44, 56],
			[175, 66.5],
			[-175, 66.8],
			[179.99, 67.5]
		] as const)
			expect(covers(pathData(mainland), lon, lat)).toBe(true);
	});
});

describe('places in the drawn shapes', () => {
	test.each<[place: string, lon: number, lat: number, owner: string]>([
		['Simferopol', 34.1, 44.95, 'UKR'],
		['Sevastopol', 33.6, 44.6, 'UKR'],
		['Kerch', 36.42, 45.34, 'UKR'],
		['Donetsk', 37.8, 48.0, 'UKR'],
		['Luhansk', 39.3, 48.57, 'UKR'],
		['Mariupol', 37.55, 47.12, 'UKR'],
		['Kharkiv', 36.25, 49.98, 'UKR'],
		['Kyiv', 30.52, 50.45, 'UKR'],
		['Rostov-on-Don', 39.7, 47.3, 'RUS'],
		['Krasnodar', 38.98, 45.03, 'RUS'],
		['Moscow', 37.62, 55.75, 'RUS'],
		['Kaliningrad', 20.6, 54.7, 'RUS'],
		['Samarkand', 66.96, 39.65, 'UZB'],
		['Tashkent', 69.25, 41.3, 'UZB'],
		['Andijan', 72.34, 40.78, 'UZB'],
		['Bishkek', 74.6, 42.85, 'KGZ'],
		['Osh', 72.85, 40.5, 'KGZ'],
		['Dushanbe', 68.78, 38.55, 'TJK'],
		['Khujand', 69.63, 40.28, 'TJK'],
		['Vorukh', 70.59, 39.83, 'TJK'],
		['Sokh', 71.1, 39.95, 'UZB'],
		['Kherson', 32.62, 46.7, 'UKR'],
		['Almaty', 76.9, 43.25, 'KAZ'],
		['Beijing', 116.4, 39.9, 'CHN'],
		['Urumqi', 87.6, 43.8, 'CHN'],
		['Hong Kong', 114.15, 22.4, 'CHN'],
		['Delhi', 77.2, 28.6, 'IND'],
		['Srinagar', 74.8, 34.1, 'IND'],
		['Tawang', 91.9, 27.6, 'IND'],
		['Islamabad', 73.05, 33.7, 'PAK'],
		['Gilgit', 74.3, 35.9, 'PAK'],
		['Tehran', 51.4, 35.7, 'IRN'],
		['Minsk', 27.55, 53.9, 'BLR'],
		['Ulaanbaatar', 106.9, 47.9, 'MNG'],
		['Kabul', 69.2, 34.5, 'AFG'],
		['Ankara', 32.85, 39.93, 'TUR'],
		['Yerevan', 44.5, 40.18, 'ARM'],
		['Nakhchivan', 45.4, 39.2, 'AZE'],
		['Taipei', 121.5, 25.0, 'land'],
		['Thimphu', 89.64, 27.47, 'land'],
		['Kyrenia', 33.32, 35.33, 'land'],
		['Siachen', 77.05, 35.45, 'land'],
		['Tbilisi', 44.8, 41.7, 'land'],
		['Tokyo', 139.6, 35.8, 'land']
	])('%s', (_place, lon, lat, owner) => {
		const owners = everyPath.slice(0, drawn.size + 1).filter(([, d]) => covers(d, lon, lat));
		expect(owners.map(([name]) => name)).toEqual([owner]);
	});

	test('nothing floods: the open sea is in no shape', () => {
		for (const [lon, lat] of [
			[65, 15],
			[160, 40],
			[33, 43.5],
			[90, 82],
			[-18, 5]
		] as const)
			expect(everyPath.filter(([, d]) => covers(d, lon, lat))).toEqual([]);
	});

	test.each<[place: string, lon: number, lat: number, area: string]>([
		['Simferopol', 34.1, 44.95, 'crimea'],
		['Donetsk', 37.8, 48.0, 'oblast-donetsk'],
		['Mariupol', 37.55, 47.15, 'oblast-donetsk'],
		['Luhansk', 39.3, 48.57, 'oblast-luhansk'],
		['Melitopol', 35.37, 46.85, 'oblast-zaporizhzhia'],
		['Kherson', 32.62, 46.65, 'oblast-kherson'],
		['Srinagar', 74.8, 34.1, 'jk'],
		['Tawang', 91.9, 27.6, 'arunachal']
	])('%s is hatched', (_place, lon, lat, area) => {
		const hatched = geometry.areas.filter(({ d }) => covers(d, lon, lat));
		expect(hatched.map(({ id }) => id)).toEqual([area]);
	});
});

describe('areas', () => {
	test('every area that concerns a state of the data is hatched, once; far-off disputes are not', () => {
		const ids = geometry.areas.map(({ id }) => id);
		expect(ids).toHaveLength(19);
		expect(new Set(ids).size).toBe(19);
		expect(ids).not.toContain('western-sahara');
	});

	test('Crimea and the four oblasts carry Ukraine’s colour and count as occupied', () => {
		const occupied = geometry.areas.filter(({ fill }) => fill === 'UKR');
		expect(occupied.map(({ id }) => id).sort()).toEqual([
			'crimea',
			'oblast-donetsk',
			'oblast-kherson',
			'oblast-luhansk',
			'oblast-zaporizhzhia'
		]);
		for (const area of occupied) {
			expect(area.kind).toBe('occupied');
			expect(area.claimants).toEqual(['UKR', 'RUS']);
		}
	});

	test('the oblasts’ outer edge is Ukraine’s own outline', () => {
		const ukraine = edges(drawn.get('UKR')!);
		const perekop = edges(geometry.lines.control);
		const four = geometry.areas.filter(({ id }) => id.startsWith('oblast-'));
		const inner = four.flatMap(({ d }) =>
			[...edges(d)].filter((edge) => !ukraine.has(edge) && !perekop.has(edge))
		);
		expect(inner.filter((edge) => !inside(drawn.get('UKR')!, edge))).toEqual([]);
	});
});

describe('lines run along the fills', () => {
	const fills = new Set([...drawn.values()].flatMap((d) => [...edges(d)]));

	test.each(['IND', 'KAZ', 'UKR', 'UZB', 'IRN'])(
		'%s: every edge it shares with a neighbour is part of a line',
		(state) => {
			const lines = new Set(Object.values(geometry.lines).flatMap((d) => [...edges(d)]));
			const others = new Set(
				[...drawn]
					.filter(([other]) => other !== state)
					.map(([, d]) => d)
					.concat(geometry.land)
					.flatMap((d) => [...edges(d)])
			);
			const shared = [...edges(drawn.get(state)!)].filter((edge) => others.has(edge));
			expect(shared.length).toBeGreaterThan(0);
			expect(shared.filter((edge) => !lines.has(edge))).toEqual([]);
		}
	);

	test('the disputed lines of Kashmir and Arunachal are edges of a fill', () => {
		const near = [...edges(geometry.lines.disputed)].filter((edge) => {
			const [x = 0, y = 0] = edge.split(/[ ,]/).map(Number);
			return x > 7500 && x < 10000 && y > 5000 && y < 7000;
		});
		expect(near.length).toBeGreaterThan(20);
		expect(near.filter((edge) => !fills.has(edge))).toEqual([]);
	});
});

describe('path data', () => {
	test('an island after a ring, a line after a line', () => {
		const runs = [
			{
				points: [
					[10, 20],
					[30, 20],
					[30, -5]
				] as Point[],
				closed: true
			},
			{
				points: [
					[100, 100],
					[101, 100],
					[101, 99],
					[100, 99]
				] as Point[],
				closed: true
			},
			{
				points: [
					[0, 0],
					[-5, 0]
				] as Point[],
				closed: false
			},
			{
				points: [
					[7, 7],
					[8, 9]
				] as Point[],
				closed: false
			}
		];
		const d = pathData(runs);
		expect(d).toBe('M10 20l20 0 0-25zm90 80 1 0 0-1-1 0zm-100-100-5 0m12 7 1 2');
		expect(parsePathData(d)).toEqual(runs);
		// Joined paths stay where they are.
		expect(parsePathData(d + d)).toEqual([...runs, ...runs]);
	});

	test.each(everyPath)('%s survives writing and reading', (_name, d) => {
		expect(d).toMatch(/^M-?\d+[ -]\d+l[-\d mz]+$/);
		expect(pathData(parsePathData(d))).toBe(d);
	});

	test('boxes are those of the paths', () => {
		for (const [state, d] of drawn) expect(places[state]!.box).toEqual(boxOf(parsePathData(d)));
	});
});

describe('after simplification', () => {
	const thin = simplify(makeStage(source, oblasts), states);
	const { countries, areas, oblasts: regions } = thin.objects;
	const list = [countries, areas, regions].flatMap(
		(collection) => feature(thin, collection as GeometryCollection).features as Shape[]
	);

	test.each(list.map((shape) => [shape.id, shape] as const))(
		'%s is not inside out',
		(_id, shape) => {
			const polygons =
				shape.geometry.type === 'Polygon'
					? [shape.geometry.coordinates]
					: shape.geometry.coordinates;
			const coordinates = polygons.map((polygon) =>
				polygon.map((ring) => ring.map((point) => unproject(point as Point)))
			);
			expect(geoArea({ type: 'MultiPolygon', coordinates })).toBeLessThan(Math.PI);
		}
	);
});

describe('as a whole', () => {
	test('the same input gives the same output, and the input stays as it was', () => {
		const before = JSON.stringify([source, oblasts]);
		expect(makeGeometry(source, oblasts, states)).toEqual({ geometry, places });
		expect(JSON.stringify([source, oblasts])).toBe(before);
	});

	test('without the oblasts’ file the rest is there', () => {
		const { geometry: rest } = makeGeometry(source, undefined, states);
		expect(rest.areas).toHaveLength(15);
	});

	test('the paths stay under 60 kB in brotli', () => {
		const bytes = (text: string) => brotliCompressSync(text).length;
		const all = everyPath.map(([, d]) => d).join('\n');
		console.log(`paths: ${all.length} bytes raw, ${bytes(all)} in brotli`);
		expect(bytes(all)).toBeLessThan(60_000);
	});
});

/** Edges of a path, "x,y x,y" with the smaller end first, in tenths. */
function edges(d: string): Set<string> {
	return new Set(
		parsePathData(d).flatMap(({ points, closed }) =>
			points
				.map((point, i) => [points.at(i - 1)!, point].map(String).sort().join(' '))
				.slice(closed ? 0 : 1)
		)
	);
}

/** Is an edge's middle inside a path? */
function inside(d: string, edge: string): boolean {
	const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = edge.split(/[ ,]/).map(Number);
	const [lon, lat] = unproject([(x0 + x1) / 2 / TENTHS, (y0 + y1) / 2 / TENTHS]);
	return covers(d, lon, lat);
}
