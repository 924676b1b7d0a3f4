/** Formats the figures as a readable page. */
import { ratio } from './statistics.mjs';
import { CONDITIONS } from './conditions.mjs';

/**
 * @typedef {object} Report
 * @property {string} date
 * @property {Record<string, string | number>} machine
 * @property {number} rounds
 * @property {import('./figures.mjs').Figure[]} figures
 * @property {import('./goals.mjs').Judged[]} goals
 * @property {string[]} notes
 */

const GROUPS = {
	bytes: 'What travels for the first view',
	load: 'Loading',
	rest: 'At rest',
	noscript: 'Without JavaScript',
	hover: 'Pointing',
	layout: 'Changing the layout',
	reading: 'Changing the reading',
	memory: 'A long time of use'
};

/** @param {number | undefined} value */
export function number(value) {
	if (value === undefined) return '–';
	const size = Math.abs(value);
	return value.toFixed(size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2);
}

/** @param {import('./statistics.mjs').Spread | undefined} spread */
function cell(spread) {
	if (!spread) return '–';
	const { median, min, max, n } = spread;
	return n === 1 || min === max
		? number(median)
		: `${number(median)} (${number(min)}–${number(max)})`;
}

/** @param {readonly (readonly string[])[]} rows The first one is the header. Aligns text left, numbers right. */
export function table(rows, words = 1) {
	const [head = [], ...body] = rows;
	const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
	const escaped = body.map((row) => row.map((text) => text.replaceAll('|', '\\|')));
	return [
		line(head),
		line(head.map((_, i) => (i < words ? '---' : '---:'))),
		...escaped.map(line)
	].join('\n');
}

/**
 * @param {number} load Load average of the last minute.
 * @param {number} cores
 * @returns {string | undefined} A warning if other processes needed the processor as well.
 */
export function busyNote(load, cores) {
	if (load <= 1.5 * cores) return undefined;
	return `**The machine was busy** (load ${number(load)} on ${cores} cores; the bench alone makes about ${cores}): bytes, counts, heap and times of the processor hold; times of the clock, their ratios and dropped frames are rough.`;
}

/** @param {ReadonlyMap<string, number>} rounds Number of rounds by part. */
export const roundsNote = (rounds) =>
	`Rounds made: ${[...rounds].map(([part, n]) => `${part} ${n}`).join(', ') || 'none'}.`;

/** @param {Report} report */
export function markdown({ date, machine, rounds, figures, goals, notes }) {
	const conditionOf = (/** @type {string} */ id) =>
		CONDITIONS.find((one) => one.id === id)?.label ?? id;
	const times = (/** @type {number | undefined} */ value) =>
		value === undefined ? '–' : `${number(value)} ×`;
	const parts = [
		'# The bench',
		`\`npm run bench\`, ${date}. Medians with least–most of up to ${rounds} interleaved rounds, fewer where the machine was busy (told at the end). The *floor* is a page by hand with the same map, words and short cards, and 40 lines of script; the *textbook* fetches TopoJSON, projects it and lets d3-force tick in the page. Ratios are the atlas to each, from the same run.`,
		table(
			[
				['Goal', 'At most', 'Now', 'Reached', 'Over by'],
				...goals.map(({ text, limit, unit, value, reached, over }) => [
					text,
					`${number(limit)} ${unit}`.trim(),
					value === undefined ? 'not measured' : `${number(value)} ${unit}`.trim(),
					reached === undefined ? '–' : reached ? 'yes' : '**no**',
					over === undefined ? '' : `${number(over)} ${unit}`.trim()
				])
			],
			1
		),
		...Object.entries(GROUPS).flatMap(([group, title]) => {
			const these = figures.filter((figure) => figure.group === group);
			if (these.length === 0) return [];
			return [
				`## ${title}`,
				table(
					[
						['Figure', 'On', 'Atlas', 'Floor', 'Textbook', 'to floor', 'to textbook'],
						...these.map((figure) => [
							figure.unit ? `${figure.label}, ${figure.unit}` : figure.label,
							conditionOf(figure.condition),
							cell(figure.atlas),
							cell(figure.floor),
							cell(figure.textbook),
							times(ratio(figure.atlas, figure.floor)),
							times(ratio(figure.atlas, figure.textbook))
						])
					],
					2
				)
			];
		}),
		'## On what and how',
		table([['', ''], ...Object.entries(machine).map(([name, value]) => [name, String(value)])]),
		...notes.map((note) => `- ${note}`)
	];
	return `${parts
		.join('\n\n')
		.replace(/\n\n- /g, '\n- ')
		.replace(/\|\n- /, '|\n\n- ')}\n`;
}
