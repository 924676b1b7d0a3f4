import type { Dataset, Reading, Source, Statement, Window } from '../model/types';

/** The same rule for every caller: does a source belong to what the reading reads? */
export function readsSource(reading: Reading, source: Source): boolean {
	if (reading.sources === 'articles') return source.kind === 'article';
	if (reading.sources === 'primary') return source.kind === 'primary';
	return true;
}

/** A statement lies in a window only if every day it can have been made on does. */
export function inWindow(window: Window, statement: Pick<Statement, 'from' | 'to'>): boolean {
	return statement.from !== '' && window.from <= statement.from && statement.to <= window.to;
}

export function windowOf(data: Pick<Dataset, 'windows'>, reading: Reading): Window {
	const window = data.windows.find((w) => w.id === reading.window);
	if (!window) throw new Error(`No window "${reading.window}" in data/windows.csv`);
	return window;
}

/** Why a statement does not count, or undefined if it does. The order is that of the sentences of the rule. */
export type Reason =
	| 'outside the sources'
	| 'outside the window'
	| 'not about the war'
	| 'must not be coded'
	| 'of a group'
	| 'said by someone else'
	| 'said by another state'
	| 'a deed'
	| 'silence not counted'
	| 'silence, text not read'
	| 'about sanctions or arms'
	| 'about something else';

const ABOUT_THE_WAR = new Set(['war', 'territory', 'negotiation']);
const SANCTIONS_AND_ARMS = new Set(['sanctions', 'arms']);

/** Decides for one statement under one reading. Pure. */
export function reasonAgainst(
	statement: Statement,
	source: Source,
	window: Window,
	reading: Reading
): Reason | undefined {
	if (!statement.codable) return 'must not be coded';
	if (!readsSource(reading, source)) return 'outside the sources';
	if (!inWindow(window, statement)) return 'outside the window';
	if (statement.stance === 'none') return 'not about the war';
	if (statement.manner === 'assessment' || statement.voice === 'third party')
		return 'said by someone else';
	if (statement.voice === 'other state' && !reading.voiced) return 'said by another state';
	if (statement.manner === 'deed' && !reading.deeds) return 'a deed';
	if (statement.manner === 'silence') {
		if (!reading.silence) return 'silence not counted';
		if (statement.text_read !== 'whole') return 'silence, text not read';
	}
	if (SANCTIONS_AND_ARMS.has(statement.object))
		return reading.sanctions ? undefined : 'about sanctions or arms';
	// A deed is itself an act toward the war, whatever it is filed under (a procedural vote, say).
	if (!ABOUT_THE_WAR.has(statement.object) && statement.manner !== 'deed')
		return 'about something else';
	return undefined;
}

/** Every reading a reader can choose: the product of all switches. */
export function allReadings(data: Pick<Dataset, 'windows'>): Reading[] {
	const yesNo = [true, false];
	const out: Reading[] = [];
	for (const window of data.windows.map((w) => w.id))
		for (const sources of ['all', 'articles', 'primary'] as const)
			for (const silence of yesNo)
				for (const voiced of yesNo)
					for (const deeds of yesNo)
						for (const sanctions of yesNo)
							for (const lines of [1, 2] as const)
								for (const rule of ['pointed', 'majority'] as const)
									out.push({ window, sources, silence, voiced, deeds, sanctions, lines, rule });
	return out;
}
