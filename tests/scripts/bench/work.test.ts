import { expect, test } from 'vitest';
import { worked } from '../../../scripts/bench/work.mjs';

const thread = (tid: number, name: string) => ({
	name: 'thread_name',
	ph: 'M',
	ts: 0,
	pid: 1,
	tid,
	args: { name }
});
/** Milliseconds; the processor needs half of the time unless it is said. */
const span = (name: string, from: number, dur: number, { cpu = dur / 2, tid = 1 } = {}) => ({
	name,
	ph: 'X',
	ts: from * 1000,
	dur: dur * 1000,
	tdur: cpu * 1000,
	pid: 1,
	tid
});
const threads = [thread(1, 'CrRendererMain'), thread(2, 'Compositor')];

test('time of the processor on the main thread of the page; what lies within counts once', () => {
	expect(
		worked([
			...threads,
			span('RunTask', 0, 200),
			span('FunctionCall', 10, 100),
			span('RunMicrotasks', 20, 50),
			span('RunTask', 300, 20),
			span('FireAnimationFrame', 305, 10),
			span('RunTask', 0, 900, { tid: 2 }),
			span('FunctionCall', 0, 900, { tid: 2 }),
			span('Layout', 150, 20)
		])
	).toEqual({ script: 55, all: 110, blocking: 50, longest: 100, frames: [10] });
});

test('an outer span that is told after its inner one still counts, and spans that follow count all', () => {
	const { script } = worked([
		...threads,
		span('FunctionCall', 0, 10),
		span('EvaluateScript', 0, 40),
		span('FunctionCall', 40, 20)
	]);
	expect(script).toBe(30);
});

test('without time of the processor the time of the clock is taken', () => {
	const untimed = { ...span('RunTask', 0, 80), tdur: undefined };
	expect(worked([...threads, untimed])).toMatchObject({ all: 80, blocking: 30 });
});

test('nothing recorded', () => {
	expect(worked([])).toEqual({ script: 0, all: 0, blocking: 0, longest: 0, frames: [] });
});
