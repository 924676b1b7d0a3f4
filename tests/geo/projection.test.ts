import { describe, expect, test } from 'vitest';
import { GLOBE, STAGE, type Point } from '../../src/lib/domain/geometry';
import { onHorizon, onStage, project } from '../../src/lib/geo/projection';

const fromMiddle = ([x, y]: Point) => Math.hypot(x - GLOBE.x, y - GLOBE.y);

describe('the view from above Samarkand', () => {
	// Computed with PROJ 9 (+proj=nsper +h=1.5 +lat_0=38 +lon_0=68 +R=1), enlarged until the horizon has GLOBE's radius.
	test.each<[place: string, lon: number, lat: number, x: number, y: number]>([
		['Samarkand', 66.96, 39.65, 479.44, 493.18],
		['Moscow', 37.62, 55.75, 289.3, 266.49],
		['Beijing', 116.4, 39.9, 871.91, 387.26],
		['Kyiv', 30.52, 50.45, 219.92, 308.31],
		['New Delhi', 77.2, 28.6, 594.58, 631.5],
		['Phnom Penh', 104.92, 11.56, 869.38, 724.06],
		['the North Pole', 0, 90, 490, 40.69],
		['Petropavlovsk-Kamchatsky', 158.65, 53.02, 828.81, 158.05]
	])('%s lies where PROJ puts it', (_place, lon, lat, x, y) => {
		const [px, py] = project([lon, lat]);
		expect(Math.hypot(px - x, py - y)).toBeLessThan(0.02);
	});

	test('Samarkand is near the middle of the globe and of the stage', () => {
		const samarkand = project([66.96, 39.65]);
		expect(fromMiddle(samarkand)).toBeLessThan(GLOBE.r / 15);
		expect(Math.abs(samarkand[0] - STAGE.width / 2)).toBeLessThan(50);
		expect(Math.abs(samarkand[1] - STAGE.height / 2)).toBeLessThan(50);
	});

	test('longitudes that differ by a whole turn are the same place', () => {
		const [x, y] = project([185, 66]);
		expect(project([-175, 66])).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)]);
	});
});

describe('the horizon', () => {
	const BEHIND: [place: string, lon: number, lat: number][] = [
		['New York', -74, 40.7],
		['Buenos Aires', -58.4, -34.6],
		['Sydney', 151.2, -33.9],
		['Cape Town', 18.4, -33.9],
		['Anchorage', -149.9, 61.2],
		['the point opposite', -112, -38.01]
	];

	test.each(BEHIND)('%s lies behind it: laid on it, and not on the stage', (_place, lon, lat) => {
		expect(fromMiddle(project([lon, lat]))).toBeCloseTo(GLOBE.r, 4);
		expect(onHorizon(project([lon, lat]))).toBe(true);
		expect(onStage([lon, lat])).toBe(false);
	});

	test.each<[place: string, lon: number, lat: number, seen: boolean]>([
		['Samarkand', 66.96, 39.65, true],
		['Lisbon', -9.1, 38.7, true],
		['Tokyo', 139.7, 35.7, true],
		['Kamchatka', 160, 56, true],
		['Chukotka', 175, 66.5, true],
		['the Arctic Ocean', 0, 89, true],
		['a place on this side of the horizon but below the stage', 65, -10, false]
	])('whether %s is on the stage', (_place, lon, lat, seen) => {
		expect(onHorizon(project([lon, lat]))).toBe(false);
		expect(onStage([lon, lat])).toBe(seen);
	});

	test('no place of the world lies outside the globe', () => {
		const outside: Point[] = [];
		for (let lon = -180; lon < 180; lon += 7)
			for (let lat = -90; lat <= 90; lat += 5)
				if (!(fromMiddle(project([lon, lat])) < GLOBE.r + 1e-4)) outside.push([lon, lat]);
		expect(outside).toEqual([]);
	});
});
