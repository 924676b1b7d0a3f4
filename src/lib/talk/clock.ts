/** Time on stage. Pure: the clock is a parameter, in milliseconds. */
import { languageNow, numberIn, t } from '../i18n/t';

/** Seconds as "m:ss". */
const minutes = (seconds: number): string =>
	`${numberIn(Math.floor(seconds / 60))}:${numberIn(Math.floor((seconds % 60) / 10))}${numberIn(seconds % 10)}`;

const secondsOf = (began: number, now: number) =>
	began ? Math.max(0, Math.floor((now - began) / 1000)) : 0;

/** Elapsed time, "12:07"; "0:00" before the talk began. */
export const elapsed = (began: number, now: number): string => minutes(secondsOf(began, now));

export interface Pace {
	word: 'on time' | 'ahead' | 'behind';
	/** Seconds ahead or behind; 0 if on time. */
	seconds: number;
}

/** Differences below this many seconds are ignored. */
const SLACK = 10;

/**
 * Compares the elapsed time with the seconds planned for each step. The clock starts when the first step is left, so
 * the time of that step is not counted. The talk is on time while it is within the time of its step.
 */
export function pace(planned: readonly number[], step: number, began: number, now: number): Pace {
	if (!began) return { word: 'on time', seconds: 0 };
	const sum = (until: number) => planned.slice(1, until).reduce((a, b) => a + b, 0);
	const early = sum(step - 1) - secondsOf(began, now);
	const late = secondsOf(began, now) - sum(step);
	if (early > SLACK) return { word: 'ahead', seconds: early };
	if (late > SLACK) return { word: 'behind', seconds: late };
	return { word: 'on time', seconds: 0 };
}

/** "on time", "1:20 behind". */
export function paceWords({ word, seconds }: Pace): string {
	if (!seconds || word === 'on time') return t('on time');
	return word === 'ahead' ? t(`${minutes(seconds)} ahead`) : t(`${minutes(seconds)} behind`);
}

/** The time of day: on English pages in the browser's format, otherwise in that of the page's language. */
export const wallClock = (
	date: Date,
	locale: string | undefined = languageNow() === 'en' ? undefined : languageNow()
): string => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(date);

/** A step back of the clock by more than this, in milliseconds, means that it was set. */
const SET_BACK = 1000;

/**
 * The start of the talk, adjusted if the clock was set back between two readings, so that the elapsed time stays the
 * same. (A jump forward looks like a computer that slept, so it is accepted.)
 */
export const beganAfter = (began: number, last: number, now: number): number =>
	began && last - now > SET_BACK ? Math.max(1, began - (last - now)) : began;
