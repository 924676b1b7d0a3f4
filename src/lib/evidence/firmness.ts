import type { Dataset, Firmness, Reading, StateCode } from '../model/types';
import { positionsOf } from './position';
import { allReadings } from './reading';

/** In how many of all readings each state keeps the label it has in this one. */
export function firmnessOf(data: Dataset, reading: Reading): Map<StateCode, Firmness> {
	const label = positionsOf(data, reading);
	const readings = allReadings(data);
	const kept = new Map([...label.keys()].map((code) => [code, 0]));
	for (const other of readings)
		for (const [code, position] of positionsOf(data, other))
			if (position.stance === label.get(code)!.stance) kept.set(code, kept.get(code)! + 1);
	return new Map([...kept].map(([code, n]) => [code, { kept: n, of: readings.length }]));
}
