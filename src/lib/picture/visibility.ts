/** What a view shows of a picture: which ties are drawn, what stays bright. For the screen and for exports. */
import { LAYOUTS, type LayoutId } from '../domain/layouts';
import type { StepView } from '../domain/talk';
import type { Picture, TieView } from './picture';
import type { Target } from './viewing.svelte';

const touches = (tie: TieView, state: string) => tie.from === state || tie.to === state;

/**
 * Whether a layout draws a tie, by its row in LAYOUTS. With "telling", a tie without a tone is drawn only while it, or
 * one of its states, is open.
 */
export function showsTie(layout: LayoutId, tie: TieView, open: Target | undefined): boolean {
	const { ties } = LAYOUTS[layout];
	if (ties !== 'telling') return ties === 'all';
	return (
		tie.tone !== 'none' || tie.id === open?.id || (open?.kind === 'state' && touches(tie, open.id))
	);
}

/** What a step of the talk shows; `open` is the id of what the speaker looks at instead of the step's subject. */
export function shownInStep(step: StepView, picture: Picture, open = '') {
	const subject = open || step.pin;
	const attacked = picture.marks.find((m) => m.attacked)?.state;
	return {
		/** Code of a state or id of a tie; empty for none. */
		subject,
		/** Whether a state stays bright: the step's subjects do, and so does the state attacked. */
		bright: (state: string): boolean =>
			state === attacked ||
			(open
				? open.includes(state)
				: step.bright.length === 0 || step.bright.includes(state) || step.pin.includes(state)),
		tie: (tie: TieView): boolean =>
			tie.id === subject ||
			(LAYOUTS[step.layout].ties === 'all' && !open) ||
			(tie.tone !== 'none' && touches(tie, subject))
	};
}
