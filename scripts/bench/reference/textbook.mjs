/**
 * The textbook: a page as it is usually made, and made well. The browser fetches TopoJSON and data, projects the
 * countries, runs d3-force on the main thread until it is at rest, and binds hover handlers.
 */
import {
	forceCollide,
	forceLink,
	forceSimulation,
	forceX,
	forceY,
	geoPath,
	geoProjection,
	select
} from 'd3';
import { feature, mesh } from 'topojson-client';

const [data, topology] = await Promise.all(
	['data.json', 'map.topo.json'].map(async (file) => (await fetch(file)).json())
);

for (const [name, colour] of Object.entries(data.colours))
	document.documentElement.style.setProperty(`--${name}`, String(colour));
document.title = data.title;
select('h1').text(data.title);
select('header p').text(data.headline);

const svg = select('svg').attr('viewBox', data.viewBox);
for (const [side, pixels] of Object.entries(data.place)) svg.style(side, `${pixels}px`);
svg.append('defs').html(data.patterns);

// Uses the projection of the atlas, cut at the horizon by d3: src/lib/geo/projection.ts.
const EYE = 2.5;
const projection = geoProjection((lambda, phi) => {
	const k = 1 / (EYE - Math.cos(lambda) * Math.cos(phi));
	return [k * Math.cos(phi) * Math.sin(lambda), k * Math.sin(phi)];
})
	.rotate([-68, -38])
	.clipAngle((Math.acos(1 / EYE) * 180) / Math.PI)
	.scale(495 * Math.sqrt(EYE ** 2 - 1))
	.translate([490, 515]);
const path = geoPath(projection);

/** @type {Map<string, any>} */
const stateOf = new Map(data.states.map((/** @type {any} */ state) => [state.code, state]));
const { features } = /** @type {any} */ (feature(topology, topology.objects.countries));
svg
	.append('g')
	.selectAll('path')
	.data(features)
	.join('path')
	.attr('class', 'country')
	.attr('d', /** @type {any} */ (path))
	.attr('fill-opacity', (/** @type {any} */ f) => stateOf.get(f.id)?.opacity)
	.style('fill', (/** @type {any} */ f) => stateOf.get(f.id)?.fill)
	.on('pointerenter', (_, /** @type {any} */ f) => show(stateOf.get(f.id)))
	.on('pointerleave', () => show(undefined));
svg
	.append('path')
	.attr('class', 'border')
	.attr('d', path(mesh(topology, topology.objects.countries)));

/** @type {any[]} */
const nodes = data.states.map((/** @type {any} */ state) => {
	const [x = 0, y = 0] = projection([state.lon, state.lat]) ?? [];
	return { ...state, x, y, home: [x, y] };
});
const links = data.ties.map((/** @type {any} */ tie) => ({ ...tie }));
const lines = svg
	.append('g')
	.selectAll('line')
	.data(links)
	.join('line')
	.attr('class', 'tie')
	.attr('stroke', (/** @type {any} */ tie) => tie.stroke);
const marks = svg
	.append('g')
	.selectAll('g')
	.data(nodes)
	.join('g')
	.attr('class', 'mark')
	.attr('data-node', (node) => node.code)
	.on('pointerenter', (_, node) => show(node))
	.on('pointerleave', () => show(undefined));
marks
	.append('circle')
	.attr('r', (node) => node.r)
	.attr('stroke', (node) => node.colour);
marks
	.filter((node) => node.named)
	.append('text')
	.attr('dy', (node) => node.r + 16)
	.text((node) => node.name);

/** The stances as columns side by side. */
const columns = [...new Set(nodes.map((node) => node.stance))].sort();
const column = (/** @type {any} */ node) => 140 + 240 * columns.indexOf(node.stance);

const settled = (/** @type {boolean} */ is) =>
	(document.documentElement.dataset['settled'] = String(is));
settled(false);
/** @type {import('d3').Simulation<any, any>} */
const simulation = forceSimulation(nodes)
	.alphaDecay(0.05)
	.force(
		'link',
		forceLink(links)
			.id((/** @type {any} */ node) => node.code)
			.strength(0)
	)
	.force('collide', forceCollide((/** @type {any} */ node) => node.r + 3).iterations(2))
	.force('x', forceX((/** @type {any} */ node) => node.home[0]).strength(0.3))
	.force('y', forceY((/** @type {any} */ node) => node.home[1]).strength(0.3))
	.on('tick', () => {
		marks.attr('transform', ({ x, y }) => `translate(${x},${y})`);
		lines
			.attr('x1', ({ source }) => source.x)
			.attr('y1', ({ source }) => source.y)
			.attr('x2', ({ target }) => target.x)
			.attr('y2', ({ target }) => target.y);
	})
	.on('end', () => settled(true));

select('form').on('change', (/** @type {Event} */ event) => {
	const map = /** @type {HTMLInputElement} */ (event.target).value === 'map';
	simulation
		.force(
			'x',
			forceX((/** @type {any} */ node) => (map ? node.home[0] : column(node))).strength(0.3)
		)
		.force(
			'y',
			forceY((/** @type {any} */ node) => (map ? node.home[1] : 450)).strength(map ? 0.3 : 0.05)
		)
		.alpha(1)
		.restart();
	settled(false);
});

/** @param {any} state */
function show(state) {
	const card = select('aside').attr('hidden', state ? null : '');
	if (!state) return;
	card.attr('data-card', state.code);
	card.select('h2').text(state.name);
	card.select('p').text(state.words);
}
