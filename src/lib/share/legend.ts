import type { Picture } from '../view/picture';
import { fillId, hatchId } from './land';
import type { Palette } from './palette';
import { escape, tag } from './svg';
import { FAMILIES } from './type';

/**
 * What the colours mean, with counts, as atlas/Legend.svelte has it: `unit` is a rem of the page, (x, y) the
 * lower left corner. A class that is not in the focus of `only` is paler.
 */
export function legend(
	{ stances, counts }: Picture,
	{ colours }: Palette,
	{ x, y, unit, only, prefix }: { x: number; y: number; unit: number; only: string; prefix: string }
): string {
	const row = 1.75 * unit;
	const top = y - (stances.length + 1) * row;
	const small = 0.8125 * unit;
	const [members, others, swatch, label] = [0.57, 1.12, 3.5, 5.82].map((rem) => x + rem * unit);
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
	return tag(
		'g',
		{
			'data-part': 'legend',
			'font-family': FAMILIES.sans,
			'font-size': 0.9375 * unit,
			fill: colours.ink
		},
		tag(
			'text',
			{ x, y: top - 0.45 * unit, 'font-size': small, fill: colours.muted },
			tag('tspan', { 'font-weight': 600, fill: colours.ink }, 'Members'),
			' + others, lighter'
		),
		...stances.map((stance, line) => {
			const count = counts[stance.id]!;
			const off = only !== '' && only !== stance.id;
			return tag(
				'g',
				{ 'data-stance': stance.id, opacity: off ? 0.45 : undefined },
				words(line, members!, String(count.members), {
					'font-weight': 700,
					'text-anchor': 'end'
				}),
				count.others
					? words(line, others!, `+ ${count.others}`, { 'font-size': small, fill: colours.muted })
					: '',
				key(line, fillId(stances, stance.id, prefix)),
				words(line, label!, stance.label, { 'font-weight': only === stance.id ? 650 : 400 })
			);
		}),
		key(stances.length, hatchId(prefix)),
		words(stances.length, label!, 'Occupied or disputed', {
			'font-size': small,
			fill: colours.muted
		})
	);
}
