/** The map as the site settles it: the project's own states, names, ties and land. */
import { pairsOf } from '../../src/lib/analysis/ties';
import { translated } from '../../src/lib/dataset/translated';
import type { Point } from '../../src/lib/domain/geometry';
import type { NodeInput, PlacedNode, TieInput } from '../../src/lib/domain/layout';
import { ringsOf } from '../../src/lib/domain/paths';
import type { Language } from '../../src/lib/i18n/language';
import { segmentsCross } from '../../src/lib/layout/boxes';
import { inRing, type Ring } from '../../src/lib/layout/land';
import { landsOf } from '../../src/lib/layout/map';
import { nameWidth } from '../../src/lib/layout/own-land';
import { ASCENT, DESCENT } from '../../src/lib/layout/text';
import { nodesOf, tiesToPlace } from '../../src/lib/picture/layout-input';
import { pictureOf } from '../../src/lib/picture/picture';
import { data } from '../data/real';
import { geometry, places } from '../geo/map';

/** The rings of each state of the data. */
export const land = new Map(geometry.countries.map(({ state, d }) => [state, ringsOf(d)]));
/** The rings of all other land. */
export const rest = ringsOf(geometry.land);
export const lands = landsOf(land, rest);
export const attacked = data.about.attacked;

/** Every state of the map and every tie that any reading draws, as the site settles them. */
export function mapInput(language: Language): { nodes: NodeInput[]; ties: TieInput[] } {
	const dataset = translated(data, language);
	return {
		nodes: nodesOf(pictureOf(dataset, dataset.reading), places, true),
		ties: pairsOf(dataset)
			.filter(({ from, to }) => places[from] && places[to])
			.map((pair) => ({ ...pair, tone: 'none', weight: 1 }))
	};
}

/** The ids of the ties that the site shows at first. */
export const shownTies = new Set(
	tiesToPlace(pictureOf(data, data.reading), places).map(({ id }) => id)
);

/** What the talk shows on its small map: the members and the state attacked. */
export const onTheSmallMap = ({ state, role }: NodeInput) =>
	role === 'member' || state === attacked;

/** The corners of a drawn name. */
export function cornersOf({ x, y, label }: PlacedNode, name: string, fallback: number): Point[] {
	const { dx, dy, align, size = fallback, capitals = false } = label!;
	const width = nameWidth(name, capitals) * size;
	const left = -{ start: 0, middle: width / 2, end: width }[align];
	// Capitals have no descenders.
	const [top, bottom] = [-(capitals ? 0.73 : ASCENT) * size, capitals ? 0 : DESCENT * size];
	const [x0, y0] = [x + dx + left, y + dy];
	return [
		[x0, y0 + top],
		[x0 + width, y0 + top],
		[x0 + width, y0 + bottom],
		[x0, y0 + bottom]
	];
}

const sides = (ring: Ring) =>
	ring.map((point, i): [Point, Point] => [point, ring[(i + 1) % ring.length]!]);

/** True if two polygons share a point. */
export function polygonsMeet(a: Ring, b: Ring): boolean {
	return (
		inRing(a[0]!, b) ||
		inRing(b[0]!, a) ||
		sides(a).some(([p, q]) => sides(b).some(([r, s]) => segmentsCross(p, q, r, s)))
	);
}

/** True if a line shares a point with a polygon. */
export const lineMeets = (from: Point, to: Point, ring: Ring) =>
	inRing(from, ring) ||
	inRing(to, ring) ||
	sides(ring).some(([p, q]) => segmentsCross(from, to, p, q));

/** True if a polygon shares a point with land that is given as rings, by the even-odd rule. */
export function onLand(polygon: Ring, rings: readonly Ring[]): boolean {
	if (rings.filter((ring) => inRing(polygon[0]!, ring)).length % 2 === 1) return true;
	return rings.some(
		(ring) =>
			inRing(ring[0]!, polygon) ||
			sides(polygon).some(([p, q]) => sides(ring).some(([r, s]) => segmentsCross(p, q, r, s)))
	);
}

/** Distance from a point to the nearest point of a polygon; 0 inside. */
export function distanceTo(point: Point, polygon: Ring): number {
	if (inRing(point, polygon)) return 0;
	return Math.min(
		...sides(polygon).map(([[ax, ay], [bx, by]]) => {
			const [dx, dy] = [bx - ax, by - ay];
			const along = ((point[0] - ax) * dx + (point[1] - ay) * dy) / (dx * dx + dy * dy || 1);
			const t = Math.min(1, Math.max(0, along));
			return Math.hypot(ax + t * dx - point[0], ay + t * dy - point[1]);
		})
	);
}
