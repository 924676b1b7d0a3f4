import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AddressSteps, type Step } from '../../src/lib/shell/url-steps';

let written: (Step & { at: number })[] = [];
let steps: AddressSteps;
beforeEach(() => {
	vi.useFakeTimers({ now: 0 });
	written = [];
	steps = new AddressSteps(
		(step) => written.push({ ...step, at: performance.now() }),
		(work) => setTimeout(work, 16)
	);
});
afterEach(() => vi.useRealTimers());

const [GRIP, OTHER] = [{}, {}];
/** Presses a key on a control; what it changes is written. */
function press(control: object, address: string) {
	steps.key(control, performance.now());
	steps.write(address, false);
}
/** The steps that “back” goes over, and where each ends. */
const history = () =>
	written.reduce<string[]>(
		(past, { address, replace }) => [...(replace ? past.slice(0, -1) : past), address],
		['?']
	);

test('an arrow held for ten seconds is one step; its last address is written', () => {
	for (let i = 1; i <= 300; i += 1) {
		press(GRIP, `?${i}`);
		vi.advanceTimersByTime(33);
	}
	vi.runAllTimers();
	expect(history()).toEqual(['?', '?300']);
});

test('no ten seconds see more than 100 writes, whatever is pressed', () => {
	for (let i = 1; i <= 2000; i += 1) {
		press(i % 7 ? GRIP : OTHER, `?${i}`);
		if (i % 3 === 0) steps.write(`?${i}&only=x`, true);
		vi.advanceTimersByTime(10);
	}
	vi.runAllTimers();
	const most = Math.max(
		...written.map(({ at }) => written.filter((w) => w.at >= at && w.at < at + 10_000).length)
	);
	expect(most).toBeLessThan(100);
	expect(written.at(-1)!.address).toBe('?2000');
});

test('another control, a rest, a pointer and “back” begin a new step', () => {
	press(GRIP, '?1');
	press(GRIP, '?2');
	press(OTHER, '?3');
	vi.advanceTimersByTime(1000);
	press(OTHER, '?4');
	steps.endRun();
	steps.write('?5', false);
	vi.runAllTimers();
	expect(history()).toEqual(['?', '?2', '?3', '?4', '?5']);
	steps.leave();
	press(OTHER, '?6');
	vi.runAllTimers();
	expect(history().at(-2)).toBe('?5');
});

test('what does not count for “back” changes the step that is there', () => {
	steps.write('?1', false);
	steps.write('?1&only=x', true);
	vi.runAllTimers();
	steps.write('?1', true);
	vi.runAllTimers();
	expect(history()).toEqual(['?', '?1']);
});

test('after “back” nothing that waited is written', () => {
	steps.write('?1', false);
	steps.write('?2', false);
	steps.leave();
	vi.runAllTimers();
	expect(written).toEqual([]);
	steps.write('?3', false);
	vi.runAllTimers();
	expect(history()).toEqual(['?', '?3']);
});
