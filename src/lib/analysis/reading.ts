import { readDate } from '../dataset/dates';
import type { Dataset, Reading, Source, Statement, Subject, Window } from '../domain/types';

/** Whether a reading includes a source. The only implementation of this rule. */
export function readsSource(reading: Reading, source: Source): boolean {
	if (reading.sources === 'articles') return source.kind === 'article';
	if (reading.sources === 'primary') return source.kind === 'primary';
	return reading.sources === 'all' || reading.sources.includes(source.id);
}

/** True if every possible day of a statement is in the window, and its occasion matches if the window has one. */
export function inWindow(
	window: Window,
	statement: Pick<Statement, 'from' | 'to' | 'occasion'>
): boolean {
	const { from, to, occasion } = window;
	return (
		statement.from !== '' &&
		from <= statement.from &&
		statement.to <= to &&
		(occasion === '' || occasion === statement.occasion)
	);
}

/** A copy of a statement moved into the window, to find what else speaks against counting it. */
export const asIfIn = ({ from, occasion }: Window, statement: Statement): Statement => ({
	...statement,
	from,
	to: from,
	occasion
});

/** The window of a reading. Throws unless it is an id of data/windows.csv or two days in order. */
export function windowOf(data: Pick<Dataset, 'windows'>, reading: Pick<Reading, 'window'>): Window {
	const window = data.windows.find((w) => w.id === reading.window) ?? chosenDays(reading.window);
	if (!window) throw new Error(`No window "${reading.window}" in data/windows.csv`);
	return window;
}

/** Parses "2022-03-01..2022-08-31" to a window without a name; undefined if it is malformed or reversed. */
export function chosenDays(text: string): Window | undefined {
	const [from = '', to = '', ...more] = text.split('..');
	const isDay = (day: string) => day.length === 10 && readDate(day).span !== undefined;
	if (more.length > 0 || !isDay(from) || !isDay(to) || to < from) return undefined;
	return { id: text, label: '', from, to, occasion: '' };
}

/** The day (YYYY-MM-DD) whose roles a reading shows: that of the summit if the window has it, else its last day. */
export function dayOf(
	data: Pick<Dataset, 'about' | 'windows'>,
	reading: Pick<Reading, 'window'>
): string {
	const { from, to } = windowOf(data, reading);
	const { date } = data.about;
	return from <= date && date <= to ? date : to;
}

/** Why a statement does not count, in the order of the sentences of the rule (data/rules.csv). */
export type Reason =
	| 'outside the sources'
	| 'outside the window'
	| 'a general appeal'
	| 'not about the war'
	| 'must not be coded'
	| 'of a group'
	| 'said by someone else'
	| 'said by another state'
	| 'a deed'
	| 'a vote'
	| 'silence not counted'
	| 'silence, text not read'
	| 'about sanctions or arms'
	| 'about something else';

/** Objects about which a statement counts by default. */
export const ABOUT_THE_WAR: ReadonlySet<Subject> = new Set([
	'war',
	'territory',
	'negotiation',
	'consequences'
]);
const SANCTIONS_AND_ARMS = new Set(['sanctions', 'arms']);

/** True for a principle or appeal that fits any conflict, unless the state itself tied it to this war elsewhere. */
export const isGeneral = ({ points_at, tied_by }: Pick<Statement, 'points_at' | 'tied_by'>) =>
	points_at === 'general' && tied_by === '';

/** Why a statement does not count in a reading; undefined if it does. Pure. */
export function reasonAgainst(
	statement: Statement,
	source: Source,
	window: Window,
	reading: Reading
): Reason | undefined {
	if (!statement.codable) return 'must not be coded';
	if (!readsSource(reading, source)) return 'outside the sources';
	if (!inWindow(window, statement)) return 'outside the window';
	if (isGeneral(statement)) return 'a general appeal';
	if (statement.stance === 'none') return 'not about the war';
	if (statement.manner === 'assessment' || statement.voice === 'third party')
		return 'said by someone else';
	if (statement.voice === 'other state' && !reading.voiced) return 'said by another state';
	if (statement.manner === 'deed' && !reading.deeds) return 'a deed';
	if (statement.manner === 'vote' && !reading.votes) return 'a vote';
	if (statement.manner === 'silence') {
		if (!reading.silence) return 'silence not counted';
		if (statement.text_read !== 'whole') return 'silence, text not read';
	}
	if (SANCTIONS_AND_ARMS.has(statement.object))
		return reading.sanctions ? undefined : 'about sanctions or arms';
	// A deed is itself an act toward the war, whatever its object (a procedural vote, for instance).
	if (!ABOUT_THE_WAR.has(statement.object) && statement.manner !== 'deed')
		return 'about something else';
	return undefined;
}

/** The values of every switch, without hand-picked days and sources, which cannot be enumerated. */
export function choicesOf(data: Pick<Dataset, 'windows'>): { [K in keyof Reading]: Reading[K][] } {
	const yesNo = [true, false];
	return {
		window: data.windows.map((w) => w.id),
		sources: ['all', 'articles', 'primary'],
		silence: yesNo,
		voiced: yesNo,
		deeds: yesNo,
		sanctions: yesNo,
		votes: yesNo,
		lines: [1, 2],
		rule: ['pointed', 'majority']
	};
}

/** The windows that contain the day of the atlas; all windows if none does. The others show earlier or later times. */
export function mainWindows({ about, windows }: Pick<Dataset, 'windows' | 'about'>): Window[] {
	const held = windows.filter(({ from, to }) => from <= about.date && about.date <= to);
	return held.length > 0 ? held : windows;
}

/** First and last day (YYYY-MM-DD) of the main windows together. */
export function mainSpan(data: Pick<Dataset, 'windows' | 'about'>): { from: string; to: string } {
	const windows = mainWindows(data);
	const [from] = windows.map((w) => w.from).sort();
	const to = windows
		.map((w) => w.to)
		.sort()
		.at(-1);
	return { from: from!, to: to! };
}

/**
 * Every reading that the switches offer, in the windows that contain the day of the atlas. Other windows are left out,
 * because what was said in a later year does not show how firm a label is on that day.
 */
export function allReadings(data: Pick<Dataset, 'windows' | 'about'>): Reading[] {
	const windows = mainWindows(data);
	return Object.entries(choicesOf({ windows })).reduce<Partial<Reading>[]>(
		(readings, [key, values]) =>
			readings.flatMap((reading) => values.map((value) => ({ ...reading, [key]: value }))),
		[{}]
	) as Reading[];
}
