/**
 * The three classes of screens, in units of the stage. The drawn part is VIEW_BOX of map/frame.ts, 1600 × 900 from
 * x = 110, and is always visible as a whole. A CSS pixel is 1 / scale units; the sizes below follow from the smallest
 * screen of each class.
 */
import type { Box } from '../domain/geometry';
import type { Frame, FrameId } from '../domain/layout';

/** Seven lines of headline, and the name of the reading in two lines. */
const HEADLINE: Box = [110, 0, 556, 366];
const LEGEND: Box = [110, 650, 440, 900];
const SWITCH: Box = [1215, 770, 1710, 900];
const NAV: Box = [1266, 0, 1710, 84];
const CARD: Box = [1280, 85, 1710, 790];

/** Laptops, desktops, projectors of at least 1100 px and 3:2. Smallest: 1280 × 720, 0.8 px per unit. */
const wide: Frame = {
	id: 'wide',
	visible: [110, 0, 1710, 900],
	// 38 px for a member; 32 px for others, so that "KHM" fits; 13 px for a dot.
	radius: { member: 24, observer: 20, partner: 20, guest: 20, other: 8 },
	// 18 units are 14.4 px, and 15 units are 12 px.
	code: 18,
	codeSmall: 15,
	// 13.6 px.
	name: 17,
	heading: 18,
	head: 12,
	// 24 px, as WCAG 2.2 success criterion 2.5.8 requires.
	target: 30,
	overlays: [HEADLINE, LEGEND, SWITCH, NAV],
	card: CARD
};

const MEDIUM_LEGEND: Box = [110, 648, 515, 900];
const MEDIUM_SWITCH: Box = [1115, 755, 1710, 900];
const MEDIUM_CARD: Box = [1260, 20, 1710, 755];

/** Tablets and 4:3 projectors; the header is above the map. Smallest: 1024 × 768, 0.64 px per unit. */
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

/** Phones in portrait orientation: the map is 390 × 364 px, 0.404 px per unit; legend and card are below it. */
const small: Frame = {
	id: 'small',
	// The target of a dot at the edge must be inside the map, so this is 900 units less the excess of target over dot.
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
 * The talk: a map of the members beside the words, 870 units wide on every screen. No text is smaller than 1/30 of the
 * screen's height: 36 units are 27 px at 1024 × 768 and 43 px at 1920 × 1080. Codes would be too small and are left
 * out.
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
