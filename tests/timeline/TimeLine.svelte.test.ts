import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import LaneSwitch from '../../src/lib/timeline/LaneSwitch.svelte';
import { dotPositions, timePositions } from '../../src/lib/timeline/time-positions';
import { extentOf } from '../../src/lib/layout/timeline/days';
import { settleTime } from '../../src/lib/layout/timeline/settle';
import type { FrameId } from '../../src/lib/domain/layout';
import type { LaneKind } from '../../src/lib/domain/timeline';
import { dotsOf, timeInput } from '../../src/lib/timeline/timeline';
import Picture from '../map/Picture.svelte';
import { data, entries } from '../real';

const against = new Map(entries.map((e) => [e.id, e.against]));
const view = dotsOf(data, (id) => !against.get(id));
const settledIn = (frame: FrameId, by: LaneKind) =>
	settleTime(frame, timeInput(data, view, by, frame));
const window = { from: '2022-09-13', to: '2022-09-21' };

function props(frame: FrameId = 'wide', by: LaneKind = 'stance') {
	const settled = settledIn(frame, by);
	return {
		settled,
		view,
		stances: data.stances,
		window,
		onwindow: vi.fn(),
		positions: timePositions(settled),
		moving: false,
		calm: true,
		onpoint: vi.fn(),
		onpin: vi.fn()
	};
}

test('every statement is a dot with its name, its stance and its own address', async () => {
	const screen = await render(Picture, props());
	const dots = [...screen.container.querySelectorAll<SVGElement>('[data-statement]')];
	expect(dots.map((d) => d.dataset.statement).sort()).toEqual(
		data.statements.map((s) => s.id).sort()
	);
	for (const dot of dots) {
		const s = data.statements.find((x) => x.id === dot.dataset.statement)!;
		expect(dot.dataset.stance).toBe(s.stance);
		expect(dot.dataset.state).toBe(s.state);
		expect(dot.getAttribute('href')).toMatch(new RegExp(`/state/${s.state}/#${s.id}$`));
	}
	const modi = screen.getByRole('link', { name: /India: Narendra Modi, 16 Sept 2022.*Counts\.$/ });
	expect(modi.elements().length).toBeGreaterThan(0);
	const filled = dots
		.filter((d) => d.querySelector('[fill^="url"]'))
		.map((d) => d.dataset.statement);
	expect(filled.sort()).toEqual(
		entries
			.filter((e) => !e.against)
			.map((e) => e.id)
			.sort()
	);
});

test('the dots are one stop of the Tab key; arrows go on, Enter pins', async () => {
	const given = props();
	const screen = await render(Picture, given);
	const stops = screen.container.querySelectorAll<SVGElement>('[data-statement][tabindex="0"]');
	expect(stops.length).toBe(1);
	const first = stops[0]!;
	first.focus();
	await userEvent.keyboard('{ArrowRight}');
	const next = document.activeElement as unknown as SVGElement;
	expect(next.dataset.stance).toBe(first.dataset.stance);
	expect(next.dataset.statement).not.toBe(first.dataset.statement);
	expect(given.onpoint).toHaveBeenLastCalledWith(next.dataset.statement);
	await userEvent.keyboard('{Enter}');
	expect(given.onpin.mock.calls).toEqual([[next.dataset.statement]]);
	await userEvent.keyboard('{ArrowDown}');
	expect((document.activeElement as unknown as SVGElement).dataset.stance).not.toBe(
		first.dataset.stance
	);
	expect(screen.container.querySelectorAll('[data-statement][tabindex="0"]').length).toBe(1);
});

test('a pointer over a dot points, a click pins', async () => {
	const given = props();
	const screen = await render(Picture, given);
	const dot = screen.container.querySelector<SVGElement>('[data-statement="IND-01"]')!;
	await userEvent.hover(dot);
	expect(given.onpoint).toHaveBeenLastCalledWith('IND-01');
	await userEvent.click(dot);
	expect(given.onpin.mock.calls).toEqual([['IND-01']]);
});

test('the ends of the window are sliders with their day in words', async () => {
	const given = props();
	const screen = await render(Picture, given);
	const from = screen.getByRole('slider', { name: 'First day that counts' });
	await expect.element(from).toHaveAttribute('aria-valuetext', '13 Sept 2022');
	(from.element() as SVGElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	expect(given.onwindow).toHaveBeenLastCalledWith('2022-09-14', '2022-09-21', true);
	await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
	expect(given.onwindow).toHaveBeenLastCalledWith('2022-09-06', '2022-09-21', true);
	await userEvent.keyboard('{Home}');
	expect(given.onwindow).toHaveBeenLastCalledWith('2022-02-04', '2022-09-21', true);
	const to = screen.getByRole('slider', { name: 'Last day that counts' });
	await expect.element(to).toHaveAttribute('aria-valuetext', '21 Sept 2022');
	(to.element() as SVGElement).focus();
	await userEvent.keyboard('{End}');
	expect(given.onwindow).toHaveBeenLastCalledWith('2022-09-13', '2022-10-14', true);
	await screen.rerender({ window: { from: '2022-09-15', to: '2022-09-16' } });
	await expect.element(from).toHaveAttribute('aria-valuetext', '15 Sept 2022');
	await expect.element(screen.getByText('15–16 Sept 2022')).toBeInTheDocument();
});

/** A drag by pointer events, in units of the picture. */
function pull(element: Element, from: [number, number], ...path: [number, number][]) {
	const svg = element.closest('svg')!;
	const fire = (type: string, [x, y]: [number, number]) => {
		const p = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()!);
		element.dispatchEvent(
			new PointerEvent(type, {
				pointerId: 1,
				bubbles: true,
				button: type === 'pointermove' ? -1 : 0,
				clientX: p.x,
				clientY: p.y
			})
		);
	};
	// A made-up pointer cannot be captured.
	(element as SVGElement).setPointerCapture = () => {};
	fire('pointerdown', from);
	for (const at of path) fire('pointermove', at);
	fire('pointerup', path.at(-1)!);
}

for (const frame of ['wide', 'small'] as const)
	test(`a drag chooses the days, and says when it is done, ${frame}`, async () => {
		const given = props(frame);
		const screen = await render(Picture, given);
		const { scale, grips, course } = given.settled;
		const at = (along: number): [number, number] =>
			course === 'down' ? [grips, along] : [along, grips];
		const edge = (day: string, i: 0 | 1) => extentOf(scale, day)[i];
		const grip = screen.container.querySelector('[data-end="to"]')!;
		pull(
			grip,
			at(edge('2022-09-21', 1)),
			at(edge('2022-09-16', 1) - 1),
			at(edge('2022-09-15', 1) - 1)
		);
		expect(given.onwindow.mock.calls).toEqual([
			['2022-09-13', '2022-09-16', false],
			['2022-09-13', '2022-09-15', false],
			['2022-09-13', '2022-09-15', true]
		]);
		given.onwindow.mockClear();
		const strip = screen.container.querySelector('.move')!;
		const middle = (day: string) => (edge(day, 0) + edge(day, 1)) / 2;
		pull(strip, at(middle('2022-09-15')), at(middle('2022-09-16')));
		expect(given.onwindow.mock.calls).toEqual([
			['2022-09-14', '2022-09-22', false],
			['2022-09-14', '2022-09-22', true]
		]);
	});

test('a named window is chosen by a click or the Enter key', async () => {
	const given = props();
	const screen = await render(Picture, given);
	const context = screen.getByRole('button', { name: /From the invasion/ });
	(context.element() as SVGElement).focus();
	await userEvent.keyboard('{Enter}');
	expect(given.onwindow.mock.calls).toEqual([['2022-02-24', '2022-10-14', true]]);
});

test('the votes are blocks of marks with their numbers; those of the open state stand out', async () => {
	const screen = await render(Picture, { ...props(), open: 'IND-01' });
	const block = screen.getByRole('img', { name: /^2 March 2022: Aggression.*in favour/ });
	(block.element() as SVGElement).focus();
	await expect.element(screen.getByText('2 March 2022: Aggression')).toBeVisible();
	const marks = [...block.element().querySelectorAll<SVGElement>('[data-of]')];
	expect(marks.filter((m) => !m.classList.contains('dim')).map((m) => m.dataset.of)).toEqual([
		'IND'
	]);
});

test('markup in the data is text', async () => {
	const bad = '<img src="data:," onerror="hacked=1">';
	const given = props();
	const screen = await render(Picture, {
		...given,
		view: {
			...view,
			dots: view.dots.map((d) => ({ ...d, words: bad })),
			resolutions: view.resolutions.map((r) => ({ ...r, title: bad, words: bad }))
		}
	});
	expect(screen.container.querySelector('img, script, foreignObject')).toBeNull();
});

test('a dot comes from the disc of its state; one of a group stays', () => {
	const settled = settledIn('wide', 'stance');
	const from = dotPositions(view.dots, [{ state: 'IND', x: 1, y: 2, r: 3 }], settled);
	expect(from['IND-01']).toEqual({ x: 1, y: 2 });
	expect(from['CHN-06']).toEqual(timePositions(settled)['CHN-06']);
	expect(Object.keys(from).length).toBe(data.statements.length);
});

test('the switch of the lanes', async () => {
	const choose = vi.fn();
	const screen = await render(LaneSwitch, { by: 'stance', choose });
	await expect.element(screen.getByRole('radio', { name: 'Lanes by stance' })).toBeChecked();
	await screen.getByRole('radio', { name: 'Lanes by state' }).click();
	expect(choose.mock.calls).toEqual([['state']]);
});
