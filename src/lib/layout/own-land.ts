/** Names within the land of their own state. */
import type { Point } from '../domain/geometry';
import { boxInPiece, inPiece, largestBox, type Piece } from './land';
import { ASCENT, DESCENT, textWidth } from './text';

/** A name in its land: as large as fits, with the sign of its state before it. In units of the stage. */
export interface Fit {
	/** Middle of the name, with its sign if `withSign` is set. */
	x: number;
	y: number;
	/** Largest type size that fits. */
	size: number;
	capitals: boolean;
	/** True if there is room for the sign before the name. */
	withSign: boolean;
}

/** Capitals have no descenders: height of a line, and where its middle lies above the baseline, in type sizes. */
const CAPITALS = { height: 0.74, middle: 0.365 };
const SMALL = { height: ASCENT + DESCENT - 0.06, middle: 0.28 };
/** Space between the letters of a member, in type sizes. */
export const SPACING = 0.06;
/** The sign before a name: its radius, and its width with the space after it, in type sizes. */
export const SIGN = { r: 0.24, width: 0.78 };
/** Least distance between a name and the border, in units. */
const MARGIN = 1;
/** Radius of a sign beside its name, in units. */
export const LONE = 5;

/** Width of a name as it is drawn, in type sizes. */
export function nameWidth(name: string, capitals: boolean): number {
	const drawn = capitals ? name.toUpperCase() : name;
	return textWidth(drawn, 1) + (capitals ? SPACING * [...drawn].length : 0);
}

/** Height of the middle of a line above its baseline, in type sizes. */
export const middleOf = (capitals: boolean) => (capitals ? CAPITALS : SMALL).middle;

function fitted(name: string, piece: Piece, capitals: boolean, withSign: boolean): Fit {
	const { height } = capitals ? CAPITALS : SMALL;
	const width = nameWidth(name, capitals) + (withSign ? SIGN.width : 0);
	const best = largestBox(piece, width / height, MARGIN);
	return { x: best.x, y: best.y, size: best.height / height, capitals, withSign };
}

/**
 * The best places of a name in its land, in order: with its sign before it, then with the sign elsewhere; in capitals,
 * if these are wanted, before small letters.
 */
export function fitsOf(name: string, piece: Piece, capitals: boolean): Fit[] {
	const styles = capitals ? [true, false] : [false];
	return [true, false].flatMap((withSign) =>
		styles.map((style) => fitted(name, piece, style, withSign))
	);
}

/**
 * The first of the places whose type can be at least `least` units high, with the place of a sign that does not fit
 * before the name. Undefined if there is none.
 */
export function chooseFit(
	fits: readonly Fit[],
	name: string,
	piece: Piece,
	least: number
): (Fit & { sign?: Point }) | undefined {
	for (const fit of fits) {
		if (fit.size < least) continue;
		if (fit.withSign) return fit;
		const sign = signBeside(fit, name, piece, least);
		if (sign) return { ...fit, sign };
	}
	return undefined;
}

/** The roomiest point of the land for a sign that does not touch the name, drawn at `size`; undefined if there is none. */
function signBeside(fit: Fit, name: string, piece: Piece, size: number): Point | undefined {
	const [x0, y0, x1, y1] = piece.box;
	const half = (nameWidth(name, fit.capitals) * size) / 2;
	const height = ((fit.capitals ? CAPITALS : SMALL).height * size) / 2;
	let best: Point | undefined;
	let least = LONE + MARGIN;
	const steps = 30;
	for (let i = 1; i < steps; i++)
		for (let j = 1; j < steps; j++) {
			const point: Point = [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * j) / steps];
			const [dx, dy] = [point[0] - fit.x, point[1] - fit.y];
			const away = Math.max(Math.abs(dx) - half, Math.abs(dy) - height);
			// The nearer to the name the better, so the room beyond a little does not count.
			const room = Math.min(away, roomAt(point, piece, 3 * LONE));
			if (room > least) [best, least] = [point, room];
		}
	return best;
}

/** Half the side of the largest square around a point that lies in the piece, up to `most`. */
export function roomAt([x, y]: Point, piece: Piece, most: number): number {
	if (!inPiece([x, y], piece)) return 0;
	let low = 0;
	let high = most;
	while (high - low > 0.25) {
		const half = (low + high) / 2;
		if (boxInPiece([x - half, y - half, x + half, y + half], piece)) low = half;
		else high = half;
	}
	return low;
}
