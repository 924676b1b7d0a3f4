/** What is measured at each size, in Node: every step that reads all statements or all states. */
import { readDataset } from '../../src/lib/content/dataset';
import { tallyOf } from '../../src/lib/evidence/firmness';
import { positionsOf } from '../../src/lib/evidence/position';
import { pairsOf, tiesOf } from '../../src/lib/evidence/ties';
import { makeGeometry } from '../../src/lib/geography/geometry';
import { frames } from '../../src/lib/layout/frames';
import { settle } from '../../src/lib/layout/settle';
import { settleTime } from '../../src/lib/layout/time';
import type { Places } from '../../src/lib/model/geometry';
import type { Dataset } from '../../src/lib/model/types';
import { changeEntries } from '../../src/lib/view/changes';
import { againstOf, entriesOf } from '../../src/lib/view/entry';
import { evidenceRows } from '../../src/lib/view/evidence-rows';
import { flipsBetween, optionsOf } from '../../src/lib/view/flips';
import { LongTable, type Asked } from '../../src/lib/view/long-table';
import { packed, unpacked } from '../../src/lib/view/packed-rows';
import { pictureOf } from '../../src/lib/view/picture';
import { nodesOf, tiesToPlace } from '../../src/lib/view/placing';
import { EVERYTHING } from '../../src/lib/view/rows';
import { dotsOf, timeInput } from '../../src/lib/view/time';

export interface Step {
	/** Short name, as in docs/growth.json. */
	id: string;
	/** In words, for the table. */
	name: string;
	/** Grows with the statements or with the states. */
	with: 'statements' | 'states';
	run: () => unknown;
}

/**
 * Milliseconds of the processor for a few runs, sorted; more runs for what is quick. Not of the clock: others may be
 * at work on the machine. What is collected and compiled beside the run is counted in.
 */
export function timed(run: () => unknown, budget = 1_500): number[] {
	const times: number[] = [];
	let sum = 0;
	while (times.length < 3 || (times.length < 15 && sum < budget)) {
		const before = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(before);
		times.push((user + system) / 1e3);
		sum += times.at(-1)!;
		// Of what takes very long, one or two runs must do.
		if (sum > 2 * budget) break;
	}
	return times.sort((a, b) => a - b);
}

/** The time that a machine with other things to do still reaches: the lowest fifth. */
export const lowFifth = (times: number[]): number => times[Math.floor(0.2 * (times.length - 1))]!;

export function stepsFor(
	files: Record<string, string>,
	map: Parameters<typeof makeGeometry>
): Step[] {
	const { dataset, problems } = readDataset(files);
	if (!dataset) throw new Error(`${problems.length} problems in a made data set`);
	const { reading } = dataset;
	/** What is kept for a data set is kept by its identity: a copy is read anew. */
	const anew = (): Dataset => ({ ...dataset });
	const tally = tallyOf(dataset);
	const picture = pictureOf(dataset, reading, tally);
	const states = dataset.states.map(({ code }) => code);
	let places: Places = {};
	const drawMap = () => (places = makeGeometry(map[0], map[1], states).places);
	drawMap();
	const hubs = picture.stances.filter((s) => s.direction);
	const rows = evidenceRows(dataset);
	const table = new LongTable(rows);
	const words: Asked = { choice: { ...EVERYTHING, text: 'grain border' }, down: false };
	table.ask(words);
	const other = { ...reading, deeds: !reading.deeds };
	const against = againstOf(dataset, reading);
	const settled = (layout: 'map' | 'stance' | 'ties') => () =>
		settle(layout, frames.wide, nodesOf(picture, places), tiesToPlace(picture, places), hubs);
	const file = JSON.stringify(packed(rows));
	const step = (
		id: string,
		name: string,
		run: () => unknown,
		grows: Step['with'] = 'statements'
	): Step => ({ id, name, with: grows, run });
	return [
		step('check', 'Check of the tables', () => readDataset(files)),
		step('positions', 'Positions of all states', () => positionsOf(anew(), reading)),
		step('ties', 'Ties', () => [tiesOf(anew(), reading), pairsOf(dataset)]),
		step('tally', 'Firmness over all readings', () => tallyOf(anew())),
		step('picture', 'Reading change: the whole picture', () => pictureOf(dataset, other, tally)),
		step('flips', 'Reading change: who flips', () => flipsBetween(dataset, reading, other)),
		step('options', 'Panel: what each switch would flip', () => optionsOf(dataset, reading)),
		step('against', 'Why each statement does not count', () => againstOf(dataset, other)),
		step('entries', 'Evidence pages: all statements in words', () => entriesOf(anew(), reading)),
		step('changes', 'Change log', () => changeEntries(dataset)),
		step('rows', 'Evidence table: rows in their order', () => evidenceRows(anew())),
		step('load', 'Evidence table: the file read (worker)', () => unpacked(JSON.parse(file))),
		step('first', 'Evidence table: first search (worker)', () => new LongTable(rows).ask(words)),
		step('search', 'Evidence table: each later search (worker)', () => table.ask(words)),
		step('sort', 'Evidence table: sort by speaker (worker)', () =>
			table.ask({ choice: EVERYTHING, column: 'speaker', down: false })
		),
		step('time-dots', 'Over time: dots in words', () => dotsOf(dataset, (id) => !against.has(id))),
		step('time-layout', 'Over time: layout', () => {
			const view = dotsOf(dataset, () => true);
			return settleTime('wide', timeInput(dataset, view, 'stance', 'wide'));
		}),
		step('geometry', 'Map: shapes of the states', drawMap, 'states'),
		step('layout-map', 'Layout on the map', settled('map'), 'states'),
		step('layout-stance', 'Layout by stance', settled('stance'), 'states'),
		step('layout-ties', 'Layout by ties', settled('ties'), 'states')
	];
}

/** Bytes, as JSON, of what a page carries or asks for. */
export function weights(files: Record<string, string>) {
	const { dataset } = readDataset(files);
	const size = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
	return {
		tables: Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
		picture: size(pictureOf(dataset!, dataset!.reading)),
		dataset: size({ ...dataset!, codings: [], settlements: [], rules: [], talk: [] }),
		rows: size(packed(evidenceRows(dataset!)))
	};
}
