import { describe, expect, it } from 'vitest';
import { frames } from '../../src/lib/layout/frames';
import { drag } from '../../src/lib/layout/live';
import { settle } from '../../src/lib/layout/settle';
import { LAYOUT_IDS } from '../../src/lib/domain/layouts';
import { lands } from './real-map';
import { hubs, nodes, ties } from './sample';

describe.each(LAYOUT_IDS)('drag, %s', (layout) => {
	const settled = settle(layout, frames.wide, nodes, ties, hubs, lands);
	const home = settled.nodes.map(({ state, x, y }) => ({ state, x, y }));

	it('is at rest until something is dragged', () => {
		const live = drag(settled, ties, frames.wide);
		expect(live.done).toBe(true);
		for (let i = 0; i < 30; i++) expect(live.tick()).toEqual(home);
	});

	it('follows the pointer, moves others out of the way, and brings all home', () => {
		const live = drag(settled, ties, frames.wide);
		const kaz = home.find(({ state }) => state === 'KAZ')!;
		for (let i = 0; i < 40; i++) {
			live.move('UZB', kaz.x, kaz.y);
			live.tick();
		}
		const places = live.tick();
		const now = (state: string) => places.find((one) => one.state === state)!;
		expect(now('UZB').x).toBeCloseTo(kaz.x, 0);
		const radii = settled.nodes
			.filter(({ state }) => state === 'UZB' || state === 'KAZ')
			.reduce((sum, { r }) => sum + r, 0);
		expect(Math.hypot(now('KAZ').x - kaz.x, now('KAZ').y - kaz.y)).toBeGreaterThan(0.8 * radii);
		expect(live.done).toBe(false);
		live.release();
		let ticks = 0;
		let last = live.tick();
		while (!live.done && ticks++ < 400) {
			const next = live.tick();
			// No jump at the end: a node never leaps further than it can in a frame of a motion.
			if (ticks > 100)
				next.forEach((one, i) =>
					expect(Math.hypot(one.x - last[i]!.x, one.y - last[i]!.y)).toBeLessThan(6)
				);
			last = next;
		}
		expect(live.done).toBe(true);
		expect(ticks).toBeLessThan(250);
		expect(live.tick()).toEqual(home);
	});

	it('keeps the dragged node in the frame and ignores strangers', () => {
		const live = drag(settled, ties, frames.wide);
		live.move('XXX', 0, 0);
		expect(live.done).toBe(true);
		live.move('IND', -5000, 99999);
		const ind = live.tick().find(({ state }) => state === 'IND')!;
		expect(ind.x).toBeGreaterThanOrEqual(frames.wide.visible[0]);
		expect(ind.y).toBeLessThanOrEqual(frames.wide.visible[3]);
	});

	it('leaves the settled picture untouched', () => {
		const before = JSON.stringify(settled);
		const live = drag(settled, ties, frames.wide);
		live.move('IND', 700, 400);
		live.tick();
		expect(JSON.stringify(settled)).toBe(before);
	});
});
