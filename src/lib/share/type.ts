/** Lines of text, broken without a browser: an SVG does not break them itself. */
import { textWidth } from '../layout/text';
import { escape, tag, type Attributes } from './svg';

export type Face = 'sans' | 'serif';

/** The names of the pages' fonts first, then those of the static ones the build draws with. */
export const FAMILIES: Record<Face, string> = {
	sans: "'Inter Variable', Inter, system-ui, sans-serif",
	serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif"
};

/** Characters of Source Serif 4 at 400 by advance width, in hundredths of the type size. Measured in Chromium. */
const SERIF: [width: number, characters: string][] = [
	[18, "'"],
	[22, '‘’'],
	[24, ' '],
	[29, '!|'],
	[30, ',.:;j·'],
	[33, '[]il-'],
	[36, '/\\()t{}'],
	[38, 'f"IJ'],
	[41, '`?'],
	[46, '“”*rs'],
	[51, 'z_–'],
	[53, '#$c+0123456789<=>^e~×'],
	[56, 'Sag'],
	[58, 'xov'],
	[60, 'Zkyq'],
	[62, 'FdLPbp'],
	[64, 'TuEhn'],
	[67, 'BCXY'],
	[71, 'RAKVG'],
	[74, '&DOQ'],
	[77, 'UN'],
	[83, 'H—@…'],
	[84, 'w→'],
	[95, '%Mm'],
	[100, 'W']
];
const SERIF_WIDTH = new Map(
	SERIF.flatMap(([width, set]) => [...set].map((c) => [c, width] as const))
);
/** Share by which a heavier weight is wider. */
const heavier = (weight: number) => 1 + Math.max(0, weight - 400) / 8000;

/** Width of a line, in the unit of `size`; a little too wide rather than too narrow. */
export function measure(text: string, face: Face, size: number, weight = 400): number {
	if (face === 'sans') return textWidth(text, size);
	let sum = 0;
	for (const character of text)
		sum +=
			SERIF_WIDTH.get(character) ??
			SERIF_WIDTH.get(character.normalize('NFD').charAt(0)) ??
			textWidth(character, 100);
	return (sum / 100) * size * heavier(weight);
}

/** Words in one weight. */
export interface Run {
	text: string;
	weight?: number;
}

export interface Style {
	face: Face;
	size: number;
	/** Of all runs that have none of their own. */
	weight?: number;
}

/**
 * Breaks runs into lines no wider than `width`; a word that is wider (an address) is cut.
 * `most`: lines after it are dropped and the last ends in "…".
 */
export function breakLines(
	runs: (Run | string)[],
	width: number,
	{ face, size, weight = 400 }: Style,
	most = Infinity
): Run[][] {
	const of = (text: string, w: number) => measure(text, face, size, w);
	const lines: Run[][] = [];
	let line: Run[] = [];
	let used = 0;
	const end = () => {
		if (line.length) lines.push(line);
		line = [];
		used = 0;
	};
	for (const run of runs) {
		const { text, weight: w = weight } = typeof run === 'string' ? { text: run } : run;
		for (const word of text.split(/\s+/).filter(Boolean)) {
			const space = line.length ? of(' ', w) : 0;
			if (used + space + of(word, w) > width) end();
			let rest = word;
			while (of(rest, w) > width && rest.length > 1) {
				let cut = 1;
				while (cut < rest.length - 1 && of(rest.slice(0, cut + 1), w) <= width) cut += 1;
				// An address is cut where it has a joint, if that is not too early.
				const joint = rest.slice(0, cut).search(/[/?&=][^/?&=]*$/);
				if (joint > cut / 2) cut = joint;
				lines.push([{ text: rest.slice(0, cut), weight: w }]);
				rest = rest.slice(cut);
			}
			used += of(rest, w) + (line.length ? space : 0);
			const last = line.at(-1);
			if (last && last.weight === w) last.text += ` ${rest}`;
			else line.push({ text: line.length ? ` ${rest}` : rest, weight: w });
		}
	}
	end();
	if (lines.length <= most) return lines;
	const kept = lines.slice(0, most);
	const last = kept.at(-1)!.at(-1)!;
	last.text = `${last.text.replace(/[\s.,;:]*\S{0,2}$/, '')}…`;
	return kept;
}

/** Lines of about the same length: the narrowest width that needs no more of them. */
export function balance(runs: (Run | string)[], width: number, style: Style): Run[][] {
	const best = breakLines(runs, width, style).length;
	let narrow = width * 0.5;
	let wide = width;
	for (let i = 0; i < 8; i++) {
		const middle = (narrow + wide) / 2;
		if (breakLines(runs, middle, style).length <= best) wide = middle;
		else narrow = middle;
	}
	return breakLines(runs, wide, style);
}

/** Lines as one text element, the first baseline at y. Spaces between the lines keep words apart when copied. */
export function paragraph(
	lines: Run[][],
	x: number,
	y: number,
	leading: number,
	{ face, size, weight = 400 }: Style,
	attributes: Attributes
): string {
	if (!lines.length) return '';
	const ends = attributes['text-anchor'] === 'end';
	return tag(
		'text',
		{ 'font-family': FAMILIES[face], 'font-size': size, 'font-weight': weight, ...attributes },
		...lines.map((runs, i) => {
			// On the side where it moves nothing.
			const before = ends && i > 0 ? ' ' : '';
			const after = !ends && i < lines.length - 1 ? ' ' : '';
			const inside = runs
				.map((run) =>
					run.weight === undefined || run.weight === weight
						? escape(run.text)
						: tag('tspan', { 'font-weight': run.weight }, escape(run.text))
				)
				.join('');
			return tag('tspan', { x, y: y + i * leading }, before + inside + after);
		})
	);
}
