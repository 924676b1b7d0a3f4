/** The land as map/Countries.svelte draws it, and the patterns of map/Patterns.svelte, as SVG text. */
import { HATCH_TILES, PATTERN_TILES, type TileSet } from '../picture/patterns';
import { GLOBE, STAGE } from '../domain/geometry';
import { LAYOUTS } from '../domain/layouts';
import type { Stance } from '../domain/types';
import { hasMark } from '../picture/layout-input';
import type { Palette } from './palette';
import type { Scene } from './scene';
import { paint, tag } from './svg';

/** Ids by place in the list: an id of the data may hold any letter. */
export const fillId = (stances: Stance[], stance: string, prefix: string) =>
	`${prefix}${stances.findIndex((s) => s.id === stance)}`;
export const hatchId = (prefix: string) => `${prefix}hatch`;

/** `scale`: 10 for the map, whose paths are in tenths of a unit. */
export function patterns(
	stances: Stance[],
	{ colours, stances: fills }: Palette,
	prefix: string,
	scale = 1
): string {
	const inks = { on: colours['on-stance'], none: colours['none-lines'], ink: colours.ink };
	const pattern = (id: string, { side, rotate, tiles }: TileSet, fill?: string) =>
		tag(
			'pattern',
			{
				id,
				width: side,
				height: side,
				patternUnits: 'userSpaceOnUse',
				patternTransform: `scale(${scale}) rotate(${rotate})`
			},
			fill ? tag('rect', { width: side, height: side, fill }) : '',
			...tiles.map(({ kind, ink, ...shape }) => tag(kind, { ...shape, fill: inks[ink] }))
		);
	return [
		...stances.map((s) =>
			pattern(fillId(stances, s.id, prefix), PATTERN_TILES[s.pattern], fills[s.id]!.fill)
		),
		pattern(hatchId(prefix), HATCH_TILES)
	].join('');
}

export function land(scene: Scene, palette: Palette, prefix: string, opacity: number): string {
	const { picture, geometry, bright, settled, open } = scene;
	const { colours } = palette;
	const markOf = new Map(picture.marks.map((m) => [m.state, m]));
	const shapeOf = new Map(geometry.countries.map((c) => [c.state, c.d]));
	const attacked = picture.marks.find((m) => m.attacked)?.state;
	const outlined =
		LAYOUTS[settled.layout].geographic && open?.kind === 'state' ? open.id : undefined;

	const countries = geometry.countries.flatMap(({ state, d }) => {
		const mark = markOf.get(state);
		if (!mark) return [];
		const filled = hasMark(mark) && !mark.attacked;
		return [
			tag('path', {
				d,
				'data-state': state,
				'data-stance': mark.stance,
				fill: filled ? `url(#${fillId(picture.stances, mark.stance, prefix)})` : colours.land,
				'fill-opacity': filled && mark.role !== 'member' ? 0.45 : undefined,
				opacity: filled && !bright(state) ? 0.15 : undefined
			})
		];
	});
	const dashed = (d: string) =>
		d
			? [
					tag('path', { d, ...paint('stroke', colours.border), 'stroke-width': 22 }),
					tag('path', {
						d,
						...paint('stroke', colours.ink),
						'stroke-width': 10,
						'stroke-dasharray': '45 30'
					})
				]
			: [];
	const outline = (state: string | undefined, width: number) => {
		const d = state && shapeOf.get(state);
		return d ? [tag('path', { d, 'stroke-width': width, ...paint('stroke', colours.ink) })] : [];
	};

	return tag(
		'g',
		{ transform: 'scale(.1)', 'clip-path': `url(#${prefix}stage)` },
		tag('defs', {}, patterns(picture.stances, palette, prefix, 10)),
		tag(
			'clipPath',
			{ id: `${prefix}stage` },
			tag('rect', { width: 10 * STAGE.width, height: 10 * STAGE.height })
		),
		tag(
			'g',
			{ opacity: opacity === 1 ? undefined : opacity },
			tag('circle', {
				cx: 10 * GLOBE.x,
				cy: 10 * GLOBE.y,
				r: 10 * GLOBE.r,
				fill: colours.sea
			}),
			tag('path', { d: geometry.land, fill: colours.land }),
			...countries,
			tag(
				'g',
				{ fill: `url(#${hatchId(prefix)})`, 'fill-opacity': 0.6 },
				...geometry.areas.map(({ id, d }) => tag('path', { d, 'data-area': id }))
			),
			tag(
				'g',
				{ fill: 'none', 'stroke-linejoin': 'round' },
				tag('path', {
					d: geometry.lines.border,
					...paint('stroke', colours.border),
					'stroke-width': 9
				}),
				...dashed(geometry.lines.disputed),
				...dashed(geometry.lines.control),
				...outline(attacked, 26)
			)
		),
		tag(
			'g',
			{ fill: 'none', 'stroke-linejoin': 'round' },
			...outline(outlined, settled.frame === 'stage' ? 34 : 28)
		)
	);
}
