/** The settled layout over time: made by layout/timeline/settle.ts, drawn by timeline/. In units of the stage. */
import type { Box } from './geometry';
import type { FrameId } from './layout';
import type { StateCode } from './types';

/** What a lane contains: the statements of one stance, or those of one state (or of a few). */
export const LANE_KINDS = ['stance', 'state'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** Input of the layout: a lane. */
export interface LaneInput {
	id: string;
	/** Full name: "Kazakhstan". */
	label: string;
	/** Short name for narrow lanes side by side: "KAZ". */
	short: string;
}

/** Input of the layout: a statement. Days are YYYY-MM-DD; both are empty if the date is unknown. */
export interface DotInput {
	id: string;
	lane: string;
	from: string;
	to: string;
}

/** How one state voted on one resolution. */
export interface VoteInput {
	resolution: string;
	/** Date of the resolution, YYYY-MM-DD. */
	date: string;
	state: StateCode;
	vote: string;
}

/** Direction of time: from left to right, or down the page on a phone. */
export type Course = 'across' | 'down';

/** Groups beside the axis: before its first day, after its last, and without a known date. */
export const GROUPS = ['earlier', 'later', 'unknown'] as const;
export type GroupId = (typeof GROUPS)[number];

/** Maps days to places along the axis and back. Each day has a piece, wider if more is shown on that day. */
export interface Scale {
	/** First and last day, YYYY-MM-DD. */
	first: string;
	last: string;
	/** Where each day begins, from the first to the last, and where the last ends; ascending, in units. */
	starts: number[];
}

export interface Tick {
	kind: 'day' | 'month';
	/** YYYY-MM-DD; for a month, its first day on the axis. */
	date: string;
	words: string;
	/** Place along the axis, and baseline of the text. */
	at: number;
	x: number;
	y: number;
	align: 'start' | 'middle' | 'end';
}

/** A named window, drawn as a line along its days. */
export interface PlacedWindow {
	id: string;
	label: string;
	from: string;
	to: string;
	/** Set if there is no room for its name beside the names of others. */
	nameless?: true;
	/** Ends of its line along the axis, and the line's place across it. */
	start: number;
	end: number;
	across: number;
	/** Baseline of its name. */
	x: number;
	y: number;
	align: 'start' | 'middle' | 'end';
}

export interface PlacedLane {
	id: string;
	box: Box;
	/** Baselines of the first line of its name, which is repeated down a long page. */
	labels: { x: number; y: number; align: 'start' | 'middle' | 'end' }[];
	lines: string[];
}

export interface PlacedDot {
	id: string;
	x: number;
	y: number;
	/** Radius of the pointer target; the mark is smaller. */
	r: number;
	/** On its day, somewhere in a span of days (placed in the middle), or in a group beside the axis. */
	place: 'day' | 'span' | GroupId;
	/** Ends of the thin line over its span, as far as the span is on the axis. */
	span?: [start: number, end: number];
}

/** All votes on one resolution: a block of small marks. */
export interface PlacedVotes {
	resolution: string;
	box: Box;
	marks: { state: StateCode; vote: string; x: number; y: number }[];
}

/** A group beside the axis that is not empty. */
export interface PlacedGroup {
	id: GroupId;
	box: Box;
	/** Baseline of its label. */
	x: number;
	y: number;
	align: 'start' | 'middle' | 'end';
	/** Number of statements in the group. */
	count: number;
}

export interface SettledTime {
	frame: FrameId;
	by: LaneKind;
	course: Course;
	/** Visible part; x and width are those of the other layouts, the height may be larger. */
	viewBox: { x: number; y: number; width: number; height: number };
	/** Size of names and dates, in units. */
	name: number;
	scale: Scale;
	/** Extent of the lanes across the axis, votes included. */
	across: [start: number, end: number];
	/** Place across the axis of the handles of the chosen window. */
	grips: number;
	ticks: Tick[];
	windows: PlacedWindow[];
	lanes: PlacedLane[];
	dots: PlacedDot[];
	/** Half the side length of a vote's mark. */
	voteSize: number;
	/** Lane of the votes; undefined if there are none. */
	voteLane?: PlacedLane;
	votes: PlacedVotes[];
	groups: PlacedGroup[];
	/** Free 16:9 box for a small map; none on phones. */
	inset?: Box;
}

/** The layout over time for both kinds of lanes and every class of screens. */
export type Timelines = Record<LaneKind, Record<FrameId, SettledTime>>;
