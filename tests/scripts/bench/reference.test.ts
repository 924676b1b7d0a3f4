import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindOf } from '../../../scripts/bench/bytes.mjs';
import type { Drawing } from '../../../scripts/bench/drawing.mjs';
import type { FirstView } from '../../../scripts/bench/first-view.mjs';
import { filesIn, floorPage } from '../../../scripts/bench/reference/floor.mjs';
import {
	pointsIn,
	textbookData,
	textbookMap
} from '../../../scripts/bench/reference/textbook-data.mjs';

const drawing: Drawing = {
	title: 'Who stands where',
	headline: '5 of 8',
	viewBox: '0 0 1000 900',
	place: { left: 0, top: 0, width: 960, height: 900 },
	colours: { paper: '#fff', land: '#eee', border: '#ddd', ink: '#111', node: '#fff' },
	stances: { cautious: '#3B95A2', none: '#C6CBD1' },
	patterns: '<pattern id="map-cautious" patternTransform="scale(10) rotate(30)"></pattern>',
	land: 'M0 0h9v9z',
	countries: [
		{ state: 'KAZ', d: 'M1 1h5v5z', fill: 'url(#map-cautious)', opacity: '1' },
		{ state: 'UKR', d: 'M7 7h5v5z', fill: 'inherit', opacity: '1' }
	],
	ties: [{ from: 'KAZ', to: 'UKR', stroke: '#3B95A2' }],
	marks: [
		{
			state: 'KAZ',
			name: 'Kazakhstan',
			named: true,
			stance: 'cautious',
			words: 'member, cautious',
			r: 6
		},
		{ state: 'UKR', name: 'Ukraine', named: false, stance: 'none', words: 'attacked', r: 3 }
	],
	points: []
};
const view: FirstView = {
	attributes: 'lang="en" data-script="true"',
	title: 'Who <b>stands</b> where',
	style: '@font-face{src:url(./_app/inter.woff2) format("woff2")}.dim{opacity:.2}',
	html: '<div class="atlas"><svg><a data-node="KAZ"></a></svg></div>',
	shown: {
		cards: { KAZ: { html: '<aside data-card="KAZ">“<i>No</i>”</aside>', bright: ['KAZ'] } },
		ties: {}
	}
};
const source = JSON.parse(readFileSync('data/geo/world-50m.topo.json', 'utf8'));

test('the floor has the first view as it is, its cards as data, and its script', () => {
	const page = floorPage(view, 'let it=1');
	expect(page).toContain('<html lang="en" data-script="true">');
	expect(page).toContain(view.html);
	expect(page).toContain(`<style>${view.style}</style>`);
	expect(page).toContain('<script>let it=1</script>');
	expect(page).not.toContain('<b>stands');
	// Markup in the data would be read as part of the page.
	expect(page.split('<aside')).toHaveLength(1);
	const data = /<script type="application\/json">(.*?)<\/script>/.exec(page)?.[1] ?? '';
	expect(JSON.parse(data)).toEqual(view.shown);
});

test('the files that the styles name go with the floor', () => {
	expect(filesIn(view.style)).toEqual(['./_app/inter.woff2']);
	expect(filesIn('a{fill:url(#map-hatch)}')).toEqual([]);
});

test('the script of the floor stays short', () => {
	const script = readFileSync('scripts/bench/reference/floor.js', 'utf8');
	expect(script.trim().split('\n').length).toBeLessThanOrEqual(40);
	expect(script).not.toContain('</');
});

test('the textbook colours the same states, at the places of the source', () => {
	const { states, ties, patterns } = textbookData(drawing, source);
	const [kaz, ukr] = states;
	expect(kaz).toMatchObject({ code: 'KAZ', named: true, fill: 'url(#map-cautious)', opacity: 1 });
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
