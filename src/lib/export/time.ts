/** The statements over time as timeline/TimeLayer.svelte draws them at rest, as SVG text. */
import { VIEW_BOX } from '../map/frame';
import {
	chosenDays,
	dotPath,
	groundPaths,
	isFull,
	lanesOf,
	patternScale,
	spanPath,
	votePath,
	whisker,
	windowLine
} from '../timeline/time-paths';
import { isolate } from '../i18n/t';
import { GROUP_WORDS } from '../timeline/timeline';
import { fillId, land, patterns } from './land';
import type { Palette } from './palette';
import type { Scene } from './scene';
import { escape, move, tag, type Attributes } from './svg';
import { FAMILIES } from './type';

type TimeOf = NonNullable<Scene['time']>;
/** Ids of the dots' patterns. */
const DOT = 'dot';

/** Lanes, days, windows, votes and dots; beside them the map, where the frame has a place for it. */
export function timeLine(scene: Scene, palette: Palette, prefix: string): string {
	const { time } = scene;
	if (!time) return '';
	return [
		inset(scene, time, palette, prefix),
		tag('defs', {}, patterns(scene.picture.stances, palette, DOT, patternScale(time.settled))),
		...chosen(time, palette),
		...ground(time, palette),
		...windows(time, palette),
		...votes(scene, time, palette),
		...dots(scene, time, palette)
	].join('');
}

/** The map in the colours of the reading, small. */
function inset(scene: Scene, { settled }: TimeOf, palette: Palette, prefix: string): string {
	if (!settled.inset) return '';
	const [x0, y0, x1, y1] = settled.inset;
	const scale = Math.min((x1 - x0) / VIEW_BOX.width, (y1 - y0) / VIEW_BOX.height);
	return (
		tag(
			'clipPath',
			{ id: 'inset' },
			tag('rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0 })
		) +
		tag(
			'g',
			{ 'clip-path': 'url(#inset)', 'data-part': 'inset' },
			tag(
				'g',
				{
					transform: move(
						(x0 + x1) / 2 - (VIEW_BOX.x + VIEW_BOX.width / 2) * scale,
						(y0 + y1) / 2 - (VIEW_BOX.y + VIEW_BOX.height / 2) * scale,
						`scale(${scale})`
					)
				},
				// Nothing is outlined on it, as on the screen.
				land({ ...scene, open: undefined }, palette, prefix, 1)
			)
		)
	);
}

const words = (text: string, size: number, attributes: Attributes) =>
	tag(
		'text',
		{ 'font-family': FAMILIES.sans, 'font-size': size, 'font-weight': 500, ...attributes },
		escape(isolate(text))
	);

/** Twice: not every program can lay the halo of a text under its letters. */
function haloed(text: string, size: number, halo: string, width: number, of: Attributes): string {
	const under = {
		...of,
		'aria-hidden': 'true',
		style: 'user-select:none',
		fill: 'none',
		stroke: halo,
		'stroke-width': width * size,
		'stroke-linejoin': 'round'
	};
	return words(text, size, under) + words(text, size, of);
}

/** The chosen days; their grips without the arrows, which are for hands. */
function chosen({ settled, window }: TimeOf, { colours }: Palette): string[] {
	const days = chosenDays(settled, window);
	const { ink } = colours;
	const down = settled.course === 'down';
	const line = { fill: 'none', stroke: ink };
	return [
		tag('rect', { ...days.band, fill: colours.card, 'data-part': 'chosen' }),
		tag('path', { d: days.bar, ...line, 'stroke-width': 1.6 }),
		haloed(days.words, settled.name, colours.paper, 0.8, {
			x: days.label.x,
			y: days.label.y,
			'font-weight': 650,
			'text-anchor': days.label.align,
			fill: ink
		}),
		...(['from', 'to'] as const).flatMap((end) => {
			const at = end === 'from' ? days.start : days.end;
			return [
				tag('path', { d: days.edges[end], ...line, 'stroke-width': 1.2 }),
				tag('circle', {
					cx: down ? settled.grips : at,
					cy: down ? at : settled.grips,
					r: days.r,
					fill: ink
				})
			];
		})
	];
}

function ground({ settled }: TimeOf, { colours }: Palette): string[] {
	const { name } = settled;
	const { rules, axis } = groundPaths(settled);
	const line = { fill: 'none', 'stroke-width': 1.2 };
	const strong = { 'font-weight': 650, fill: colours.ink };
	return [
		tag('path', { d: rules, ...line, stroke: colours.rule }),
		tag('path', { d: axis, ...line, stroke: colours.muted }),
		...lanesOf(settled).flatMap(({ labels, lines }) =>
			labels.flatMap(({ x, y, align }) =>
				lines.map((text, i) =>
					words(text, name, { x, y: y + 1.15 * name * i, 'text-anchor': align, ...strong })
				)
			)
		),
		...settled.ticks.map(({ kind, x, y, align, words: text }) =>
			words(text, name, {
				x,
				y,
				'text-anchor': align,
				fill: colours.muted,
				...(kind === 'month' && strong)
			})
		),
		...settled.groups.map(({ id, x, y, align }) =>
			words(GROUP_WORDS[id], name, { x, y, 'text-anchor': align, fill: colours.muted })
		)
	];
}

function windows({ settled }: TimeOf, { colours }: Palette): string[] {
	return settled.windows.map((window) =>
		tag(
			'g',
			{ 'data-window': window.id },
			tag('path', {
				d: windowLine(settled, window),
				fill: 'none',
				stroke: colours.muted,
				'stroke-width': 1.6
			}),
			window.nameless
				? ''
				: haloed(window.label, settled.name, colours.paper, 0.7, {
						x: window.x,
						y: window.y,
						'text-anchor': window.align,
						fill: colours.muted
					})
		)
	);
}

function votes({ open }: Scene, { settled, view }: TimeOf, { colours }: Palette): string[] {
	const of = open?.kind === 'statement' && view.dots.find((d) => d.id === open.id)?.state;
	return settled.votes.map(({ resolution, marks }) =>
		tag(
			'g',
			{
				'data-votes': resolution,
				fill: 'none',
				stroke: colours.muted,
				'stroke-width': 1.2
			},
			...marks.map(({ state, vote, x, y }) =>
				tag('path', {
					d: votePath(vote, settled.voteSize),
					transform: move(x, y),
					'data-of': state,
					'data-vote': vote,
					fill: isFull(vote) ? colours.muted : undefined,
					opacity: of && of !== state ? 0.25 : undefined
				})
			)
		)
	);
}

function dots(scene: Scene, { settled, view, bright }: TimeOf, palette: Palette): string[] {
	const { picture, open } = scene;
	const { colours, stances: tones } = palette;
	const dotOf = new Map(view.dots.map((d) => [d.id, d]));
	const shapeOf = new Map(picture.stances.map((s) => [s.id, s.shape]));
	const opened = (id: string) => open?.kind === 'statement' && open.id === id;
	const spans = settled.dots.flatMap((placed) => {
		const { id, span, place } = placed;
		if (!span) return [];
		const line = { fill: 'none' };
		return [
			place === 'span' && settled.by === 'stance' && settled.course === 'across'
				? tag('path', {
						d: spanPath(settled, placed, span),
						...line,
						stroke: colours.rule,
						'stroke-width': 1.2
					})
				: '',
			opened(id)
				? tag('path', {
						d: spanPath(settled, placed, span, true),
						...line,
						stroke: colours.ink,
						'stroke-width': 1.6
					})
				: ''
		];
	});
	const marks = settled.dots.flatMap(({ id, x, y, r, place }) => {
		const dot = dotOf.get(id);
		if (!dot) return [];
		const { stance } = dot;
		const none = stance === 'none';
		const tone = none ? colours['none-lines'] : tones[stance]!.fill;
		const width = r / 15;
		return [
			tag(
				'g',
				{
					'data-statement': id,
					'data-stance': stance,
					'data-state': dot.state,
					'data-counts': dot.counts ? 'yes' : 'no',
					transform: move(x, y),
					opacity: bright(dot) ? undefined : 0.18,
					fill: 'none',
					stroke: tone,
					'stroke-linejoin': 'round'
				},
				opened(id) ? tag('circle', { r, stroke: colours.ink, 'stroke-width': 1.4 * width }) : '',
				place === 'span'
					? tag('path', { d: whisker(settled, r), 'stroke-width': 1.6 * width })
					: '',
				tag('path', {
					d: dotPath(dot, shapeOf.get(stance), r),
					fill: dot.counts ? `url(#${fillId(picture.stances, stance, DOT)})` : colours.node,
					'stroke-width': (opened(id) ? 4.2 : none ? 1.3 : 2) * width
				})
			)
		];
	});
	return [...spans, ...marks];
}
