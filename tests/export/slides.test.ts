import { geometry as drawn } from 'virtual:geometry';
import { expect, test } from 'vitest';
import { data } from '../../src/lib/server/dataset';
import { pngOf } from '../../src/lib/server/raster';
import * as server from '../../src/lib/server/atlas';
import * as talk from '../../src/lib/server/talk';
import { needed } from '../../src/lib/export/fonts';
import { PREVIEW, previewSvg } from '../../src/lib/export/preview';
import { atlasScene } from '../../src/lib/export/scene';
import { SLIDE, slideSvg, type Slide } from '../../src/lib/export/slide';
import { notesMarkdown, slideName } from '../../src/lib/export/slides';
import { breakLines, measure } from '../../src/lib/export/type';
import { fileName } from '../../src/lib/export/words';
import { shortAddress } from '../../src/lib/shell/public-url';
import { speakerSteps } from '../../src/lib/talk/steps';
import { elementsOf, textOf } from './xml';

const [layouts, picture] = [server.layouts(), server.picture()];
const [pictures, stepLayouts, steps] = [talk.pictures(), talk.stepLayouts(), talk.steps()];

const geometry = drawn!;
const slides = steps.map((step, i): Slide => ({
	step,
	of: steps.length,
	picture: pictures[step.reading],
	settled: stepLayouts[i]!,
	geometry,
	theme: 'light',
	reading: `Reading of step ${step.n}`,
	address: `https://atlas.example/present/${step.n}`
}));
const flat = (text: string) => text.replace(/\s+/g, ' ');

test.each(slides.map((slide) => [slide.step.n, slide] as const))(
	'slide %i has heading, sentence, sources, reading, address and code, all within its frame',
	(n, slide) => {
		const svg = slideSvg(slide);
		const text = flat(textOf(svg));
		const { heading, text: sentence, credit } = slide.step;
		for (const words of [heading, sentence, credit, `Reading of step ${n}`])
			expect.soft(text).toContain(flat(words));
		expect(text).toContain(`atlas.example/present/${n}`);
		expect(text).toContain(`${n} / ${steps.length}`);
		const elements = elementsOf(svg);
		expect(elements.some((e) => e.attributes['data-qr'] === slide.address)).toBe(true);
		const lines = elements
			.filter((e) => e.name === 'tspan' && e.attributes['y'])
			.map((e) => Number(e.attributes['y']));
		expect(Math.max(...lines)).toBeLessThan(SLIDE.height - 20);
		expect(Math.min(...lines)).toBeGreaterThan(20);
		// What is left bright is what the step speaks of.
		for (const state of slide.step.bright)
			expect(
				elements.find((e) => e.attributes['data-state'] === state)?.attributes['opacity'],
				state
			).toBeUndefined();
	}
);

test('the words of a slide end above its code', () => {
	for (const slide of slides) {
		const elements = elementsOf(slideSvg(slide));
		const code = elements.find((e) => e.attributes['data-qr'])!;
		const [, y] = /translate\(\S+ (\S+)\)/.exec(code.attributes['transform']!)!;
		const x = '88';
		const lines = elements.filter((e) => e.name === 'tspan' && e.attributes['x'] === x);
		expect(lines.length).toBeGreaterThan(2);
		for (const line of lines) expect(Number(line.attributes['y'])).toBeLessThan(Number(y) - 8);
	}
});

test('the notes hold every step with what the speaker says, and no word becomes Markdown', () => {
	const speaker = speakerSteps(data);
	const notes = notesMarkdown({ slides, speaker, title: 'The *talk*' });
	expect(notes).toMatch(/^# The \\\*talk\\\*\n/);
	expect(notes.match(/^## /gm)).toHaveLength(steps.length);
	const bare = notes.replaceAll('\\', '');
	for (const { notes: said, questions } of speaker) {
		expect.soft(bare).toContain(said.replace(/\s*\n\s*/g, ' '));
		for (const { question } of questions) expect.soft(bare).toContain(question);
	}
	for (const { credit } of steps) expect.soft(bare).toContain(credit);
});

test('names of files are plain, in the order of the talk, and none twice', () => {
	const names = steps.map(slideName);
	expect(new Set(names).size).toBe(names.length);
	expect([...names].sort()).toEqual(names);
	for (const name of names) expect(name).toMatch(/^\d\d(-[\p{L}\p{N}-]+)?$/u);
	expect(slideName({ n: 3, heading: '../../etc: “x”?' })).toBe('03-etc-x');
	expect(fileName('stance', '', '../x y', 'wide')).toBe('stance-atlas-stance-x-y-wide');
});

test.each([
	['https://a.example/', 'a.example'],
	['https://a.example/?layout=ties', 'a.example/?layout=ties'],
	[`https://a.example/b?${'x'.repeat(99)}`, 'a.example/b']
])('%s is written %s', (address, short) => expect(shortAddress(address)).toBe(short));

test('lines are no wider than asked, and no word is lost', () => {
	const words = `${picture.headline.lead} ${picture.headline.rest} ${'x'.repeat(90)}`;
	const style = { face: 'serif', size: 20 } as const;
	const lines = breakLines([words], 240, style).map((runs) => runs.map((r) => r.text).join(''));
	expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
	for (const line of lines) expect(measure(line, 'serif', 20)).toBeLessThanOrEqual(240);
	expect(breakLines([words], 240, style, 2)).toHaveLength(2);
});

test('a subset of a font is taken if the text has a sign of it', () => {
	expect(needed('U+0000-00FF, U+20AC', 'Türkiye')).toBe(true);
	expect(needed('U+0400-045F', 'Türkiye')).toBe(false);
	expect(needed('U+04??', 'Україна')).toBe(true);
	expect(needed('', 'x')).toBe(true);
});

test('a preview names the state, its stance and who said what; its PNG is the same each time', async () => {
	const scene = (id: string) =>
		atlasScene(picture, layouts.map.wide, geometry, { open: { kind: 'state', id } });
	for (const { state, name, stance } of picture.marks) {
		const text = flat(textOf(previewSvg(scene(state))));
		expect(text).toContain(name);
		expect(text).toContain(picture.stances.find((s) => s.id === stance)!.label);
		const { telling } = picture.cards[state]!;
		if (telling) expect(text).toContain(telling.speaker);
	}
	const svg = previewSvg(scene(picture.marks.find((m) => m.role === 'member')!.state));
	const png = Buffer.from(await pngOf(svg));
	expect(png.toString('latin1', 1, 4)).toBe('PNG');
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PREVIEW.width, PREVIEW.height]);
	expect(png.equals(await pngOf(svg))).toBe(true);
	// Text is drawn, by the fonts of the pages: without it the picture is another.
	expect(png.equals(await pngOf(svg.replace(/<text.*?<\/text>/g, '')))).toBe(false);
	expect(png.equals(await pngOf(svg.replaceAll("'Source Serif 4", "'None")))).toBe(false);
});
