/** One size, in a process of its own, so that its memory is its own. Prints JSON. Argument: index in SIZES. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeSet } from './files';
import { SIZES } from './generate';
import { lowFifth, stepsFor, timed, weights } from './steps';

const size = SIZES[Number(process.argv[2])]!;
const folder = join(import.meta.dirname, '../../data/geo');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const files = madeSet(size);
const steps = stepsFor(files, [
	read('sco-eurasia-50m.topo.json'),
	read('ukraine-oblasts-es11-4.topo.json'),
	[]
]);
const costs = Object.fromEntries(
	steps.map(({ id, run }) => {
		const times = timed(run);
		return [
			id,
			{ ms: Math.max(0.01, Math.round(lowFifth(times) * 100) / 100), runs: times.length }
		];
	})
);
const names = Object.fromEntries(steps.map(({ id, name, with: of }) => [id, { name, with: of }]));
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ...size, costs, names, memory, weights: weights(files) }));
