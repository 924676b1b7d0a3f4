/** A settled picture as plain data: made by layout/, drawn by map/. In units of the stage. */
import type { Box, Point } from './geometry';
import type { LayoutId } from './layouts';
import type { Absence, Role, StateCode } from './types';

/** Classes of screens. Within a class, marks and type have one size in stage units. */
export const FRAMES = ['wide', 'medium', 'small'] as const;
export type FrameId = (typeof FRAMES)[number];
/** The talk has a frame of its own: few marks, large type, the same on every screen. */
export type AnyFrameId = FrameId | 'stage';

export interface Frame {
	id: AnyFrameId;
	/** The part of the stage that is always visible. */
	visible: Box;
	/** Radius of a node by role. A guest or partner is smaller than a member; "other" is a dot without a code. */
	radius: Record<Role, number>;
	/** Type sizes: a member's code, the code of other nodes, names, headings and hubs. */
	code: number;
	codeSmall: number;
	name: number;
	heading: number;
	/** Length of a tie's arrow head, in units. */
	head: number;
	/** On the map: the smallest and the largest type of a name. */
	map: { least: number; most: number };
	/** Width and height of a short card; missing where it is a sheet. */
	card?: [width: number, height: number] | undefined;
	/** Least distance between the centres of two nodes: the size of the pointer target. */
	target: number;
	/** Boxes of what lies over the picture, where no node or label may be. */
	overlays: Box[];
}

/** Input of the layout: a stance, such as a row of data/stances.csv. "none" has no hub and is ignored. */
export interface HubInput {
	id: string;
	label: string;
	order: number;
}

/** Input of the layout: a state. */
export interface NodeInput {
	state: StateCode;
	name: string;
	role: Role;
	stance: string;
	absence?: Absence;
	/** Its label point on the map. */
	anchor: Point;
	/** Stances of its counting statements, with the number of independent lines behind each. */
	carried: { stance: string; lines: number }[];
}

export interface TieInput {
	id: string;
	from: StateCode;
	to: StateCode;
	tone: string;
	/** Number of statements behind the tie. */
	weight: number;
}

export interface Label {
	/** Position of the baseline's start, middle or end, relative to the node's centre. */
	dx: number;
	dy: number;
	align: 'start' | 'middle' | 'end';
	/** Type size, if it is not that of the frame. */
	size?: number;
	capitals?: boolean;
	/** True if the name lies within the land of its state. */
	inside?: boolean;
}

export interface PlacedNode {
	state: StateCode;
	x: number;
	y: number;
	r: number;
	/** Missing if no free place was found: the name then appears on hover and focus. */
	label?: Label;
	/** End of the line to a name that lies outside its land, relative to the centre. */
	leader?: Point;
	/** On the map: the top left corner of a short card about the state, beside its land. */
	card?: Point;
}

export interface PlacedTie {
	id: string;
	/** Sagitta of the arc as a share of its chord; positive bends to the left of from → to. */
	bend: number;
	/** On the map: where it begins and ends, in the land of its states. Elsewhere it runs from node to node. */
	from?: Point;
	to?: Point;
	/** On the map: true if the opposite tie lies at its left. */
	paired?: boolean;
}

/** A stance as a node of the layout "by stance": a pill of height 2r with its label inside. */
export interface Hub {
	stance: string;
	x: number;
	y: number;
	r: number;
	width: number;
}

/** A heading over states without a place in the graph, with the reason. */
export interface Apart {
	/**
	 * "other": no position and no reason given (the state attacked). "no position": all of these states together, if there
	 * is no room for separate reasons.
	 */
	kind: 'absence' | 'no ties' | 'no position' | 'other';
	/** Set when kind is "absence". */
	absence?: Absence;
	/** Baseline of the heading. */
	x: number;
	y: number;
	align: 'start' | 'middle';
	/** Space for the heading before the next group or an edge, in units. */
	width: number;
	states: StateCode[];
}

export interface Settled {
	layout: LayoutId;
	frame: AnyFrameId;
	nodes: PlacedNode[];
	ties: PlacedTie[];
	hubs: Hub[];
	/** With `lines` 0, the link is by conduct, not by words. */
	links: { state: StateCode; stance: string; lines: number }[];
	apart: Apart[];
}
