/**
 * The three classes of screens, in units of the 1600 × 900 stage, which is drawn `xMidYMid slice`.
 * A CSS pixel is 1 / scale units: the sizes below follow from the smallest screen of each class.
 */
import type { Box } from '../model/geometry';
import type { Frame, FrameId } from '../model/layout';

/** Laptops, desktops, projectors of at least 1100 px and 3:2. Smallest: 1280 × 720, 0.8 px a unit. */
const HEADLINE: Box = [0, 0, 510, 262];
const LEGEND: Box = [0, 690, 400, 900];
const SWITCH: Box = [1120, 815, 1600, 900];
const NAV: Box = [1180, 0, 1600, 70];
const CARD: Box = [1150, 85, 1600, 700];
const wideOverlays = [HEADLINE, LEGEND, SWITCH, NAV];

const wide: Frame = {
	id: 'wide',
	// At 16:10 the slice cuts 80 units from either side; wider screens show more.
	visible: [80, 0, 1520, 900],
	// 38 px for a member; 32 px for others, so that "KHM" fits; a dot of 13 px.
	radius: { member: 24, observer: 20, partner: 20, guest: 20, other: 8 },
	// 18 = 14.4 px and 15 = 12 px.
	code: 18,
	codeSmall: 15,
	// 13.6 px.
	name: 17,
	heading: 20,
	head: 12,
	// 24 px: WCAG 2.2, 2.5.8.
	target: 30,
	reserved: {
		map: wideOverlays,
		stance: [...wideOverlays, CARD],
		ties: [...wideOverlays, CARD]
	},
	soft: { map: [CARD], stance: [], ties: [] },
	// 125–1475 is what 3:2 shows. The graph fills what headline, legend and card leave; the states apart
	// take the foot beside the legend, under the card too.
	area: {
		stance: { graph: [125, 275, 1135, 680], apart: [425, 560, 1470, 890] },
		ties: { graph: [125, 20, 1135, 680], apart: [425, 560, 1470, 890] }
	}
};

/** Tablets and 4:3 projectors; the header stands above the map. Smallest: 1024 × 768, 0.64 px a unit. */
const MEDIUM_LEGEND: Box = [0, 640, 420, 900];
const MEDIUM_SWITCH: Box = [1000, 830, 1600, 900];
const MEDIUM_CARD: Box = [1130, 60, 1600, 640];

const medium: Frame = {
	id: 'medium',
	visible: [0, 0, 1600, 900],
	// 36 px for a member, 32 px for other codes, 13 px for a dot.
	radius: { member: 28, observer: 25, partner: 25, guest: 25, other: 10 },
	// 14 and 12.5 px.
	code: 22,
	codeSmall: 19.5,
	// 12.8 px.
	name: 20,
	heading: 23,
	head: 14,
	// 24.3 px.
	target: 38,
	reserved: {
		map: [MEDIUM_LEGEND, MEDIUM_SWITCH],
		stance: [MEDIUM_LEGEND, MEDIUM_SWITCH, MEDIUM_CARD],
		ties: [MEDIUM_LEGEND, MEDIUM_SWITCH, MEDIUM_CARD]
	},
	soft: { map: [MEDIUM_CARD], stance: [], ties: [] },
	area: {
		stance: { graph: [20, 20, 1115, 620], apart: [445, 420, 1580, 890] },
		ties: { graph: [20, 20, 1115, 620], apart: [445, 420, 1580, 890] }
	}
};

/** Phones held upright: the map is 390 × 364 px, 0.404 px a unit; legend and card stand below it. */
const small: Frame = {
	id: 'small',
	visible: [317, 0, 1283, 900],
	// 29 px for a member, 27 px for other codes, 13 px for a dot.
	radius: { member: 36, observer: 34, partner: 34, guest: 34, other: 16 },
	// 12 px.
	code: 30,
	codeSmall: 30,
	// 12.5 px.
	name: 31,
	heading: 32,
	head: 24,
	// 24 px.
	target: 60,
	reserved: { map: [], stance: [], ties: [] },
	soft: { map: [], stance: [], ties: [] },
	area: {
		stance: { graph: [325, 8, 1275, 892], apart: [335, 360, 1265, 892] },
		ties: { graph: [325, 8, 1275, 892], apart: [335, 360, 1265, 892] }
	}
};

export const frames: Record<FrameId, Frame> = { wide, medium, small };
