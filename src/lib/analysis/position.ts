import type {
	Absence,
	Dataset,
	Position,
	Reading,
	Source,
	StateCode,
	Statement
} from '../domain/types';
import { groupBy, lookUp, type Evidence } from './look-up';
import { inWindow, isGeneral, readsSource, reasonAgainst, windowOf, type Reason } from './reading';
import { once, VOTE_LINE } from './votes';

/** Why a statement does not count, or undefined if it does. */
export type Judge = (statement: Statement) => Reason | undefined;

/** Prepares a reading for judging statements. Throws for an unknown window. */
export function judgeOf(data: Evidence, reading: Reading): Judge {
	const { sources } = lookUp(data);
	const window = windowOf(data, reading);
	return (statement) => reasonAgainst(statement, sources.get(statement.source)!, window, reading);
}

/** The position of every state in a reading. Collectives never take a position and are left out. */
export function positionsOf(data: Evidence, reading: Reading): Map<StateCode, Position> {
	const positionOf = positionIn(data, reading);
	return new Map(
		data.states.filter((s) => s.kind === 'state').map(({ code }) => [code, positionOf(code)])
	);
}

/** Prepares a reading once; the returned function gives the position of a state, by its code. */
export function positionIn(data: Evidence, reading: Reading): (state: StateCode) => Position {
	const judge = judgeOf(data, reading);
	return (state) => positionOf(data, reading, state, judge);
}

/** The statements and votes of a state that count, oldest first. */
function countedOf(data: Evidence, state: StateCode, judge: Judge): Statement[] {
	const counted = (lookUp(data).ofState.get(state) ?? []).filter((s) => !judge(s));
	return once(counted).sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
}

/** The stance of every state in a reading; without the rest of the position, for counting many readings. */
export function labelsOf(data: Evidence, reading: Reading): Map<StateCode, string> {
	const { sources } = lookUp(data);
	const judge = judgeOf(data, reading);
	const labelOf = (state: StateCode) =>
		data.about.belligerents.includes(state)
			? data.about.belligerent_stance
			: stanceOf(data, reading, linesByStance(countedOf(data, state, judge), sources));
	return new Map(
		data.states.filter((s) => s.kind === 'state').map(({ code }) => [code, labelOf(code)])
	);
}

function positionOf(data: Evidence, reading: Reading, state: StateCode, judge: Judge): Position {
	const { sources } = lookUp(data);
	const counted = countedOf(data, state, judge);
	const lines = linesByStance(counted, sources);
	if (data.about.belligerents.includes(state))
		return { state, stance: data.about.belligerent_stance, byConduct: true, counted, lines };

	const stance = stanceOf(data, reading, lines);
	const position = { state, stance, byConduct: false, counted, lines };
	return stance === 'none'
		? { ...position, absence: absenceOf(data, reading, state, counted) }
		: position;
}

/** The line of reporting of a statement. Sources that go back to one text share a line, and so do all votes. */
export const lineOf = (statement: Statement, sources: Map<string, Source>): string =>
	statement.manner === 'vote' ? VOTE_LINE : sources.get(statement.source)!.line;

/** Ids of the independent lines of reporting behind each stance, by stance id; sources of one line count once. */
export function linesByStance(
	statements: Statement[],
	sources: Map<string, Source>
): Record<string, string[]> {
	return Object.fromEntries(
		[...groupBy(statements, (s) => s.stance)].map(([stance, of]) => [
			stance,
			[...new Set(of.map((s) => lineOf(s, sources)))]
		])
	);
}

/** Ids of lines by stance. */
type Carried = Record<string, string[]>;

/** The stance that lines of reporting support under the rule of a reading, or "none". */
export function stanceOf(
	data: Pick<Dataset, 'stances'>,
	reading: Pick<Reading, 'lines' | 'rule'>,
	lines: Carried
): string {
	const carried = Object.fromEntries(
		Object.entries(lines).filter(([, of]) => of.length >= reading.lines)
	);
	return reading.rule === 'pointed' ? pointed(data, carried) : majority(data, carried);
}

/** The direction of a stance in data/stances.csv, "hedge" for cautious ones; empty for "none" and for an unknown id. */
export const directionOf = (data: Pick<Dataset, 'stances'>, stance: string) =>
	data.stances.find((s) => s.id === stance)?.direction ?? '';

const hedgeOf = (data: Pick<Dataset, 'stances'>) =>
	data.stances.find((s) => s.direction === 'hedge')!.id;

/** Hedges never cancel a pointed word; pointed words both ways make it a hedge. */
function pointed(data: Pick<Dataset, 'stances'>, carried: Carried): string {
	const stances = Object.keys(carried);
	if (stances.length === 0) return 'none';
	const sharp = stances.filter((s) => directionOf(data, s) !== 'hedge');
	const ways = new Set(sharp.map((s) => directionOf(data, s)));
	// Of two stances in the same direction, takes the one with more lines.
	const first = sharp.sort((a, b) => carried[b]!.length - carried[a]!.length)[0];
	return ways.size === 1 ? first! : hedgeOf(data);
}

/** The stance with most independent lines; a draw is a hedge. */
function majority(data: Pick<Dataset, 'stances'>, carried: Carried): string {
	const ranked = Object.entries(carried).sort((a, b) => b[1].length - a[1].length);
	if (ranked.length === 0) return 'none';
	const [first, second] = ranked;
	return second && second[1].length === first![1].length ? hedgeOf(data) : first![0];
}

/** The most informative reason why a state has no position in this reading. */
function absenceOf(
	data: Evidence,
	reading: Reading,
	state: StateCode,
	counted: Statement[]
): Absence {
	if (counted.length > 0) return 'too few lines';
	const { ofState, sources } = lookUp(data);
	const window = windowOf(data, reading);
	const read = (s: Statement) =>
		s.codable && readsSource(reading, sources.get(s.source)!) && inWindow(window, s);
	// Votes that do not count are shown separately and say nothing about whether the state was heard.
	const seen = (ofState.get(state) ?? []).filter((s) => s.manner !== 'vote' && read(s));
	if (seen.some((s) => s.stance !== 'none' && s.manner !== 'assessment'))
		return 'only words or deeds that do not count';
	if (seen.some((s) => s.text_read === 'part' && s.voice === 'own' && s.manner !== 'silence'))
		return 'text not read';
	if (seen.some((s) => s.voice === 'own' && isGeneral(s))) return 'only general words';
	if (seen.some((s) => s.voice === 'own')) return 'spoke of other things';
	const { states, mentioning } = lookUp(data);
	if ((mentioning.get(state) ?? []).some(read)) return 'named as attending only';
	const ofGroup = (s: Statement) => s.stance !== 'none' && read(s);
	const groups = data.states.filter((s) => s.kind === 'collective' && s.attended);
	if (
		states.get(state)?.attended &&
		groups.some(({ code }) => (ofState.get(code) ?? []).some(ofGroup))
	)
		return 'only in an unnamed group';
	return 'not named';
}
