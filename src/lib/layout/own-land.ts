/** Names within the land of their own state. */
import type { Point } from '../domain/geometry';
import { boxInPiece, inPiece, largestBox, turn, turned, type Piece } from './land';
import { ASCENT, DESCENT, textWidth } from './text';

/** A name in its land: as large as fits, with the sign of its state before it. In units of the stage. */
export interface Fit {
	/** Middle of the name (with its sign, if `sign` is not set). */
	x: number;
	y: number;
	/** Largest type size that fits. */
	size: number;
	/** Angle in degrees, clockwise. */
	turn: number;
	capitals: boolean;
	/** Where the sign is, if there is no room for it before the name. */
	sign?: Point;
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
/** Angles tried if a level name is too small. Steeper ones are hard to read. */
const ANGLES = [-30, -20, -10, 10, 20, 30];

/** Width of a name as it is drawn, in type sizes. */
export function nameWidth(name: string, capitals: boolean): number {
	const drawn = capitals ? name.toUpperCase() : name;
	return textWidth(drawn, 1) + (capitals ? SPACING * [...drawn].length : 0);
}

/** Height of the middle of a line above its baseline, in type sizes. */
export const middleOf = (capitals: boolean) => (capitals ? CAPITALS : SMALL).middle;

function fitted(name: string, piece: Piece, capitals: boolean, sign: boolean, angle: number): Fit {
	const { height } = capitals ? CAPITALS : SMALL;
	const width = nameWidth(name, capitals) + (sign ? SIGN.width : 0);
	const best = largestBox(angle ? turned(piece, -angle) : piece, width / height, MARGIN);
	const [x, y] = turn([best.x, best.y], angle);
	return { x, y, size: best.height / height, turn: angle, capitals };
}

/**
 * The best place of a name in its land whose type is at least `least` units high: level before turned, capitals before
 * small letters, with its sign before the name rather than elsewhere. Undefined if none is large enough.
 */
export function fitName(
	name: string,
	piece: Piece,
	capitals: boolean,
	least: number
): Fit | undefined {
	const largest = (fits: Fit[]) =>
		fits.reduce<Fit | undefined>(
			(best, one) => (one.size >= least && one.size > (best?.size ?? 0) ? one : best),
			undefined
		);
	const styles = capitals ? [true, false] : [false];
	for (const angles of [[0], ANGLES])
		for (const style of styles) {
			const found = largest(angles.map((angle) => fitted(name, piece, style, true, angle)));
			if (found) return found;
		}
	for (const angles of [[0], ANGLES])
		for (const style of styles) {
			const found = largest(angles.map((angle) => fitted(name, piece, style, false, angle)));
			const sign = found && signBeside(found, name, piece, least);
			if (sign) return { ...found, sign };
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
			const [dx, dy] = turn([point[0] - fit.x, point[1] - fit.y], -fit.turn);
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
