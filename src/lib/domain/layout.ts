/** A settled picture: plain numbers, made by layout/, drawn by map/. Units are those of the 1600 × 900 stage. */
import type { Box, Point } from './geometry';
import type { LayoutId } from './layouts';
import type { Absence, Role, StateCode } from './types';

/** A class of screens for which marks and type have one size in stage units. */
export const FRAMES = ['wide', 'medium', 'small'] as const;
export type FrameId = (typeof FRAMES)[number];
/** The talk has one frame of its own: few marks, large type, the same on every screen. */
export type AnyFrameId = FrameId | 'stage';

export interface Frame {
	id: AnyFrameId;
	/** Part of the stage that is surely visible. */
	visible: Box;
	/** Radius of a node by role. A guest or partner is smaller than a member; "other" is a dot without a code. */
	radius: Record<Role, number>;
	/** Type sizes: a member's code, the code of other nodes, names, headings and hubs. */
	code: number;
	codeSmall: number;
	name: number;
	heading: number;
	/** Length of a tie's arrow head. */
	head: number;
	/** Least distance between the centres of two nodes: the target size. */
	target: number;
	/** Places of the headline, legend, switch and links: no node or label may lie there. */
	overlays: Box[];
	/** Place of an open card, where it lies over the picture. */
	card?: Box;
}

/** A stance as the layout sees it: a row of data/stances.csv will do. "none" is no hub and is passed over. */
export interface HubInput {
	id: string;
	label: string;
	order: number;
}

/** What a layout needs to know of a state. */
export interface NodeInput {
	state: StateCode;
	name: string;
	role: Role;
	stance: string;
	absence?: Absence;
	/** Its place on the map. */
	anchor: Point;
	/** Stances its counted statements carry, with the number of independent lines behind each. */
	carried: { stance: string; lines: number }[];
}

export interface TieInput {
	id: string;
	from: StateCode;
	to: StateCode;
	tone: string;
	/** Number of statements behind it. */
	weight: number;
}

export interface Label {
	/** Baseline start, middle or end, relative to the node's centre. */
	dx: number;
	dy: number;
	align: 'start' | 'middle' | 'end';
}

export interface PlacedNode {
	state: StateCode;
	x: number;
	y: number;
	r: number;
	/** Absent where no free place was found: the name then shows on hover and focus. */
	label?: Label;
	/** Point of its country, relative to the centre, when the node had to move: a leader line is drawn to it. */
	leader?: Point;
}

export interface PlacedTie {
	id: string;
	/** Sagitta of the arc as a share of its chord; positive bends to the left of from → to. */
	bend: number;
}

/** A stance as a node of the layout "by stance": a pill of height 2r with its label inside. */
export interface Hub {
	stance: string;
	x: number;
	y: number;
	r: number;
	width: number;
}

/** A heading for states that stand apart, with the reason. */
export interface Apart {
	/**
	 * "other": no position and no reason given (the state attacked). "no position": all of them together, where
	 * there is no room to tell the reasons apart.
	 */
	kind: 'absence' | 'no ties' | 'no position' | 'other';
	/** Set when kind is "absence". */
	absence?: Absence;
	/** Baseline of the heading. */
	x: number;
	y: number;
	align: 'start' | 'middle';
	/** Room the heading has before it meets the next group or an edge. */
	width: number;
	states: StateCode[];
}

export interface Settled {
	layout: LayoutId;
	frame: AnyFrameId;
	nodes: PlacedNode[];
	ties: PlacedTie[];
	hubs: Hub[];
	/** `lines` 0: by conduct, not by words. */
	links: { state: StateCode; stance: string; lines: number }[];
	apart: Apart[];
}
