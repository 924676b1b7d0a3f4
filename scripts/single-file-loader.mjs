/**
 * The script of the single file (see single-file.mjs): unpacks the page that the fragment names, as in
 * stance-atlas.html#/state/KAZ/, and replaces the document with it. The code of a page expects a site, so it gets a
 * location and a history that use the fragment, and a fetch that reads from the packed files. This script is inserted
 * unchanged, so it has no imports.
 */
(async () => {
	const real = window.location;
	const past = window.history;
	const file = real.href.replace(/#.*/s, '');
	/** Key in history entries that identifies the page load which made them. */
	const LOADING = 'stance-atlas:loading';

	/** The address as on a site: file:///state/KAZ/?theme=dark#s12. */
	const here = () => {
		// A fragment may contain anything; if it is no valid address, the first page is shown.
		try {
			const url = new URL(real.hash.slice(1) || '/', 'file:///');
			if (url.protocol === 'file:') return url;
		} catch {
			// The fragment is not a valid URL.
		}
		return new URL('file:///');
	};
	/**
	 * Converts such an address to one that the browser understands.
	 * @param {string | URL} address
	 */
	const outside = (address) => {
		const text = String(address);
		if (text.startsWith('#/')) return text;
		if (text.startsWith(`${file}#`)) return text.slice(file.length);
		const url = new URL(text, here());
		return url.protocol === 'file:' ? `#${url.pathname}${url.search}${url.hash}` : url.href;
	};

	/** @type {Record<string, number[]>} */
	let pages;
	let pool = '';
	try {
		const packed = Uint8Array.from(
			atob(document.getElementById('store')?.textContent ?? ''),
			(sign) => sign.charCodeAt(0)
		);
		const text = await new Response(
			new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
		).text();
		const end = text.indexOf('\n');
		pages = JSON.parse(text.slice(0, end));
		pool = text.slice(end + 1);
	} catch {
		document.body.textContent =
			'This file could not be unpacked. It needs a browser of 2023 or later.';
		return;
	}
	/** @param {string} path */
	const textOf = (path) => {
		const ranges = pages[path];
		if (!ranges) return;
		let text = '';
		for (let i = 0; i < ranges.length; i += 2)
			text += pool.substr(ranges[i] ?? 0, ranges[i + 1] ?? 0);
		return text;
	};

	/**
	 * The best page for an unknown address: the same with a trailing slash, the nearest number, or the page above it.
	 * @param {string} path
	 */
	const nearest = (path) => {
		const [, folder, number] = /^(.*\/)(\d+)\/?$/.exec(path) ?? [];
		const there = Object.keys(pages)
			.filter(
				(page) => folder && page.startsWith(folder) && /^\d+\/$/.test(page.slice(folder.length))
			)
			.map((page) => parseInt(page.slice(folder?.length)))
			.sort((a, b) => Math.abs(a - Number(number)) - Math.abs(b - Number(number)));
		if (there.length) return `${folder}${there[0]}/`;
		let above = `${path.replace(/(\.html|\/)$/, '')}/`;
		while (above !== '/' && !pages[above]) above = above.replace(/[^/]*\/$/, '');
		return /^\/(data|json)\//.test(above) ? '/' : above;
	};

	let at = here();
	let html = textOf(at.pathname);
	if (!html || /^\/(data|json)\//.test(at.pathname)) {
		const path = nearest(at.pathname);
		past.replaceState(past.state, '', outside(path + at.search + at.hash));
		at = here();
		html = textOf(path) ?? '';
	}

	const loading = past.state?.[LOADING] ?? `${Date.now()} ${Math.random()}`;
	const fresh = past.state === null;
	past.replaceState({ ...past.state, [LOADING]: loading }, '');

	/** @type {(name: 'pushState' | 'replaceState') => History['pushState']} */
	const writes = (name) => (state, title, address) => {
		past[name]({ ...state, [LOADING]: loading }, title, address && outside(address));
		at = here();
	};
	const history = {
		get length() {
			return past.length;
		},
		get state() {
			return past.state;
		},
		get scrollRestoration() {
			return past.scrollRestoration;
		},
		set scrollRestoration(value) {
			past.scrollRestoration = value;
		},
		back: () => past.back(),
		forward: () => past.forward(),
		go: (/** @type {number} */ delta) => past.go(delta),
		pushState: writes('pushState'),
		replaceState: writes('replaceState')
	};
	const location = {
		/** @param {string | URL} address */
		assign: (address) => real.assign(outside(address)),
		/** @param {string | URL} address */
		replace: (address) => real.replace(outside(address)),
		reload: () => real.reload(),
		toString: () => here().href
	};
	for (const part of /** @type {const} */ ([
		...['href', 'origin', 'protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash']
	]))
		Object.defineProperty(location, part, {
			enumerable: true,
			get: () => Reflect.get(here(), part),
			set(value) {
				const url = here();
				Reflect.set(url, part, value);
				if (url.href !== here().href) real.assign(outside(part === 'href' ? value : url));
			}
		});

	// Removes the loader's listeners; all later ones belong to the page.
	document.open();
	/** @param {string} address */
	const fetch = async (address) => {
		const text = textOf(new URL(address, here()).pathname);
		return text === undefined ? Response.error() : new Response(text);
	};
	Object.assign(window, { stanceAtlas: { location, history, fetch } });
	for (const name of ['URL', 'baseURI'])
		Object.defineProperty(document, name, { configurable: true, get: () => here().href });
	const open = window.open.bind(window);
	window.open = (address, ...rest) => {
		if (!address) return open(address, ...rest);
		const to = outside(address);
		return open(to.startsWith('#') ? file + to : to, ...rest);
	};

	/** The element of the page's own fragment, which the browser cannot find. */
	const target = () => {
		for (const old of document.querySelectorAll('[data-target]'))
			old.removeAttribute('data-target');
		let id = at.hash.slice(1);
		try {
			id = decodeURIComponent(id);
		} catch {
			// The fragment ends in the middle of an escape sequence, so it is used as it is.
		}
		const element = id && document.getElementById(id);
		if (element) element.setAttribute('data-target', '');
		return element || undefined;
	};
	/** Scrolls to an element and sets the starting point for Tab, as the browser does. */
	const jump = () => {
		const element = target();
		if (!element) return;
		element.scrollIntoView();
		if (!element.hasAttribute('tabindex')) {
			element.setAttribute('tabindex', '-1');
			element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
		}
		element.focus({ preventScroll: true });
	};
	window.addEventListener('popstate', (event) => {
		const before = at;
		at = here();
		if (past.state?.[LOADING] === loading) return void target();
		if (
			past.state === null &&
			at.hash &&
			at.pathname + at.search === before.pathname + before.search
		) {
			past.replaceState({ [LOADING]: loading }, '');
			return jump();
		}
		// A new page starts at its top, as on a site.
		event.stopImmediatePropagation();
		real.reload();
	});

	/** Rewrites links, so that they can be copied and opened in another tab. */
	const links = () => {
		for (const link of document.querySelectorAll('a[href]')) {
			const href = link.getAttribute('href') ?? '';
			if (/^(#\/|(?!file:)[a-z][a-z\d+.-]*:)/i.test(href)) continue;
			const to = outside(href);
			// Links to pages that only the site has are removed.
			const path = to.startsWith('#/') ? to.slice(1).replace(/[?#].*/s, '') : '/';
			if (pages[path]) link.setAttribute('href', to);
			else link.removeAttribute('href');
		}
	};
	new MutationObserver(links).observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
		attributeFilter: ['href']
	});
	window.addEventListener(
		'click',
		(event) => {
			const link = event.target instanceof Element && event.target.closest('a[href^="#/data/"]');
			const path = link && (link.getAttribute('href') ?? '').slice(1);
			const text = path && textOf(path);
			if (!text) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
			Object.assign(document.createElement('a'), {
				href: url,
				download: path.replace(/.*\//, '')
			}).click();
			setTimeout(() => URL.revokeObjectURL(url), 60_000);
		},
		true
	);

	document.write(html);
	document.close();
	links();
	if (fresh) jump();
	else target();
})();
