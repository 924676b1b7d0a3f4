import { geometry as drawn } from 'virtual:geometry';
import { describe, expect, test } from 'vitest';
import type { Geometry } from '../../src/lib/domain/geometry';
import { LANE_KINDS, type LaneKind, type SettledTime } from '../../src/lib/domain/timeline';
import * as server from '../../src/lib/server/atlas';
import { paletteOf } from '../../src/lib/export/palette';
import { atlasScene } from '../../src/lib/export/scene';
import { sheetSvg, SHAPES, type Shape, type Sheet } from '../../src/lib/export/sheet';
import { borderNote, sourcesWords } from '../../src/lib/export/words';
import { VIEWS } from '../../src/lib/domain/layouts';
import { againstOf } from '../../src/lib/picture/entry';
import { dotsOf, GROUP_WORDS } from '../../src/lib/timeline/timeline';
import type { Picture } from '../../src/lib/picture/picture';
import type { ExportTime } from '../../src/lib/export/export-view';
import type { Target } from '../../src/lib/picture/viewing.svelte';
import { timelinesOf } from '../../src/lib/timeline/timelines';
import { data } from '../data/real';
import { elementsOf, textOf, type Element } from './xml';

const [layouts, picture] = [server.layouts(), server.picture()];

const geometry: Geometry = drawn!;
const timelines = timelinesOf(data);
const against = againstOf(data, data.reading);
const view = dotsOf(data, (id) => !against.has(id));
const summit = { from: '2022-09-13', to: '2022-09-21' };
const READING = 'Reading: the two articles, deeds count';
const ADDRESS = 'https://atlas.example/?layout=time';

interface More extends Partial<Sheet> {
	by?: LaneKind;
	time?: Partial<ExportTime>;
	open?: Target;
	shown?: Picture;
}
function svgOf(
	shape: Shape,
	{ by = 'stance', time, open, shown = picture, only = '', ...more }: More = {}
) {
	return sheetSvg({
		shape,
		theme: 'light',
		scene: atlasScene(shown, layouts.map.wide, geometry, {
			only,
			...(open && { open }),
			time: { settled: timelines[by].wide, view, window: summit, ...time }
		}),
		only,
		reading: READING,
		address: ADDRESS,
		version: '9.8.7',
		...more
	});
}
const ALL = LANE_KINDS.flatMap((by) =>
	(['wide', 'square'] as const).map((shape) => ({ by, shape }))
);
const flat = (text: string) => text.replace(/\s+/g, ' ');
const dotsIn = (elements: Element[]) =>
	elements.flatMap((e, i) =>
		e.attributes['data-statement']
			? [{ ...e.attributes, at: i, id: e.attributes['data-statement'] }]
			: []
	);
/** The colour of the pattern that `fill` names, else `fill` itself. */
function colourOf(elements: Element[], fill: string) {
	const id = /^url\(#(.*)\)$/.exec(fill)?.[1];
	if (!id) return fill;
	const at = elements.findIndex((e) => e.name === 'pattern' && e.attributes['id'] === id);
	return elements[at + 1]!.attributes['fill'];
}

describe('over time, taken away', () => {
	test.each(ALL)('lanes by $by, $shape: every statement is a dot at its place', ({ by, shape }) => {
		const elements = elementsOf(svgOf(shape, { by }));
		const dots = dotsIn(elements);
		expect(dots.map((d) => d.id).sort()).toEqual(data.statements.map((s) => s.id).sort());
		const palette = paletteOf('light', picture.stances);
		for (const placed of timelines[by].wide.dots) {
			const dot = dots.find((d) => d.id === placed.id)!;
			const statement = data.statements.find((s) => s.id === placed.id)!;
			const [x, y] = elements[dot.at]!.attributes['transform']!.match(/-?[\d.]+/g)!.map(Number);
			expect(Math.hypot(x! - placed.x, y! - placed.y)).toBeLessThan(0.1);
			// Filled in the colour of its stance if it counts, else hollow.
			const mark = elements.slice(dot.at + 1).find((e) => e.attributes['fill'])!;
			const counts = !against.has(placed.id);
			expect(colourOf(elements, mark.attributes['fill']!), placed.id).toBe(
				counts ? palette.stances[statement.stance]!.fill : palette.colours.node
			);
		}
	});

	test.each(ALL)('lanes by $by, $shape: every word that must not get lost', ({ by, shape }) => {
		const svg = svgOf(shape, { by });
		const text = flat(textOf(svg));
		const settled = timelines[by].wide;
		const { headline, event, title, stances } = picture;
		for (const words of [
			event,
			title,
			`${headline.lead} ${headline.rest}`,
			READING,
			sourcesWords(picture),
			VIEWS.time.caption(),
			'as of 16 Sept 2022',
			'13–21 Sept 2022',
			'Stance Atlas 9.8.7',
			'Counts, does not count',
			'Votes: in favour, against, abstained',
			...stances.map((s) => s.label),
			...settled.lanes.flatMap((l) => l.lines),
			...settled.ticks.map((t) => t.words),
			...settled.windows.map((w) => w.label),
			...settled.groups.map((g) => GROUP_WORDS[g.id])
		])
			expect.soft(text).toContain(words);
		expect(text).not.toContain('Occupied or disputed');
		expect(svg).toContain(`data-qr="${ADDRESS}"`);
	});

	test('all votes are there, and those of the open statement’s state stand out', () => {
		const marks = elementsOf(svgOf('wide', { open: { kind: 'statement', id: 'IND-01' } })).filter(
			(e) => e.attributes['data-vote']
		);
		expect(marks.length).toBe(data.votes.filter((v) => v.vote).length);
		const strong = marks.filter((e) => !e.attributes['opacity']);
		expect(strong.length).toBeGreaterThan(0);
		for (const { attributes } of strong) expect(attributes['data-of']).toBe('IND');
	});

	test('the open statement is ringed; narrowed to a stance the others are pale', () => {
		const plain = elementsOf(svgOf('wide'));
		const rings = (elements: Element[]) => {
			const { at } = dotsIn(elements).find((d) => d.id === 'IND-01')!;
			return elements[at + 1]!.name;
		};
		expect(rings(plain)).toBe('path');
		expect(rings(elementsOf(svgOf('wide', { open: { kind: 'statement', id: 'IND-01' } })))).toBe(
			'circle'
		);
		const elements = elementsOf(svgOf('wide', { only: 'critical' }));
		for (const dot of dotsIn(elements)) {
			const { attributes } = elements[dot.at]!;
			expect(attributes['opacity'], dot.id).toBe(
				attributes['data-stance'] === 'critical' ? undefined : '0.18'
			);
		}
	});

	test('the small map and its border note are in 16:9; the square has neither', () => {
		const has = (svg: string) => [
			svg.includes('data-part="inset"'),
			flat(textOf(svg)).includes(borderNote())
		];
		expect(has(svgOf('wide'))).toEqual([true, true]);
		expect(has(svgOf('square'))).toEqual([false, false]);
	});

	test('the chosen days are those given, wherever they lie', () => {
		for (const [window, words] of [
			[{ from: '2022-09-16', to: '2022-09-16' }, '16 Sept 2022'],
			[{ from: '2022-02-04', to: '2022-03-01' }, '4 Feb to 1 March 2022']
		] as const) {
			const svg = svgOf('square', { time: { window } });
			expect(textOf(svg)).toContain(words);
			expect(textOf(svg)).not.toContain('13–21 Sept 2022');
		}
	});

	test.each(Object.keys(SHAPES) as Shape[])('nothing leaves the %s sheet', (shape) => {
		const elements = elementsOf(svgOf(shape, { reading: `${READING}, `.repeat(5) }));
		for (const { name, attributes } of elements) {
			if (name !== 'tspan' || !attributes['y']) continue;
			expect(Number(attributes['y'])).toBeGreaterThan(0);
			expect(Number(attributes['y'])).toBeLessThan(SHAPES[shape].height);
		}
	});

	test('it is self-contained, in both themes the same but for the colours', () => {
		const bare = (theme: 'light' | 'dark') =>
			svgOf('wide', { theme }).replace(/#[0-9a-f]{6}|-opacity="[\d.]+"/gi, '');
		expect(bare('light')).toBe(bare('dark'));
		const svg = svgOf('wide');
		expect(svg).not.toMatch(/foreignObject|<script|<image|<use|var\(|class=|(?:href|src)=/i);
		for (const ref of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${ref[1]}"`);
		const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
		expect(ids.length).toBe(new Set(ids).size);
	});

	test('hostile names stay words', () => {
		const evil = `<img src=x onerror="alert(1)">&amp;"']]>\u0000\u000b\ud800\uffff`;
		const settled: SettledTime = structuredClone(timelines.state.wide);
		for (const lane of settled.lanes) lane.lines = [evil];
		for (const named of settled.windows) named.label = named.id = evil;
		for (const tick of settled.ticks) tick.words = evil;
		for (const { marks } of settled.votes) for (const mark of marks) mark.state = mark.vote = evil;
		settled.dots[0]!.id = evil;
		const dots = view.dots.map((d) => ({ ...d, state: evil, words: evil }));
		dots[0]!.id = evil;
		for (const shape of ['wide', 'square'] as const) {
			const svg = svgOf(shape, { time: { settled, view: { ...view, dots } }, reading: evil });
			const elements = elementsOf(svg);
			expect(elements.some((e) => e.name === 'img')).toBe(false);
			expect(
				elements.flatMap((e) => Object.keys(e.attributes)).filter((a) => /^on/.test(a))
			).toEqual([]);
			expect(textOf(svg)).toContain('onerror="alert(1)"');
		}
	});
});
