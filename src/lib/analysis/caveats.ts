/** Caveats to show beside a label: how little evidence it rests on, or how easily it would change. Derived by rule. */
import type { Position, Reading, Statement } from '../domain/types';
import { lookUp, type Evidence } from './look-up';
import { directionOf, linesByStance, stanceOf } from './position';
import { asIfIn, reasonAgainst, windowOf } from './reading';

export type Caveat =
	/** All evidence for the label is from one speaker, on one day, on one occasion, about one object. */
	| { kind: 'one passage'; statement: Statement }
	/** No statement behind the label names the war. */
	| { kind: 'unnamed' }
	/** The label rests on silence alone. */
	| { kind: 'silence' }
	/** A statement a few days before or after the window would change the label. */
	| { kind: 'turns'; stance: string; days: number; when: 'before' | 'after' }
	/** The state took a side in words but abstained in every vote on the war. */
	| { kind: 'abstained'; votes: number };

/** Number of days outside the window within which a statement is close enough for this caveat. */
const NEAR = 14;
/** Number of votes from which they show a habit. */
const HABIT = 2;

/**
 * The caveats of a position in a reading, in the order of the type above; empty if there are none.
 * A position by conduct has no caveats, because it rests on no words.
 */
export function caveatsOf(data: Evidence, reading: Reading, position: Position): Caveat[] {
	if (position.byConduct) return [];
	return [...restsOn(position), ...turns(data, reading, position), ...abstained(data, position)];
}

/** The statements behind a label; for a hedge that results from pointed words both ways, all that count. */
function carriers({ counted, stance }: Position): Statement[] {
	const own = counted.filter((s) => s.stance === stance);
	return own.length > 0 ? own : counted;
}

function restsOn(position: Position): Caveat[] {
	if (position.stance === 'none') return [];
	const all = carriers(position);
	if (all.every((s) => s.manner === 'silence')) return [{ kind: 'silence' }];
	const spoken = all.filter((s) => s.manner !== 'silence' && s.manner !== 'vote');
	const [first] = spoken;
	if (!first) return [];
	const passages = new Set(
		all.map((s) => [s.date, s.occasion, s.object, s.manner === 'vote'].join())
	);
	return [
		...(passages.size === 1 ? [{ kind: 'one passage' as const, statement: first }] : []),
		...(spoken.every((s) => s.points_at !== 'named') ? [{ kind: 'unnamed' as const }] : [])
	];
}

/** The nearest statement outside the window that would count inside it and change the label, if there is one. */
function turns(data: Evidence, reading: Reading, position: Position): Caveat[] {
	const { sources, ofState } = lookUp(data);
	const window = windowOf(data, reading);
	const near = (ofState.get(position.state) ?? []).flatMap((s) => {
		// A hedge changes the label only of a state without a position.
		if (s.stance === position.stance || s.from === '' || s.manner === 'silence') return [];
		if (position.stance !== 'none' && directionOf(data, s.stance) === 'hedge') return [];
		if (reasonAgainst(asIfIn(window, s), sources.get(s.source)!, window, reading)) return [];
		const when = s.from > window.to ? 'after' : s.to < window.from ? 'before' : undefined;
		if (!when) return [];
		const days = when === 'after' ? apart(window.to, s.from) : apart(s.to, window.from);
		if (days > NEAR) return [];
		const stance = stanceOf(data, reading, linesByStance([...position.counted, s], sources));
		return stance === position.stance
			? []
			: [{ kind: 'turns' as const, stance: s.stance, days, when } as const];
	});
	return near.sort((a, b) => a.days - b.days).slice(0, 1);
}

const apart = (from: string, to: string) =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function abstained(data: Evidence, { state, stance, counted }: Position): Caveat[] {
	if (directionOf(data, stance) === 'hedge' || stance === 'none') return [];
	if (counted.some((s) => s.manner === 'vote')) return [];
	const votes = lookUp(data).votes.filter((s) => s.state === state);
	const cast = new Map(votes.map((s) => [s.id, s.stance]));
	const hedged = [...cast.values()].every((vote) => directionOf(data, vote) === 'hedge');
	return cast.size >= HABIT && hedged ? [{ kind: 'abstained', votes: cast.size }] : [];
}
