/** The curve of docs/growth.md: costs over the number of statements, both on logarithmic scales, as SVG. Pure. */
import { scaleLog } from 'd3';
import type { Point } from './law';

export interface Line {
	name: string;
	points: Point[];
}

const WIDTH = 960;
const HEIGHT = 600;
const EDGE = { left: 84, right: 300, top: 76, bottom: 70 };
/** Told apart on white, in greyscale by their dashes too. */
const COLOURS = ['#A8480A', '#0F6A78', '#43267E', '#9A1F5C', '#2B6B2B', '#5A5F66', '#8A6A00'];
const DASHES = ['', '7 4', '2 4', '10 3 2 3', '', '7 4', '2 4'];
const LABEL = 19;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const timeWords = (ms: number) =>
	ms < 1_000 ? `${ms} ms` : ms < 60_000 ? `${ms / 1_000} s` : `${Math.round(ms / 60_000)} min`;

export function curveSvg(title: string, lines: Line[]): string {
	const all = lines.flatMap(({ points }) => points);
	const sizes = [...new Set(all.map(({ n }) => n))].sort((a, b) => a - b);
	const costs = all.map(({ cost }) => cost);
	const low = 10 ** Math.floor(Math.log10(Math.min(...costs)));
	const high = 10 ** Math.ceil(Math.log10(Math.max(...costs)));
	const x = scaleLog([sizes[0]!, sizes.at(-1)!], [EDGE.left, WIDTH - EDGE.right]);
	const y = scaleLog([low, high], [HEIGHT - EDGE.bottom, EDGE.top]);
	const tenths = Array.from(
		{ length: Math.round(Math.log10(high / low)) + 1 },
		(_, i) => low * 10 ** i
	);
	const path = (points: Point[]) =>
		points
			.map(({ n, cost }, i) => `${i ? 'L' : 'M'}${x(n).toFixed(1)} ${y(cost).toFixed(1)}`)
			.join('');

	// n log n through the middle of the picture: what no line may be steeper than.
	const middle = Math.sqrt(low * high);
	const at = Math.sqrt(sizes[0]! * sizes.at(-1)!);
	const guide = Array.from({ length: 41 }, (_, i) => {
		const n = sizes[0]! * (sizes.at(-1)! / sizes[0]!) ** (i / 40);
		return { n, cost: (middle * n * Math.log(n)) / (at * Math.log(at)) };
	}).filter(({ cost }) => cost >= low && cost <= high);

	// Names at the ends of the lines, moved apart where they would meet.
	const ends = lines
		.map((line, i) => ({ ...line, i, end: y(line.points.at(-1)!.cost) }))
		.sort((a, b) => a.end - b.end);
	let last = -Infinity;
	const names = ends.map((line) => ({ ...line, at: (last = Math.max(line.end, last + LABEL)) }));
	const over = Math.max(0, (names.at(-1)?.at ?? 0) - (HEIGHT - EDGE.bottom));
	for (let i = names.length - 1, room = Infinity; over > 0 && i >= 0; i--) {
		names[i]!.at = Math.min(names[i]!.at, room, HEIGHT - EDGE.bottom);
		room = names[i]!.at - LABEL;
	}
	const right = WIDTH - EDGE.right;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escaped(title)}" font-family="Inter, Segoe UI, Helvetica, Arial, sans-serif" font-size="14" fill="#14181D">`,
		`<rect width="${WIDTH}" height="${HEIGHT}" rx="10" fill="#FFFFFF"/>`,
		`<text x="${EDGE.left}" y="34" font-size="20" font-weight="600">${escaped(title)}</text>`,
		`<text x="${EDGE.left}" y="56" fill="#5A5F66">Time of the processor over the number of statements; both scales are logarithmic.</text>`,
		...tenths.map(
			(ms) =>
				`<path d="M${EDGE.left} ${y(ms).toFixed(1)}H${right}" stroke="#E3E6EA"/><text x="${EDGE.left - 10}" y="${(y(ms) + 5).toFixed(1)}" text-anchor="end" fill="#5A5F66">${timeWords(Number(ms.toPrecision(3)))}</text>`
		),
		...sizes.map(
			(n) =>
				`<path d="M${x(n).toFixed(1)} ${EDGE.top}V${HEIGHT - EDGE.bottom}" stroke="#E3E6EA"/><text x="${x(n).toFixed(1)}" y="${HEIGHT - EDGE.bottom + 24}" text-anchor="middle" fill="#5A5F66">${n.toLocaleString('en')}</text>`
		),
		`<text x="${((EDGE.left + right) / 2).toFixed(1)}" y="${HEIGHT - 18}" text-anchor="middle" fill="#5A5F66">statements</text>`,
		`<path d="${path(guide)}" fill="none" stroke="#B9BFC6" stroke-width="9" stroke-linecap="round" opacity=".55"/>`,
		...lines.map(
			({ points }, i) =>
				`<path d="${path(points)}" fill="none" stroke="${COLOURS[i % COLOURS.length]}" stroke-width="2.2" stroke-dasharray="${DASHES[i % DASHES.length]}"/>` +
				points
					.map(
						({ n, cost }) =>
							`<circle cx="${x(n).toFixed(1)}" cy="${y(cost).toFixed(1)}" r="3.4" fill="${COLOURS[i % COLOURS.length]}"/>`
					)
					.join('')
		),
		...names.map(
			({ name, i, end, at }) =>
				`<path d="M${right + 6} ${end.toFixed(1)}L${right + 20} ${at.toFixed(1)}" stroke="${COLOURS[i % COLOURS.length]}"/><text x="${right + 26}" y="${(at + 5).toFixed(1)}" fill="${COLOURS[i % COLOURS.length]}" font-weight="600">${escaped(name)}</text>`
		),
		`<g transform="translate(${right + 26},${EDGE.top - 8})"><path d="M0 0H34" stroke="#B9BFC6" stroke-width="9" stroke-linecap="round" opacity=".55"/><text x="46" y="5" fill="#5A5F66">slope of n log n</text></g>`,
		'</svg>\n'
	].join('\n');
}
