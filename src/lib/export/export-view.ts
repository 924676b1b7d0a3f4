import type { FrameId, Settled } from '../domain/layout';
import type { ViewId } from '../domain/layouts';
import type { SettledTime } from '../domain/timeline';
import type { TimeView } from '../timeline/timeline';
import type { Target } from '../picture/viewing.svelte';
import type { Span } from '../timeline/time-window';

/** The statements over time, settled for the frame "wide", and the days that count. */
export interface ExportTime {
	settled: SettledTime;
	view: TimeView;
	window: Span;
}

/** The view as it is taken away: what is shown, by which reading, and where it stands. */
export interface ExportView {
	layout: ViewId;
	/** The layout of the states, for each class of screens. */
	frames: Record<FrameId, Settled>;
	/** If the layout is that over time: `frames` are then those of the map. */
	time?: ExportTime;
	/** Stance to which the view is narrowed; empty for all. */
	only: string;
	/** What is pinned. */
	open: Target | undefined;
	/** "?layout=stance&sources=articles", as the page has it; empty for the view it opens with. */
	query: string;
}
