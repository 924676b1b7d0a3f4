/** What a reader sees of the map: how much closer, and around which point. Pure. */
import { STAGE, type Box, type Point } from './geometry';

export interface ZoomView {
	/** Enlargement: 1 shows the whole stage. */
	k: number;
	/** The point in the middle of the picture, in units of the stage. */
	x: number;
	y: number;
}

/** The whole stage. */
export const WHOLE: ZoomView = { k: 1, x: STAGE.width / 2, y: STAGE.height / 2 };
/** The largest enlargement, at which a small state fills the picture. */
export const CLOSEST = 8;

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** A view that shows nothing beyond the stage. */
export function bounded({ k, x, y }: ZoomView): ZoomView {
	const scale = within(k, 1, CLOSEST);
	const [w, h] = [STAGE.width / 2 / scale, STAGE.height / 2 / scale];
	return { k: scale, x: within(x, w, STAGE.width - w), y: within(y, h, STAGE.height - h) };
}

/** The closest view that shows a box, with a tenth of the picture around it. */
export function viewOf([x0, y0, x1, y1]: Box): ZoomView {
	const k = 0.8 * Math.min(STAGE.width / (x1 - x0), STAGE.height / (y1 - y0));
	return bounded({ k, x: (x0 + x1) / 2, y: (y0 + y1) / 2 });
}

/** The translation, in units, and the scale by which a view draws the stage. */
export const transformOf = ({ k, x, y }: ZoomView): { k: number; x: number; y: number } => ({
	k,
	x: STAGE.width / 2 - k * x,
	y: STAGE.height / 2 - k * y
});

/** The inverse of `transformOf`. */
export const viewFrom = (transform: { k: number; x: number; y: number }): ZoomView => ({
	k: transform.k,
	x: (STAGE.width / 2 - transform.x) / transform.k,
	y: (STAGE.height / 2 - transform.y) / transform.k
});

/** Where a view draws a point of the stage, in units. */
export function drawnAt([px, py]: Point, view: ZoomView): Point {
	const { k, x, y } = transformOf(view);
	return [k * px + x, k * py + y];
}

/** "2.4,560,470": enlargement and middle, for the address; empty for the whole stage. */
export function printZoom({ k, x, y }: ZoomView): string {
	return k < 1.005 ? '' : `${Number(k.toFixed(2))},${Math.round(x)},${Math.round(y)}`;
}

/** The view of a text printed by `printZoom`; undefined for any other text. */
export function parseZoom(text: string): ZoomView | undefined {
	const found = /^(\d(?:\.\d{1,2})?),(\d{1,4}),(\d{1,4})$/.exec(text);
	if (!found) return undefined;
	const [k, x, y] = found.slice(1).map(Number) as [number, number, number];
	const within = k > 1 && k <= CLOSEST && x <= STAGE.width && y <= STAGE.height;
	return within ? bounded({ k, x, y }) : undefined;
}
