import { numberIn, t } from '../i18n/t';
import type { Place } from '../domain/talk';
import type { Command } from './keys';

export interface Context {
	/** Number of steps of the talk. */
	steps: number;
	/** True if a card is open that Esc would close. */
	cardOpen: boolean;
	/** True if "Press Esc again" was the last message and no command followed. */
	asked: boolean;
	/** True if the dark theme is in use. */
	dark?: boolean;
}

/** What the stage must do besides adopting the place. */
export type Effect =
	/** `ask` sets Context.asked until the next command. */
	| { type: 'say' | 'ask'; words: string }
	/** `close` closes the card. */
	| { type: 'close' | 'leave' | 'fullscreen' | 'speaker' | 'jump' | 'help' };

export interface Talked {
	place: Place;
	effect?: Effect;
}

const tell = (words: string): Effect => ({ type: 'say', words });

/** Commands that work on the black screen; any other command only brings the picture back. */
const UNDER_BLANK = new Set<Command>(['theme', 'speaker', 'restart']);

/**
 * The place of the talk after a command. Pure: `now` is the clock in milliseconds. A detour does not move the talk: the
 * next step is the one after the step that the detour left.
 */
export function talk(before: Place, command: Command, context: Context, now: number): Talked {
	const { steps, cardOpen, asked, dark = false } = context;
	if (steps < 1) {
		if (command === 'escape') return { place: before, effect: { type: 'leave' } };
		return { place: before, effect: tell(t('This talk has no steps.')) };
	}
	const step = nearest(before.step, steps);
	const place = step === before.step ? before : { ...before, step };

	if (place.blank && !UNDER_BLANK.has(command)) return { place: { ...place, blank: false } };

	const go = (to: number): Talked => {
		const at = nearest(to, steps);
		const began = place.began || (at > place.step ? now : 0);
		return { place: { ...place, step: at, detour: '', began } };
	};

	if (typeof command === 'object') {
		if ('detour' in command) return { place: { ...place, detour: command.detour } };
		const there = go(command.goto);
		const at = there.place.step;
		if (at === command.goto) return there;
		const asked = numberIn(command.goto);
		const words =
			at === 1
				? t(`There is no step ${asked}: this is ${numberIn(at)}, the first.`)
				: t(`There is no step ${asked}: this is ${numberIn(at)}, the last.`);
		return { ...there, effect: tell(words) };
	}
	switch (command) {
		case 'next':
			return step < steps
				? go(step + 1)
				: {
						...go(step),
						effect: tell(t(`This is the last step: ${numberIn(step)} of ${numberIn(steps)}.`))
					};
		case 'previous':
			return step > 1 ? go(step - 1) : { ...go(step), effect: tell(t('This is the first step.')) };
		case 'first':
			return go(1);
		case 'last':
			return go(steps);
		case 'back':
			return cardOpen ? { ...go(step), effect: { type: 'close' } } : go(step);
		case 'blank':
			return { place: { ...place, blank: !place.blank } };
		case 'theme': {
			const isDark = place.theme ? place.theme === 'dark' : dark;
			return { place: { ...place, theme: isDark ? 'light' : 'dark' } };
		}
		case 'spotlight':
			return { place: { ...place, spotlight: !place.spotlight } };
		case 'restart':
			return { place: { ...place, began: now } };
		case 'escape':
			if (cardOpen) return { place, effect: { type: 'close' } };
			if (place.detour) return go(step);
			if (asked) return { place, effect: { type: 'leave' } };
			return { place, effect: { type: 'ask', words: t('Press Esc again to leave.') } };
		default:
			return { place, effect: { type: command } };
	}
}

/** The nearest existing step to a number, which may be fractional or out of range. */
export function nearest(step: number, steps: number): number {
	const whole = Number.isNaN(step) ? 1 : Math.round(step);
	return Math.max(1, Math.min(whole, steps));
}
