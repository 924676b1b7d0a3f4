import { encode } from 'uqr';

/** Modules per side, without the quiet zone, and the dark modules as an SVG path of unit squares. */
export interface QrPath {
	size: number;
	d: string;
}

/** Width of the quiet zone in modules, as the standard requires. */
export const QUIET = 4;

/** Level M tolerates 15 % unreadable modules: enough for a projector's glare, and the modules stay large. */
export function qrPath(text: string): QrPath {
	// Long addresses use level L: smaller modules would cost more than the better correction gains.
	const ecc = text.length > 120 ? 'L' : 'M';
	const { size, data } = encode(text, { ecc, border: 0 });
	let d = '';
	data.forEach((row, y) => {
		for (let x = 0; x < size; x += 1) {
			if (!row[x]) continue;
			// Draws runs instead of squares, which avoids hairlines between neighbours.
			const start = x;
			while (row[x + 1]) x += 1;
			d += `M${start} ${y}h${x + 1 - start}v1H${start}z`;
		}
	});
	return { size, d };
}
