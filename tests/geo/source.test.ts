import { geoArea, geoContains } from 'd3';
import { describe, expect, test } from 'vitest';
import { oblasts, shapes, source, type Shape } from './map';

const countries = shapes(source, source.objects.countries);
const areas = shapes(source, source.objects.areas);
const regions = shapes(oblasts, oblasts.objects.oblasts);

const at = (list: Shape[], lon: number, lat: number) =>
	list.filter((shape) => geoContains(shape, [lon, lat])).map(({ id }) => String(id));

describe('whose land a place is in the source', () => {
	test.each<[place: string, lon: number, lat: number, fill: string, overlay?: string]>([
		['Simferopol', 34.1, 44.95, 'UKR', 'crimea'],
		['Sevastopol', 33.6, 44.6, 'UKR', 'crimea'],
		['Kerch', 36.42, 45.34, 'UKR', 'crimea'],
		['Donetsk', 37.8, 48.0, 'UKR'],
		['Luhansk', 39.3, 48.57, 'UKR'],
		['Mariupol', 37.55, 47.12, 'UKR'],
		['Melitopol', 35.37, 46.85, 'UKR'],
		['Kherson', 32.62, 46.65, 'UKR'],
		['Kyiv', 30.52, 50.45, 'UKR'],
		['Srinagar', 74.8, 34.1, 'IND', 'jk'],
		['Leh', 77.58, 34.16, 'IND', 'jk'],
		['Muzaffarabad', 73.47, 34.37, 'PAK', 'ajk-gb'],
		['Gilgit', 74.3, 35.9, 'PAK', 'ajk-gb'],
		['Aksai Chin', 79.5, 35.2, 'CHN', 'aksai-chin'],
		['Shaksgam', 76.5, 36.1, 'CHN', 'shaksgam'],
		['Siachen', 77.1, 35.5, 'XSG', 'siachen'],
		['Tawang', 91.9, 27.6, 'IND', 'arunachal'],
		['Thimphu', 89.64, 27.47, 'BTN'],
		['Taipei', 121.5, 25.0, 'TWN'],
		['Hong Kong', 114.15, 22.4, 'CHN'],
		['Kyrenia', 33.32, 35.33, 'CYP', 'north-cyprus'],
		['Hargeisa', 44.06, 9.56, 'SOM', 'somaliland'],
		['Laayoune', -13.2, 27.1, 'ESH', 'western-sahara'],
		['Tifariti', -10.57, 26.16, 'ESH', 'western-sahara'],
		['Pristina', 21.17, 42.67, 'XKX'],
		['Gaza', 34.4, 31.45, 'PSE'],
		['Ramallah', 35.2, 31.9, 'PSE'],
		['Golan', 35.8, 33.0, 'SYR', 'golan'],
		['Sukhumi', 41.05, 43.05, 'GEO', 'abkhazia'],
		['Tskhinvali', 43.97, 42.24, 'GEO', 'south-ossetia'],
		['Tiraspol', 29.62, 46.85, 'MDA', 'transnistria'],
		['Stepanakert', 46.75, 39.82, 'AZE'],
		['Iturup', 147.8, 45.0, 'RUS', 'kurils'],
		['Chukotka, west of 180°', 175, 66.5, 'RUS'],
		['Chukotka, east of 180°', -175, 66.8, 'RUS'],
		['Wrangel Island', 180, 71.2, 'RUS'],
		['Kaliningrad', 20.6, 54.7, 'RUS'],
		['Vorukh, Tajik exclave in Kyrgyzstan', 70.58, 39.85, 'TJK'],
		['Sokh, Uzbek exclave in Kyrgyzstan', 71.1, 39.95, 'UZB']
	])('%s', (_place, lon, lat, fill, overlay) => {
		expect(at(countries, lon, lat)).toEqual([fill]);
		expect(at(areas, lon, lat)).toEqual(overlay ? [overlay] : []);
	});

	test.each([
		['Donetsk', 37.8, 48.0, 'donetsk'],
		['Mariupol', 37.55, 47.12, 'donetsk'],
		['Luhansk', 39.3, 48.57, 'luhansk'],
		['Melitopol', 35.37, 46.85, 'zaporizhzhia'],
		['Kherson', 32.62, 46.65, 'kherson']
	])('%s lies in its oblast', (_place, lon, lat, oblast) => {
		expect(at(regions, lon, lat)).toEqual([oblast]);
	});

	test('Crimea is in none of the four oblasts', () => {
		expect(at(regions, 34.1, 44.95)).toEqual([]);
	});
});

describe('no ring is inside out (it would flood the map)', () => {
	test.each([...countries, ...areas, ...regions].map((shape) => [shape.id, shape]))(
		'%s',
		(_id, shape) => {
			expect(geoArea(shape as Shape)).toBeLessThan(Math.PI);
		}
	);

	test('ids are unique', () => {
		const ids = countries.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});
