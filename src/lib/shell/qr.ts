import { encode } from 'uqr';

/** Modules to a side, without the quiet zone, and the dark ones as an SVG path of unit squares. */
export interface QrPath {
	size: number;
	d: string;
}

/** Light modules all round, as the standard asks. */
export const QUIET = 4;

/** 15 % may be unreadable: enough for a projector's glare, and the modules stay large. */
export function qrPath(text: string): QrPath {
	// A long address in the weaker code: smaller modules would cost more than the correction gives.
	const ecc = text.length > 120 ? 'L' : 'M';
	const { size, data } = encode(text, { ecc, border: 0 });
	let d = '';
	data.forEach((row, y) => {
		for (let x = 0; x < size; x += 1) {
			if (!row[x]) continue;
			// Runs, not squares: no hairlines between neighbours.
			const start = x;
			while (row[x + 1]) x += 1;
			d += `M${start} ${y}h${x + 1 - start}v1H${start}z`;
		}
	});
	return { size, d };
}
