import { geometry as drawn } from 'virtual:geometry';
import { describe, expect, test } from 'vitest';
import { STAGE, type Geometry } from '../../src/lib/domain/geometry';
import { LAYOUT_IDS, LAYOUTS } from '../../src/lib/domain/layouts';
import * as server from '../../src/lib/server/atlas';
import { paletteOf } from '../../src/lib/export/palette';
import { previewSvg } from '../../src/lib/export/preview';
import { atlasScene } from '../../src/lib/export/scene';
import { sheetSvg, SHAPES, type Shape, type Sheet } from '../../src/lib/export/sheet';
import { borderNote, sourcesWords } from '../../src/lib/export/words';
import { hasMark } from '../../src/lib/picture/layout-input';
import type { Picture } from '../../src/lib/picture/picture';
import { elementsOf, textOf } from './xml';

const [layouts, picture] = [server.layouts(), server.picture()];

const geometry: Geometry = drawn!;
const FRAME = { wide: 'wide', square: 'small' } as const;
const READING = 'Reading: the two articles, deeds count';
const ADDRESS = 'https://atlas.example/?layout=stance';

const sheet = (shape: Shape, more: Partial<Sheet> = {}, shown: Picture = picture): Sheet => ({
	shape,
	theme: 'light',
	scene: atlasScene(shown, layouts.map[FRAME[shape]], geometry),
	only: '',
	reading: READING,
	address: ADDRESS,
	version: '9.8.7',
	...more
});
const sceneOf = (layout: (typeof LAYOUT_IDS)[number], shape: Shape, shown = picture) =>
	atlasScene(shown, layouts[layout][FRAME[shape]], geometry);
const flat = (text: string) => text.replace(/\s+/g, ' ');

const ALL = LAYOUT_IDS.flatMap((layout) =>
	(['wide', 'square'] as const).map((shape) => ({ layout, shape }))
);

describe('a sheet', () => {
	test.each(ALL)('$layout $shape: every word that must not get lost', ({ layout, shape }) => {
		const svg = sheetSvg(sheet(shape, { scene: sceneOf(layout, shape) }));
		const text = flat(textOf(svg));
		const { headline, event, title, stances } = picture;
		for (const words of [
			event,
			title,
			`${headline.lead} ${headline.rest}`,
			READING,
			borderNote(),
			sourcesWords(picture),
			LAYOUTS[layout].caption(),
			'as of 16 Sept 2022',
			'Stance Atlas 9.8.7',
			'atlas.example/?layout=stance',
			...stances.map((s) => s.label),
			'Occupied or disputed'
		])
			expect.soft(text).toContain(words);
		expect(elementsOf(svg).filter((e) => e.attributes['data-qr'])).toMatchObject([
			{ attributes: { 'data-qr': ADDRESS } }
		]);
	});

	test.each(ALL)('$layout $shape: every state with its stance, on land and as a node', (view) => {
		const elements = elementsOf(
			sheetSvg(sheet(view.shape, { scene: sceneOf(view.layout, view.shape) }))
		);
		const palette = paletteOf('light', picture.stances);
		const fillOf = (id: string) =>
			elements[
				elements.findIndex((e) => e.name === 'pattern' && `url(#${e.attributes['id']})` === id) + 1
			]?.attributes['fill'];
		for (const mark of picture.marks) {
			const { state, stance, attacked } = mark;
			const land = elements.find((e) => e.attributes['data-state'] === state);
			expect(!land).toBe(!geometry.countries.some((c) => c.state === state));
			if (land && hasMark(mark) && !attacked)
				expect(fillOf(land.attributes['fill']!), state).toBe(palette.stances[stance]!.fill);
			if (attacked) expect(land!.attributes['fill']).toBe(palette.colours.land);
			const node = elements.find((e) => e.attributes['data-node'] === state);
			const placed = layouts[view.layout][FRAME[view.shape]].nodes.find((n) => n.state === state);
			expect(!node, state).toBe(!placed || !hasMark(mark));
			if (!node || !placed) continue;
			expect(node.attributes['data-stance']).toBe(stance);
			expect(node.attributes['transform']).toMatch(/^translate\(/);
			const [x, y] = node.attributes['transform']!.match(/-?[\d.]+/g)!.map(Number);
			expect(x).toBeCloseTo(placed.x, 1);
			expect(y).toBeCloseTo(placed.y, 1);
		}
	});

	test.each(LAYOUT_IDS)('%s: the words stand beside the stage, below each other', (layout) => {
		const lines = elementsOf(
			sheetSvg(sheet('wide', { scene: sceneOf(layout, 'wide'), reading: `${READING}, `.repeat(9) }))
		)
			.filter((e) => e.name === 'tspan' && e.attributes['y'])
			.map(({ attributes }) => [Number(attributes['x']), Number(attributes['y'])] as const);
		expect(lines.length).toBeGreaterThan(8);
		for (const [x, y] of lines) {
			expect(x).toBeGreaterThan(STAGE.width);
			expect(y).toBeLessThan(SHAPES.wide.height);
		}
		const ys = lines.map(([, y]) => y);
		expect(ys).toEqual([...ys].sort((a, b) => a - b));
	});

	test('on the map a state has a sign and its name in the ink of its land, and no code', () => {
		const svg = sheetSvg(sheet('wide'));
		const { stances } = paletteOf('light', picture.stances);
		for (const { state, name, role, stance } of picture.marks) {
			const label = layouts.map.wide.nodes.find((n) => n.state === state)?.label;
			if (role !== 'member' || !label?.inside) continue;
			const node = new RegExp(`<g data-node="${state}".*?</text>`).exec(svg)![0];
			const ink = stances[stance]!.text;
			expect(textOf(`${node}</g>`)).toBe(label.capitals ? name.toUpperCase() : name);
			expect(node).toContain(stance === 'none' ? `stroke="${ink}"` : `fill="${ink}"`);
			expect(node).toMatch(new RegExp(`<text[^>]* fill="${ink}"`));
		}
	});

	test('the counts of the legend are those of the picture', () => {
		const svg = sheetSvg(sheet('wide'));
		for (const { id, label } of picture.stances) {
			const { members, others } = picture.counts[id]!;
			const row = new RegExp(`<g data-stance="${id}">(.*?)</g>`).exec(
				svg.slice(svg.indexOf('data-part="legend"'))
			)![1]!;
			expect(flat(textOf(`<g>${row.replaceAll('</text>', ' </text>')}</g>`)).trim()).toBe(
				`${members} ${others ? `+ ${others} ` : ''}${label}`
			);
		}
	});

	test('narrowed to a stance: what is not of it is pale, and the legend says so', () => {
		const [first] = picture.stances;
		const scene = atlasScene(picture, layouts.map.wide, geometry, { only: first!.id });
		const elements = elementsOf(sheetSvg(sheet('wide', { scene, only: first!.id })));
		for (const { state, stance } of picture.marks) {
			const node = elements.find((e) => e.attributes['data-node'] === state);
			if (node) expect(node.attributes['opacity']).toBe(stance === first!.id ? undefined : '0.18');
		}
	});

	test('an open state is outlined on the map, and all its ties are drawn', () => {
		const scene = atlasScene(picture, layouts.map.wide, geometry, {
			open: { kind: 'state', id: 'KAZ' }
		});
		const elements = elementsOf(sheetSvg(sheet('wide', { scene })));
		const { d } = geometry.countries.find((c) => c.state === 'KAZ')!;
		const outline = elements.filter((e) => e.attributes['d'] === d && e.attributes['stroke-width']);
		expect(outline).toHaveLength(1);
		const tied = picture.ties.filter((t) => t.from === 'KAZ' || t.to === 'KAZ');
		expect(tied.length).toBeGreaterThan(0);
		for (const { id } of tied)
			expect(
				elements.some((e) => e.attributes['data-tie'] === id),
				id
			).toBe(true);
	});

	test('without an address there is neither code nor a line that promises one', () => {
		const svg = sheetSvg(sheet('square', { address: '' }));
		expect(svg).not.toContain('data-qr');
		expect(textOf(svg)).toContain('Stance Atlas 9.8.7');
	});

	test('the themes differ in colours only', () => {
		const bare = (theme: 'light' | 'dark') =>
			sheetSvg(sheet('wide', { theme })).replace(/#[0-9a-f]{6}|-opacity="[\d.]+"/gi, '');
		expect(bare('light')).toBe(bare('dark'));
		expect(sheetSvg(sheet('wide', { theme: 'dark' }))).not.toBe(sheetSvg(sheet('wide')));
	});

	test('it is self-contained, and its text is text', () => {
		const svg = sheetSvg(sheet('wide'));
		expect(svg).not.toMatch(/foreignObject|<script|<image|<use|var\(|class=|(?:href|src)=/i);
		for (const ref of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${ref[1]}"`);
	});
});

/** Markup, marks of XML and signs that XML cannot hold, in every name. */
const HOSTILE = `<img src=x onerror="alert(1)">&amp;"']]>\u0000\u000b\ud800\uffff`;
function poisoned(): Picture {
	const copy = structuredClone(picture);
	copy.title = copy.event = copy.description = copy.headline.lead = copy.headline.rest = HOSTILE;
	for (const mark of copy.marks) mark.name = HOSTILE;
	for (const stance of copy.stances) stance.label = HOSTILE;
	for (const card of Object.values(copy.cards)) {
		card.name = card.why = HOSTILE;
		if (card.telling) card.telling.quote = card.telling.speaker = card.telling.chain = HOSTILE;
	}
	return copy;
}

describe('hostile names', () => {
	const evil = poisoned();
	const pictures = [
		...ALL.map(({ layout, shape }) =>
			sheetSvg(
				sheet(shape, {
					scene: sceneOf(layout, shape, evil),
					reading: HOSTILE,
					address: new URL(`https://x.example/?${HOSTILE}`).href,
					version: HOSTILE
				})
			)
		),
		previewSvg(atlasScene(evil, layouts.map.wide, geometry, { open: { kind: 'state', id: 'IND' } }))
	];
	test('stay words: no element and no attribute comes of them', () => {
		for (const svg of pictures) {
			const elements = elementsOf(svg);
			expect(elements.some((e) => e.name === 'img')).toBe(false);
			expect(
				elements.flatMap((e) => Object.keys(e.attributes)).filter((a) => /^on/.test(a))
			).toEqual([]);
			expect(textOf(svg)).toContain('onerror="alert(1)"');
		}
	});
});

test.each(Object.keys(SHAPES) as Shape[])('no line leaves the %s sheet', (shape) => {
	const { width, height } = SHAPES[shape];
	const long = structuredClone(picture);
	long.headline.rest = `${long.headline.rest} `.repeat(2);
	const svg = sheetSvg(sheet(shape, { reading: `${READING}, `.repeat(5) }, long));
	for (const { name, attributes } of elementsOf(svg)) {
		if (name !== 'tspan' || !attributes['y']) continue;
		expect(Number(attributes['x'])).toBeGreaterThan(0);
		expect(Number(attributes['x'])).toBeLessThan(width);
		expect(Number(attributes['y'])).toBeGreaterThan(0);
		expect(Number(attributes['y'])).toBeLessThan(height);
	}
});
