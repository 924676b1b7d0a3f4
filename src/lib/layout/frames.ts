/**
 * The three classes of screens, in units of the stage. What is drawn is map/frame.ts's VIEW_BOX, 1600 × 900
 * from x = 110, always whole.
 * A CSS pixel is 1 / scale units: the sizes below follow from the smallest screen of each class.
 */
import type { Box } from '../domain/geometry';
import type { Frame, FrameId } from '../domain/layout';

/** Seven lines, and the name of the reading in two. */
const HEADLINE: Box = [110, 0, 556, 366];
const LEGEND: Box = [110, 650, 440, 900];
const SWITCH: Box = [1215, 770, 1710, 900];
const NAV: Box = [1266, 0, 1710, 84];
const CARD: Box = [1280, 85, 1710, 790];

/** Laptops, desktops, projectors of at least 1100 px and 3:2. Smallest: 1280 × 720, 0.8 px a unit. */
const wide: Frame = {
	id: 'wide',
	visible: [110, 0, 1710, 900],
	// 38 px for a member; 32 px for others, so that "KHM" fits; a dot of 13 px.
	radius: { member: 24, observer: 20, partner: 20, guest: 20, other: 8 },
	// 18 = 14.4 px and 15 = 12 px.
	code: 18,
	codeSmall: 15,
	// 13.6 px.
	name: 17,
	heading: 18,
	head: 12,
	// 24 px: WCAG 2.2, 2.5.8.
	target: 30,
	overlays: [HEADLINE, LEGEND, SWITCH, NAV],
	card: CARD
};

const MEDIUM_LEGEND: Box = [110, 648, 515, 900];
const MEDIUM_SWITCH: Box = [1115, 755, 1710, 900];
const MEDIUM_CARD: Box = [1260, 20, 1710, 755];

/** Tablets and 4:3 projectors; the header stands above the map. Smallest: 1024 × 768, 0.64 px a unit. */
const medium: Frame = {
	id: 'medium',
	visible: [110, 0, 1710, 900],
	// 36 px for a member, 32 px for other codes, 13 px for a dot.
	radius: { member: 28, observer: 25, partner: 25, guest: 25, other: 10 },
	// 14 and 12.5 px.
	code: 22,
	codeSmall: 19.5,
	// 12.8 px.
	name: 20,
	heading: 21,
	head: 14,
	// 24.3 px.
	target: 38,
	overlays: [MEDIUM_LEGEND, MEDIUM_SWITCH],
	card: MEDIUM_CARD
};

/** Phones held upright: the map is 390 × 364 px, 0.404 px a unit; legend and card stand below it. */
const small: Frame = {
	id: 'small',
	// The target of a dot at the edge must lie on the map: 900 units less what it is larger than the dot.
	visible: [320, 0, 1280, 882],
	// 29 px for a member, 27 px for other codes, 13 px for a dot.
	radius: { member: 36, observer: 34, partner: 34, guest: 34, other: 16 },
	// 12 px.
	code: 30,
	codeSmall: 30,
	// 12.5 px.
	name: 31,
	heading: 31,
	head: 24,
	// 24 px.
	target: 60,
	overlays: []
};

export const frames: Record<FrameId, Frame> = { wide, medium, small };

/**
 * The talk: a map of the members beside the words, 870 units wide on every screen. No text below 1/30 of the
 * screen's height: 36 units are 27 px at 1024 × 768 and 43 px at 1920 × 1080. Codes would be too small and are
 * left out.
 */
export const stageFrame: Frame = {
	id: 'stage',
	visible: [425, 0, 1295, 890],
	radius: { member: 20, observer: 20, partner: 20, guest: 20, other: 12 },
	code: 36,
	codeSmall: 36,
	name: 36,
	heading: 36,
	head: 22,
	target: 48,
	overlays: []
};
