import { QUIET, qrPath } from '../shell/qr';
import { move, tag } from './svg';

/** The QR code of an address, `side` wide with its quiet zone. Dark on white in every theme: many phones do not read the reverse. */
export function qrSvg(address: string, x: number, y: number, side: number): string {
	const { size, d } = qrPath(address);
	const all = size + 2 * QUIET;
	return tag(
		'g',
		{
			'data-qr': address,
			transform: move(x, y, `scale(${side / all})`),
			'shape-rendering': 'crispEdges'
		},
		tag('rect', { width: all, height: all, fill: '#ffffff' }),
		tag('path', { d, transform: move(QUIET, QUIET), fill: '#000000' })
	);
}
