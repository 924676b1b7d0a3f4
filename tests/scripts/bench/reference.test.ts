import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindOf } from '../../../scripts/bench/bytes.mjs';
import type { Drawing } from '../../../scripts/bench/drawing.mjs';
import { floorPage } from '../../../scripts/bench/reference/floor.mjs';
import {
	pointsIn,
	textbookData,
	textbookMap
} from '../../../scripts/bench/reference/textbook-data.mjs';

const drawing: Drawing = {
	title: 'Who <b>stands</b> where',
	headline: '5 of 8',
	viewBox: '0 0 1000 900',
	colours: {
		paper: '#fff',
		land: '#eee',
		border: '#ddd',
		ink: '#111',
		muted: '#555',
		node: '#fff'
	},
	stances: { cautious: '#3B95A2', none: '#C6CBD1' },
	patterns: '<pattern id="map-cautious" patternTransform="scale(10) rotate(30)"></pattern>',
	land: 'M0 0h9v9z',
	countries: [
		{ state: 'KAZ', d: 'M1 1h5v5z', fill: 'url(#map-cautious)', opacity: '1' },
		{ state: 'UKR', d: 'M7 7h5v5z', fill: 'inherit', opacity: '1' }
	],
	areas: [{ d: 'M2 2h1v1z', fill: 'url(#map-hatch)', opacity: '.9' }],
	lines: [{ d: 'M1 1h5', stroke: '#fff', width: '9px', dashes: 'none' }],
	ties: [{ from: 'KAZ', to: 'UKR', d: 'M0 0L9 9', stroke: '#3B95A2' }],
	marks: ['KAZ', 'UKR'].map((state, i) => ({
		state,
		name: i ? 'Ukraine' : 'Kazakhstan "&"',
		stance: i ? 'none' : 'cautious',
		role: 'member',
		words: 'member, cautious',
		x: 10,
		y: 20,
		r: 24,
		d: 'M-5 0h9',
		code: state,
		label: { x: 0, y: 40, anchor: 'middle' }
	})),
	points: []
};
const source = JSON.parse(readFileSync('data/geo/world-50m.topo.json', 'utf8'));

test('the floor has every country, mark and tie once, as text, and its script', () => {
	const page = floorPage(drawing, 'let it=1');
	expect(page.split('d="M1 1h5v5z"')).toHaveLength(2);
	expect(page.split('data-node=')).toHaveLength(3);
	expect(page).toContain('<script>let it=1</script>');
	expect(page).toContain('fill="url(#map-cautious)"');
	expect(page).not.toContain('<b>stands');
	expect(page).not.toContain('data-name="Kazakhstan "');
});

test('the script of the floor stays a few hundred bytes', () => {
	expect(readFileSync('scripts/bench/reference/floor.js', 'utf8').length).toBeLessThan(600);
});

test('the textbook colours the same states, at the places of the source', () => {
	const { states, ties, patterns } = textbookData(drawing, source);
	const [kaz, ukr] = states;
	expect(kaz).toMatchObject({ code: 'KAZ', fill: 'url(#map-cautious)', opacity: 1 });
	expect(ukr).not.toHaveProperty('fill');
	expect(kaz?.lon).toBeGreaterThan(60);
	expect(ties).toEqual([{ source: 'KAZ', target: 'UKR', stroke: '#3B95A2' }]);
	expect(patterns).toContain('scale(1) ');
});

test('the map of the textbook is thinned to so many points, and keeps its countries', () => {
	const thin = textbookMap(source, 8000);
	const { geometries } = thin.objects.countries;
	const points = geometries
		.flatMap((g: { arcs?: number[][][] }) => (g.arcs ?? []).flat(2))
		.reduce((n: number, arc: number) => n + thin.arcs[arc < 0 ? ~arc : arc].length, 0);
	expect(points).toBeGreaterThan(7600);
	expect(points).toBeLessThan(8400);
	expect(geometries.map((g: { id: string }) => g.id)).toEqual(
		expect.arrayContaining(['KAZ', 'RUS', 'UKR'])
	);
	expect(JSON.stringify(thin).length).toBeLessThan(JSON.stringify(source).length / 2);
});

test.each([
	['M0 0h9v9z', 2],
	['M5592 6281l-6-26 8-7', 3],
	['', 0]
])('points of "%s"', (d, expected) => {
	expect(pointsIn(d)).toBe(expected);
});

test.each([
	['text/html', 'html'],
	['text/javascript', 'script'],
	['text/css', 'style'],
	['font/woff2', 'font'],
	['application/json', 'other'],
	['image/svg+xml', 'other'],
	['', 'other']
])('"%s" is counted as %s', (type, kind) => {
	expect(kindOf(type)).toBe(kind);
});
