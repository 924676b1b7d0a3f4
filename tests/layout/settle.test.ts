import { describe, expect, it } from 'vitest';
import { countCrossings } from '../../src/lib/layout/bends';
import { contains, discBox, discMeetsBox, overlap } from '../../src/lib/layout/boxes';
import { frames } from '../../src/lib/layout/frames';
import { labelBox } from '../../src/lib/layout/labels';
import { roomOf } from '../../src/lib/layout/finish';
import { settle } from '../../src/lib/layout/settle';
import { textWidth } from '../../src/lib/layout/text';
import type { Box } from '../../src/lib/domain/geometry';
import { FRAMES, type Frame, type NodeInput, type Settled } from '../../src/lib/domain/layout';
import { LAYOUT_IDS, LAYOUTS, type LayoutId } from '../../src/lib/domain/layouts';
import { ROLES } from '../../src/lib/domain/types';
import { LONG } from '../fuzz';
import { lands } from './real-map';
import { generator, hubs, moreTies, nodes, shuffled, ties } from './sample';

const combinations = LAYOUT_IDS.flatMap((layout) =>
	FRAMES.map((frame) => [layout, frame] as const)
);
const nameOf = new Map(nodes.map(({ state, name }) => [state, name]));
const roleOf = new Map(nodes.map(({ state, role }) => [state, role]));

const pick = <T>(list: readonly T[], random: () => number): T =>
	list[Math.floor(random() * list.length)]!;

function pairs<T>(list: T[]): [T, T][] {
	return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
}

const labelsOf = (settled: Settled, frame: Frame) =>
	settled.nodes.flatMap(({ state, x, y, label }) =>
		label
			? [
					{
						state,
						box: labelBox(textWidth(nameOf.get(state)!, frame.name), frame.name, label, x, y)
					}
				]
			: []
	);

const hubBoxes = (settled: Settled): Box[] =>
	settled.hubs.map(({ x, y, r, width }) => [x - width / 2, y - r, x + width / 2, y + r]);

function crossingsOf(settled: Settled): number {
	const place = new Map(settled.nodes.map((node) => [node.state, node]));
	const spans = settled.ties.map(({ id, bend }) => {
		const tie = moreTies.find((one) => one.id === id)!;
		return { id, bend, from: place.get(tie.from)!, to: place.get(tie.to)! };
	});
	return countCrossings(spans);
}

/** Whatever the two stances are: squares turn their corners to each other, 1.138 r from the middle (marks.ts). */
function overlapping(settled: Settled): string[] {
	return pairs(settled.nodes)
		.filter(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) < 1.138 * (a.r + b.r))
		.map(([a, b]) => `${a.state} ${b.state}`);
}

describe.each(combinations)('%s, %s', (layout, id) => {
	const frame = frames[id];
	const before = JSON.stringify([nodes, ties, hubs, frame]);
	const settled = settle(layout, frame, nodes, ties, hubs, lands);
	const hard = [...roomOf(frame).hard, ...hubBoxes(settled)];

	it('places every state once', () => {
		expect(settled.nodes.map(({ state }) => state).sort()).toEqual(
			nodes.map(({ state }) => state).sort()
		);
		expect(settled.ties.map(({ id }) => id).sort()).toEqual(ties.map(({ id }) => id).sort());
	});

	it('is the same in whatever order the input comes', () => {
		const random = generator(7);
		const again = settle(
			layout,
			frame,
			shuffled(nodes, random),
			shuffled(ties, random),
			shuffled(hubs, random),
			lands
		);
		expect(again).toEqual(settled);
	});

	it('leaves its input as it was', () => {
		expect(JSON.stringify([nodes, ties, hubs, frame])).toBe(before);
	});

	it('survives JSON, so that a page can carry it', () => {
		expect(JSON.parse(JSON.stringify(settled))).toEqual(settled);
	});

	it('keeps nodes apart: no overlap, and off the map each a target of its own', () => {
		expect(overlapping(settled)).toEqual([]);
		for (const [a, b] of LAYOUTS[layout].geographic ? [] : pairs(settled.nodes)) {
			const distance = Math.hypot(a.x - b.x, a.y - b.y);
			const least = Math.max(1.138 * (a.r + b.r), frame.target);
			expect(distance, `${a.state} ${b.state}`).toBeGreaterThanOrEqual(least - 0.01);
		}
	});

	it('keeps nodes in the visible box and out of overlays and hubs', () => {
		for (const node of settled.nodes) {
			expect(contains(frame.visible, discBox(node)), node.state).toBe(true);
			expect(
				hard.filter((box) => discMeetsBox(node, box)),
				node.state
			).toEqual([]);
		}
	});

	it('stands also with more ties, with none, and when nobody has a position', () => {
		for (const [some, list] of [
			[nodes, moreTies],
			[nodes, []],
			[
				nodes.map((node) => ({
					...node,
					stance: 'none',
					absence: 'not named' as const,
					carried: []
				})),
				ties
			]
		] as const) {
			const other = settle(layout, frame, [...some], [...list], hubs, lands);
			expect(other.nodes).toHaveLength(nodes.length);
			expect(overlapping(other)).toEqual([]);
		}
	});

	it('takes no state and one state', () => {
		expect(settle(layout, frame, [], ties, hubs).nodes).toEqual([]);
		const one = settle(layout, frame, nodes.slice(0, 1), [], hubs);
		expect(one.nodes).toHaveLength(1);
		expect(one.nodes[0]?.label).toBeDefined();
	});

	if (LONG || id === 'wide')
		it('takes two hundred states', () => {
			const random = generator(11);
			const many = Array.from({ length: 200 }, (_, i): NodeInput => {
				const stance = pick(['critical', 'cautious', 'supportive', 'none'], random);
				return {
					state: `S${String(i).padStart(3, '0')}`,
					name: `State ${i}`,
					role: pick(ROLES, random),
					stance,
					...(stance === 'none' && { absence: 'not named' as const }),
					anchor: [random() * 1000, random() * 900],
					carried: stance === 'none' ? [] : [{ stance, lines: 1 + Math.floor(random() * 4) }]
				};
			});
			const some = Array.from({ length: 40 }, (_, i) => ({
				id: `T${i}`,
				from: pick(many, random).state,
				to: pick(many, random).state,
				tone: 'none',
				weight: 1
			}));
			const crowd = settle(layout, frame, many, some, hubs);
			expect(crowd.nodes).toHaveLength(200);
			expect(overlapping(crowd)).toEqual([]);
		});
});

// The names and ties of the map have sizes and ends of their own: map.test.ts.
const graphs = combinations.flatMap(([layout, frame]) =>
	layout === 'map' ? [] : [[layout, frame] as const]
);

describe.each(graphs)('names and ties, %s, %s', (layout, id) => {
	const frame = frames[id];
	const settled = settle(layout, frame, nodes, ties, hubs);
	const labels = labelsOf(settled, frame);
	const hard = [...roomOf(frame).hard, ...hubBoxes(settled)];

	it('lays no name on a name, a node, an overlay, or the edge', () => {
		for (const [a, b] of pairs(labels))
			expect(overlap(a.box, b.box), `${a.state} on ${b.state}`).toBe(false);
		for (const { state, box } of labels) {
			expect(contains(frame.visible, box), state).toBe(true);
			expect(
				settled.nodes.filter((node) => discMeetsBox(node, box)),
				state
			).toEqual([]);
			expect(
				hard.filter((one) => overlap(box, one)),
				state
			).toEqual([]);
		}
	});

	it('keeps each name near its node', () => {
		for (const { state, r, label } of settled.nodes)
			if (label) expect(Math.hypot(label.dx, label.dy) - r, state).toBeLessThan(frame.name * 4);
	});

	it('bends ties there and back apart, and crosses few', () => {
		const bend = new Map(settled.ties.map((tie) => [tie.id, tie.bend]));
		for (const { id, from, to } of ties) {
			const back = bend.get(`${to}-${from}`);
			if (back !== undefined) expect(Math.abs(back + bend.get(id)!), id).toBeGreaterThan(0.02);
		}
		expect(crossingsOf(settled)).toBeLessThanOrEqual({ stance: 12, ties: 2 }[layout]);
	});
});

describe('by stance', () => {
	const at = (settled: Settled, state: string) =>
		settled.nodes.find((node) => node.state === state)!;

	it.each(FRAMES)('puts the hubs in a row in their order, without "none" (%s)', (id) => {
		const { hubs: row } = settle('stance', frames[id], nodes, ties, hubs);
		expect(row.map(({ stance }) => stance)).toEqual(['critical', 'cautious', 'supportive']);
		expect(new Set(row.map(({ y }) => y)).size).toBe(1);
		for (const [a, b] of pairs(row)) expect(b.x - a.x).toBeGreaterThan((a.width + b.width) / 2);
	});

	it.each(FRAMES)('puts each state nearest to the stance with most lines (%s)', (id) => {
		const settled = settle('stance', frames[id], nodes, ties, hubs);
		for (const { state, carried } of nodes.filter((node) => node.carried.length === 1)) {
			const { x, y } = at(settled, state);
			const distances = settled.hubs.map((hub) => Math.hypot(hub.x - x, hub.y - y));
			const nearest = settled.hubs[distances.indexOf(Math.min(...distances))]!;
			expect(nearest.stance, state).toBe(carried[0]?.stance);
		}
	});

	it.each(FRAMES)('puts a state that spoke both ways between them (%s)', (id) => {
		const settled = settle('stance', frames[id], nodes, ties, hubs);
		const hub = (stance: string) => settled.hubs.find((one) => one.stance === stance)!;
		expect(at(settled, 'TUR').x).toBeGreaterThan(hub('critical').x);
		expect(at(settled, 'TUR').x).toBeLessThan(hub('supportive').x);
		expect(at(settled, 'CHN').x).toBeGreaterThan(hub('cautious').x);
		expect(at(settled, 'CHN').x).toBeLessThan(hub('supportive').x);
	});

	it('links by counted lines, and by none where conduct decides', () => {
		const { links } = settle('stance', frames.wide, nodes, ties, hubs);
		expect(links.filter(({ state }) => state === 'RUS')).toEqual([
			{ state: 'RUS', stance: 'supportive', lines: 0 }
		]);
		expect(links.filter(({ state }) => state === 'IND')).toEqual([
			{ state: 'IND', stance: 'critical', lines: 5 },
			{ state: 'IND', stance: 'cautious', lines: 1 }
		]);
		expect(links.filter(({ state }) => state === 'PAK')).toEqual([]);
	});

	it.each(FRAMES)('sets states without a position apart, each once (%s)', (id) => {
		const { apart, nodes: placed } = settle('stance', frames[id], nodes, ties, hubs);
		const states = apart.flatMap(({ states }) => states);
		const none = nodes.filter(({ stance }) => stance === 'none').map(({ state }) => state);
		expect([...states].sort()).toEqual([...none].sort());
		for (const { states, y } of apart) {
			for (const state of states)
				expect(placed.find((node) => node.state === state)!.y, state).toBeGreaterThan(y);
			const first = states.findIndex((state) => roleOf.get(state) !== 'member');
			if (first >= 0)
				expect(states.slice(first).some((state) => roleOf.get(state) === 'member')).toBe(false);
		}
	});

	it('tells the reasons apart where there is room', () => {
		const { apart } = settle('stance', frames.wide, nodes, ties, hubs);
		expect(
			apart
				.filter(({ kind }) => kind === 'absence')
				.map(({ absence }) => absence)
				.sort()
		).toEqual([
			'named as attending only',
			'not named',
			'only in an unnamed group',
			'spoke of other things',
			'text not read'
		]);
		expect(apart.filter(({ kind }) => kind === 'other').map(({ states }) => states)).toEqual([
			['UKR']
		]);
	});

	it('tells them together where there is not', () => {
		const { apart } = settle('stance', frames.small, nodes, ties, hubs);
		expect(apart.map(({ kind }) => kind)).toEqual(['no position']);
	});

	it.each(FRAMES)('keeps names and nodes off the headings (%s)', (id) => {
		const frame = frames[id];
		for (const layout of ['stance', 'ties'] satisfies LayoutId[]) {
			const settled = settle(layout, frame, nodes, ties, hubs);
			for (const { x, y, width } of settled.apart) {
				const box: Box = [x, y - frame.heading * 0.8, x + width, y + frame.heading * 0.2];
				expect(settled.nodes.filter((node) => discMeetsBox(node, box))).toEqual([]);
				expect(labelsOf(settled, frame).filter((label) => overlap(label.box, box))).toEqual([]);
			}
		}
	});

	it('takes other stances than these', () => {
		const two = [
			{ id: 'yes', label: 'Agreed', order: 2 },
			{ id: 'no', label: 'Disagreed', order: 1 }
		];
		const some = nodes.slice(0, 6).map((node, i) => ({
			...node,
			stance: i % 2 ? 'yes' : 'no',
			carried: [{ stance: i % 2 ? 'yes' : 'no', lines: 1 }]
		}));
		const settled = settle('stance', frames.wide, some, [], two);
		expect(settled.hubs.map(({ stance }) => stance)).toEqual(['no', 'yes']);
		expect(settled.apart).toEqual([]);
	});
});

describe('by ties', () => {
	it.each(FRAMES)('sets apart the states without a tie (%s)', (id) => {
		const { apart } = settle('ties', frames[id], nodes, ties);
		const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
		expect(apart).toHaveLength(1);
		expect(apart[0]?.kind).toBe('no ties');
		expect([...(apart[0]?.states ?? [])].sort()).toEqual(
			nodes
				.map(({ state }) => state)
				.filter((state) => !tied.has(state))
				.sort()
		);
	});

	it('draws states with more statements nearer', () => {
		const settled = settle('ties', frames.wide, nodes, ties);
		const at = (state: string) => settled.nodes.find((node) => node.state === state)!;
		const distance = (a: string, b: string) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);
		expect(distance('RUS', 'IND')).toBeLessThan(distance('RUS', 'PAK'));
		expect(distance('RUS', 'CHN')).toBeLessThan(distance('RUS', 'MNG'));
	});

	it('passes over ties to states that are not there, and to oneself', () => {
		const odd = [
			{ id: 'a', from: 'RUS', to: 'XWE', tone: 'none', weight: 1 },
			{ id: 'b', from: 'RUS', to: 'RUS', tone: 'none', weight: 1 }
		];
		for (const layout of LAYOUT_IDS)
			expect(settle(layout, frames.wide, nodes, odd, hubs).ties).toEqual([]);
	});
});
