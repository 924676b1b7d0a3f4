/** Lines of text, broken without a browser: an SVG does not break them itself. */
import { textWidth } from '../layout/text';
import type { Language } from '../i18n/language';
import { gap, languageNow } from '../i18n/t';
import { escape, tag, type Attributes } from './svg';

export type Face = 'sans' | 'serif';

/** Fonts of the reader's system for scripts that the pages' own fonts do not have: too large to travel in a picture. */
const SYSTEM: Partial<Record<Language, Record<Face, string>>> = {
	zh: {
		sans: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', ",
		serif: "'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', SimSun, "
	},
	fa: {
		sans: "Vazirmatn, 'Segoe UI', 'Geeza Pro', 'Noto Sans Arabic', ",
		serif: "'Noto Naskh Arabic', 'Geeza Pro', 'Times New Roman', "
	}
};
const systemFonts = (face: Face) => SYSTEM[languageNow()]?.[face] ?? '';

/** The names of the pages' fonts first, then those of the static ones the build draws with. */
export const FAMILIES: Record<Face, string> = {
	get sans() {
		return `'Inter Variable', Inter, ${systemFonts('sans')}system-ui, sans-serif`;
	},
	get serif() {
		return `'Source Serif 4 Variable', 'Source Serif 4', ${systemFonts('serif')}Georgia, serif`;
	}
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
	[46, '“”*rsз'],
	[48, 'г'],
	[51, 'z_–'],
	[52, 'сэ'],
	[53, '#$c+0123456789<=>^e~×еь'],
	[54, 'а'],
	[55, 'в'],
	[56, 'SagтЗ'],
	[57, 'бхяГ'],
	[58, 'xovо'],
	[59, 'куч'],
	[60, 'Zkyqд'],
	[61, 'л«»'],
	[62, 'FdLPbpрР'],
	[63, 'БТЭ'],
	[64, 'TuEhnъЕ'],
	[65, 'цВ'],
	[66, 'нпС'],
	[67, 'BCXYиХ'],
	[68, 'КЯ'],
	[70, 'ЛУ'],
	[71, 'RAKVGА'],
	[72, 'ДЧ'],
	[74, '&DOQО'],
	[75, 'Ф'],
	[77, 'UN'],
	[78, 'ПЦ'],
	[79, 'м'],
	[80, 'ыИ'],
	[81, 'Н'],
	[82, 'ж'],
	[83, 'H—@…ф'],
	[84, 'w→ю'],
	[91, 'щ'],
	[92, 'ш'],
	[93, 'М'],
	[95, '%Mm'],
	[96, 'Ж'],
	[100, 'W'],
	[103, 'Ю'],
	[108, 'ШЩ']
];
const SERIF_WIDTH = new Map(
	SERIF.flatMap(([width, set]) => [...set].map((c) => [c, width] as const))
);
/** Share by which a heavier weight is wider. */
const heavier = (weight: number) => 1 + Math.max(0, weight - 400) / 8000;

/** Width of a line, in the unit of `size`; a little too wide rather than too narrow. */
export function measure(text: string, face: Face, size: number, weight = 400): number {
	// Persian letters take their width from the reader's font, and are narrower where they are not bold.
	if (weight < 600 && /\p{Script=Arabic}/u.test(text)) return 0.88 * textWidth(text, size);
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

/** Signs that may not end a line, and those that may not begin one. */
const OPENING = '(\\[{（［｛〈《「『【〔“‘';
const CLOSING = ')\\]}）］｝〉》」』】〕”’，。、；：！？!?,.;:%％…—';
/** Where a line may end in Chinese: after any sign, but not inside a word of another script, nor between number and unit. */
const OTHER = `[^\\p{Script=Han}${OPENING}${CLOSING}]`;
const PIECES = new RegExp(
	`[${OPENING}]*(?:\\p{Script=Han}|${OTHER}*\\d\\p{Script=Han}?|${OTHER}+)?[${CLOSING}]*`,
	'gu'
);

/** What a line can be broken into, each with whether a space stands before it. */
function piecesOf(text: string): { text: string; spaced: boolean }[] {
	return text
		.split(/\s+/)
		.filter(Boolean)
		.flatMap((word) =>
			(/\p{Script=Han}/u.test(word) ? (word.match(PIECES) ?? []).filter(Boolean) : [word]).map(
				(text, i) => ({ text, spaced: i === 0 })
			)
		);
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
	runs.forEach((run, i) => {
		const { text, weight: w = weight } = typeof run === 'string' ? { text: run } : run;
		piecesOf(text).forEach(({ text: piece, spaced }, j) => {
			const joint = !spaced ? '' : i > 0 && j === 0 ? gap() : ' ';
			const space = line.length ? of(joint, w) : 0;
			if (used + space + of(piece, w) > width) end();
			let rest = piece;
			while (of(rest, w) > width && rest.length > 1) {
				let cut = 1;
				while (cut < rest.length - 1 && of(rest.slice(0, cut + 1), w) <= width) cut += 1;
				// An address is cut where it has a joint, if that is not too early.
				const cutAt = rest.slice(0, cut).search(/[/?&=][^/?&=]*$/);
				if (cutAt > cut / 2) cut = cutAt;
				lines.push([{ text: rest.slice(0, cut), weight: w }]);
				rest = rest.slice(cut);
			}
			used += of(rest, w) + (line.length ? space : 0);
			const last = line.at(-1);
			if (last && last.weight === w) last.text += joint + rest;
			else line.push({ text: line.length ? joint + rest : rest, weight: w });
		});
	});
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

/** Words of a script that is written from the right: their lines begin there. */
const fromRight = (lines: Run[][]) =>
	lines.some((runs) => runs.some(({ text }) => /\p{Script=Arabic}/u.test(text)));

/**
 * Lines as one text element, the first baseline at y; `x`: the column they fill, or the side they stand at. Spaces
 * between the lines keep words apart when copied.
 */
export function paragraph(
	lines: Run[][],
	x: number | [start: number, end: number],
	y: number,
	leading: number,
	{ face, size, weight = 400 }: Style,
	attributes: Attributes
): string {
	if (!lines.length) return '';
	const { 'text-anchor': anchor, 'letter-spacing': spacing, ...rest } = attributes;
	const leftward = fromRight(lines);
	const side = typeof x === 'number' ? x : x[leftward ? 1 : 0];
	const ends = anchor === 'end' && !leftward;
	// Letters that are joined stay so.
	const way = leftward
		? { direction: 'rtl', 'text-anchor': anchor === 'end' ? 'start' : anchor }
		: { 'text-anchor': anchor, 'letter-spacing': spacing };
	return tag(
		'text',
		{ 'font-family': FAMILIES[face], 'font-size': size, 'font-weight': weight, ...rest, ...way },
		...lines.map((runs, i) => {
			// On the side where it moves nothing.
			const before = ends && i > 0 ? gap() : '';
			const after = !ends && i < lines.length - 1 ? gap() : '';
			const inside = runs
				.map((run) =>
					run.weight === undefined || run.weight === weight
						? escape(run.text)
						: tag('tspan', { 'font-weight': run.weight }, escape(run.text))
				)
				.join('');
			return tag('tspan', { x: side, y: y + i * leading }, before + inside + after);
		})
	);
}
