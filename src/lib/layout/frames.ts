/**
 * The classes of screens. Every class shows the whole stage (domain/geometry.ts); they differ in the size of type and
 * marks in its units. A CSS pixel is 1 / scale units, and the sizes below follow from the smallest screen of each class
 * (map/frame.ts).
 */
import { STAGE, type Box } from '../domain/geometry';
import type { Frame, FrameId } from '../domain/layout';

const WHOLE: Box = [0, 0, STAGE.width, STAGE.height];
/** The switch of layouts, at the top left. */
const SWITCH: Box = [0, 0, 470, 62];
/** The buttons of the zoom, at the bottom left. */
const ZOOM: Box = [0, 700, 62, 900];

/** Desktops and projectors. Smallest: 1400 × 840, 0.93 px per unit. */
const wide: Frame = {
	id: 'wide',
	visible: WHOLE,
	// 45 px for a member; 37 px for others, so that "KHM" fits; 15 px for a dot.
	radius: { member: 24, observer: 20, partner: 20, guest: 20, other: 8 },
	// 18 units are 17 px, and 15 units are 14 px.
	code: 18,
	codeSmall: 15,
	// 16 px.
	name: 17,
	heading: 18,
	head: 12,
	// 11 px and 28 px.
	map: { least: 11.9, most: 30 },
	// 300 × 260 px; from 1440 px, cards grow with the screen.
	card: [325, 282],
	// 28 px; WCAG 2.2, success criterion 2.5.8 requires 24.
	target: 30,
	overlays: [SWITCH, ZOOM]
};

/** Laptops, tablets, 4:3 projectors. Smallest: 1024 × 616, 0.68 px per unit. */
const medium: Frame = {
	id: 'medium',
	visible: WHOLE,
	// 38 px for a member, 34 px for other codes, 14 px for a dot.
	radius: { member: 28, observer: 25, partner: 25, guest: 25, other: 10 },
	// 15 and 13 px.
	code: 22,
	codeSmall: 19.5,
	// 13.7 px.
	name: 20,
	heading: 21,
	head: 14,
	// 11 px and 22 px.
	map: { least: 16.2, most: 32 },
	// 300 × 260 px.
	card: [442, 383],
	// 26 px.
	target: 38,
	overlays: [[0, 0, 640, 84], ZOOM]
};

/** Phones. Smallest: 360 px wide, 0.36 px per unit; the switch is below. */
const small: Frame = {
	id: 'small',
	// The target of a dot at the edge must be inside the map, so this is the height less the excess of target over dot.
	visible: [0, 0, STAGE.width, STAGE.height - 18],
	// 26 px for a member, 24 px for other codes, 12 px for a dot.
	radius: { member: 36, observer: 34, partner: 34, guest: 34, other: 16 },
	// 11 px, and 12 from 390.
	code: 30.6,
	codeSmall: 30.6,
	// 11 px.
	name: 32,
	heading: 32,
	head: 24,
	// 11 px and 16 px.
	map: { least: 30.6, most: 44 },
	// 24 px.
	target: 67,
	overlays: []
};

export const frames: Record<FrameId, Frame> = { wide, medium, small };

/**
 * The talk: a map of the members beside the words, 1000 units wide on every screen. No text is smaller than 1/30 of the
 * screen's height: 38 units are 26 px at 1024 × 768 and 44 px at 1920 × 1080. Codes would be too small and are left
 * out.
 */
export const stageFrame: Frame = {
	id: 'stage',
	visible: WHOLE,
	radius: { member: 20, observer: 20, partner: 20, guest: 20, other: 12 },
	code: 38,
	codeSmall: 38,
	name: 38,
	heading: 38,
	head: 22,
	map: { least: 38, most: 48 },
	target: 48,
	// The QR code.
	overlays: [[830, 730, 1000, 900]]
};

/**
 * The enlarged map, by the least number of pixels per unit that a frame is for: the closer, the smaller is type in
 * units, and the more names find room in their land.
 */
export const nearFrames: { scale: number; frame: Frame }[] = [1.4, 2.1, 3.2, 4.8].map((scale) => ({
	scale,
	frame: {
		...wide,
		map: { least: 11 / scale, most: 26 / scale },
		target: 28 / scale,
		overlays: [],
		card: undefined
	}
}));
