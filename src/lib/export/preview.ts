/** The picture that others show beside a link to a page: 1200 × 630. Pure; drawn while the site is built. */
import { STAGE } from '../domain/geometry';
import { markPath } from '../picture/marks';
import { t } from '../i18n/t';
import type { Picture } from '../picture/picture';
import { inMarks } from '../i18n/dates-and-lists';
import { middle } from './middle';
import { paletteOf, type Palette } from './palette';
import type { Scene } from './scene';
import { svgOf } from './sheet';
import { escape, move, tag } from './svg';
import { balance, breakLines, FAMILIES, measure, paragraph, type Run, type Style } from './type';

export const PREVIEW = { width: 1200, height: 630 };

const EDGE = 52;
const COLUMN = 490;
/** The globe rises from the foot, to the right of the words. */
const GLOBE_SCALE = 0.63;
const LEADING = 1.32;

/** The largest of these sizes of the serif in which the words take no more than `room`; else the least. */
function fitting(sizes: number[], words: (Run | string)[], width: number, room: number): Style {
	const styles = sizes.map((size): Style => ({ face: 'serif', size }));
	return (
		styles.find((s) => breakLines(words, width, s).length * LEADING * s.size <= room) ??
		styles.at(-1)!
	);
}

/** `scene`: the map settled for the frame "wide"; with a state open, the picture is about that state. */
export function previewSvg(scene: Scene): string {
	const { picture } = scene;
	const palette = paletteOf('light', picture.stances);
	const state = scene.open?.kind === 'state' ? scene.open.id : undefined;
	// Without signs and names: a preview is as small as a stamp.
	const shown = { ...scene, settled: { ...scene.settled, nodes: [], ties: [] } };
	const footStyle: Style = { face: 'sans', size: 19, weight: 600 };
	const foot = state
		? [[{ text: 'Stance Atlas' }], ...breakLines([picture.event], COLUMN, footStyle, 1)]
		: [[{ text: 'Stance Atlas' }]];
	return svgOf(
		PREVIEW.width,
		PREVIEW.height,
		palette,
		{ title: picture.title, description: picture.description },
		tag(
			'g',
			{
				transform: move(
					PREVIEW.width - STAGE.width * GLOBE_SCALE,
					PREVIEW.height - STAGE.height * GLOBE_SCALE,
					`scale(${GLOBE_SCALE})`
				)
			},
			middle(shown, palette, 'land')
		),
		...(state ? ofState(picture, state, palette) : ofAtlas(picture, palette)),
		paragraph(foot, EDGE, PREVIEW.height - 40 - (foot.length - 1) * 26, 26, footStyle, {
			fill: palette.colours.muted
		})
	);
}

function ofAtlas(picture: Picture, { colours }: Palette): string[] {
	const titleStyle: Style = { face: 'serif', size: 64, weight: 600 };
	const title = balance([picture.title], COLUMN, titleStyle);
	const headline: Run[] = [
		{ text: picture.headline.lead, weight: 700 },
		{ text: picture.headline.rest }
	];
	const titleY = 140;
	const textY = titleY + (title.length - 1) * 70 + 58;
	const bottom = PREVIEW.height - 84;
	// Never cut: who stands where is the message.
	const textStyle = fitting([30, 28, 26, 24, 22, 20, 18], headline, COLUMN, bottom - textY);
	return [
		paragraph(
			[[{ text: picture.event }]],
			EDGE,
			66,
			28,
			{ face: 'sans', size: 21, weight: 600 },
			{
				fill: colours.muted
			}
		),
		paragraph(title, EDGE, titleY, 70, titleStyle, { fill: colours.ink, 'letter-spacing': -0.64 }),
		paragraph(
			breakLines(headline, COLUMN, textStyle),
			EDGE,
			textY,
			LEADING * textStyle.size,
			textStyle,
			{
				fill: colours.ink
			}
		)
	];
}

function ofState(picture: Picture, state: string, palette: Palette): string[] {
	const { colours } = palette;
	const card = picture.cards[state]!;
	const nameStyle = [72, 62, 54]
		.map((size): Style => ({ face: 'serif', size, weight: 600 }))
		.find(
			(style, i, all) => i === all.length - 1 || breakLines([card.name], COLUMN, style).length < 2
		)!;
	const name = breakLines([card.name], COLUMN, nameStyle);
	const nameY = 108;
	const chipY = nameY + (name.length - 1) * 66 + 34;

	const { telling } = card;
	const said = telling?.quote ? inMarks(telling.quote) : (telling?.paraphrase ?? card.why);
	const creditStyle: Style = { face: 'sans', size: 21 };
	const credit = telling
		? breakLines(
				[
					{ text: telling.speaker, weight: 600 },
					[telling.to && t(`to ${telling.to}`), telling.date, telling.chain.replaceAll(' → ', ', ')]
						.filter(Boolean)
						.join(', ')
				],
				COLUMN,
				creditStyle,
				3
			)
		: [];
	const top = chipY + 46;
	const bottom = PREVIEW.height - 110 - credit.length * 29;
	const style = fitting([50, 45, 40, 36, 32, 29, 26], [said], COLUMN, bottom - top - 14);
	const most = Math.max(1, Math.floor((bottom - top - 14) / (LEADING * style.size)));
	const lines = breakLines([said], COLUMN, style, most);
	const saidY = top + 1.2 * style.size;
	return [
		paragraph(name, EDGE, nameY, 66, nameStyle, { fill: colours.ink, 'letter-spacing': -0.7 }),
		chip(picture, state, EDGE, chipY, palette),
		paragraph(lines, EDGE, saidY, LEADING * style.size, style, { fill: colours.ink }),
		paragraph(
			credit,
			EDGE,
			saidY + (lines.length - 1) * LEADING * style.size + 46,
			29,
			creditStyle,
			{
				fill: colours.muted
			}
		)
	];
}

/** A stance as a word, as picture/StanceChip.svelte draws it. */
function chip(
	{ stances, marks }: Picture,
	state: string,
	x: number,
	y: number,
	{ colours, stances: fills }: Palette
): string {
	const mark = marks.find((m) => m.state === state)!;
	const stance = stances.find((s) => s.id === mark.stance)!;
	const label = mark.byConduct ? t(`${stance.label}, party to the war`) : stance.label;
	const none = stance.id === 'none';
	const { fill, text } = fills[stance.id]!;
	const colour = none ? colours.ink : text;
	const size = 24;
	return tag(
		'g',
		{ transform: move(x, y) },
		tag('rect', {
			width: 62 + measure(label, 'sans', size),
			height: 46,
			rx: 23,
			fill: none ? colours.paper : fill,
			stroke: none ? colours['none-lines'] : undefined,
			'stroke-width': none ? 2 : undefined
		}),
		tag('path', {
			d: markPath(stance.shape, 9),
			transform: move(27, 23),
			fill: none ? 'none' : colour,
			stroke: none ? colour : undefined,
			'stroke-width': none ? 2.5 : undefined,
			'stroke-dasharray': none ? '4 3' : undefined
		}),
		tag(
			'text',
			{
				x: 46,
				y: 31.5,
				'font-family': FAMILIES.sans,
				'font-weight': 600,
				'font-size': size,
				fill: colour
			},
			escape(label)
		)
	);
}
