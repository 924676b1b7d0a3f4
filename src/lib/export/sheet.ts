/** A view of the atlas as a picture that explains itself: pure, in Node and in the browser. */
import { VIEW_BOX } from '../map/frame';
import { timeFrames } from '../layout/timeline/frames';
import type { Box } from '../domain/geometry';
import { directionOf, TAGS } from '../i18n/language';
import { languageNow, t, sentences } from '../i18n/t';
import type { Picture } from '../picture/picture';
import type { ThemeName } from '../shell/theme.svelte';
import { VIEWS } from '../domain/layouts';
import { shortAddress } from '../shell/public-url';
import { eachWords } from '../timeline/timeline';
import { qrSvg } from './code';
import { patterns } from './land';
import { legend } from './legend';
import { middle } from './middle';
import { paletteOf, type Palette } from './palette';
import { viewOf, type Scene } from './scene';
import { escape, move, tag } from './svg';
import { balance, breakLines, paragraph, type Run, type Style } from './type';
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

/** What the picture shows; the arcs, which the screen's legend tells, too. */
const captionOf = (scene: Scene): string =>
	viewOf(scene) === 'time'
		? sentences([VIEWS.time.caption(), eachOf(scene)])
		: sentences([VIEWS[viewOf(scene)].caption(), t('Arc: how often the label stays the same.')]);

/** What a dot stands for, where it is more than one statement. */
const eachOf = ({ time }: Scene): string =>
	time && time.view.each > 1 ? eachWords(time.view.each) : '';

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

/** Paper for words to the left, that gives way to the picture between `from` and `to`. */
export function fade({ colours }: Palette, from: number, to: number, height: number): string {
	// Smooth at both ends: a straight slope would show as an edge.
	const steps = Array.from({ length: 9 }, (_, i) => i / 8);
	const stops = steps.map((t) =>
		tag('stop', {
			offset: Math.round(((from + (to - from) * t) / to) * 1000) / 1000 + '',
			'stop-color': colours.paper,
			'stop-opacity': 1 - t * t * (3 - 2 * t)
		})
	);
	return (
		tag('linearGradient', { id: 'fade' }, ...stops) +
		tag('rect', { width: to, height, fill: 'url(#fade)' })
	);
}

const sourcesAndDay = (picture: Picture): string =>
	sentences([t(`${dayWords(picture)}.`), sourcesWords(picture)]);

const headlineOf = ({ scene }: Sheet): Run[] => [
	{ text: scene.picture.headline.lead, weight: 700 },
	{ text: scene.picture.headline.rest }
];

/** How borders are drawn (where there are any), which version this is, and where it is found. */
function smallPrint(
	{ address, version }: Sheet,
	width: number,
	style: Style,
	borders = true
): Run[][] {
	return [borders ? borderNote() : '', `Stance Atlas ${version}`, shortAddress(address)].flatMap(
		(text) => breakLines([text], width, style)
	);
}

/** The screen of the frame "wide", with the small print where the screen has its links and its switch. */
function wide(sheet: Sheet, palette: Palette): string[] {
	const { scene, only, address, reading } = sheet;
	const { picture } = scene;
	const overTime = scene.time !== undefined;
	const { ink, muted } = palette.colours;
	const { width, height } = SHAPES.wide;
	/** A rem of the page at this width. */
	const unit = width / 90;
	const edge = 1.5 * unit;

	// Above left: the words over the map. Lines that end where it begins leave it some room, as on the screen.
	const leftward = directionOf(languageNow()) === 'rtl';
	const column = (leftward ? 21 : 23) * unit;
	const words: [number, number] = [edge, edge + column];
	const eventStyle: Style = { face: 'sans', size: 0.8125 * unit, weight: 600 };
	const event = breakLines([picture.event], column, eventStyle);
	const titleStyle: Style = { face: 'serif', size: 2.25 * unit, weight: 600 };
	// A little wider than the column of the screen, as its letters stand closer than measured.
	const title = balance([picture.title], column + unit, titleStyle);
	const headlineStyle: Style = { face: 'serif', size: 1.0625 * unit };
	const headline = breakLines(headlineOf(sheet), column, headlineStyle);
	const eventY = 2.4 * unit;
	const titleY = eventY + (1.35 + 1.14 * event.length) * unit;
	const headlineY = titleY + (2.475 * title.length - 0.45) * unit;

	// Above right: what was read, and how.
	const right = width - edge;
	const room = right - (1316 - VIEW_BOX.x);
	const readingStyle: Style = { face: 'sans', size: 0.8125 * unit, weight: 600 };
	// Over time there are lanes below, up to the edge, and room to the left.
	const lanes = timeFrames.wide.along[0] - VIEW_BOX.x;
	const readingLines = breakLines([reading], overTime ? right - lanes : 1.1 * room, readingStyle);
	const said = [dayWords(picture), sourcesWords(picture)];
	const counts = overTime ? [sourcesAndDay(picture)] : said;
	const countsY = eventY + (1.2 * readingLines.length + 0.05) * unit;

	// Below right, from the foot up: the code with the small print beside it, the caption over both.
	const small: Style = { face: 'sans', size: 0.6875 * unit };
	const leading = 0.95 * unit;
	const side = address ? 6.6 * unit : 0;
	const gap = address ? 0.9 * unit : 0;
	const notes = smallPrint(sheet, (overTime ? 1.45 * room : room) - side - gap, small);
	const notesY = height - edge - (notes.length - 1) * leading - 0.15 * unit;
	const captionStyle: Style = { face: 'sans', size: 0.75 * unit };
	const caption = balance([captionOf(scene)], overTime ? 0.9 * room : room, captionStyle);
	// Under the lanes there is no height for it, but room between legend and code.
	const captionEnd = overTime
		? height - edge - 0.15 * unit
		: Math.min(height - edge - side, notesY - 0.7 * unit) - 0.7 * unit;
	const captionY = captionEnd - (caption.length - 1) * 1.05 * unit;
	const atEnd = { 'text-anchor': 'end', fill: muted };

	return [
		tag('g', { transform: move(-VIEW_BOX.x, -VIEW_BOX.y) }, middle(scene, palette, LAND)),
		paragraph(event, words, eventY, 1.14 * unit, eventStyle, { fill: muted }),
		paragraph(title, words, titleY, 2.475 * unit, titleStyle, {
			fill: ink,
			'letter-spacing': -0.0225 * unit
		}),
		paragraph(headline, words, headlineY, 1.51 * unit, headlineStyle, { fill: ink }),
		legend(picture, palette, {
			x: edge,
			y: height - 1.25 * unit,
			unit,
			only,
			prefix: KEY,
			overTime
		}),
		paragraph(readingLines, right, eventY, 1.2 * unit, readingStyle, { ...atEnd, fill: ink }),
		paragraph(
			overTime
				? counts.map((text) => [{ text }])
				: counts.flatMap((text) => balance([text], 1.3 * room, captionStyle)),
			right,
			countsY,
			1.1 * unit,
			captionStyle,
			atEnd
		),
		overTime
			? paragraph(caption, [lanes, lanes + 0.9 * room], captionY, 1.05 * unit, captionStyle, {
					fill: muted
				})
			: paragraph(caption, right, captionY, 1.05 * unit, captionStyle, atEnd),
		paragraph(notes, right - side - gap, notesY, leading, small, atEnd),
		address ? qrSvg(address, right - side, height - edge - side, side) : ''
	];
}

/** All states of the stage's middle; the land goes on to the edges. */
const STATES: Box = [320, 0, 1280, 892];
/** The lanes of a wide screen, with a little room about them. */
const LANES: Box = [
	timeFrames.wide.along[0] - 45,
	timeFrames.wide.across[0],
	timeFrames.wide.along[1] + 45,
	timeFrames.wide.across[1] + 8
];
const withoutMap = ({ time, ...scene }: Scene): Scene => ({
	...scene,
	...(time && { time: { ...time, settled: { ...time.settled, inset: undefined } } })
});

/** Words above, the picture of a phone, or the lanes, in the middle, legend and small print below. */
function square(sheet: Sheet, palette: Palette): string[] {
	const { scene, only, address, reading } = sheet;
	const { picture } = scene;
	const overTime = scene.time !== undefined;
	const { ink, muted } = palette.colours;
	const { width, height } = SHAPES.square;
	const edge = 44;
	const column = width - 2 * edge;
	const words: [number, number] = [edge, width - edge];

	const eventStyle: Style = { face: 'sans', size: 17, weight: 600 };
	const titleStyle: Style = { face: 'serif', size: 48, weight: 600 };
	const title = breakLines([picture.title], column, titleStyle);
	const headlineStyle: Style = { face: 'serif', size: 25 };
	const headline = balance(headlineOf(sheet), column, headlineStyle);
	const titleY = 108;
	const headlineY = titleY + title.length * 53 - 8;
	const top = headlineY + (headline.length - 1) * 35 + 22;

	const unit = 18;
	const bottom = height - 214;
	const [x0, y0, x1, y1] = overTime ? LANES : STATES;
	const scale = Math.min((bottom - top) / (y1 - y0), width / (x1 - x0));

	const side = address ? 132 : 0;
	const notesX = edge + 20.5 * unit;
	const notesWidth = width - edge - (side ? side + 32 : 0) - notesX;
	const beside: [number, number] = [notesX, notesX + notesWidth];
	const small: Style = { face: 'sans', size: 13 };
	const readingStyle: Style = { face: 'sans', size: 15.5, weight: 600 };
	const readingLines = breakLines([reading], notesWidth, readingStyle);
	const notes = [
		...breakLines([sourcesAndDay(picture)], notesWidth, small),
		...breakLines([sentences([VIEWS[viewOf(scene)].caption(), eachOf(scene)])], notesWidth, small),
		...smallPrint(sheet, notesWidth, small, !overTime)
	];
	const readingY = bottom + 34;

	return [
		tag('clipPath', { id: 'middle' }, tag('rect', { y: top, width, height: bottom - top })),
		tag(
			'g',
			{ 'clip-path': 'url(#middle)' },
			tag(
				'g',
				{
					transform: move(
						width / 2 - ((x0 + x1) / 2) * scale,
						top + (overTime ? (bottom - top - (y1 - y0) * scale) / 2 : 0) - y0 * scale,
						`scale(${Math.round(scale * 1e4) / 1e4})`
					)
				},
				middle(overTime ? withoutMap(scene) : scene, palette, LAND)
			)
		),
		paragraph([[{ text: picture.event }]], words, 58, 24, eventStyle, { fill: muted }),
		paragraph(title, words, titleY, 53, titleStyle, { fill: ink, 'letter-spacing': -0.48 }),
		paragraph(headline, words, headlineY, 35, headlineStyle, { fill: ink }),
		legend(picture, palette, { x: edge, y: height - 28, unit, only, prefix: KEY, overTime }),
		paragraph(readingLines, beside, readingY, 21, readingStyle, { fill: ink }),
		paragraph(notes, beside, readingY + 1 + readingLines.length * 21, 17.5, small, {
			fill: muted
		}),
		address ? qrSvg(address, width - edge - side, bottom + 22, side) : ''
	];
}
