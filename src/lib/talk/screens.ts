import { t } from '../i18n/t';

/** The Window Management API, as far as it is used; TypeScript does not know it yet. */
export interface ScreenLike {
	availLeft: number;
	availTop: number;
	availWidth: number;
	availHeight: number;
	/** Built into the computer. */
	isInternal?: boolean;
}
interface Surroundings {
	open(url: string, name: string, features: string): Window | null;
	screen: { availWidth: number; availHeight: number; isExtended?: boolean };
	getScreenDetails?(): Promise<{ screens: ScreenLike[]; currentScreen: ScreenLike }>;
}

export interface Opened {
	/** Null: the browser blocked it. */
	window: Window | null;
	/** It lies on the other screen. */
	placed: boolean;
	/** What the presenter has to do, or why. */
	why?: string;
}

const FEATURES = (left: number, top: number, width: number, height: number) =>
	`popup,left=${left},top=${top},width=${width},height=${height}`;

/**
 * Opens the speaker's or the audience's window on the other screen, where the browser allows it, else as a window
 * to drag. To be called from a key or click. The windows must know each other (no "noopener"): see channel.ts.
 */
export async function openWindow(
	kind: 'speaker' | 'audience',
	url: string,
	around: Surroundings = window as unknown as Surroundings
): Promise<Opened> {
	// Opened again under this name, it is the same window.
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
		// The answer to a question can take longer than a key press counts.
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
	/** The browser was asked, so the key press may be used up. */
	asked: boolean;
}

async function otherScreen(kind: 'speaker' | 'audience', around: Surroundings): Promise<Found> {
	if (!around.getScreenDetails)
		return { why: t('This browser cannot choose the screen.'), asked: false };
	// With one screen, or a mirrored one, there is nothing to ask for.
	if (around.screen.isExtended === false)
		return { why: t('The computer has one screen, or a mirrored one.'), asked: false };
	try {
		const { screens, currentScreen } = await around.getScreenDetails();
		const others = screens.filter((screen) => screen !== currentScreen);
		// The speaker looks at the laptop, the audience at what is plugged in.
		const fits = (screen: ScreenLike) => (screen.isInternal ?? false) === (kind === 'speaker');
		const other = others.find(fits) ?? others[0];
		return { other, why: t('There is no other screen.'), asked: true };
	} catch {
		return { why: t('The browser was not allowed to choose the screen.'), asked: true };
	}
}
