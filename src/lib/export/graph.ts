/** Ties, hubs and nodes as map/Ties, Hubs and Nodes.svelte draw them at rest, as SVG text. */
import type { AnyFrameId, PlacedNode } from '../domain/layout';
import { LAYOUTS } from '../domain/layouts';
import { frames } from '../layout/frames';
import { SPACING } from '../layout/own-land';
import { hasMark } from '../picture/layout-input';
import { ARROW_HEAD, markPath, tieCurve, tieWidth } from '../picture/marks';
import type { Mark, TieView } from '../picture/picture';
import { apartWords } from '../domain/vocabulary';
import type { Palette } from './palette';
import type { Scene } from './scene';
import { escape, move, paint, tag } from './svg';
import { FAMILIES } from './type';

/** Sizes in units of the stage, by class of screens: those of the components' styles. 0: not drawn. */
interface Sizes {
	name: number;
	heading: number;
	code: number;
	codeMember: number;
	/** Times the width of a tie. */
	shaft: number;
}
const SIZES: Record<AnyFrameId, Sizes> = {
	wide: { name: 17, heading: 18, code: 15, codeMember: 17.5, shaft: 1 },
	medium: { name: 20, heading: 21, code: 15, codeMember: 17.5, shaft: 1 },
	small: { name: 32, heading: 32, code: 18.3, codeMember: 20.8, shaft: 2 },
	stage: { name: 38, heading: 39.2, code: 0, codeMember: 0, shaft: 1 }
};

export function graph(scene: Scene, palette: Palette): string {
	return [
		...links(scene, palette),
		...hubs(scene, palette),
		...ties(scene, palette),
		...nodes(scene, palette)
	].join('');
}

const toneOf = ({ colours, stances }: Palette, stance: string) =>
	stance === 'none' ? colours['none-lines'] : stances[stance]!.fill;

function ties({ picture, settled, tie: shows, open }: Scene, palette: Palette): string[] {
	const { halo } = palette.colours;
	return picture.ties.filter(shows).flatMap((tie: TieView) => {
		const curve = tieCurve(tie, settled);
		if (!curve) return [];
		const tone = toneOf(palette, tie.tone);
		const width = tieWidth(tie) * SIZES[settled.frame].shaft;
		const shaft = open?.kind === 'tie' && open.id === tie.id ? width + 2 : width;
		const { x, y, angle } = curve.tip;
		const head = { d: ARROW_HEAD, transform: move(x, y, `rotate(${angle})`) };
		return [
			tag(
				'g',
				{ 'data-tie': tie.id, fill: 'none', 'stroke-linecap': 'round' },
				tag('path', { d: curve.d, ...paint('stroke', halo), 'stroke-width': width + 3 }),
				tag('path', { d: curve.d, stroke: tone, 'stroke-width': shaft }),
				tag('path', { ...head, ...paint('stroke', halo), 'stroke-width': 1.5 }),
				tag('path', { ...head, fill: tone })
			)
		];
	});
}

function links({ settled, bright, open }: Scene, palette: Palette): string[] {
	return settled.links.flatMap((link) => {
		const hub = settled.hubs.find((h) => h.stance === link.stance);
		const at = settled.nodes.find((n) => n.state === link.state);
		if (!hub || !at) return [];
		const opened = open?.kind === 'link' && open.id === `${link.state} ${link.stance}`;
		return [
			tag(
				'g',
				{ opacity: bright(link.state) ? undefined : 0.18 },
				tag('line', {
					x1: hub.x,
					y1: hub.y,
					x2: at.x,
					y2: at.y,
					stroke: toneOf(palette, link.stance),
					'stroke-width': 2 + 2 * link.lines,
					'stroke-linecap': 'round',
					opacity: opened ? undefined : 0.55
				})
			)
		];
	});
}

function hubs({ picture, settled }: Scene, { colours, stances }: Palette): string[] {
	const onStage = settled.frame === 'stage';
	const { heading } = SIZES[settled.frame];
	const drawn = settled.hubs.map(({ stance: id, x, y, r, width }) => {
		const stance = picture.stances.find((s) => s.id === id)!;
		const { fill, text } = stances[id]!;
		const box = { x: -width / 2, y: -r, width, height: 2 * r, rx: r };
		const size = Math.max(r * 0.88, 0.97 * heading);
		return tag(
			'g',
			{ transform: move(x, y), 'data-hub': id },
			// In a lit room no colour of a class carries text: see talk/StepPicture.svelte.
			onStage
				? tag('rect', { ...box, fill: colours.paper, stroke: fill, 'stroke-width': 5 })
				: tag('rect', {
						...box,
						fill: 'none',
						...paint('stroke', colours.halo),
						'stroke-width': 5
					}),
			onStage ? tag('rect', { ...box, fill: colours.paper }) : tag('rect', { ...box, fill }),
			tag('path', {
				d: markPath(stance.shape, r * 0.27),
				transform: move(r * 0.72 - width / 2, 0),
				fill: onStage ? fill : text
			}),
			tag(
				'text',
				{
					x: r * 0.32,
					y: 0.35 * size,
					'font-family': FAMILIES.serif,
					'font-weight': 600,
					'font-size': size,
					'text-anchor': 'middle',
					fill: onStage ? colours.ink : text
				},
				escape(stance.label)
			)
		);
	});
	const apart = settled.apart.map((group) =>
		tag(
			'text',
			{
				x: group.x,
				y: group.y,
				'font-family': FAMILIES.serif,
				'font-size': heading,
				'text-anchor': group.align,
				fill: onStage ? colours.ink : colours.muted
			},
			escape(apartWords(group))
		)
	);
	return [...drawn, ...apart];
}

function nodes({ picture, settled, bright, open }: Scene, palette: Palette): string[] {
	const draw = LAYOUTS[settled.layout].geographic ? sign : disc;
	return picture.marks.filter(hasMark).flatMap((mark) => {
		const placed = settled.nodes.find((n) => n.state === mark.state);
		if (!placed) return [];
		const opened = open?.kind === 'state' && open.id === mark.state;
		const { shape } = picture.stances.find((s) => s.id === mark.stance)!;
		// Marks are drawn for the radii of the wide frame and scaled, as on the screen.
		const r = frames.wide.radius[mark.role];
		return [
			tag(
				'g',
				{
					'data-node': mark.state,
					'data-stance': mark.stance,
					transform: move(placed.x, placed.y),
					opacity: bright(mark.state) ? undefined : 0.18
				},
				leader(placed, palette),
				tag(
					'g',
					{
						transform:
							placed.r === r ? undefined : `scale(${Math.round((placed.r / r) * 1e4) / 1e4})`,
						'stroke-linejoin': 'round'
					},
					draw(mark, markPath(shape, r - 0.5), palette, settled.frame, opened)
				),
				name(mark, placed, settled.frame, opened, palette)
			)
		];
	});
}

function leader({ leader: end }: PlacedNode, { colours }: Palette): string {
	if (!end) return '';
	const [x2, y2] = end;
	return (
		tag('line', { x2, y2, ...paint('stroke', colours.halo), 'stroke-width': 3 }) +
		tag('line', { x2, y2, stroke: colours.ink, 'stroke-width': 1 })
	);
}

/** Colour of a sign and a name on the land of the state. */
const landInk = ({ role, stance }: Mark, { colours, stances }: Palette) =>
	role === 'member' ? stances[stance]!.text : colours.ink;

/** On the map the land has the colour, and the sign only its shape. */
function sign(mark: Mark, d: string, palette: Palette): string {
	const ink = landInk(mark, palette);
	return tag(
		'path',
		mark.stance === 'none' ? { d, fill: 'none', stroke: ink, 'stroke-width': 5 } : { d, fill: ink }
	);
}

function disc(mark: Mark, d: string, palette: Palette, frame: AnyFrameId, opened: boolean): string {
	const { node, ink } = palette.colours;
	const other = mark.role === 'other';
	const none = mark.stance === 'none';
	const size = mark.role === 'member' ? SIZES[frame].codeMember : SIZES[frame].code;
	return (
		tag('path', { d, fill: node, stroke: node, 'stroke-width': 5 }) +
		tag('path', {
			d,
			fill: node,
			stroke: toneOf(palette, mark.stance),
			'stroke-width': opened ? 5.5 : other ? 1.8 : none ? 2.2 : 3,
			'stroke-dasharray': none && !other && !opened ? '4 3.2' : undefined
		}) +
		(size && !other
			? tag(
					'text',
					{
						y: 0.36 * size,
						'font-family': FAMILIES.sans,
						'font-weight': 700,
						'font-size': size,
						'letter-spacing': -0.045 * size,
						'text-anchor': 'middle',
						fill: ink
					},
					escape(mark.state)
				)
			: '')
	);
}

/** Drawn twice over a halo: not every program can lay the halo of a text under its letters. */
function name(
	mark: Mark,
	{ label, r }: PlacedNode,
	frame: AnyFrameId,
	opened: boolean,
	palette: Palette
): string {
	const named = label && (mark.role !== 'other' || mark.attacked);
	if (!named && !opened) return '';
	const {
		dx,
		dy,
		align,
		capitals,
		inside,
		size = SIZES[frame].name
	} = label ?? ({ dx: r + 6, dy: 6, align: 'start' } as const);
	const { colours } = palette;
	const text = {
		transform: move(dx, dy),
		'font-family': FAMILIES.sans,
		'font-weight': mark.role === 'member' ? 650 : 560,
		'font-size': size,
		'letter-spacing': capitals ? SPACING * size : undefined,
		'text-anchor': align
	};
	const words = escape(capitals ? mark.name.toUpperCase() : mark.name);
	const halo = {
		...text,
		'aria-hidden': 'true',
		style: 'user-select:none',
		fill: 'none',
		...paint('stroke', colours.halo),
		'stroke-width': 0.23 * size,
		'stroke-linejoin': 'round'
	};
	return (
		(inside ? '' : tag('text', halo, words)) +
		tag('text', { ...text, fill: inside ? landInk(mark, palette) : colours.ink }, words)
	);
}
