/** Measures cold visits, alternating between pages, on each condition: the cost of loading and when the map appears. */
import { CONDITIONS } from './conditions.mjs';
import { distance, isColoured } from './colours.mjs';
import { FILM_SCALE } from './film.mjs';
import { NAMES } from './sites.mjs';
import { visit } from './visit.mjs';

/** Share of the screen that may differ from the final state, because of JPEG artefacts. */
const STILL = 0.0005;

/**
 * @param {import('./run.mjs').Run} run
 */
export async function load({ browser, hosts, drawing, viewer, due, record, say }) {
	const points = drawing.points.map(({ x, y }) => ({ x: x * FILM_SCALE, y: y * FILM_SCALE }));
	/** Colours at rest, per page; where all three pages agree defines "the coloured map". */
	const ends = [];
	for (const name of NAMES) {
		// This visit also warms up the host and the browser.
		const { film } = await visit(browser, hosts[name].url, CONDITIONS[0]);
		ends.push(await viewer.colours(film.at(-1)?.jpeg ?? '', points));
	}
	const [expected = [], ...others] = ends;
	const agreed = points
		.map((_, i) => i)
		.filter((i) => others.every((end) => distance(end[i] ?? [], expected[i] ?? []) < 30));
	if (agreed.length < points.length / 2)
		throw new Error(
			`The three maps agree on ${agreed.length} of ${points.length} colours: the references draw another map.`
		);
	const places = agreed.map((i) => points[i] ?? { x: 0, y: 0 });
	const colours = agreed.map((i) => expected[i] ?? []);

	for (let round = 0; due('load', round); round++)
		for (const condition of CONDITIONS) {
			say(`loading, round ${round + 1}, ${condition.label}`);
			for (const name of NAMES) {
				const { film, ...seen } = await visit(browser, hosts[name].url, condition);
				const note = (
					/** @type {string} */ id,
					/** @type {string} */ label,
					/** @type {'ms' | 'kB' | ''} */ unit,
					/** @type {number | undefined} */ value
				) => record({ group: 'load', id, label, unit, condition: condition.id }, name, value);
				note('first-paint', 'First contentful paint', 'ms', seen.firstPaint);
				note('largest-paint', 'Largest contentful paint', 'ms', seen.largestPaint);
				const coloured = await whenColoured(film);
				note('coloured', 'Coloured map on screen', 'ms', coloured);
				const still = await whenStill(film);
				note('still', 'Still', 'ms', still);
				note('blocking', 'Blocking time of the processor', 'ms', seen.work.blocking);
				note('longest-task', 'Longest task, time of the processor', 'ms', seen.work.longest);
				note('wall-blocking', 'Total blocking time as told', 'ms', seen.blocking);
				note('wall-longest', 'Longest task as told (0: none over 50 ms)', 'ms', seen.longestTask);
				note('script', 'Script', 'ms', seen.work.script);
				note('work', 'Main thread', 'ms', seen.work.all);
				if (condition.id === 'normal') {
					note('heap', 'Heap at rest', 'kB', seen.heap / 1000);
					note('elements', 'Elements at rest', '', seen.nodes);
				}
			}
		}

	/** @param {import('./film.mjs').Frame[]} film */
	async function whenColoured(film) {
		for (const { at, jpeg } of film)
			if (at > 0 && isColoured(await viewer.colours(jpeg, places), colours)) return at;
		return undefined;
	}

	/** @param {import('./film.mjs').Frame[]} film */
	async function whenStill(film) {
		const end = film.at(-1);
		if (!end) return undefined;
		let still = end.at;
		for (const { at, jpeg } of film.slice(0, -1).toReversed()) {
			if ((await viewer.difference(jpeg, end.jpeg)) > STILL) break;
			still = at;
		}
		return Math.max(0, still);
	}
}
