import type { Dataset, Source, State, StateCode, Statement } from '../domain/types';
import { voteStatements } from './votes';

export type Evidence = Pick<
	Dataset,
	| 'about'
	| 'stances'
	| 'states'
	| 'sources'
	| 'statements'
	| 'windows'
	| 'memberships'
	| 'votes'
	| 'resolutions'
>;

/** Indices of a data set, built once. They stay valid because a data set is never changed in place. */
export interface LookUp {
	sources: Map<string, Source>;
	states: Map<StateCode, State>;
	statements: Map<string, Statement>;
	/** Statements and votes of each state, votes last. */
	ofState: Map<StateCode, Statement[]>;
	votes: Statement[];
	/** Statements that name a state as present without giving it a stance. */
	mentioning: Map<StateCode, Statement[]>;
}

const known = new WeakMap<object, LookUp>();

/** The indices of a data set. They are built on the first call and kept for as long as the data object lives. */
export function lookUp(data: Evidence): LookUp {
	let found = known.get(data);
	if (!found) {
		const sources = new Map(data.sources.map((s) => [s.id, s]));
		const votes = voteStatements(data);
		const mentioning = new Map<StateCode, Statement[]>();
		for (const s of data.statements)
			for (const state of s.mentions) {
				const others = mentioning.get(state);
				if (others) others.push(s);
				else mentioning.set(state, [s]);
			}
		found = {
			mentioning,
			sources,
			votes,
			states: new Map(data.states.map((s) => [s.code, s])),
			statements: new Map(data.statements.map((s) => [s.id, s])),
			ofState: groupBy([...data.statements, ...votes], (s) => s.state)
		};
		known.set(data, found);
	}
	return found;
}

/** Groups values by key, in order. Replaces Map.groupBy, which Node 20 lacks. */
export function groupBy<K, V>(values: V[], key: (value: V) => K): Map<K, V[]> {
	const groups = new Map<K, V[]>();
	for (const value of values) {
		const group = groups.get(key(value));
		if (group) group.push(value);
		else groups.set(key(value), [value]);
	}
	return groups;
}
