import type { Position, Source, Statement } from '../domain/types';
import { lookUp, type Evidence } from './look-up';
import { directionOf } from './position';

type Rank = (statement: Statement) => number;

const MANNER: Record<Statement['manner'], number> = {
	quote: 5,
	document: 4,
	reported: 3,
	silence: 2,
	deed: 2,
	vote: 2,
	assessment: 0
};
const OBJECT: Record<Statement['object'], number> = {
	war: 3,
	territory: 2,
	negotiation: 1,
	consequences: 0,
	arms: 0,
	sanctions: 0,
	order: 0,
	other: 0
};
const SURE = { high: 2, medium: 1, low: 0 };

/** The first statement by these ranks, compared one after the other; ties are decided by id. */
function best(statements: Statement[], ranks: Rank[]): Statement | undefined {
	let first: Statement | undefined;
	for (const one of statements) if (!first || before(one, first, ranks)) first = one;
	return first;
}

function before(a: Statement, b: Statement, ranks: Rank[]): boolean {
	for (const rank of ranks) {
		const more = rank(a) - rank(b);
		if (more !== 0) return more > 0;
	}
	return a.id < b.id;
}

/** The statement to show first: one that supports the position, preferably in the state's own words from a record. */
export function mostTelling(
	position: Position,
	sources: Map<string, Source>
): Statement | undefined {
	return best(
		position.counted.filter((s) => s.stance === position.stance),
		[
			(s) => MANNER[s.manner],
			(s) => OBJECT[s.object],
			(s) => (sources.get(s.source)?.kind === 'primary' ? 1 : 0),
			(s) => SURE[s.confidence]
		]
	);
}

/**
 * The strongest evidence against a label, for the "But" line, from all statements inside and outside the window;
 * undefined if there is none.
 */
export function strongestAgainst(data: Evidence, position: Position): Statement | undefined {
	const against = (lookUp(data).ofState.get(position.state) ?? []).filter(
		(s) => s.codable && s.stance !== 'none' && s.stance !== position.stance
	);
	return best(against, [
		(s) => (s.voice === 'own' ? 2 : s.voice === 'other state' ? 1 : 0),
		(s) => (directionOf(data, s.stance) === 'hedge' ? 0 : 1),
		(s) => (MANNER[s.manner] > 2 ? 1 : 0),
		(s) => OBJECT[s.object],
		// A statement closer in time to those behind the position weighs more.
		(s) => -distance(s, position),
		(s) => SURE[s.confidence]
	]);
}

/** Days between a statement and the last counting one; 0 if either date is unknown. */
function distance(statement: Statement, position: Position): number {
	const last = position.counted.at(-1)?.to;
	if (!last || !statement.to) return 0;
	return Math.abs(Date.parse(last) - Date.parse(statement.to)) / 86_400_000;
}
