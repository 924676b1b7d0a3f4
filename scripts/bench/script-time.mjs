/** How long script ran, from the browser's own record: modules, calls, microtasks, compiling, collecting garbage. */

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

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tid: number, pid: number }} TraceEvent */

/**
 * @param {readonly TraceEvent[]} events Times in microseconds; one may lie within another.
 * @returns {number} Milliseconds on the threads of pages: what overlaps counts once.
 */
export function scriptTime(events) {
	const spans = events
		.filter(({ name, ph }) => ph === 'X' && SCRIPT.has(name))
		.map(({ ts, dur = 0, pid, tid }) => ({ thread: `${pid} ${tid}`, from: ts, to: ts + dur }))
		.sort((a, b) => a.from - b.from);
	/** Where the thread has been counted to. @type {Map<string, number>} */
	const counted = new Map();
	let total = 0;
	for (const { thread, from, to } of spans) {
		const start = Math.max(from, counted.get(thread) ?? from);
		if (to <= start) continue;
		total += to - start;
		counted.set(thread, to);
	}
	return total / 1000;
}

/**
 * @template T
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, script: number }>} Milliseconds of script while it was at work.
 */
export async function recorded(page, work) {
	const browser = page.context().browser();
	if (!browser) throw new Error('The page has no browser.');
	await browser.startTracing(page, { categories: ['-*', 'devtools.timeline', 'v8'] });
	let trace;
	let result;
	try {
		result = await work();
	} finally {
		trace = await browser.stopTracing();
	}
	return { result, script: scriptTime(JSON.parse(trace.toString()).traceEvents) };
}
