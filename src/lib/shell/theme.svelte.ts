import { resolve } from '$app/paths';

export type ThemeName = 'light' | 'dark';

/** With the folder: another atlas may lie on the same origin. src/theme.js reads it, too. */
const key = () => `stance-atlas:${resolve('/')}:theme`;

/** The theme: chosen by the reader, else that of the system. src/theme.js sets it before the first paint. */
class Theme {
	/** Empty: as the system has it. */
	chosen = $state<'' | ThemeName>('');
	now = $state<ThemeName>('light');

	/** Takes over what theme.js has set. */
	start(): void {
		const root = document.documentElement.dataset;
		this.now = root.theme === 'dark' ? 'dark' : 'light';
		const asked = new URLSearchParams(location.search).get('theme');
		this.chosen = asked === 'light' || asked === 'dark' ? asked : '';
	}

	/** Takes over the theme of the address, if it names one; for a frame whose host asks for another view. */
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
		// Other pages of the atlas follow; a browser that keeps nothing loses nothing else.
		try {
			localStorage.setItem(key(), this.now);
		} catch {
			// Private windows may refuse.
		}
	}
}

export const theme = new Theme();
