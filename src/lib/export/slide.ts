/** A step of the talk as a picture of 1920 × 1080: what the stage shows, with its sources and its address. Pure. */
import { STAGE, type Geometry } from '../domain/geometry';
import type { Settled } from '../domain/layout';
import { numberIn, t } from '../i18n/t';
import type { StepView } from '../domain/talk';
import type { Picture } from '../picture/picture';
import { shownInStep } from '../picture/visibility';
import { shortAddress } from '../shell/public-url';
import type { ThemeName } from '../shell/theme.svelte';
import { qrSvg } from './code';
import { fillId, hatchId, patterns } from './land';
import { signOf } from './legend';
import { middle } from './middle';
import { paletteOf, type Palette } from './palette';
import type { Scene } from './scene';
import { svgOf } from './sheet';
import { escape, move, tag } from './svg';
import { breakLines, FAMILIES, measure, paragraph, type Style } from './type';

export const SLIDE = { width: 1920, height: 1080 };

export interface Slide {
	step: StepView;
	/** Number of steps. */
	of: number;
	/** In the step's reading, settled for the frame "stage". */
	picture: Picture;
	settled: Settled;
	geometry: Geometry;
	theme: ThemeName;
	/** "Reading: the two articles" */
	reading: string;
	/** Of the step, https://…; empty where the page is a file. */
	address: string;
	fonts?: string;
}

/** The scene that talk/StepPicture.svelte draws. */
function stepScene({
	step,
	picture,
	settled,
	geometry
}: Pick<Slide, 'step' | 'picture' | 'settled' | 'geometry'>): Scene {
	const { subject, bright, tie } = shownInStep(step, picture);
	const open = picture.marks.some((m) => m.state === subject)
		? ({ kind: 'state', id: subject } as const)
		: undefined;
	return { picture, settled, geometry, bright, tie, open };
}

/** Of the stage on the slide: the words have the room to its left, the key that below. */
const SCALE = 1.04;

const LAND = 'land';
const KEY = 'key';

export function slideSvg(slide: Slide): string {
	const { step, of, picture, theme, reading, address, fonts } = slide;
	const { width, height } = SLIDE;
	const palette = paletteOf(theme, picture.stances);
	const { ink, muted } = palette.colours;
	const edge = 88;
	const column = 750;
	const words: [number, number] = [edge, edge + column];

	// As large as the words allow: a long sentence in smaller type, never beyond the foot.
	const foot = height - 236;
	const headings = [84, 76, 68, 60, 52].map((size): Style => ({
		face: 'serif',
		size,
		weight: 600
	}));
	const texts = [50, 46, 42, 38, 34, 31, 28].map((size): Style => ({ face: 'serif', size }));
	const fits = (words: string, { face, size, weight }: Style) =>
		words.split(/\s+/).every((word) => measure(word, face, size, weight) <= column);
	const headingStyle =
		headings.find(
			(style) => breakLines([step.heading], column, style).length <= 3 && fits(step.heading, style)
		) ?? headings.at(-1)!;
	const heading = breakLines([step.heading], column, headingStyle);
	const headingY = edge + 50 + headingStyle.size;
	const textTop = headingY + (heading.length - 1) * 1.12 * headingStyle.size;
	const ends = (style: Style) =>
		textTop + style.size * (1.9 + 1.42 * (breakLines([step.text], column, style).length - 1));
	const creditStyle: Style = { face: 'sans', size: 24 };
	const credit = breakLines([step.credit], column, creditStyle);
	const room = foot - 54 - credit.length * 32;
	const textStyle = texts.find((style) => ends(style) <= room) ?? texts.at(-1)!;
	const text = breakLines([step.text], column, textStyle);

	const side = address ? 148 : 0;
	const noteX = edge + (side ? side + 28 : 0);
	const noteWidth = edge + column - noteX;
	const note: [number, number] = [noteX, noteX + noteWidth];
	const readingStyle: Style = { face: 'sans', size: 20, weight: 600 };
	const readingLines = breakLines([reading], noteWidth, readingStyle);
	const smallStyle: Style = { face: 'sans', size: 20 };
	const small = [
		...breakLines([shortAddress(address)], noteWidth, smallStyle),
		[{ text: `${numberIn(step.n)} / ${numberIn(of)}` }]
	];
	const noteY = height - edge - side + 24;

	return svgOf(
		width,
		height,
		palette,
		{ title: step.heading, description: step.text, fonts },
		tag('defs', {}, patterns(picture.stances, palette, KEY, 1.6)),
		tag(
			'g',
			{ transform: move(width - 16 - STAGE.width * SCALE, 56, `scale(${SCALE})`) },
			middle(stepScene(slide), palette, LAND)
		),
		paragraph([[{ text: picture.title }]], words, edge + 16, 30, smallStyle, { fill: muted }),
		paragraph(heading, words, headingY, 1.12 * headingStyle.size, headingStyle, {
			fill: ink,
			'letter-spacing': -0.01 * headingStyle.size
		}),
		paragraph(text, words, textTop + 1.9 * textStyle.size, 1.42 * textStyle.size, textStyle, {
			fill: ink
		}),
		paragraph(credit, words, ends(textStyle) + 58, 32, creditStyle, { fill: muted }),
		address ? qrSvg(address, edge, height - edge - side, side) : '',
		paragraph(readingLines, note, noteY, 28, readingStyle, { fill: ink }),
		paragraph(small, note, noteY + readingLines.length * 28 + 4, 28, smallStyle, {
			fill: muted
		}),
		key(picture, palette)
	);
}

/** What the colours mean, in one line at the foot of the picture. */
function key({ stances }: Picture, palette: Palette): string {
	const size = 20;
	const y = SLIDE.height - 30;
	let x = 0;
	const items = [
		...stances.map((stance) => ({
			label: stance.label,
			fill: fillId(stances, stance.id, KEY),
			sign: signOf(stance, palette, 5.5, 16.5, -6)
		})),
		{ label: t('Occupied or disputed'), fill: hatchId(KEY), sign: '' }
	].map(({ label, fill, sign }) => {
		const at = x;
		x += 42 + measure(label, 'sans', size) * 0.96 + 24;
		return tag(
			'g',
			{ transform: move(at, 0) },
			tag('rect', { y: -17, width: 33, height: 22, rx: 5, fill: `url(#${fill})` }),
			sign,
			tag('text', { x: 42 }, escape(label))
		);
	});
	return tag(
		'g',
		{
			transform: move(SLIDE.width - 40 - (x - 24), y),
			'font-family': FAMILIES.sans,
			'font-size': size,
			fill: palette.colours.ink
		},
		...items
	);
}
