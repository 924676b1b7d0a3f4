/** States that stand apart: neat rows under short headings, members first, names beside the nodes. */
import type { Box } from '../model/geometry';
import type { Apart, Frame, NodeInput } from '../model/layout';
import type { Spot } from './finish';
import { beside } from './labels';
import { byRole, rank } from './order';
import { textWidth } from './text';

export interface Group {
	kind: Apart['kind'];
	absence?: Apart['absence'];
	nodes: NodeInput[];
}

export interface Parked {
	spots: Spot[];
	apart: Apart[];
	/** Upper edge of what is parked; the lower edge of the area if nothing is. */
	top: number;
}

/** Words that the headings are likely to have: only their length matters here. */
const HEADINGS = { 'no ties': 'no tie in this reading', other: 'takes no position here' };
/** Space between a node and its name, two nodes, two lines, two groups; in type sizes of the names. */
const SPACE = { name: 0.35, node: 1, line: 0.35, group: 1.7 };
/** Line height of a heading, in its type size. */
const LEADING = 1.5;
/** Space kept from overlays, in units. */
const EDGE = 12;
/** Steps of the search for the lowest place where all fits. */
const STEP = 6;

/** Which names are shown, most first. A dot has no code, so its name goes last but one. */
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

const headingOf = ({ kind, absence }: Group) =>
	`${kind === 'absence' ? absence : HEADINGS[kind]} (00)`;

/** Right edge of a line between two heights: where the first overlay begins. */
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
	const pitch = Math.max(2 * r + 4 * scale, frame.target * scale);
	const name = named(node) ? SPACE.name * frame.name + textWidth(node.name, frame.name) : 0;
	const width = name ? r + Math.max(r, pitch / 2 - r) + name + SPACE.node * frame.name : pitch + 4 * scale;
	return { node, r, pitch, width, named: name > 0 };
}

/** Lays the groups from `top` down; undefined if they do not fit in the area. */
function lay(groups: Group[], top: number, plan: Plan): Parked | undefined {
	const { frame, area } = plan;
	const head = frame.heading * LEADING;
	const gap = SPACE.group * frame.name;
	const spots: Spot[] = [];
	const apart: Apart[] = [];
	let x = area[0];
	let y = top;
	/** Lower edge of the groups that stand side by side at y. */
	let bottom = top;

	for (const group of groups) {
		const cells = byRole(group.nodes).map((node) => cell(node, plan));
		const tall = Math.max(...cells.map(({ pitch }) => pitch));
		const heading = textWidth(headingOf(group), frame.heading);
		const width = Math.max(
			heading,
			cells.reduce((sum, c) => sum + c.width, 0)
		);
		if (x > area[0] && x + width > rightEdge(plan, y, y + head + tall)) {
			x = area[0];
			y = bottom + gap * 0.6;
		}
		const left = x;
		const edge = rightEdge(plan, y, y + head);
		apart.push({
			kind: group.kind,
			...(group.absence && { absence: group.absence }),
			x: left,
			y: y + frame.heading,
			align: 'start',
			width: edge - left,
			states: cells.map(({ node }) => node.state)
		});
		let line = y + head;
		let cx = left;
		let height = 0;
		let widest = 0;
		for (const c of cells) {
			if (cx > left && cx + c.width > rightEdge(plan, line, line + Math.max(height, c.pitch))) {
				line += height + SPACE.line * frame.name * plan.scale;
				cx = left;
				height = 0;
			}
			// The first of a line is the largest: members come first.
			height = Math.max(height, c.pitch);
			spots.push({
				input: c.node,
				x: cx + c.pitch / 2,
				y: line + height / 2,
				r: c.r,
				nameless: !c.named,
				...(c.named && { label: beside({ x: 1, y: 0 }, c.r, SPACE.name * frame.name, frame.name) })
			});
			cx += c.width;
			widest = Math.max(widest, cx - left);
		}
		bottom = Math.max(bottom, line + height);
		x = left + Math.max(widest, heading) + gap;
		if (bottom > area[3]) return undefined;
	}
	// A heading ends where the next group on its line begins.
	apart.forEach((one, i) => {
		const next = apart[i + 1];
		if (next && next.y === one.y) one.width = next.x - one.x - gap / 2;
	});
	return { spots, apart, top };
}

/** Parks the groups as low in the area as they fit; names, then sizes, give way when they do not. */
export function park(groups: Group[], frame: Frame, area: Box, reserved: Box[]): Parked {
	const order = groups
		.filter(({ nodes }) => nodes.length > 0)
		.sort(
			(a, b) =>
				best(a) - best(b) ||
				a.nodes.length - b.nodes.length ||
				(headingOf(a) < headingOf(b) ? -1 : 1)
		);
	if (order.length === 0) return { spots: [], apart: [], top: area[3] };
	for (let scale = 1; scale > 0.05; scale *= 0.9)
		for (const named of scale === 1 ? POLICIES : POLICIES.slice(-1))
			for (let top = area[3] - STEP; top >= area[1]; top -= STEP) {
				const parked = lay(order, top, { frame, area, reserved, named, scale });
				if (parked) return parked;
			}
	throw new RangeError(`No room for ${order.length} groups of states`);
}

const best = ({ nodes }: Group) => Math.min(...nodes.map(({ role }) => rank(role)));
