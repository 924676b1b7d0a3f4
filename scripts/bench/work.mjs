/**
 * Measures the work of a page's main thread from the browser's trace, in processor time, so that other programs on the
 * machine do not count.
 */
import { blocking } from './statistics.mjs';

const SCRIPT = new Set([
	'EvaluateScript',
	'v8.evaluateModule',
	'v8.compile',
	'v8.compileModule',
	'FunctionCall',
	'RunMicrotasks',
	'TimerFire',
	'FireAnimationFrame',
	'MinorGC',
	'MajorGC'
]);

/**
 * @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, tid: number, pid: number, args?: { name?: string } }} TraceEvent
 * Times in microseconds; `tdur` is processor time.
 *
 * @typedef {object} Worked Processor time in milliseconds, on the main threads of pages.
 * @property {number} script
 * @property {number} all
 * @property {number} blocking The part of single tasks beyond 50 ms.
 * @property {number} longest
 * @property {number[]} frames For each task that rendered a frame.
 */

/**
 * @param {readonly TraceEvent[]} events Of nested events, the outer one counts.
 * @returns {Worked}
 */
export function worked(events) {
	const key = (/** @type {TraceEvent} */ { pid, tid }) => `${pid} ${tid}`;
	const main = new Set(
		events
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(key)
	);
	const spans = events
		.filter((event) => event.ph === 'X' && main.has(key(event)))
		.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
	/** Milliseconds of each wanted span that is not inside another one. */
	const outermost = (/** @type {(name: string) => boolean} */ wanted) => {
		/** Time up to which each thread has been counted. @type {Map<string, number>} */
		const until = new Map();
		return spans.flatMap((event) => {
			const { name, ts, dur = 0, tdur = dur } = event;
			if (!wanted(name) || ts < (until.get(key(event)) ?? -Infinity)) return [];
			until.set(key(event), ts + dur);
			return [tdur / 1000];
		});
	};
	const sum = (/** @type {number[]} */ times) => times.reduce((total, time) => total + time, 0);
	const tasks = outermost((name) => name === 'RunTask');
	const drawing = spans.filter(({ name }) => name === 'FireAnimationFrame');
	const drew = spans.filter(
		(task) =>
			task.name === 'RunTask' &&
			drawing.some(
				({ ts, pid, tid }) =>
					pid === task.pid && tid === task.tid && ts >= task.ts && ts < task.ts + (task.dur ?? 0)
			)
	);
	return {
		script: sum(outermost((name) => SCRIPT.has(name))),
		all: sum(tasks),
		blocking: blocking(tasks),
		longest: Math.max(0, ...tasks),
		frames: drew.map(({ dur = 0, tdur = dur }) => tdur / 1000)
	};
}

/**
 * @template T
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<T>} work
 * @returns {Promise<Worked & { result: T }>}
 */
export async function recorded(page, work) {
	const browser = page.context().browser();
	if (!browser) throw new Error('The page has no browser.');
	const categories = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
	await browser.startTracing(page, { categories });
	let trace;
	let result;
	try {
		result = await work();
	} finally {
		trace = await browser.stopTracing();
	}
	return { ...worked(JSON.parse(trace.toString()).traceEvents), result };
}
