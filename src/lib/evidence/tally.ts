/**
 * The label of every state in every reading, counted without going through all statements in each: readings are
 * hundreds, statements may be many thousands. Statements that the same readings let count are alike but for their
 * stance and line; of those there are some dozens of kinds, however many statements there are.
 */
import type { StateCode, Statement } from '../model/types';
import { lookUp, type Evidence } from './look-up';
import { lineOf, stanceOf } from './position';
import { allReadings, inWindow, isGeneral, reasonAgainst, windowOf } from './reading';

/** For each state, how many of all readings give it each label. Needs no reading of its own. */
export type Tally = Record<StateCode, Record<string, number>>;

/** What a state said that carries one stance. */
interface Carried {
	/** Kinds of its statements, each with the place of the first: of a draw, the stance said first goes on. */
	first: Map<number, number>;
	/** Lines of reporting, together where their statements are of the same kinds. */
	lines: { kinds: number[]; count: number }[];
}

export function countLabels(data: Evidence): Tally {
	const { ofState } = lookUp(data);
	const readings = allReadings(data);
	const { kindOf, admits } = kindsOf(data);
	const tally: Tally = {};
	for (const { code, kind } of data.states) {
		if (kind !== 'state') continue;
		const of: Record<string, number> = (tally[code] = {});
		const conduct = data.about.belligerents.includes(code);
		const carried = conduct ? [] : [...carriedOf(data, ofState.get(code) ?? [], kindOf)];
		readings.forEach((reading, i) => {
			const label = conduct ? data.about.belligerent_stance : stanceOf(data, reading, linesIn(i));
			of[label] = (of[label] ?? 0) + 1;
		});

		/** How many lines carry each stance in one reading, in the order in which they were first said. */
		function linesIn(reading: number): Record<string, { length: number }> {
			const counts: { stance: string; at: number; length: number }[] = [];
			for (const [stance, { first, lines }] of carried) {
				let length = 0;
				for (const { kinds, count } of lines)
					if (kinds.some((kind) => admits[kind]![reading])) length += count;
				if (length === 0) continue;
				let at = Infinity;
				for (const [kind, place] of first) if (admits[kind]![reading]) at = Math.min(at, place);
				counts.push({ stance, at, length });
			}
			counts.sort((a, b) => a.at - b.at);
			return Object.fromEntries(counts.map(({ stance, length }) => [stance, { length }]));
		}
	}
	return tally;
}

/** Statements are of one kind if the same readings let them count; -1: none does. `admits` by kind and reading. */
function kindsOf(data: Evidence): { kindOf: (s: Statement) => number; admits: boolean[][] } {
	const { sources } = lookUp(data);
	const readings = allReadings(data).map((reading) => ({
		reading,
		window: windowOf(data, reading)
	}));
	const admits: boolean[][] = [];
	const numbers = new Map<string, number>();
	const known = new Map<string, number>();
	function decide(s: Statement): number {
		const source = sources.get(s.source)!;
		const counts = readings.map(
			({ reading, window }) => reasonAgainst(s, source, window, reading) === undefined
		);
		if (!counts.includes(true)) return -1;
		const key = counts.map(Number).join('');
		let number = numbers.get(key);
		if (number === undefined) {
			numbers.set(key, (number = admits.length));
			admits.push(counts);
		}
		return number;
	}
	const kindOf = (s: Statement) => {
		// All that a reading asks of a statement; no reading picks its sources by hand here.
		const { stance, manner, voice, object, text_read, codable } = s;
		const { kind } = sources.get(s.source)!;
		const within = data.windows.map((window) => inWindow(window, s));
		const key = [
			within,
			stance === 'none',
			isGeneral(s),
			manner,
			voice,
			object,
			text_read,
			codable,
			kind
		].join();
		let number = known.get(key);
		if (number === undefined) known.set(key, (number = decide(s)));
		return number;
	};
	return { kindOf, admits };
}

/** By stance. */
function carriedOf(
	data: Evidence,
	statements: Statement[],
	kindOf: (s: Statement) => number
): Map<string, Carried> {
	const { sources } = lookUp(data);
	const stances = new Map<
		string,
		{ first: Map<number, number>; lines: Map<string, Set<number>> }
	>();
	statements.forEach((s, place) => {
		const kind = kindOf(s);
		if (kind < 0) return;
		let of = stances.get(s.stance);
		if (!of) stances.set(s.stance, (of = { first: new Map(), lines: new Map() }));
		if (!of.first.has(kind)) of.first.set(kind, place);
		const line = lineOf(s, sources);
		const kinds = of.lines.get(line);
		if (kinds) kinds.add(kind);
		else of.lines.set(line, new Set([kind]));
	});
	return new Map(
		[...stances].map(([stance, { first, lines }]) => {
			const alike = new Map<string, { kinds: number[]; count: number }>();
			for (const of of lines.values()) {
				const kinds = [...of].sort((a, b) => a - b);
				const same = alike.get(kinds.join());
				if (same) same.count++;
				else alike.set(kinds.join(), { kinds, count: 1 });
			}
			return [stance, { first, lines: [...alike.values()] }];
		})
	);
}
