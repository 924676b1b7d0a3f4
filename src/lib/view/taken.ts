import type { FrameId, Settled } from '../model/layout';
import type { ViewId } from '../model/layouts';
import type { SettledTime } from '../model/timeline';
import type { TimeView } from './time';
import type { Target } from './viewing.svelte';
import type { Span } from './window';

/** The statements over time, settled for the frame "wide", and the days that count. */
export interface TakenTime {
	settled: SettledTime;
	view: TimeView;
	window: Span;
}

/** The view as it is taken away: what is shown, by which reading, and where it stands. */
export interface TakenView {
	layout: ViewId;
	/** The layout of the states, for each class of screens. */
	frames: Record<FrameId, Settled>;
	/** If the layout is that over time: `frames` are then those of the map. */
	time?: TakenTime;
	/** Stance to which the view is narrowed; empty for all. */
	only: string;
	/** What is pinned. */
	open: Target | undefined;
	/** "?layout=stance&sources=articles", as the page has it; empty for the view it opens with. */
	query: string;
}
