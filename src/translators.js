// Keeps a page true that a browser translates. Runs in each page beside src/theme.js, before the page's own code.
//
// Translators (Google's in Chrome, Microsoft's in Edge) put <font> elements in the place of text nodes, while Svelte
// goes on writing into the text nodes it made: what it writes would never be seen, what it removes would stay, and the
// words of one state would stand under the name of another. So each text node goes back to its place, empty, just before
// its translation. Once Svelte writes into it, removes it or moves it, the translation goes, or moves along; new words are
// then translated like any others that appear.
(() => {
	/** @type {WeakMap<Text, { font: Element, words: string }>} */
	const translations = new WeakMap();
	/** @type {WeakMap<Element, Text>} */
	const originals = new WeakMap();
	/** Text nodes of the page itself that were ever translated. @type {WeakSet<Text>} */
	const known = new WeakSet();

	/** @param {Node | null} node @returns {node is Element} */
	const isNew = (node) =>
		node instanceof Element && node.localName === 'font' && !originals.has(node);

	/** @param {Text} text @param {Element} font */
	function pair(text, font) {
		// Some translators wrap the text instead of replacing it.
		if (font.contains(text)) text.replaceWith(text.cloneNode());
		translations.set(text, { font, words: text.data });
		originals.set(font, text);
		known.add(text);
		text.data = '';
		font.before(text);
	}

	/** @param {Text} text */
	function part(text) {
		const { font } = translations.get(text) ?? {};
		translations.delete(text);
		return font;
	}

	/** The reader wants to see the original again. @param {Element} font @param {(Node | null)[]} near */
	function withdrawn(font, near) {
		const text = originals.get(font);
		const kept = text && translations.get(text);
		if (!kept || kept.font !== font || font.isConnected) return;
		part(text);
		if (!text.isConnected) return;
		text.data ||= kept.words;
		// The translator has put a copy there.
		for (const copy of near)
			if (copy instanceof Text && copy.data === kept.words && !known.has(copy)) copy.remove();
	}

	/** @param {MutationRecord} record */
	function changed({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }) {
		// The place is the same; but the text is there anew, which every translator notices.
		if (type === 'characterData' && target instanceof Text) part(target)?.replaceWith(target);
		for (const node of removedNodes) {
			if (node instanceof Element) withdrawn(node, [...addedNodes, previousSibling]);
			if (!(node instanceof Text)) continue;
			const font = translations.get(node)?.font;
			if (!font) {
				const replaced = [...addedNodes, previousSibling, nextSibling].find(isNew);
				if (replaced && (!node.isConnected || replaced.contains(node))) pair(node, replaced);
			} else if (!node.isConnected) part(node)?.remove();
			else if (font.isConnected) node.after(font);
		}
	}

	const observer = new MutationObserver((records) => {
		records.forEach(changed);
		// What this function has done itself is not news.
		observer.takeRecords();
	});

	/**
	 * Puts the page's own words back: Svelte takes over a page only as it was prerendered.
	 * @param {ParentNode} root
	 */
	globalThis.untranslate = (root) => {
		observer.takeRecords().forEach(changed);
		for (const font of root.querySelectorAll('font')) {
			const text = originals.get(font);
			const kept = text && translations.get(text);
			if (!kept) continue;
			text.data = kept.words;
			part(text)?.remove();
		}
		observer.takeRecords();
	};

	observer.observe(document, { childList: true, subtree: true, characterData: true });
})();
