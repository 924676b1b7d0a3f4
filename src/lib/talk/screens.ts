import { t } from '../i18n/t';

/** The part of the Window Management API that is used here; TypeScript does not know it yet. */
export interface ScreenLike {
	availLeft: number;
	availTop: number;
	availWidth: number;
	availHeight: number;
	/** True for a screen that is built into the computer. */
	isInternal?: boolean;
}
interface Surroundings {
	open(url: string, name: string, features: string): Window | null;
	screen: { availWidth: number; availHeight: number; isExtended?: boolean };
	getScreenDetails?(): Promise<{ screens: ScreenLike[]; currentScreen: ScreenLike }>;
}

export interface Opened {
	/** Null if the browser blocked the window. */
	window: Window | null;
	/** True if the window is on the other screen. */
	placed: boolean;
	/** What the presenter has to do, or why it failed. */
	why?: string;
}

const FEATURES = (left: number, top: number, width: number, height: number) =>
	`popup,left=${left},top=${top},width=${width},height=${height}`;

/**
 * Opens the speaker's or the audience's window on the other screen if the browser allows it, otherwise as a window to
 * drag there. Must be called from a key or click. The windows need a reference to each other (no "noopener"): see
 * channel.ts.
 */
export async function openWindow(
	kind: 'speaker' | 'audience',
	url: string,
	around: Surroundings = window as unknown as Surroundings
): Promise<Opened> {
	// Opening the same name again reuses the window.
	const name = `stance-atlas-${kind}`;
	const drag =
		kind === 'speaker'
			? t('Drag it to the screen that only you see.')
			: t('Drag it to the projector.');
	const { other, why, asked } = await otherScreen(kind, around);
	if (other) {
		const { availLeft, availTop, availWidth, availHeight } = other;
		const features = FEATURES(availLeft, availTop, availWidth, availHeight);
		const opened = attempt(() => around.open(url, name, features));
		if (opened) return { window: opened, placed: true };
	} else {
		const width = Math.min(1200, Math.round(around.screen.availWidth * 0.7));
		const height = Math.min(900, Math.round(around.screen.availHeight * 0.8));
		const opened = attempt(() => around.open(url, name, FEATURES(40, 40, width, height)));
		if (opened) return { window: opened, placed: false, why: `${why} ${drag}` };
	}
	return {
		window: null,
		placed: false,
		// Answering the permission prompt can take longer than the key press stays valid.
		why: asked
			? t('The browser blocked the window. Try again.')
			: t('The browser blocked the window: allow pop-up windows for this page.')
	};
}

const attempt = (open: () => Window | null): Window | null => {
	try {
		return open();
	} catch {
		return null;
	}
};

interface Found {
	other?: ScreenLike;
	why: string;
	/** True if the browser showed a prompt, which may have used up the key press. */
	asked: boolean;
}

async function otherScreen(kind: 'speaker' | 'audience', around: Surroundings): Promise<Found> {
	if (!around.getScreenDetails)
		return { why: t('This browser cannot choose the screen.'), asked: false };
	// With one screen, or mirrored screens, no permission is needed.
	if (around.screen.isExtended === false)
		return { why: t('The computer has one screen, or a mirrored one.'), asked: false };
	try {
		const { screens, currentScreen } = await around.getScreenDetails();
		const others = screens.filter((screen) => screen !== currentScreen);
		// The speaker looks at the laptop, the audience at the connected screen.
		const fits = (screen: ScreenLike) => (screen.isInternal ?? false) === (kind === 'speaker');
		const other = others.find(fits) ?? others[0];
		return { other, why: t('There is no other screen.'), asked: true };
	} catch {
		return { why: t('The browser was not allowed to choose the screen.'), asked: true };
	}
}
