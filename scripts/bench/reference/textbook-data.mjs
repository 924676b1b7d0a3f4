/** Data that the textbook page fetches: the map in degrees, as detailed as that of the atlas, and the states. */
import { presimplify, quantile, simplify } from 'topojson-simplify';
import { quantize } from 'topojson-client';

/**
 * @param {import('../drawing.mjs').Drawing} drawing
 * @param {any} topology data/geo/world-50m.topo.json
 */
export function textbookData(drawing, topology) {
	/** @type {Map<string, { lon: number, lat: number }>} */
	const places = new Map(
		topology.objects.countries.geometries.map((/** @type {any} */ country) => [
			country.id,
			country.properties
		])
	);
	const drawn = new Map(drawing.countries.map((country) => [country.state, country]));
	const { paper, land, border, ink, node } = drawing.colours;
	return {
		title: drawing.title,
		headline: drawing.headline,
		viewBox: drawing.viewBox,
		colours: { paper, land, border, ink, node },
		// The patterns of the atlas are made for a drawing ten times as large.
		patterns: drawing.patterns.replaceAll('scale(10)', 'scale(1)'),
		place: drawing.place,
		states: drawing.marks.map(({ state, name, named, stance, words, r }) => {
			const { fill = '', opacity = '1' } = drawn.get(state) ?? {};
			const coloured = fill.startsWith('url');
			return {
				code: state,
				name,
				stance,
				words,
				r,
				named,
				colour: drawing.stances[stance],
				...(coloured && { fill, opacity: Number(opacity) }),
				lon: places.get(state)?.lon,
				lat: places.get(state)?.lat
			};
		}),
		ties: drawing.ties.map(({ from, to, stroke }) => ({ source: from, target: to, stroke }))
	};
}

/**
 * Thins the map until its outlines have as many points as the map of the atlas.
 * @param {any} topology
 * @param {number} points
 * @returns {any} TopoJSON with the countries only.
 */
export function textbookMap(topology, points) {
	const weighed = presimplify({ ...topology, objects: { countries: topology.objects.countries } });
	/** @type {any} */
	let thin = weighed;
	// Islands disappear as a whole and borders count twice, so the right share is approximated in a few steps.
	for (let step = 0, share = 1; step < 8; step++) {
		share = Math.min(1, (share * points) / pointsOf(thin));
		thin = simplify(weighed, quantile(weighed, share));
	}
	const { objects, ...rest } = thin;
	const countries = objects.countries.geometries.map(
		(/** @type {any} */ { properties: _, ...geometry }) => geometry
	);
	return quantize(
		{ ...rest, objects: { countries: { type: 'GeometryCollection', geometries: countries } } },
		1e4
	);
}

/** @param {any} topology Counts points as drawn: a border counts for both sides. */
function pointsOf({ arcs, objects }) {
	return objects.countries.geometries
		.flatMap((/** @type {any} */ geometry) => (geometry.arcs ?? []).flat(2))
		.reduce(
			(/** @type {number} */ sum, /** @type {number} */ arc) =>
				sum + arcs[arc < 0 ? ~arc : arc].length,
			0
		);
}

/** @param {string} d @returns {number} Number of points in a path. */
export const pointsIn = (d) => Math.floor((d.match(/-?\d*\.?\d+/g)?.length ?? 0) / 2);
