// Runs before the first paint (see src/app.html), so that the page never flashes in another theme or layout.
(() => {
	const root = document.documentElement.dataset;
	root.script = 'true';
	const query = new URLSearchParams(location.search);
	const theme = query.get('theme');
	const layout = query.get('layout');
	const dark = matchMedia('(prefers-color-scheme: dark)').matches;
	let kept = null;
	try {
		// On the site the icon lies in the site's folder; in the single file it is embedded in the page.
		const { href } = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel=icon]'));
		const home = href.startsWith('data:') ? '/' : new URL('.', href).pathname;
		kept = localStorage.getItem(`stance-atlas:${home}:theme`);
	} catch {
		// If storage is blocked, the theme of the system applies.
	}
	const asked = [theme, kept].find((name) => name === 'light' || name === 'dark');
	root.theme = asked ?? (dark ? 'dark' : 'light');
	// src/hooks.server.ts writes these lists from the tables of layouts and of the query.
	/** @param {string | undefined} text */
	const listed = (text) => (text ?? '').split(' ');
	if (layout && listed(root.layouts).includes(layout)) root.layout = layout;
	// The address asks for another reading than the prerendered one, which is shown faint until then.
	if (listed(root.readingParts).some((part) => query.has(part))) root.reading = 'pending';

	// If code fails to load (no network, or a newer version on the server), the page stays as prerendered and readable,
	// and shows a notice. See src/hooks.client.ts.
	const say = () => {
		delete root.reading;
		root.layout = 'map';
		document.getElementById('unloaded')?.removeAttribute('hidden');
		dispatchEvent(new Event('unloaded'));
	};
	let failed = false;
	const fail = () => {
		// Once the page is live, a part that fails to load is reported where it was requested.
		if (failed || root.live) return;
		failed = true;
		if (document.readyState === 'loading') addEventListener('DOMContentLoaded', say);
		else say();
	};
	addEventListener('unhandledrejection', ({ reason }) => {
		// All browsers mention "module" in this error; a rejected service worker does not match.
		if (/module/i.test(String(reason))) fail();
	});
})();
