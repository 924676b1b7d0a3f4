/** The last steps of the layouts by stance and by ties: names, bends, rounding. */
import type { Box, Point } from '../domain/geometry';
import type { Frame, NodeInput, PlacedNode, PlacedTie, TieInput } from '../domain/layout';
import type { StateCode } from '../domain/types';
import { bender, type Span } from './bends';
import { length, round1, type Disc, type Room } from './boxes';
import { curvePoints } from './curves';
import { labelBox, namer, type Line, type Naming, type PlacedLabels } from './labels';
import { drawable, rank } from './order';
import { textWidth } from './text';

/** A placed node; `label` is set if the layout itself has placed the name. */
export interface Spot extends Disc {
	input: NodeInput;
	label?: PlacedNode['label'];
	/** True if the layout decided not to show the name. */
	nameless?: boolean;
}

/** Number of rounds: ties are bent around the names, then names are placed around the ties. */
const TURNS = 2;
/** Greatest distance between a node and its name; larger for a member, whose name must always find room. */
const REACH = {
	wide: { member: 104, other: 46 },
	medium: { member: 104, other: 46 },
	small: { member: 33, other: 6 },
	stage: { member: 150, other: 90 }
};

/** The space for nodes and names. */
export const roomOf = ({ visible, overlays }: Frame): Room => ({ visible, hard: overlays });

/** A straight line as points about 10 units apart, for names to keep clear of. */
export function straight([ax, ay]: Point, [bx, by]: Point): Line {
	const whole = length(bx - ax, by - ay);
	const count = Math.max(1, Math.round(whole / 10));
	const points = Array.from({ length: count + 1 }, (_, i): Point => [
		ax + ((bx - ax) * i) / count,
		ay + ((by - ay) * i) / count
	]);
	return { points, step: whole / count };
}

function arc({ from, to }: Span, bend: number): Line {
	const count = 32;
	const points = curvePoints(from, to, bend, count);
	return { points, step: length(from.x - to.x, from.y - to.y) / count };
}

/** What label placement needs to know of a spot: its rank by role, and how far from its node the name may lie. */
function namingOf(spot: Spot, frame: Frame): Naming {
	const { name, role } = spot.input;
	return {
		name,
		node: spot,
		rank: rank(role),
		reach: REACH[frame.id][role === 'member' ? 'member' : 'other'],
		strict: frame.id === 'small'
	};
}

const boxOfLabel = ({ input, x, y }: Spot, label: NonNullable<Spot['label']>, size: number): Box =>
	labelBox(textWidth(input.name, size), size, label, x, y);

/** The ties between spots, with their two ends. */
function spansOf(spots: Spot[], ties: TieInput[]): Span[] {
	const where = new Map<StateCode, Spot>(spots.map((spot) => [spot.input.state, spot]));
	const inputs = spots.map(({ input }) => input);
	return drawable(ties, inputs).map(({ id, from, to }) => ({
		id,
		from: where.get(from)!,
		to: where.get(to)!
	}));
}

/** Places the names and bends the ties. `extra` are boxes and lines of the layout itself (hubs, links). */
export function finish(
	frame: Frame,
	spots: Spot[],
	ties: TieInput[],
	extra: { boxes?: Box[]; lines?: Line[] } = {}
): { nodes: PlacedNode[]; ties: PlacedTie[] } {
	for (const spot of spots)
		Object.assign(spot, { x: round1(spot.x), y: round1(spot.y), r: round1(spot.r) });
	const room = roomOf(frame);
	const size = frame.name;
	const taken = [
		...(extra.boxes ?? []),
		...spots.flatMap((spot) => (spot.label ? [boxOfLabel(spot, spot.label, size)] : []))
	];
	const open = spots.filter((spot) => !spot.label && !spot.nameless);
	const spans = spansOf(spots, ties);
	const lines = extra.lines ?? [];
	const bend = bender(spans, spots, room);
	const name = namer(
		open.map((spot) => namingOf(spot, frame)),
		{
			size,
			discs: spots,
			room: { visible: room.visible, hard: [...room.hard, ...taken] }
		}
	);

	// Names and ties compete for space, so both orders are tried and the cheaper result is kept.
	let best: { cost: number; labels: PlacedLabels['labels']; ties: PlacedTie[] } | undefined;
	for (const first of [[], bend(taken).ties]) {
		let bent = first;
		for (let turn = 0; turn < TURNS; turn++) {
			const { labels, costs } = name([...lines, ...bent.map((one, i) => arc(spans[i]!, one.bend))]);
			const boxes = open.flatMap((spot, i) =>
				labels[i] ? [boxOfLabel(spot, labels[i], size)] : []
			);
			const { ties, cost: tieCost } = bend([...taken, ...boxes]);
			const cost = tieCost + costs.reduce((sum, one) => sum + one, 0);
			if (!best || cost < best.cost - 1e-6) best = { cost, labels, ties };
			bent = ties;
		}
	}

	const labels = new Map(open.map((spot, i) => [spot, best!.labels[i]]));
	const nodes = spots.map((spot): PlacedNode => {
		const label = spot.label ?? labels.get(spot);
		return {
			state: spot.input.state,
			x: spot.x,
			y: spot.y,
			r: spot.r,
			...(label && { label })
		};
	});
	return { nodes, ties: best!.ties };
}
