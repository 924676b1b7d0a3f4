import { directionOf } from '../i18n/language';
import { languageNow, numberIn, t } from '../i18n/t';
import type { Stance } from '../domain/types';
import { markPath } from '../picture/marks';
import type { Picture } from '../picture/picture';
import type { Block, Column } from './blocks';
import { fillId, hatchId } from './land';
import type { Palette } from './palette';
import { escape, move, tag } from './svg';
import { FAMILIES } from './type';

/**
 * What the colours mean, with counts, as explorer/Rail.svelte has them: `unit` is a rem of the page. A class that is not in
 * the focus of `only` is paler.
 */
export function legend(
	{ stances, counts }: Picture,
	palette: Palette,
	{
		words: [start, end],
		unit,
		only,
		prefix,
		overTime = false
	}: { words: Column; unit: number; only: string; prefix: string; overTime?: boolean }
): Block {
	const { colours } = palette;
	const row = 1.75 * unit;
	const small = 0.8125 * unit;
	const heading = 1.3 * unit;
	const notes = overTime
		? [t('Counts, does not count'), t('Votes: in favour, against, abstained')]
		: [t('Occupied or disputed')];
	// Written from the right, numbers stand on the right of the drawings and names on their left.
	const leftward = directionOf(languageNow()) === 'rtl';
	const place = (rem: number, width = 0) =>
		leftward ? end - (rem + width) * unit : start + rem * unit;
	const [members, others, label] = [0.57, 1.12, 5.82].map((rem) => place(rem));
	const swatch = place(3.5, 1.75);
	const middle = (line: number) => heading + (line + 0.5) * row;
	const key = (line: number, fill: string) =>
		tag('rect', {
			x: swatch,
			y: middle(line) - 0.575 * unit,
			width: 1.75 * unit,
			height: 1.15 * unit,
			rx: 0.23 * unit,
			fill: `url(#${fill})`
		});
	const words = (line: number, at: number, text: string, more = {}) =>
		tag('text', { x: at, y: middle(line) + 0.33 * unit, ...more }, escape(text));
	const quiet = { 'font-size': small, fill: colours.muted };
	const outline = { fill: 'none', stroke: colours.ink, 'stroke-width': 1.6 };
	/** A drawing of 30 by 20, where the screen has one, and what it means. */
	const note = (line: number, text: string, ...drawing: string[]) =>
		tag(
			'g',
			{
				transform: move(
					swatch,
					middle(line) - 0.575 * unit,
					`scale(${Math.round(5.75 * unit) / 100})`
				)
			},
			...drawing
		) + words(line, label!, text, quiet);
	const draw = (y: number) =>
		tag(
			'g',
			{
				'data-part': 'legend',
				transform: move(0, y),
				'font-family': FAMILIES.sans,
				'font-size': 0.9375 * unit,
				fill: colours.ink,
				direction: leftward ? 'rtl' : undefined
			},
			tag(
				'text',
				{ x: place(0), y: heading - 0.5 * unit, 'font-size': small, fill: colours.muted },
				tag('tspan', { 'font-weight': 600, fill: colours.ink }, escape(t('Members'))),
				` ${escape(t('+ others, lighter'))}`
			),
			...stances.map((stance, line) => {
				const count = counts[stance.id]!;
				const off = only !== '' && only !== stance.id;
				return tag(
					'g',
					{ 'data-stance': stance.id, opacity: off ? 0.45 : undefined },
					words(line, members!, numberIn(count.members), {
						'font-weight': 700,
						'text-anchor': 'end'
					}),
					count.others
						? words(line, others!, `+ ${numberIn(count.others)}`, {
								'font-size': small,
								fill: colours.muted
							})
						: '',
					key(line, fillId(stances, stance.id, prefix)),
					signOf(stance, palette, 0.3 * unit, swatch + 0.875 * unit, middle(line)),
					words(line, label!, stance.label, { 'font-weight': only === stance.id ? 650 : 400 })
				);
			}),
			...(overTime
				? [
						note(
							stances.length,
							notes[0]!,
							tag('circle', { cx: 8, cy: 10, r: 5, fill: colours.ink }),
							tag('circle', { cx: 22, cy: 10, r: 5, ...outline })
						),
						note(
							stances.length + 1,
							notes[1]!,
							tag('path', { d: 'M0 6h8v8h-8z', fill: colours.ink }),
							tag('path', { d: 'M11.5 6.5h7v7h-7zl7 7m0-7-7 7M22.5 6.5h7v7h-7z', ...outline })
						)
					]
				: [key(stances.length, hatchId(prefix)), words(stances.length, label!, notes[0]!, quiet)])
		);
	return { height: heading + (stances.length + notes.length) * row, draw };
}

/** The sign of a stance as on the land of a member, with radius r around (x, y), clear of the pattern. */
export function signOf(
	{ id, shape }: Stance,
	{ stances }: Palette,
	r: number,
	x: number,
	y: number
): string {
	const { fill, text } = stances[id]!;
	const sign = { d: markPath(shape, r), transform: move(x, y) };
	return (
		tag('path', { ...sign, fill, stroke: fill, 'stroke-width': r }) +
		tag(
			'path',
			id === 'none'
				? { ...sign, fill: 'none', stroke: text, 'stroke-width': 0.3 * r }
				: { ...sign, fill: text }
		)
	);
}
