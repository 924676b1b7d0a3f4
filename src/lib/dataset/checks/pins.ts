import type { Problem } from '../../domain/types';
import { problem, quoted, type Fault } from '../csv/problems';
import { unknown, WORK } from './references';
import { tieOf } from '../tables/talk';
import type { Tables } from '../all-tables';

/** Checks that the steps of the talk point at existing states, or at existing ties in the given direction. */
export function checkPins(tables: Tables): Problem[] {
	const { talk, states } = tables;
	if (!states.whole) return [];
	const knows = known(tables);
	let searched = 0;
	return talk.rows.flatMap((row) => {
		const { pin } = row.value;
		if (!pin) return [];
		const tie = tieOf(pin);
		const codes = tie ? [tie.from, tie.to] : [pin];
		const faults = codes.flatMap((code) =>
			stateFault(tables, knows, code, searched * (states.ids.size + 100) < WORK)
		);
		if (tie && faults.length === 0) faults.push(...tieFault(tables, knows, tie.from, tie.to));
		searched += faults.length;
		return faults.map((fault) => problem(talk.file, row.place('pin'), 'pin', fault));
	});
}

/** Lookups that are computed once, because every row needs them. */
interface Known {
	groups: Set<string | undefined>;
	ties: Set<string>;
	/** True if some row of ties is faulty itself, because it may be the one that was meant. */
	faulty: boolean;
}

function known({ relations, states }: Tables): Known {
	const rows = relations.rows.map(({ value }) => value);
	const right = (code?: string) => code !== undefined && states.ids.has(code);
	return {
		groups: new Set(
			states.rows.filter((s) => s.value.kind === 'collective').map((s) => s.value.code)
		),
		ties: new Set(rows.map((row) => `${row.from}-${row.to}`)),
		faulty: rows.some((row) => !right(row.from) || !right(row.to) || row.from === row.to)
	};
}

/** The fault of a code in a pin. A collective has no place on the map that a step could point at. */
function stateFault({ states }: Tables, { groups }: Known, code: string, search: boolean): Fault[] {
	if (!states.ids.has(code)) {
		// A code that could not be read is reported where it is defined.
		return states.broken.has(code) ? [] : [unknown(code, states, search)];
	}
	return groups.has(code)
		? [{ found: `${quoted(code)}, a group without names`, expected: 'a state or a tie of states' }]
		: [];
}

function tieFault({ relations }: Tables, known: Known, from: string, to: string): Fault[] {
	const { ties, faulty } = known;
	if (!relations.whole || relations.broken.size > 0 || faulty || ties.has(`${from}-${to}`))
		return [];
	const fault = {
		found: `the tie ${quoted(`${from}-${to}`)}, which has no row`,
		expected: `a tie of ${relations.file}: from, “-”, to`
	};
	return [
		ties.has(`${to}-${from}`) ? { ...fault, suggestion: `did you mean ${to}-${from}?` } : fault
	];
}
