/** A view of the atlas as a picture that explains itself: pure, in Node and in the browser. */
import { timeFrames } from '../layout/timeline/frames';
import { STAGE, type Box } from '../domain/geometry';
import { directionOf, TAGS } from '../i18n/language';
import { languageNow, t, sentences } from '../i18n/t';
import type { Picture } from '../picture/picture';
import type { ThemeName } from '../shell/theme.svelte';
import { VIEWS } from '../domain/layouts';
import { shortAddress } from '../shell/public-url';
import { eachWords } from '../timeline/timeline';
import { space, stack, textBlock, type Block, type Column } from './blocks';
import { qrSvg } from './code';
import { patterns } from './land';
import { legend } from './legend';
import { middle } from './middle';
import { paletteOf, type Palette } from './palette';
import { viewOf, type Scene } from './scene';
import { escape, move, tag } from './svg';
import { balance, breakLines, type Run, type Style } from './type';
import { borderNote, dayWords, sourcesWords } from './words';

export type Shape = 'wide' | 'square';

/** Width and height in units of the drawing; pixels at 1×. */
export const SHAPES: Record<Shape, { width: number; height: number }> = {
	wide: { width: 1600, height: 900 },
	square: { width: 1200, height: 1200 }
};

export interface Sheet {
	shape: Shape;
	theme: ThemeName;
	/** Settled for the frame "wide" in the wide shape, for "small" in the square one; over time always for "wide". */
	scene: Scene;
	/** Stance to which the view is narrowed; empty for all. */
	only: string;
	/** "Reading: the two articles, deeds count" */
	reading: string;
	/** Where the view is found, https://…; empty where the page is a file. */
	address: string;
	/** "0.1.0" */
	version: string;
	/** @font-face rules with the fonts as data; without them the reader's own fonts are taken. */
	fonts?: string;
}

/** What a dot stands for, where it is more than one statement. */
const eachOf = ({ time }: Scene): string =>
	time && time.view.each > 1 ? eachWords(time.view.each) : '';

const captionOf = (scene: Scene): string =>
	sentences([VIEWS[viewOf(scene)].caption(), eachOf(scene)]);

/** Ids of patterns: land in tenths of a unit, swatches in units. */
const LAND = 'land';
const KEY = 'key';

export function sheetSvg(sheet: Sheet): string {
	const { shape, scene, theme, fonts } = sheet;
	const { width, height } = SHAPES[shape];
	const { picture } = scene;
	const palette = paletteOf(theme, picture.stances);
	return svgOf(
		width,
		height,
		palette,
		{ title: picture.title, description: picture.description, fonts },
		tag('defs', {}, patterns(picture.stances, palette, KEY)),
		...(shape === 'wide' ? wide(sheet, palette) : square(sheet, palette))
	);
}

/** The outermost element: title and description for who cannot see it, fonts, and the paper. */
export function svgOf(
	width: number,
	height: number,
	{ colours }: Palette,
	{ title, description, fonts }: { title: string; description: string; fonts?: string },
	...children: string[]
): string {
	return tag(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${width} ${height}`,
			width,
			height,
			role: 'img',
			lang: TAGS[languageNow()]
		},
		tag('title', {}, escape(title)),
		tag('desc', {}, escape(description)),
		// Our own rules: base64 and names of fonts.
		fonts ? tag('style', {}, escape(fonts)) : '',
		tag('rect', { width, height, fill: colours.paper }),
		...children
	);
}

const sourcesAndDay = (picture: Picture): string =>
	sentences([t(`${dayWords(picture)}.`), sourcesWords(picture)]);

const headlineOf = ({ scene }: Sheet): Run[] => [
	{ text: scene.picture.headline.lead, weight: 700 },
	{ text: scene.picture.headline.rest }
];

/** How borders are drawn (where there are any), which version this is, and where it is found. */
const smallPrint = ({ address, version }: Sheet, borders = true): string[] =>
	[borders ? borderNote() : '', `Stance Atlas ${version}`, shortAddress(address)].filter(Boolean);

/** Space between the words and the edge of the wide sheet, and sizes of a rem there, from the preferred to the least. */
const EDGE = 40;
const UNITS = [17.8, 17, 16, 15, 14, 13, 12, 11, 10];

/** The stage at its own size, and to its right everything in words, as large as there is room for. */
function wide(sheet: Sheet, palette: Palette): string[] {
	const { width, height } = SHAPES.wide;
	const words: Column = [STAGE.width + EDGE, width - EDGE];
	const columns = UNITS.map((unit) => ({
		top: above(sheet, palette, words, unit),
		foot: below(sheet, palette, words, unit)
	}));
	const { top, foot } =
		columns.find(({ top, foot }) => top.height + foot.height <= height - 2 * EDGE) ??
		columns.at(-1)!;
	return [
		middle(sheet.scene, palette, LAND),
		top.draw(EDGE),
		foot.draw(height - EDGE - foot.height)
	];
}

/** Event, title, headline, what counts, and what the colours mean. */
function above(sheet: Sheet, palette: Palette, words: Column, unit: number): Block {
	const { scene, only, reading } = sheet;
	const { picture } = scene;
	const { ink, muted } = palette.colours;
	const column = words[1] - words[0];
	const small: Style = { face: 'sans', size: 0.8125 * unit, weight: 600 };
	const titleStyle: Style = { face: 'serif', size: 2.25 * unit, weight: 600 };
	const headlineStyle: Style = { face: 'serif', size: 1.125 * unit };
	return stack(
		textBlock(breakLines([picture.event], column, small), words, small, 1.4, { fill: muted }),
		space(0.4 * unit),
		textBlock(balance([picture.title], column, titleStyle), words, titleStyle, 1.1, {
			fill: ink,
			'letter-spacing': -0.01 * titleStyle.size
		}),
		space(0.7 * unit),
		textBlock(breakLines(headlineOf(sheet), column, headlineStyle), words, headlineStyle, 1.42, {
			fill: ink
		}),
		space(1.1 * unit),
		textBlock(balance([reading], column, small), words, small, 1.4, { fill: ink }),
		space(1.1 * unit),
		legend(picture, palette, { words, unit, only, prefix: KEY, overTime: scene.time !== undefined })
	);
}

/** How to read the picture and what it rests on; below it the code with the small print beside it. */
function below(sheet: Sheet, palette: Palette, words: Column, unit: number): Block {
	const { scene, address } = sheet;
	const { muted } = palette.colours;
	const [start, end] = words;
	const style: Style = { face: 'sans', size: 0.8125 * unit };
	const small: Style = { face: 'sans', size: 0.6875 * unit };
	const paragraphs = [captionOf(scene), sourcesAndDay(scene.picture)].map((text) =>
		textBlock(balance([text], end - start, style), words, style, 1.4, { fill: muted })
	);
	const side = address ? 6.6 * unit : 0;
	const gap = address ? unit : 0;
	const leftward = directionOf(languageNow()) === 'rtl';
	const beside: Column = leftward ? [start, end - side - gap] : [start + side + gap, end];
	const notes = textBlock(
		smallPrint(sheet).flatMap((text) => balance([text], beside[1] - beside[0], small)),
		beside,
		small,
		1.4,
		{
			fill: muted
		}
	);
	const height = Math.max(side, notes.height);
	return stack(
		space(unit),
		...paragraphs.flatMap((block) => [block, space(0.5 * unit)]),
		space(0.6 * unit),
		{
			height,
			draw: (y) =>
				notes.draw(y + height - notes.height) +
				(address ? qrSvg(address, leftward ? end - side : start, y + height - side, side) : '')
		}
	);
}

/** The whole stage. */
const STAGE_BOX: Box = [0, 0, STAGE.width, STAGE.height];
/** The lanes of a wide screen, with a little room about them. */
const LANES: Box = [0, timeFrames.wide.across[0], STAGE.width, timeFrames.wide.across[1] + 8];
const withoutMap = ({ time, ...scene }: Scene): Scene => ({
	...scene,
	...(time && { time: { ...time, settled: { ...time.settled, inset: undefined } } })
});

/** Words above, the stage, or the lanes, in the middle, legend and small print below. */
function square(sheet: Sheet, palette: Palette): string[] {
	const { scene, only, address, reading } = sheet;
	const { picture } = scene;
	const overTime = scene.time !== undefined;
	const { ink, muted } = palette.colours;
	const { width, height } = SHAPES.square;
	const edge = 44;
	const column = width - 2 * edge;
	const words: Column = [edge, width - edge];

	const eventStyle: Style = { face: 'sans', size: 17, weight: 600 };
	const titleStyle: Style = { face: 'serif', size: 48, weight: 600 };
	const headlineStyle: Style = { face: 'serif', size: 25 };
	const heading = stack(
		textBlock([[{ text: picture.event }]], words, eventStyle, 1.4, { fill: muted }),
		space(6),
		textBlock(breakLines([picture.title], column, titleStyle), words, titleStyle, 1.1, {
			fill: ink,
			'letter-spacing': -0.48
		}),
		space(10),
		textBlock(balance(headlineOf(sheet), column, headlineStyle), words, headlineStyle, 1.4, {
			fill: ink
		})
	);
	const top = 36 + heading.height + 16;

	const unit = 18;
	const side = address ? 132 : 0;
	const notesX = edge + 20.5 * unit;
	const beside: Column = [notesX, width - edge - (side ? side + 32 : 0)];
	const room = beside[1] - beside[0];
	const small: Style = { face: 'sans', size: 13 };
	const readingStyle: Style = { face: 'sans', size: 15.5, weight: 600 };
	const notes = stack(
		textBlock(breakLines([reading], room, readingStyle), beside, readingStyle, 1.35, { fill: ink }),
		space(4),
		textBlock(
			[sourcesAndDay(picture), captionOf(scene), ...smallPrint(sheet, !overTime)].flatMap((text) =>
				breakLines([text], room, small)
			),
			beside,
			small,
			1.35,
			{ fill: muted }
		)
	);
	const key = legend(picture, palette, {
		words: [edge, notesX - 2 * unit],
		unit,
		only,
		prefix: KEY,
		overTime
	});
	const bottom = height - 30 - Math.max(key.height, notes.height, side);

	const [x0, y0, x1, y1] = overTime ? LANES : STAGE_BOX;
	const scale = Math.min((bottom - 20 - top) / (y1 - y0), width / (x1 - x0));
	const left = width / 2 - ((x0 + x1) / 2) * scale;
	return [
		tag(
			'g',
			{
				transform: move(
					left,
					(top + bottom - 20 - (y1 - y0) * scale) / 2 - y0 * scale,
					`scale(${Math.round(scale * 1e4) / 1e4})`
				)
			},
			middle(overTime ? withoutMap(scene) : scene, palette, LAND)
		),
		heading.draw(36),
		key.draw(bottom),
		notes.draw(bottom),
		address ? qrSvg(address, width - edge - side, bottom, side) : ''
	];
}
