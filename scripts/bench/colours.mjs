/** Detects from pixels when the coloured map is on the screen. */

/** @typedef {readonly number[]} Colour Red, green, blue: 0 to 255. */

/** Largest distance of two equal colours: less than that of a class from land or paper, more than JPEG artefacts. */
const NEAR = 40;
/** Share of places that must have their colour, because a moving mark may cover some. */
const ENOUGH = 0.9;

/**
 * @param {Colour} a
 * @param {Colour} b
 */
export const distance = (a, b) => Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));

/**
 * @param {readonly Colour[]} seen
 * @param {readonly Colour[]} expected One for each place in `seen`.
 */
export const isColoured = (seen, expected) =>
	expected.length > 0 &&
	seen.filter((colour, i) => distance(colour, expected[i] ?? []) < NEAR).length >=
		ENOUGH * expected.length;

/**
 * @param {string} hex "#1a2B3c" or "#abc".
 * @returns {[number, number, number]} Throws if it is no such colour.
 */
export function parseHex(hex) {
	const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(hex);
	const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
	const [, r = '', g = '', b = ''] = short?.map((digit) => digit + digit) ?? long ?? [];
	if (!r) throw new Error(`"${hex}" is no colour like #1a2b3c.`);
	return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)];
}

/**
 * @param {Colour} over
 * @param {Colour} under
 * @param {number} opacity
 * @returns {number[]} The blended colour, as on a screen.
 */
export const mix = (over, under, opacity) =>
	over.map((value, i) => value * opacity + (under[i] ?? 0) * (1 - opacity));
