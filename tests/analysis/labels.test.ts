import { expect, test } from 'vitest';
import { generate } from '../../scripts/growth/generate';
import { base } from '../../scripts/growth/files';
import { readDataset } from '../../src/lib/dataset/dataset';
import { labelsOf, positionsOf } from '../../src/lib/analysis/position';
import { allReadings } from '../../src/lib/analysis/reading';
import type { Dataset } from '../../src/lib/domain/types';
import { data as real } from '../data/real';

const { files, countries } = base();
const made = (seed: number) =>
	readDataset(generate({ states: 12, statements: 120 }, files, countries, seed)).dataset!;
/** Two stances that point the same way: in a draw, the one said first stands. */
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
	['two stances one way', twin(made(3))],
	['two stances one way in the real data', twin(real)]
])('%s: the label alone is that of the whole position, in every reading', (_, data) => {
	for (const reading of allReadings(data)) {
		const positions = positionsOf(data, reading);
		expect([...labelsOf(data, reading)]).toEqual(
			[...positions].map(([state, { stance }]) => [state, stance])
		);
	}
});
