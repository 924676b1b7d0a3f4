// Runs before the first paint (see src/app.html), so that the page never flashes in another theme or layout.
(() => {
	const root = document.documentElement.dataset;
	const query = new URLSearchParams(location.search);
	const theme = query.get('theme');
	const layout = query.get('layout');
	const dark = matchMedia('(prefers-color-scheme: dark)').matches;
	let kept = null;
	try {
		// The icon lies in the folder of the site; in the single file it is part of the page.
		const { href } = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel=icon]'));
		const home = href.startsWith('data:') ? '/' : new URL('.', href).pathname;
		kept = localStorage.getItem(`stance-atlas:${home}:theme`);
	} catch {
		// A browser that keeps nothing shows the theme of the system.
	}
	const asked = [theme, kept].find((name) => name === 'light' || name === 'dark');
	root.theme = asked ?? (dark ? 'dark' : 'light');
	// The lists come from the tables of layouts and of the query (src/hooks.server.ts).
	/** @param {string | undefined} text */
	const listed = (text) => (text ?? '').split(' ');
	if (layout && listed(root.layouts).includes(layout)) root.layout = layout;
	// Another reading than the prerendered one: shown faint until it is there.
	if (listed(root.readingParts).some((part) => query.has(part))) root.reading = 'pending';

	// What lies below the picture waits for it (Table.svelte).
	root.first = 'true';
	addEventListener('DOMContentLoaded', () =>
		requestAnimationFrame(() => setTimeout(() => delete root.first))
	);

	// What the page needs did not come (no network, a newer version on the server): then it is as it was prepared,
	// can be read, and says so. See src/hooks.client.ts.
	const say = () => {
		delete root.reading;
		root.layout = 'map';
		document.getElementById('unloaded')?.removeAttribute('hidden');
	};
	let failed = false;
	const fail = () => {
		// Once the page answers, a part that did not come is told where it was asked for.
		if (failed || root.live) return;
		failed = true;
		if (document.readyState === 'loading') addEventListener('DOMContentLoaded', say);
		else say();
	};
	addEventListener('unhandledrejection', ({ reason }) => {
		// As all browsers call it; a service worker that is refused is no such thing.
		if (/module/i.test(String(reason))) fail();
	});
})();
