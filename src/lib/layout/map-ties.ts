/** The courses of the ties on the map: one for each pair of states, past names and signs. */
import type { Box, Point } from '../domain/geometry';
import type { Frame, NodeInput, PlacedTie, TieInput } from '../domain/layout';
import type { StateCode } from '../domain/types';
import { bender, type Span } from './bends';
import { grow, type Disc } from './boxes';
import { GAP } from './curves';
import type { Piece } from './land';
import { drawable } from './order';
import { tieEnds, toTheRight } from './tie-ends';

/** Cost of a point of a tie on a name: higher than any detour. */
const ON_NAME = 120;
/** Space between a tie and a name, in units. */
const SPACE = 4;
/** Half the distance between two opposite ties, in units. */
const LANE = 2.2;

const pairOf = (from: string, to: string) => (from < to ? `${from} ${to}` : `${to} ${from}`);

/** The ties between nodes. `names` are the boxes of the names, `signs` the signs of the states. */
export function mapTies(
	nodes: NodeInput[],
	ties: TieInput[],
	{ pieces, names, signs }: { pieces: Map<StateCode, Piece>; names: Box[]; signs: Disc[] },
	frame: Frame
): PlacedTie[] {
	const middleOf = new Map(nodes.map(({ state, anchor }) => [state, anchor]));
	const endIn = (state: StateCode) => ({
		middle: middleOf.get(state)!,
		piece: pieces.get(state)
	});
	const drawn = drawable(ties, nodes);
	const pairs = [...new Set(drawn.map(({ from, to }) => pairOf(from, to)))].map((pair) => {
		const [from, to] = pair.split(' ') as [StateCode, StateCode];
		return { pair, ...tieEnds(endIn(from), endIn(to), names) };
	});
	// An arc keeps GAP from a disc's edge; it is to end in this very point.
	const disc = ([x, y]: Point): Disc => ({ x, y, r: -GAP });
	const spans = pairs.map(({ pair, from, to }): Span => ({
		id: pair,
		from: disc(from),
		to: disc(to)
	}));
	const room = { visible: frame.visible, hard: frame.overlays };
	const bend = bender(spans, signs, room, ON_NAME);
	const { ties: bent } = bend(names.map((box) => grow(box, SPACE)));
	const courses = new Map(pairs.map((course, i) => [course.pair, { ...course, ...bent[i]! }]));
	const known = new Set(drawn.map(({ from, to }) => `${from} ${to}`));
	return drawn.map(({ id, from, to }) => {
		const course = courses.get(pairOf(from, to))!;
		const forward = from < to;
		const ends = forward ? course : { from: course.to, to: course.from };
		const both = known.has(`${to} ${from}`);
		return {
			id,
			bend: forward ? course.bend : -course.bend,
			...toTheRight(ends, both ? LANE : 0),
			...(both && { paired: true })
		};
	});
}
