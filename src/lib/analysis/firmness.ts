import type { Dataset, Firmness, Reading, StateCode } from '../domain/types';
import { own } from '../domain/own';
import type { Evidence } from './look-up';
import { labelsOf } from './position';
import { allReadings } from './reading';

/** For each state, how many of all readings give it each label. Does not depend on the current reading. */
export type Tally = Record<StateCode, Record<string, number>>;

const known = new WeakMap<object, Tally>();

/** Counts the labels over all readings; computed once per data set and cached. */
export function tallyOf(data: Evidence): Tally {
	let tally = known.get(data);
	if (!tally) {
		tally = {};
		for (const reading of allReadings(data))
			for (const [state, label] of labelsOf(data, reading)) {
				const of = (tally[state] ??= {});
				of[label] = (own(of, label) ?? 0) + 1;
			}
		known.set(data, tally);
	}
	return tally;
}

/** In how many of all readings a state has a label: `kept` of `of`. An unknown state gives 0 of 0. */
export function firmness(tally: Tally, state: StateCode, label: string): Firmness {
	const by = tally[state] ?? {};
	const of = Object.values(by).reduce((sum, n) => sum + n, 0);
	return { kept: own(by, label) ?? 0, of, by };
}

/** In how many of all readings each state keeps the label that it has in this reading. */
export function firmnessOf(data: Dataset, reading: Reading): Map<StateCode, Firmness> {
	const tally = tallyOf(data);
	return new Map(
		[...labelsOf(data, reading)].map(([state, label]) => [state, firmness(tally, state, label)])
	);
}
