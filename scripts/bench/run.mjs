/** One run of the benchmark: the browser, the three pages, and the requested parts, one after the other. */
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { chromium } from 'playwright-core';
import { launchOptions } from '../browser.mjs';
import { bytes } from './bytes.mjs';
import { layout, reading } from './change.mjs';
import { Figures } from './figures.mjs';
import { Viewer } from './film.mjs';
import { judge } from './goals.mjs';
import { hover } from './hover.mjs';
import { load } from './load.mjs';
import { memory } from './memory.mjs';
import { noscript } from './noscript.mjs';
import { isDue } from './options.mjs';
import { busyNote, roundsNote } from './report.mjs';
import { rest } from './rest.mjs';
import { sites } from './sites.mjs';

/**
 * @typedef {object} Run
 * @property {import('playwright-core').Browser} browser
 * @property {Record<import('./sites.mjs').Name, import('./host.mjs').Host>} hosts
 * @property {import('./drawing.mjs').Drawing} drawing
 * @property {Viewer} viewer
 * @property {(part: import('./options.mjs').Part, round: number) => boolean} due Whether to make another round.
 * @property {Figures['record']} record
 * @property {(what: string) => void} say
 */

/** @type {Record<import('./options.mjs').Part, ((run: Run) => Promise<unknown>)[]>} */
const WORK = {
	bytes: [bytes],
	noscript: [noscript],
	load: [rest, load],
	hover: [hover],
	layout: [layout],
	reading: [reading],
	memory: [memory]
};

const loads = () =>
	loadavg()
		.map((load) => load.toFixed(1))
		.join(' ');

/**
 * @param {ReturnType<typeof import('./options.mjs').readOptions>} options
 * @param {(what: string) => void} say
 * @returns {Promise<import('./report.mjs').Report>}
 */
export async function bench(options, say) {
	const { parts } = options;
	const started = performance.now();
	const date = new Date().toISOString();
	const before = loads();
	const loadBefore = loadavg()[0] ?? 0;
	const browser = await chromium.launch(await launchOptions());
	const figures = new Figures();
	/** @type {string[]} */
	const notes = [];
	/** @type {Awaited<ReturnType<typeof sites>> | undefined} */
	let made;
	try {
		say('the reference pages');
		made = await sites(browser);
		const viewer = await Viewer.open(browser);
		const { record } = figures;
		const { hosts, drawing } = made;
		/** @type {Map<string, number>} */
		const rounds = new Map();
		/** @type {Run['due']} */
		const due = (part, round) => {
			const is = isDue(part, round, options, (performance.now() - started) / 60_000);
			if (is) rounds.set(part, round + 1);
			return is;
		};
		const run = { browser, hosts, drawing, viewer, due, record, say };
		for (const part of parts)
			for (const work of WORK[part])
				try {
					const told = await work(run);
					if (typeof told === 'string') notes.push(told);
				} catch (error) {
					// Reports a part that cannot be measured, and continues with the others.
					notes.push(
						`**${part} was not measured**: ${error instanceof Error ? error.message : error}`
					);
				}
		notes.unshift(roundsNote(rounds));
		const [cpu] = cpus();
		const busy = busyNote(Math.max(loadBefore, loadavg()[0] ?? 0), cpus().length);
		if (busy) notes.unshift(busy);
		return {
			date,
			rounds: options.rounds,
			machine: {
				Processor: `${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores`,
				Memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
				System: `${type()} ${release()}`,
				Node: process.version,
				Chromium: browser.version(),
				Screen: '1440 × 900, drawn without a graphics card',
				'Load before and after (1, 5, 15 minutes)': `${before}; ${loads()}`,
				'The run took': `${Math.round((performance.now() - started) / 1000)} s`
			},
			figures: figures.list,
			goals: judge(figures.list),
			notes
		};
	} finally {
		await browser.close();
		await made?.close();
	}
}
