import type { Place } from '../domain/talk';
import { beganAfter } from './clock';
import { nearest } from './talking';

/** A stored place of another version is ignored: then the talk starts at its address. */
const VERSION = 1;
/** Milliseconds. No talk lasts longer, and a tab left open overnight has not crashed. */
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

/** Builds a place from unknown data, field by field; missing or invalid fields get the values of START. */
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

/** Prints a place as text with the time of writing, in milliseconds. */
export const printPlace = (place: Place, at = 0): string =>
	JSON.stringify({ version: VERSION, at, place });

function parse(text: string | null): { at: number; place: unknown } | undefined {
	try {
		const kept: unknown = JSON.parse(text ?? '');
		if (typeof kept !== 'object' || kept === null) return;
		const { version, at, place } = kept as Record<string, unknown>;
		if (version === VERSION) return { at: typeof at === 'number' ? at : 0, place };
	} catch {
		// The text is not ours or is incomplete, so there is no place.
	}
}

/** The inverse of `printPlace`. Text that is missing, broken or of another version gives START. */
export const readPlace = (text: string | null, steps: number): Place =>
	toPlace(parse(text)?.place, steps);

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export interface Stores {
	/** Store of the tab, which survives a reload. */
	session?: Store;
	/** Store of the browser, which survives a crashed or closed tab. */
	local?: Store;
}

const attempt = <T>(action: () => T): T | undefined => {
	try {
		return action();
	} catch {
		// Storage may be unavailable in private windows and files, or full; the address still has the step.
	}
};

/** Wrapped, because reading the property may already throw. */
export const browserStores = (): Stores => ({
	session: attempt(() => sessionStorage),
	local: attempt(() => localStorage)
});

const keyOf = (talk: string) => `stance-atlas:talk:${talk}`;

/** Stores where the talk is. */
export function keepPlace(talk: string, place: Place, now: number, stores = browserStores()): void {
	for (const store of [stores.session, stores.local])
		attempt(() => store?.setItem(keyOf(talk), printPlace(place, now)));
}

/** Deletes the stored place after the talk was left on purpose, so that the next one starts from the beginning. */
export function forgetPlace(talk: string, stores = browserStores()): void {
	for (const store of [stores.session, stores.local]) attempt(() => store?.removeItem(keyOf(talk)));
}

/**
 * Where the talk was when the page was closed. `address` is the step in the path, if there is one, and takes
 * precedence: a step opened on purpose is shown without the detour and the black screen of another step. A new tab
 * adopts the place of another tab only at the same step and within half a day, because that is a crash; anything else
 * is a new talk.
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
		// A time of writing in the future means that the clock was set back, so the start of the talk moves along. By how
		// much says nothing about its age in this tab, but a place kept in the browser may be from any day.
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
	// Theme and size depend on the room, so they are kept.
	if (!fresh) return { ...START, step, theme: place.theme, size: place.size };
	if (step !== place.step) return { ...place, step, detour: '', blank: false };
	return place;
}
