/** Converts a picture to the input of the layouts. Small, because a page loads it before any other reading. */
import type { Places } from '../domain/geometry';
import type { NodeInput, TieInput } from '../domain/layout';
import type { Mark, Picture } from './picture';

/** Whether a state is marked on the map and in the graph: it has a role on the day, a stance, or is attacked. */
export const hasMark = ({ role, stance, attacked }: Mark): boolean =>
	role !== 'other' || stance !== 'none' || attacked;

/**
 * The input of the layouts for the states that have a place on the stage. A state without a role on the day and without
 * a stance has no mark; the layout on the map, which holds for every reading, gives it a place with `all`.
 */
export function nodesOf(picture: Picture, places: Places, all = false): NodeInput[] {
	return picture.marks
		.filter((m) => places[m.state] && (all || hasMark(m)))
		.map((m) => ({
			state: m.state,
			// A state without a role shows its name only when pointed at, so that needs no room.
			name: m.role === 'other' && !m.attacked ? '' : m.name,
			role: m.role,
			stance: m.stance,
			absence: m.absence,
			anchor: places[m.state]!.anchor,
			carried: (picture.carried[m.state] ?? []).map(({ stance, lines }) => ({ stance, lines }))
		}));
}

/** The ties of a picture whose two states both have a place on the stage. */
export function tiesToPlace(picture: Picture, places: Places): TieInput[] {
	return picture.ties
		.filter((t) => places[t.from] && places[t.to])
		.map(({ id, from, to, tone, weight }) => ({ id, from, to, tone, weight }));
}
