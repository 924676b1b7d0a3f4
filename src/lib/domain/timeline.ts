/** The statements over time, settled: plain numbers, made by layout/timeline/settle.ts, drawn by timeline/. Units are those of the stage. */
import type { Box } from './geometry';
import type { FrameId } from './layout';
import type { StateCode } from './types';

/** What a lane holds: the statements of one stance, or those of one state (or of a few). */
export const LANE_KINDS = ['stance', 'state'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** A lane as the layout sees it. */
export interface LaneInput {
	id: string;
	/** "Kazakhstan" */
	label: string;
	/** Where lanes stand side by side and are narrow: "KAZ". */
	short: string;
}

/** A statement as the layout sees it. Days are YYYY-MM-DD; both empty: date not known. */
export interface DotInput {
	id: string;
	lane: string;
	from: string;
	to: string;
}

/** How one state voted on one resolution. */
export interface VoteInput {
	resolution: string;
	/** Of the resolution, YYYY-MM-DD. */
	date: string;
	state: StateCode;
	vote: string;
}

/** Along which edge time runs: from left to right, or down a phone's page. */
export type Course = 'across' | 'down';

/** Groups beside the axis: before its first day, after its last, and without a known date. */
export const GROUPS = ['earlier', 'later', 'unknown'] as const;
export type GroupId = (typeof GROUPS)[number];

/** From days to places along the axis and back: one piece a day, wider where the day has more to show. */
export interface Scale {
	/** First and last day, YYYY-MM-DD. */
	first: string;
	last: string;
	/** Place where each day begins, from the first to the last, and where the last ends. Rising. */
	starts: number[];
}

export interface Tick {
	kind: 'day' | 'month';
	/** YYYY-MM-DD, for a month its first day on the axis. */
	date: string;
	words: string;
	/** Place along the axis, and baseline of the words. */
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
	/** There is no room for its name beside those of others. */
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
	/** Where its name stands, more than once down a long page: baseline of the first of its lines. */
	labels: { x: number; y: number; align: 'start' | 'middle' | 'end' }[];
	lines: string[];
}

export interface PlacedDot {
	id: string;
	x: number;
	y: number;
	/** Radius of its target; the mark is drawn smaller. */
	r: number;
	/** On its day, somewhere in a span of days (then in the middle), or in a group beside the axis. */
	place: 'day' | 'span' | GroupId;
	/** Ends of the thin line over its span along the axis, as far as it lies on it. */
	span?: [start: number, end: number];
}

/** All votes on one resolution: a block of small marks. */
export interface PlacedVotes {
	resolution: string;
	box: Box;
	marks: { state: StateCode; vote: string; x: number; y: number }[];
}

/** A group beside the axis that holds something. */
export interface PlacedGroup {
	id: GroupId;
	box: Box;
	/** Baseline of its word. */
	x: number;
	y: number;
	align: 'start' | 'middle' | 'end';
	/** Number of statements in it. */
	count: number;
}

export interface SettledTime {
	frame: FrameId;
	by: LaneKind;
	course: Course;
	/** What is drawn; its x and width are those of the other layouts, its height may be more. */
	viewBox: { x: number; y: number; width: number; height: number };
	/** Size of names and dates, in units. */
	name: number;
	scale: Scale;
	/** Extent of the lanes across the axis, votes included. */
	across: [start: number, end: number];
	/** Place across the axis of the grips of the chosen window. */
	grips: number;
	ticks: Tick[];
	windows: PlacedWindow[];
	lanes: PlacedLane[];
	dots: PlacedDot[];
	/** Half the side of a vote's mark. */
	voteSize: number;
	/** Lane of the votes; undefined where there are none. */
	voteLane?: PlacedLane;
	votes: PlacedVotes[];
	groups: PlacedGroup[];
	/** A free place of 16:9 for a small map; none on phones. */
	inset?: Box;
}

/** The layout over time in both kinds of lanes, for every class of screens. */
export type Timelines = Record<LaneKind, Record<FrameId, SettledTime>>;
