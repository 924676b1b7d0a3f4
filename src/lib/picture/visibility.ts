/** What a view shows of a picture: which ties, what stays bright. For the screen and for the picture taken away. */
import { t } from '../i18n/t';
import type { Apart } from '../domain/layout';
import { LAYOUTS, type LayoutId } from '../domain/layouts';
import { ABSENCE_NAMES } from '../domain/vocabulary';
import type { StepView } from '../domain/talk';
import type { Picture, TieView } from './picture';
import type { Target } from './viewing.svelte';

const APART_NAMES: Record<Exclude<Apart['kind'], 'absence'>, string> = {
	get 'no ties'() {
		return t('No tie in this view');
	},
	get 'no position'() {
		return t('No statement found');
	},
	get other() {
		return t('The state attacked');
	}
};

/** The heading over states that stand apart. */
export const apartWords = ({ kind, absence }: Apart): string =>
	kind === 'absence' ? ABSENCE_NAMES[absence!] : APART_NAMES[kind];

const touches = (tie: TieView, state: string) => tie.from === state || tie.to === state;

export function showsTie(layout: LayoutId, tie: TieView, open: Target | undefined): boolean {
	const { ties } = LAYOUTS[layout];
	if (ties !== 'telling') return ties === 'all';
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
			(LAYOUTS[step.layout].ties === 'all' && !open) ||
			(tie.tone !== 'none' && touches(tie, subject))
	};
}
