/** The order in which layouts process their input: by code, so that the order in the files does not matter. */
import type { NodeInput, TieInput } from '../domain/layout';
import { ROLES, type Role } from '../domain/types';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A copy of the nodes, sorted by state code. */
export const byState = (nodes: NodeInput[]): NodeInput[] =>
	[...nodes].sort((a, b) => compare(a.state, b.state));

/** A copy of the nodes: members first, then by role and code. */
export const byRole = (nodes: NodeInput[]): NodeInput[] =>
	byState(nodes).sort((a, b) => rank(a.role) - rank(b.role));

/** Position of a role in ROLES, 0 for members: lower ranks are placed first. */
export const rank = (role: Role) => ROLES.indexOf(role);

/** Ties between two different states of the picture, sorted by id. */
export function drawable(ties: TieInput[], nodes: NodeInput[]): TieInput[] {
	const known = new Set(nodes.map((node) => node.state));
	return ties
		.filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
		.sort((a, b) => compare(a.id, b.id));
}
