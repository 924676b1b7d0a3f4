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
import { flipsBetween, optionsOf } from '../../src/lib/view/flips';
import { pictureOf } from '../../src/lib/view/picture';
import { nodesOf, tiesToPlace } from '../../src/lib/view/placing';
import { narrowed, sorted, EVERYTHING } from '../../src/lib/view/rows';
import { dotsOf, timeInput } from '../../src/lib/view/time';

export interface Step {
	id: string;
	/** In words, for the table. */
	name: string;
	/** Grows with the statements or with the states. */
	with: 'statements' | 'states';
	run: () => unknown;
}

/** Milliseconds of a few runs, sorted; more runs for what is quick. */
export function timed(run: () => unknown, budget = 4_000): number[] {
	const times: number[] = [];
	let sum = 0;
	while (times.length < 3 || (times.length < 15 && sum < budget)) {
		const start = performance.now();
		run();
		times.push(performance.now() - start);
		sum += times.at(-1)!;
		// One run of what takes very long must do.
		if (sum > 3 * budget) break;
	}
	return times.sort((a, b) => a - b);
}

/** The time that a machine with other things to do still reaches: the lowest fifth. */
export const lowFifth = (times: number[]): number => times[Math.floor(0.2 * (times.length - 1))]!;

/** The columns of the evidence table. */
export const rowsOf = (data: Dataset) =>
	entriesOf(data, data.reading).map((e) => ({
		...e,
		counts: e.against === undefined,
		outlet: e.source.outlet
	}));

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
	const rows = rowsOf(dataset);
	const other = { ...reading, deeds: !reading.deeds };
	const against = againstOf(dataset, reading);
	const settled = (layout: 'map' | 'stance' | 'ties') => () =>
		settle(layout, frames.wide, nodesOf(picture, places), tiesToPlace(picture, places), hubs);
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
		step('search', 'Evidence table: search for two words', () =>
			narrowed(rows, { ...EVERYTHING, text: 'grain border' })
		),
		step('sort', 'Evidence table: sort by speaker', () => sorted(rows, 'speaker', false)),
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

/** Bytes of what a page carries, as JSON. */
export function weights(files: Record<string, string>) {
	const { dataset } = readDataset(files);
	const size = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
	return {
		tables: Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
		picture: size(pictureOf(dataset!, dataset!.reading)),
		dataset: size({ ...dataset!, codings: [], settlements: [], rules: [], talk: [] })
	};
}
