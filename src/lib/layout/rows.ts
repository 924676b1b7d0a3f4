/** Places states outside the graph: rows under short headings, members first, names beside the nodes. */
import type { Box } from '../domain/geometry';
import type { Apart, Frame, NodeInput } from '../domain/layout';
import { apartWords } from '../domain/vocabulary';
import type { Spot } from './finish';
import { beside } from './labels';
import { byRole, rank } from './order';
import { GAP, REACH } from './separate';
import { textWidth } from './text';

export interface Group {
	kind: Apart['kind'];
	absence?: Apart['absence'];
	nodes: NodeInput[];
}

export interface Parked {
	spots: Spot[];
	apart: Apart[];
	/** Upper edge of the rows; the lower edge of the area if there are none. */
	top: number;
}

/** Distances between a node and its name, two nodes, two lines, two groups; in type sizes of the names. */
const SPACE = { name: 0.35, node: 0.8, line: 0.3, group: 1.5 };
/** Line height of a heading, in its type size. */
const LEADING = 1.45;
/** Distance from overlays, in units. */
const EDGE = 12;
/** Step of the search for the lowest place where everything fits. */
const STEP = 6;
/** Factor by which sizes shrink if even bare nodes do not fit. */
const SHRINK = 0.9;

/** Which names are shown, most first. A dot has no code, so its name is dropped last but one. */
type Policy = (node: NodeInput) => boolean;
const POLICIES: Policy[] = [
	() => true,
	({ role }) => role === 'member' || role === 'other',
	({ role }) => role === 'other',
	() => false
];

interface Plan {
	frame: Frame;
	area: Box;
	reserved: Box[];
	named: Policy;
	/** Factor of radii and pitch; below 1 only where the data is too large for the area. */
	scale: number;
}

/** Right edge of a line between two heights, which ends at the first overlay. */
function rightEdge({ area, reserved }: Plan, y0: number, y1: number): number {
	return reserved.reduce(
		(edge, box) =>
			box[1] < y1 + EDGE && y0 - EDGE < box[3] && box[2] > area[0]
				? Math.min(edge, Math.max(box[0] - EDGE, area[0]))
				: edge,
		area[2]
	);
}

function cell(node: NodeInput, { frame, named, scale }: Plan) {
	const r = frame.radius[node.role] * scale;
	const pitch = Math.max(2 * REACH * r + GAP * scale, frame.target * scale);
	const name = named(node) ? SPACE.name * frame.name + textWidth(node.name, frame.name) : 0;
	const width = name
		? r + Math.max(r, pitch / 2 - r) + name + SPACE.node * frame.name
		: pitch + 4 * scale;
	return { node, r, pitch, width, named: name > 0 };
}

type Cell = ReturnType<typeof cell>;

interface Block {
	group: Group;
	cells: Cell[];
	heading: number;
	/** Width and height of one line with all nodes under the heading. */
	width: number;
	height: number;
}

function blockOf(group: Group, plan: Plan): Block {
	const cells = byRole(group.nodes).map((node) => cell(node, plan));
	const heading = textWidth(apartWords(group), plan.frame.heading);
	const line = cells.reduce((sum, { width }) => sum + width, 0);
	const height = plan.frame.heading * LEADING + Math.max(...cells.map(({ pitch }) => pitch));
	return { group, cells, heading, width: Math.max(heading, line), height };
}

/** Places a block with its upper left corner at x, y. Returns its right and lower edge. */
function layBlock({ group, cells, heading }: Block, x: number, y: number, plan: Plan, out: Parked) {
	const { frame, scale } = plan;
	const head = frame.heading * LEADING;
	let line = y + head;
	let cx = x;
	let height = 0;
	let right = x + heading;
	out.apart.push({
		kind: group.kind,
		...(group.absence && { absence: group.absence }),
		x,
		y: y + frame.heading,
		align: 'start',
		width: rightEdge(plan, y, y + head) - x,
		states: cells.map(({ node }) => node.state)
	});
	for (const { node, r, pitch, width, named } of cells) {
		if (cx > x && cx + width > rightEdge(plan, line, line + Math.max(height, pitch))) {
			line += height + SPACE.line * frame.name * scale;
			cx = x;
			height = 0;
		}
		// The first node of a line is the largest, because members come first.
		height = Math.max(height, pitch);
		out.spots.push({
			input: node,
			x: cx + pitch / 2,
			y: line + height / 2,
			r,
			nameless: !named,
			...(named && { label: beside({ x: 1, y: 0 }, r, SPACE.name * frame.name, frame.name) })
		});
		cx += width;
		right = Math.max(right, cx);
	}
	return { right, bottom: line + height };
}

/** Places the groups downwards from `top`, side by side if they fit; undefined if the area is too low. */
function lay(groups: Group[], top: number, plan: Plan): Parked | undefined {
	const { frame, area } = plan;
	const gap = SPACE.group * frame.name;
	const out: Parked = { spots: [], apart: [], top };
	let left = groups.map((group) => blockOf(group, plan));
	let x = area[0];
	let y = top;
	let bottom = top;
	while (left.length > 0) {
		const fits = left.find(({ width, height }) => x + width <= rightEdge(plan, y, y + height));
		if (!fits && x > area[0]) {
			x = area[0];
			y = bottom + gap * 0.5;
			continue;
		}
		const block = fits ?? left[0]!;
		const edges = layBlock(block, x, y, plan, out);
		left = left.filter((one) => one !== block);
		bottom = Math.max(bottom, edges.bottom);
		// Nothing fits beside a group of several lines.
		x = fits ? edges.right + gap : Infinity;
		if (bottom > area[3]) return undefined;
	}
	// A heading ends where the next group on its line begins.
	out.apart.forEach((one, i) => {
		const next = out.apart[i + 1];
		if (next?.y === one.y) one.width = next.x - one.x - gap / 2;
	});
	return out;
}

/** Merges all groups if they have no room apart; the card still gives the reason for each state. */
const merge = (groups: Group[]): Group[] => [
	{ kind: 'no position', nodes: groups.flatMap(({ nodes }) => nodes) }
];

/** Variants from most to least detailed: names are dropped first, then headings, then the rest. */
function attempts(groups: Group[]): { groups: Group[]; named: Policy }[] {
	const apart = POLICIES.map((named) => ({ groups, named }));
	if (groups.length < 2) return apart;
	return [...apart.slice(0, 2), ...POLICIES.map((named) => ({ groups: merge(groups), named }))];
}

/** The lowest place in the area where the groups fit; undefined if they do not. */
function lowest(groups: Group[], plan: Plan): Parked | undefined {
	for (let top = plan.area[3] - STEP; top >= plan.area[1]; top -= STEP) {
		const parked = lay(groups, top, plan);
		if (parked) return parked;
	}
	return undefined;
}

/** Places the groups as low in the area as they fit, dropping names and headings and finally reducing sizes. */
export function park(groups: Group[], frame: Frame, area: Box, reserved: Box[]): Parked {
	const order = groups
		.filter(({ nodes }) => nodes.length > 0)
		.sort(
			(a, b) =>
				best(a) - best(b) ||
				a.nodes.length - b.nodes.length ||
				(apartWords(a) < apartWords(b) ? -1 : 1)
		);
	if (order.length === 0) return { spots: [], apart: [], top: area[3] };
	const tries = attempts(order);
	for (const { groups, named } of tries) {
		const parked = lowest(groups, { frame, area, reserved, named, scale: 1 });
		if (parked) return parked;
	}
	for (let scale = SHRINK; scale > 0.02; scale *= SHRINK) {
		const parked = lowest(tries.at(-1)!.groups, {
			frame,
			area,
			reserved,
			named: () => false,
			scale
		});
		if (parked) return parked;
	}
	throw new RangeError(`No room for ${order.length} groups of states`);
}

const best = ({ nodes }: Group) => Math.min(...nodes.map(({ role }) => rank(role)));
