/** Encodes a flat drawing as a small PNG with at most 256 colours, chosen by frequency. */
import { crc32, deflateSync } from 'node:zlib';

/**
 * @param {Uint8Array | Uint8ClampedArray} rgba Pixels as in a canvas; alpha is ignored.
 * @param {number} width
 * @param {number} height
 */
export function palettePng(rgba, width, height) {
	// Merges colours that differ only in their last three bits into their mean.
	/** @type {Map<number, { n: number, r: number, g: number, b: number }>} */
	const groups = new Map();
	const groupOf = (/** @type {number} */ i) =>
		(((rgba[i] ?? 0) >> 3) << 10) | (((rgba[i + 1] ?? 0) >> 3) << 5) | ((rgba[i + 2] ?? 0) >> 3);
	for (let i = 0; i < rgba.length; i += 4) {
		const key = groupOf(i);
		const group = groups.get(key) ?? { n: 0, r: 0, g: 0, b: 0 };
		groups.set(key, group);
		group.n++;
		group.r += rgba[i] ?? 0;
		group.g += rgba[i + 1] ?? 0;
		group.b += rgba[i + 2] ?? 0;
	}
	const means = [...groups].map(([key, { n, r, g, b }]) => ({
		key,
		n,
		rgb: [r / n, g / n, b / n]
	}));
	means.sort((a, b) => b.n - a.n || a.key - b.key);
	const palette = means.slice(0, 256).map(({ rgb }) => rgb);
	const distance = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
		a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0);
	const indexOf = new Map(
		means.map(({ key, rgb }, i) => {
			if (i < palette.length) return [key, i];
			let best = 0;
			palette.forEach((colour, j) => {
				if (distance(rgb, colour) < distance(rgb, palette[best] ?? [])) best = j;
			});
			return [key, best];
		})
	);

	// Each row of indices starts with a 0 for "no filter", which is best for a palette.
	const rows = Buffer.alloc((width + 1) * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++)
			rows[y * (width + 1) + 1 + x] = indexOf.get(groupOf((y * width + x) * 4)) ?? 0;

	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flat().map(Math.round))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/**
 * @param {string} name
 * @param {Buffer} data
 */
function chunk(name, data) {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const framed = Buffer.alloc(named.length + 8);
	framed.writeUInt32BE(data.length, 0);
	named.copy(framed, 4);
	framed.writeUInt32BE(crc32(named), named.length + 4);
	return framed;
}
