/** Converts a picture to the input of the layouts. Small, because a page loads it before any other reading. */
import type { Places } from '../domain/geometry';
import type { NodeInput, TieInput } from '../domain/layout';
import type { Picture } from './picture';

/** The input of the layouts for the states that have a place on the stage. */
export function nodesOf(picture: Picture, places: Places): NodeInput[] {
	return picture.marks
		.filter((m) => places[m.state])
		.map((m) => ({
			state: m.state,
			// A dot without a role shows its name only on hover, so its label needs no room.
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
