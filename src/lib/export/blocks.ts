/** What stands below each other in a column of words, as SVG text. */
import type { Attributes } from './svg';
import { paragraph, type Run, type Style } from './type';

/** Left and right side of a column. */
export type Column = [start: number, end: number];

/** A part of a column: its height, and how it is drawn below `y`. */
export interface Block {
	height: number;
	draw: (y: number) => string;
}

export const space = (height: number): Block => ({ height, draw: () => '' });

/** Blocks below each other. */
export const stack = (...blocks: Block[]): Block => ({
	height: blocks.reduce((sum, { height }) => sum + height, 0),
	draw: (y) => {
		let at = y;
		return blocks
			.map(({ height, draw }) => {
				at += height;
				return draw(at - height);
			})
			.join('');
	}
});

/** Share of a type size by which the middle of the letters lies above the baseline. */
const MIDDLE = 0.35;

/** Lines of text; `leading` in type sizes. */
export function textBlock(
	lines: Run[][],
	column: Column,
	style: Style,
	leading: number,
	attributes: Attributes
): Block {
	const line = leading * style.size;
	return {
		height: lines.length * line,
		draw: (y) =>
			paragraph(lines, column, y + line / 2 + MIDDLE * style.size, line, style, attributes)
	};
}
