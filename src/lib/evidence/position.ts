import type {
	Absence,
	Dataset,
	Position,
	Reading,
	Source,
	StateCode,
	Statement
} from '../model/types';
import { inWindow, readsSource, reasonAgainst, windowOf } from './reading';

type Evidence = Pick<
	Dataset,
	'about' | 'stances' | 'states' | 'sources' | 'statements' | 'windows' | 'memberships'
>;

/** Where every state stands in a reading. Collectives never take a position and are left out. */
export function positionsOf(data: Evidence, reading: Reading): Map<StateCode, Position> {
	const sources = new Map(data.sources.map((s) => [s.id, s]));
	const byState = groupBy(data.statements, (s) => s.state);
	return new Map(
		data.states
			.filter((s) => s.kind === 'state')
			.map(({ code }) => [code, positionOf(data, reading, code, byState.get(code) ?? [], sources)])
	);
}

/** Map.groupBy came with Node 21; this must run on Node 20. */
export function groupBy<K, V>(values: V[], key: (value: V) => K): Map<K, V[]> {
	const groups = new Map<K, V[]>();
	for (const value of values) {
		const group = groups.get(key(value));
		if (group) group.push(value);
		else groups.set(key(value), [value]);
	}
	return groups;
}

function positionOf(
	data: Evidence,
	reading: Reading,
	state: StateCode,
	statements: Statement[],
	sources: Map<string, Source>
): Position {
	const window = windowOf(data, reading);
	const counted = statements
		.filter((s) => reasonAgainst(s, sources.get(s.source)!, window, reading) === undefined)
		.sort((a, b) => a.to.localeCompare(b.to));
	const lines = linesByStance(counted, sources);
	if (data.about.belligerents.includes(state))
		return { state, stance: data.about.belligerent_stance, byConduct: true, counted, lines };

	const stance = stanceOf(data, reading, lines);
	const position = { state, stance, byConduct: false, counted, lines };
	return stance === 'none'
		? { ...position, absence: absenceOf(data, reading, state, statements, counted, sources) }
		: position;
}

/** Independent lines of reporting behind each stance: sources of one line count once. */
export function linesByStance(
	statements: Statement[],
	sources: Map<string, Source>
): Record<string, string[]> {
	const lines: Record<string, Set<string>> = {};
	for (const s of statements) (lines[s.stance] ??= new Set()).add(sources.get(s.source)!.line);
	return Object.fromEntries(Object.entries(lines).map(([stance, set]) => [stance, [...set]]));
}

type Carried = Record<string, string[]>;

/** The stance that lines of reporting carry together under the rule of a reading, or "none". */
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
	// Of two stances that point the same way, the one with more lines.
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

/** The most telling reason for which a state has no position in this reading. */
function absenceOf(
	data: Evidence,
	reading: Reading,
	state: StateCode,
	statements: Statement[],
	counted: Statement[],
	sources: Map<string, Source>
): Absence {
	if (counted.length > 0) return 'too few lines';
	const window = windowOf(data, reading);
	const read = (s: Statement) =>
		s.codable && readsSource(reading, sources.get(s.source)!) && inWindow(window, s);
	const seen = statements.filter(read);
	if (seen.some((s) => s.stance !== 'none' && s.manner !== 'assessment'))
		return 'only words or deeds that do not count';
	if (seen.some((s) => s.text_read === 'part' && s.voice === 'own' && s.manner !== 'silence'))
		return 'text not read';
	if (seen.some((s) => s.voice === 'own')) return 'spoke of other things';
	const readHere = data.statements.filter(read);
	if (readHere.some((s) => s.mentions.includes(state))) return 'named as attending only';
	const collectives = new Set(
		data.states.filter((s) => s.kind === 'collective' && s.attended).map((s) => s.code)
	);
	const attended = data.states.find((s) => s.code === state)?.attended;
	if (attended && readHere.some((s) => collectives.has(s.state) && s.stance !== 'none'))
		return 'only in an unnamed group';
	return 'not named';
}
