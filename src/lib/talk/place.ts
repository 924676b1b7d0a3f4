import type { Place } from '../domain/talk';
import { beganAfter } from './clock';
import { nearest } from './talking';

/** A place of another version is not read: the talk starts at its address. */
const VERSION = 1;
/** No talk is older, and a tab left open overnight is not one that crashed. */
export const FRESH_FOR = 12 * 60 * 60 * 1000;

export const START: Readonly<Place> = {
	step: 1,
	detour: '',
	blank: false,
	theme: '',
	spotlight: false,
	size: 0,
	began: 0,
	fullscreen: false
};

/** A place made of whatever came, field by field: what is missing or wrong is as at the start. */
export function toPlace(value: unknown, steps: number): Place {
	const found: Partial<Record<keyof Place, unknown>> =
		typeof value === 'object' && value !== null ? value : {};
	const { step, detour, theme, size, began } = found;
	return {
		step: typeof step === 'number' ? nearest(step, steps) : START.step,
		detour: typeof detour === 'string' && /^[A-Z]{3}(-[A-Z]{3})?$/.test(detour) ? detour : '',
		blank: found.blank === true,
		theme: theme === 'light' || theme === 'dark' ? theme : '',
		spotlight: found.spotlight === true,
		size: size === 1 || size === 2 ? size : 0,
		began: typeof began === 'number' && Number.isFinite(began) && began > 0 ? began : 0,
		fullscreen: found.fullscreen === true
	};
}

/** A place as text, with the time it was written, in milliseconds. */
export const printPlace = (place: Place, at = 0): string =>
	JSON.stringify({ version: VERSION, at, place });

function parse(text: string | null): { at: number; place: unknown } | undefined {
	try {
		const kept: unknown = JSON.parse(text ?? '');
		if (typeof kept !== 'object' || kept === null) return;
		const { version, at, place } = kept as Record<string, unknown>;
		if (version === VERSION) return { at: typeof at === 'number' ? at : 0, place };
	} catch {
		// Not ours, or cut off: there is no place then.
	}
}

/** The inverse of `printPlace`. Text that is missing, broken or of another version gives START. */
export const readPlace = (text: string | null, steps: number): Place =>
	toPlace(parse(text)?.place, steps);

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export interface Stores {
	/** Of the tab: survives F5. */
	session?: Store;
	/** Of the browser: survives a tab that crashed or was closed. */
	local?: Store;
}

const attempt = <T>(action: () => T): T | undefined => {
	try {
		return action();
	} catch {
		// Private windows, files and full discs refuse; the address still has the step.
	}
};

/** Already asking for a store may throw. */
export const browserStores = (): Stores => ({
	session: attempt(() => sessionStorage),
	local: attempt(() => localStorage)
});

const keyOf = (talk: string) => `stance-atlas:talk:${talk}`;

/** Writes down where the talk is. */
export function keepPlace(talk: string, place: Place, now: number, stores = browserStores()): void {
	for (const store of [stores.session, stores.local])
		attempt(() => store?.setItem(keyOf(talk), printPlace(place, now)));
}

/** Left on purpose: the next talk starts anew. */
export function forgetPlace(talk: string, stores = browserStores()): void {
	for (const store of [stores.session, stores.local]) attempt(() => store?.removeItem(keyOf(talk)));
}

/**
 * Where the talk was when the page went away. `address` is the step in the path, if there is one, and wins: a step
 * opened on purpose shows itself, without the detour and the black screen of another. A new tab takes up what
 * another left only at the same step and within half a day: that is a crash, the rest is a new talk.
 */
export function recallPlace(
	talk: string,
	steps: number,
	address: number | undefined,
	now: number,
	stores = browserStores()
): Place {
	const read = (store?: Store) => {
		const kept = parse(attempt(() => store?.getItem(keyOf(talk)) ?? null) ?? null);
		if (!kept) return;
		const age = now - kept.at;
		const place = toPlace(kept.place, steps);
		// Written "later" than now: the clock was set back, and the time of the talk goes with it. How far says nothing
		// of its age in this tab; one kept for the browser may be of any day.
		return {
			place: { ...place, began: beganAfter(place.began, kept.at, now) },
			fresh: age < FRESH_FOR && (store === stores.session || age > -FRESH_FOR)
		};
	};
	const at = address === undefined ? undefined : nearest(address, steps);
	const own = read(stores.session);
	const crashed = own ? undefined : read(stores.local);
	const same = crashed?.fresh && (at === undefined || crashed.place.step === at);
	const kept = own ?? (same ? crashed : undefined);
	if (!kept) return { ...START, step: at ?? START.step };

	const { place, fresh } = kept;
	const step = at ?? (fresh ? place.step : START.step);
	// Theme and size belong to the room.
	if (!fresh) return { ...START, step, theme: place.theme, size: place.size };
	if (step !== place.step) return { ...place, step, detour: '', blank: false };
	return place;
}
