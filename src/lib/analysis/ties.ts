import type { Dataset, Reading, Relation, Statement, Tie } from '../domain/types';
import { groupBy, lookUp } from './look-up';
import { linesByStance, stanceOf } from './position';
import { inWindow, readsSource, reasonAgainst, windowOf } from './reading';

/**
 * What states said or did toward each other in a reading, one tie per ordered pair. There is a tie only if the state it
 * starts from said or did something in the window; a journalist's conclusion alone makes none. The tone of a tie
 * follows the same rule as a position.
 */
export function tiesOf(data: Dataset, reading: Reading): Tie[] {
	const window = windowOf(data, reading);
	const { sources, statements, states } = lookUp(data);
	const isState = (code: string) => states.get(code)?.kind === 'state';

	const inReading = (s: Statement) =>
		s.codable && inWindow(window, s) && readsSource(reading, sources.get(s.source)!);
	const spokenBy = (from: string) => (s: Statement) =>
		s.state === from &&
		s.manner !== 'assessment' &&
		(s.voice === 'own' || (s.voice === 'other state' && reading.voiced));
	const statementsOf = (relation: Relation) =>
		relation.statements.map((id) => statements.get(id)!).filter(inReading);

	const relations = data.relations.filter(
		(r) => isState(r.from) && isState(r.to) && statementsOf(r).some(spokenBy(r.from))
	);
	return [...groupBy(relations, (r) => `${r.from}-${r.to}`)].map(([id, group]) => {
		const { from, to } = group[0]!;
		const all = [...new Set(group.flatMap(statementsOf))];
		const counted = all.filter(
			(s) => s.state === from && !reasonAgainst(s, sources.get(s.source)!, window, reading)
		);
		const tone = stanceOf(data, reading, linesByStance(counted, sources));
		return { id, from, to, relations: group, statements: all, tone };
	});
}

/** The ordered pairs of states that are tied in at least one reading. Ids are "IND-RUS" for India to Russia. */
export function pairsOf(data: Dataset): Pick<Tie, 'id' | 'from' | 'to'>[] {
	const { statements, states } = lookUp(data);
	const drawn = data.relations.filter(
		({ from, to, statements: ids }) =>
			states.get(from)?.kind === 'state' &&
			states.get(to)?.kind === 'state' &&
			ids
				.map((id) => statements.get(id)!)
				.some(
					(s) =>
						s.codable && s.state === from && s.manner !== 'assessment' && s.voice !== 'third party'
				)
	);
	return [...groupBy(drawn, (r) => `${r.from}-${r.to}`)].map(([id, [first]]) => ({
		id,
		from: first!.from,
		to: first!.to
	}));
}
