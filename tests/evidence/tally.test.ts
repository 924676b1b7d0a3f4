import { expect, test } from 'vitest';
import { generate } from '../../scripts/growth/generate';
import { base } from '../../scripts/growth/files';
import { readDataset } from '../../src/lib/content/dataset';
import { labelsOf } from '../../src/lib/evidence/position';
import { allReadings } from '../../src/lib/evidence/reading';
import { countLabels, type Tally } from '../../src/lib/evidence/tally';
import type { Dataset } from '../../src/lib/model/types';
import { data as real } from '../data/real';

/** Reading by reading, through all statements. */
function plain(data: Dataset): Tally {
	const tally: Tally = {};
	for (const reading of allReadings(data))
		for (const [state, label] of labelsOf(data, reading)) {
			const of = (tally[state] ??= {});
			of[label] = (of[label] ?? 0) + 1;
		}
	return tally;
}

const { files, countries } = base();
const made = (seed: number) =>
	readDataset(generate({ states: 12, statements: 120 }, files, countries, seed)).dataset!;
/** Two stances that point the same way: of a draw, the one said first goes on. */
function twin(data: Dataset): Dataset {
	const against = data.stances.find((s) => s.direction === 'against')!;
	return {
		...data,
		stances: [...data.stances, { ...against, id: 'sharp' }],
		statements: data.statements.map((s, i) =>
			s.stance === against.id && i % 2 ? { ...s, stance: 'sharp' } : s
		)
	};
}

test.each([
	['the real data', real],
	['a made set', made(1)],
	['another made set', made(2)],
	['two stances one way', twin(made(3))],
	['two stances one way in the real data', twin(real)]
])('%s: the same labels as reading by reading', (_, data) => {
	expect(countLabels(data)).toEqual(plain(data));
});
