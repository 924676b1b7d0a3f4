import { brotliCompressSync } from 'node:zlib';
import { polygonArea, polygonContains } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { makeGeometry } from '../../src/lib/geo/geometry';
import { boxOf, parsePathData, pathData, TENTHS } from '../../src/lib/domain/paths';
import { onHorizon, onStage, project } from '../../src/lib/geo/projection';
import { simplify } from '../../src/lib/geo/simplify';
import { makeStage, rings, type CountryProperties } from '../../src/lib/geo/topology';
import { GLOBE, STAGE, type Point } from '../../src/lib/domain/geometry';
import { geometry, oblasts, places, source, states, type Shape } from './map';

/** The United States lies behind the horizon; the islands of the Maldives are too small to draw. */
const OFF_STAGE = ['USA'];
const TOO_SMALL = ['MDV'];

const drawn = new Map(geometry.countries.map(({ state, d }) => [state, d]));
const everyPath: [string, string][] = [
	...drawn,
	['land', geometry.land],
	...Object.entries(geometry.lines),
	...geometry.areas.map(({ id, d }): [string, string] => [id, d])
];

/** Is a point, in units of the stage, inside a drawn path? Holes and islands count by the even-odd rule. */
function holds(d: string, [x, y]: Point): boolean {
	const point: Point = [x * TENTHS, y * TENTHS];
	const inside = parsePathData(d).filter(({ points }) => polygonContains(points, point));
	return inside.length % 2 === 1;
}

/** Is a place inside a drawn path? */
const covers = (d: string, lon: number, lat: number) => holds(d, project([lon, lat]));

const labels = new Map(
	source.objects.countries.geometries.map(({ id, properties }) => [
		String(id),
		properties as CountryProperties
	])
);

describe('states', () => {
	const onIt = states.filter((state) => !OFF_STAGE.includes(state));

	test('the 28 of the summit and Ukraine, all but the Maldives as a shape', () => {
		expect(onIt).toHaveLength(29);
		expect(Object.keys(places)).toEqual(onIt);
		expect([...drawn.keys()]).toEqual(onIt.filter((state) => !TOO_SMALL.includes(state)));
	});

	test.each(onIt)('%s has its label point on the stage and a box', (state) => {
		const { anchor, box } = places[state]!;
		const { lon, lat } = labels.get(state)!;
		expect(onStage([lon, lat])).toBe(true);
		expect(Math.hypot(...project([lon, lat]).map((at, i) => at - anchor[i]!))).toBeLessThan(0.1);
		expect(box[0] >= 0 && box[1] >= 0).toBe(true);
		expect(box[2] <= STAGE.width && box[3] <= STAGE.height).toBe(true);
		expect(box[0] < box[2] && box[1] < box[3]).toBe(true);
	});

	test.each([...drawn])('%s: the label point lies in the shape', (state, d) => {
		expect(holds(d, places[state]!.anchor)).toBe(true);
	});

	test('Kyrgyzstan is large enough for its name', () => {
		const [x0, y0, x1, y1] = places['KGZ']!.box;
		expect(x1 - x0).toBeGreaterThanOrEqual(100);
		expect(y1 - y0).toBeGreaterThanOrEqual(50);
	});

	test('Chukotka is one piece with Russia', () => {
		const pieces = parsePathData(drawn.get('RUS')!);
		const mainland = pieces.filter(({ points }) => points.length > 1000);
		expect(mainland).toHaveLength(1);
		for (const [lon, lat] of [
			[44, 56],
			[130, 60],
			[160, 65],
			[175, 66.5],
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
			[88, 12],
			[152, 40],
			[33, 43.5],
			[90, 82],
			[-5, 66]
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
		expect(ids).toHaveLength(20);
		expect(new Set(ids).size).toBe(20);
		for (const far of ['western-sahara', 'somaliland', 'falklands', 'essequibo'])
			expect(ids).not.toContain(far);
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
		const boxes = geometry.areas
			.filter(({ id }) => ['jk', 'aksai-chin', 'arunachal'].includes(id))
			.map(({ d }) => boxOf(parsePathData(d)));
		const near = [...edges(geometry.lines.disputed)].filter((edge) => {
			const [x, y] = middle(edge);
			return boxes.some(([x0, y0, x1, y1]) => x > x0 && x < x1 && y > y0 && y < y1);
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

describe('at the horizon', () => {
	const behind = ['ARG', 'AUS', 'BRA', 'CAN', 'MEX', 'NAM', 'ZAF'];

	test('states behind it have neither a place nor a shape', () => {
		const made = makeGeometry(source, undefined, ['KAZ', ...behind]);
		expect(Object.keys(made.places)).toEqual(['KAZ']);
		expect(made.geometry.countries.map(({ state }) => state)).toEqual(['KAZ']);
	});

	test('no ring lies on it as a whole: nothing of what is behind it is drawn', () => {
		const flat = everyPath.filter(([, d]) =>
			parsePathData(d).some(({ points }) => points.every(isOnHorizon))
		);
		expect(flat.map(([name]) => name)).toEqual([]);
	});

	test('no point lies outside the globe', () => {
		const outside = everyPath.filter(([, d]) =>
			parsePathData(d).some(({ points }) =>
				points.some(
					([x, y]) => Math.hypot(x / TENTHS - GLOBE.x, y / TENTHS - GLOBE.y) > GLOBE.r + 0.1
				)
			)
		);
		expect(outside.map(([name]) => name)).toEqual([]);
	});

	test('no border runs along it', () => {
		const along = Object.values(geometry.lines).flatMap((d) =>
			parsePathData(d).flatMap(({ points }) =>
				points.filter((point, i) => i && isOnHorizon(point) && isOnHorizon(points[i - 1]!))
			)
		);
		expect(along).toEqual([]);
	});

	test('it cuts Russia and Africa, so these tests do see it', () => {
		for (const d of [drawn.get('RUS')!, geometry.land])
			expect(
				parsePathData(d)
					.flatMap(({ points }) => points)
					.some(isOnHorizon)
			).toBe(true);
	});
});

describe('after simplification', () => {
	const full = makeStage(source, oblasts);
	const thin = simplify(full, states);
	/** Areas in square units; what lies on the horizon as a whole is not drawn. */
	const sizesIn = (stage: typeof full, name: 'countries' | 'areas' | 'oblasts') =>
		new Map(
			(feature(stage, stage.objects[name] as GeometryCollection).features as Shape[]).map(
				(shape) => {
					const all = shape.geometry ? rings(shape) : [];
					const seen = all.filter((ring) => !ring.every(onHorizon));
					// A hole runs the other way round, so its area is taken away.
					return [
						String(shape.id),
						seen.reduce((sum, ring) => sum - polygonArea(ring), 0)
					] as const;
				}
			)
		);

	test.each(['countries', 'areas', 'oblasts'] as const)(
		'%s keep their size, so none is inside out',
		(name) => {
			const [before, after] = [sizesIn(full, name), sizesIn(thin, name)];
			expect([...before].filter(([, size]) => size < -0.5)).toEqual([]);
			const changed = [...before].filter(
				([id, size]) => Math.abs((after.get(id) ?? 0) - size) > 4 + size * 0.1
			);
			expect(changed).toEqual([]);
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
		expect(rest.areas).toHaveLength(16);
	});

	test('the paths stay under 25 kB in brotli', () => {
		const bytes = (text: string) => brotliCompressSync(text).length;
		const all = everyPath.map(([, d]) => d).join('\n');
		console.log(`paths: ${all.length} bytes raw, ${bytes(all)} in brotli`);
		expect(bytes(all)).toBeLessThan(25_000);
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

/** The middle of an edge, in units of the stage. */
function middle(edge: string): Point {
	const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = edge.split(/[ ,]/).map(Number);
	return [(x0 + x1) / 2 / TENTHS, (y0 + y1) / 2 / TENTHS];
}

/** Is an edge's middle inside a path? */
const inside = (d: string, edge: string) => holds(d, middle(edge));

/** Is a point of a path on the horizon? */
const isOnHorizon = ([x, y]: Point) => onHorizon([x / TENTHS, y / TENTHS]);
