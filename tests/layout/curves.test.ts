import { describe, expect, it } from 'vitest';
import { curvePath } from '../../src/lib/layout/curves';
import { frames } from '../../src/lib/layout/frames';
import { settle } from '../../src/lib/layout/settle';
import { FRAMES } from '../../src/lib/domain/layout';
import { LAYOUT_IDS, LAYOUTS } from '../../src/lib/domain/layouts';
import { hubs, moreTies, nodes } from './sample';

/** Numbers of a path of one quadratic: start, control point, end. */
type Six = [number, number, number, number, number, number];
const numbers = (d: string) => d.match(/-?\d+(\.\d+)?/g)!.map(Number) as Six;

describe('curvePath', () => {
	const a = { x: 100, y: 300, r: 24 };
	const b = { x: 500, y: 300, r: 18 };

	it('goes from edge to edge, with room for the arrow head', () => {
		const { d, tip } = curvePath(a, b, 0.2, 12);
		const [x0, y0, , , x1, y1] = numbers(d);
		expect(Math.hypot(x0 - a.x, y0 - a.y)).toBeCloseTo(28, 0);
		expect(Math.hypot(tip.x - b.x, tip.y - b.y)).toBeCloseTo(22, 0);
		expect(Math.hypot(tip.x - x1, tip.y - y1)).toBeCloseTo(12, 0);
	});

	it('bends to the left of its way, by a share of the chord', () => {
		expect(curvePath(a, b, 0.2).mid.y).toBeLessThan(300 - 0.17 * 400);
		expect(curvePath(a, b, -0.2).mid.y).toBeGreaterThan(300 + 0.17 * 400);
		expect(curvePath(b, a, 0.2).mid.y).toBeGreaterThan(300 + 0.17 * 400);
		expect(curvePath(a, b, 0).mid.y).toBe(300);
	});

	it('points the tip along the arc, in degrees', () => {
		expect(curvePath(a, b, 0).tip.angle).toBe(0);
		expect(curvePath(b, a, 0).tip.angle).toBe(180);
		const { angle } = curvePath(a, b, 0.2).tip;
		expect(angle).toBeGreaterThan(20);
		expect(angle).toBeLessThan(60);
	});

	it('stays finite when nodes touch or coincide', () => {
		for (const other of [{ ...a }, { x: 110, y: 300, r: 18 }, { x: 150, y: 320, r: 24 }]) {
			const { d, tip, mid } = curvePath(a, other, 0.3);
			for (const value of [...numbers(d), tip.x, tip.y, tip.angle, mid.x, mid.y])
				expect(Number.isFinite(value)).toBe(true);
			expect(d).not.toContain('NaN');
		}
	});

	// On the map ties have ends of their own: map.test.ts.
	const graphs = LAYOUT_IDS.filter((layout) => !LAYOUTS[layout].geographic);
	it.each(graphs.flatMap((layout) => FRAMES.map((frame) => [layout, frame] as const)))(
		'starts and ends outside the nodes of every tie (%s, %s)',
		(layout, id) => {
			const frame = frames[id];
			const settled = settle(layout, frame, nodes, moreTies, hubs);
			const at = (state: string) => settled.nodes.find((node) => node.state === state)!;
			for (const { id, bend } of settled.ties) {
				const { from, to } = moreTies.find((tie) => tie.id === id)!;
				const { d, tip } = curvePath(at(from), at(to), bend, frame.head);
				const [x0, y0] = numbers(d);
				expect(Math.hypot(x0 - at(from).x, y0 - at(from).y), id).toBeGreaterThan(at(from).r);
				expect(Math.hypot(tip.x - at(to).x, tip.y - at(to).y), id).toBeGreaterThan(at(to).r);
			}
		}
	);

	it('is quick enough for every frame of a motion', () => {
		const start = performance.now();
		for (let i = 0; i < 20_000; i++) curvePath(a, { ...b, y: i % 500 }, 0.2);
		// 20,000 arcs in two seconds: 40 ties take 4 ms of a frame on a slow machine.
		expect(performance.now() - start).toBeLessThan(2000);
	});
});
