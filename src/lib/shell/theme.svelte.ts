import { resolve } from '$app/paths';

export type ThemeName = 'light' | 'dark';

/** Includes the folder, because another atlas may share the origin. src/theme.js reads the same key. */
const key = () => `stance-atlas:${resolve('/')}:theme`;

/** The theme that the reader chose, or that of the system. src/theme.js applies it before the first paint. */
class Theme {
	/** Empty: the theme of the system. */
	chosen = $state<'' | ThemeName>('');
	now = $state<ThemeName>('light');

	/** Adopts the theme that theme.js has set. */
	start(): void {
		const root = document.documentElement.dataset;
		this.now = root.theme === 'dark' ? 'dark' : 'light';
		const asked = new URLSearchParams(location.search).get('theme');
		this.chosen = asked === 'light' || asked === 'dark' ? asked : '';
	}

	/** Adopts the theme of the address, if it names one; for a frame whose host changes the view. */
	follow(): void {
		const asked = new URLSearchParams(location.search).get('theme');
		if (asked !== 'light' && asked !== 'dark') return;
		this.chosen = this.now = asked;
		document.documentElement.dataset.theme = asked;
	}

	toggle(): void {
		this.use(this.now === 'dark' ? 'light' : 'dark');
	}

	use(name: ThemeName): void {
		this.chosen = this.now = name;
		document.documentElement.dataset.theme = this.now;
		// Stored for other pages of the atlas.
		try {
			localStorage.setItem(key(), this.now);
		} catch {
			// Private windows may block storage; the theme then applies to this page only.
		}
	}
}

export const theme = new Theme();
