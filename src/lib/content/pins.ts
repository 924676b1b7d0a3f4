import type { Problem } from '../model/types';
import { problem, shown, type Fault } from './problems';
import { unknown } from './references';
import { tieOf } from './talk';
import type { Tables } from './tables';

/** What the steps of the talk point at must be there: a state, or a tie in that direction. */
export function checkPins(tables: Tables): Problem[] {
	const { talk, states } = tables;
	if (!states.whole) return [];
	return talk.rows.flatMap((row) => {
		const { pin } = row.value;
		if (!pin) return [];
		const tie = tieOf(pin);
		const codes = tie ? [tie.from, tie.to] : [pin];
		const faults = codes.flatMap((code) => stateFault(tables, code));
		if (tie && faults.length === 0) faults.push(...tieFault(tables, tie.from, tie.to));
		return faults.map((fault) => problem(talk.file, row.place('pin'), 'pin', fault));
	});
}

/** A group without names has no place to point at. */
function stateFault({ states }: Tables, code: string): Fault[] {
	if (!states.ids.has(code)) {
		// A code that could not be read is reported in its own place.
		return states.broken.has(code) ? [] : [unknown(code, states)];
	}
	const group = states.rows.some((s) => s.value.code === code && s.value.kind === 'collective');
	return group
		? [{ found: `${shown(code)}, a group without names`, expected: 'a state or a tie of states' }]
		: [];
}

function tieFault({ relations, states }: Tables, from: string, to: string): Fault[] {
	const rows = relations.rows.map(({ value }) => value);
	const known = (a: string, b: string) => rows.some((row) => row.from === a && row.to === b);
	// A row that is wrong itself may have been meant.
	const right = (code?: string) => code !== undefined && states.ids.has(code);
	const faulty = rows.some((row) => !right(row.from) || !right(row.to) || row.from === row.to);
	if (!relations.whole || relations.broken.size > 0 || faulty || known(from, to)) return [];
	const fault = {
		found: `the tie ${shown(`${from}-${to}`)}, which has no row`,
		expected: `a tie of ${relations.file}: from, “-”, to`
	};
	return [known(to, from) ? { ...fault, suggestion: `did you mean ${to}-${from}?` } : fault];
}
