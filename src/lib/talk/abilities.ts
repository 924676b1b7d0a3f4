/** What this browser supports for a talk, listed in the help. The talk works without any of it. */
import { t } from '../i18n/t';

export interface Ability {
	name: string;
	has: boolean;
	/** What happens if it is missing. */
	without: string;
}

interface Surroundings {
	document?: { fullscreenEnabled?: boolean };
	navigator?: object;
	BroadcastChannel?: unknown;
	getScreenDetails?: unknown;
	sessionStorage?: unknown;
}

const reach = (look: () => unknown): boolean => {
	try {
		return !!look();
	} catch {
		// In private windows and local files, even reading the property may throw.
		return false;
	}
};

/** What the browser supports, in the order of the help. `around` replaces the global object in tests. */
export function abilities(around: Surroundings = globalThis as unknown as Surroundings): Ability[] {
	const { navigator = {} } = around;
	return [
		{
			name: t('Full screen'),
			has: reach(() => around.document?.fullscreenEnabled),
			without: t('F does nothing here: use the browser’s own menu.')
		},
		{
			name: t('Screen stays awake'),
			has: 'wakeLock' in navigator,
			without: t('The screen may go dark: switch off the computer’s sleep before you start.')
		},
		{
			name: t('Speaker view on the other screen'),
			has: reach(() => around.getScreenDetails),
			without: t('The speaker view opens as a window: drag it to your own screen.')
		},
		{
			name: t('Windows follow each other'),
			has: reach(() => around.BroadcastChannel),
			without: t('The speaker view follows only if S opened it from the stage.')
		},
		{
			name: t('Talk survives a reload'),
			has: reach(() => around.sessionStorage),
			without: t('After a reload only the step comes back: no timer, black screen or detour.')
		},
		{
			name: t('Works offline'),
			has: 'serviceWorker' in navigator,
			without: t('Stay connected, or use the single file, which needs no network.')
		},
		{
			name: t('Esc in full screen'),
			// Without the keyboard lock, the browser leaves full screen before the stage receives the key.
			has: reach(() => 'keyboard' in navigator && 'lock' in (navigator.keyboard as object)),
			without: t('Esc also leaves full screen: press F to return.')
		}
	];
}
