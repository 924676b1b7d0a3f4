import type { FrameId, Settled, ViewId } from '../model/layout';
import type { Target } from './viewing.svelte';

/** The view as it is taken away: what is shown, by which reading, and where it stands. */
export interface TakenView {
	layout: ViewId;
	/** The layout of the states, for each class of screens. */
	frames: Record<FrameId, Settled>;
	/** Stance to which the view is narrowed; empty for all. */
	only: string;
	/** What is pinned. */
	open: Target | undefined;
	/** "?layout=stance&sources=articles", as the page has it; empty for the view it opens with. */
	query: string;
}
