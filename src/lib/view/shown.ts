/** What a view shows of a picture: which ties, what stays bright. For the screen and for the picture taken away. */
import { say } from '../model/say';
import type { Apart, LayoutId, ViewId } from '../model/layout';
import { ABSENCE_NAMES } from '../model/vocabulary';
import type { StepView } from '../model/talk';
import type { Picture, TieView } from './picture';
import type { Target } from './viewing.svelte';

export const CAPTIONS: Record<ViewId, string> = {
	get map() {
		return say(
			'Each state stands on its country. An arrow is what one state said or did to another.'
		);
	},
	get stance() {
		return say(
			'A state is tied to every stance that its words carry; a thicker line is more independent lines of reporting. One that spoke both ways stands between.'
		);
	},
	get ties() {
		return say(
			'States that said or did more to each other stand nearer. Nearness means nothing else, and no tie is an alliance.'
		);
	},
	get time() {
		return say(
			'Each dot is a statement at its date; filled ones count. A line through a dot: its day is not known. Busy days are drawn wider.'
		);
	}
};

const APART_NAMES: Record<Exclude<Apart['kind'], 'absence'>, string> = {
	get 'no ties'() {
		return say('No tie in this reading');
	},
	get 'no position'() {
		return say('No statement found');
	},
	get other() {
		return say('The state attacked');
	}
};

/** The heading over states that stand apart. */
export const apartWords = ({ kind, absence }: Apart): string =>
	kind === 'absence' ? ABSENCE_NAMES[absence!] : APART_NAMES[kind];

const touches = (tie: TieView, state: string) => tie.from === state || tie.to === state;

/** On the map: the ties that carry a tone, and those of the state that is open. */
export function showsTie(layout: LayoutId, tie: TieView, open: Target | undefined): boolean {
	if (layout === 'ties') return true;
	if (layout !== 'map') return false;
	return (
		tie.tone !== 'none' || tie.id === open?.id || (open?.kind === 'state' && touches(tie, open.id))
	);
}

/** A step of the talk; `open`: what the speaker looks at instead of the step's own subject. */
export function shownInStep(step: StepView, picture: Picture, open = '') {
	const subject = open || step.pin;
	const attacked = picture.marks.find((m) => m.attacked)?.state;
	return {
		/** Code of a state or id of a tie; empty for none. */
		subject,
		/** What is spoken of stays bright; the state attacked is what every step is about. */
		bright: (state: string): boolean =>
			state === attacked ||
			(open
				? open.includes(state)
				: step.bright.length === 0 || step.bright.includes(state) || step.pin.includes(state)),
		tie: (tie: TieView): boolean =>
			tie.id === subject ||
			(step.layout === 'ties' && !open) ||
			(tie.tone !== 'none' && touches(tie, subject))
	};
}
