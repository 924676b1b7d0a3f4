import { directionOf } from '../i18n/language';
import { languageNow, numberIn, t } from '../i18n/t';
import type { Picture } from '../picture/picture';
import { fillId, hatchId } from './land';
import type { Palette } from './palette';
import { escape, move, tag } from './svg';
import { FAMILIES, measure } from './type';

/**
 * What the colours mean, with counts, as map/Legend.svelte has it: `unit` is a rem of the page, (x, y) the
 * lower left corner. A class that is not in the focus of `only` is paler.
 */
export function legend(
	{ stances, counts }: Picture,
	{ colours }: Palette,
	{
		x,
		y,
		unit,
		only,
		prefix,
		overTime = false
	}: { x: number; y: number; unit: number; only: string; prefix: string; overTime?: boolean }
): string {
	const row = 1.75 * unit;
	const top = y - (stances.length + (overTime ? 2 : 1)) * row;
	const small = 0.8125 * unit;
	const notes = overTime
		? [t('Counts, does not count'), t('Votes: in favour, against, abstained')]
		: [t('Occupied or disputed')];
	// Written from the right, numbers stand on the right of the drawings and names on their left.
	const leftward = directionOf(languageNow()) === 'rtl';
	const widest = Math.max(
		...stances.map((stance) => measure(stance.label, 'sans', 0.9375 * unit)),
		...notes.map((text) => measure(text, 'sans', small))
	);
	const place = (rem: number, width = 0) =>
		leftward ? x + (5.82 - rem - width) * unit + widest : x + rem * unit;
	const [members, others, label] = [0.57, 1.12, 5.82].map((rem) => place(rem));
	const swatch = place(3.5, 1.75);
	const key = (line: number, fill: string) =>
		tag('rect', {
			x: swatch,
			y: top + (line + 0.5) * row - 0.575 * unit,
			width: 1.75 * unit,
			height: 1.15 * unit,
			rx: 0.23 * unit,
			fill: `url(#${fill})`
		});
	const words = (line: number, at: number, text: string, more = {}) =>
		tag('text', { x: at, y: top + (line + 0.5) * row + 0.33 * unit, ...more }, escape(text));
	const quiet = { 'font-size': small, fill: colours.muted };
	const outline = { fill: 'none', stroke: colours.ink, 'stroke-width': 1.6 };
	/** A drawing of 30 by 20, where the screen has one, and what it means. */
	const note = (line: number, text: string, ...drawing: string[]) =>
		tag(
			'g',
			{
				transform: move(
					swatch,
					top + (line + 0.5) * row - 0.575 * unit,
					`scale(${Math.round(5.75 * unit) / 100})`
				)
			},
			...drawing
		) + words(line, label!, text, quiet);
	return tag(
		'g',
		{
			'data-part': 'legend',
			'font-family': FAMILIES.sans,
			'font-size': 0.9375 * unit,
			fill: colours.ink,
			direction: leftward ? 'rtl' : undefined
		},
		tag(
			'text',
			{ x: place(0), y: top - 0.45 * unit, 'font-size': small, fill: colours.muted },
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
}
