// Keeps a page correct while a browser translates it. Runs in each page beside src/theme.js, before the page's code.
//
// Translators (Google's in Chrome, Microsoft's in Edge) replace text nodes with <font> elements, while Svelte goes on
// writing to its original text nodes: new text would never be visible, removed text would stay, and the words of one
// state would appear under the name of another. So this script puts each original text node back, empty, just before
// its translation. When Svelte then writes to the node, removes it or moves it, the translation is removed or moved as
// well, and the translator handles the new text like any other.
(() => {
	/** @type {WeakMap<Text, { font: Element, words: string }>} */
	const translations = new WeakMap();
	/** @type {WeakMap<Element, Text>} */
	const originals = new WeakMap();
	/** Text nodes of the page itself that have been translated at least once. @type {WeakSet<Text>} */
	const known = new WeakSet();

	/** @param {Node | null} node @returns {node is Element} */
	const isNew = (node) =>
		node instanceof Element && node.localName === 'font' && !originals.has(node);

	/** @param {Text} text @param {Element} font */
	function pair(text, font) {
		// Some translators wrap the text node instead of replacing it.
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

	/** True if the reader asked to see the original again. @param {Element} font @param {(Node | null)[]} near */
	function withdrawn(font, near) {
		const text = originals.get(font);
		const kept = text && translations.get(text);
		if (!kept || kept.font !== font || font.isConnected) return;
		part(text);
		if (!text.isConnected) return;
		text.data ||= kept.words;
		// The translator has inserted a copy of the original text.
		for (const copy of near)
			if (copy instanceof Text && copy.data === kept.words && !known.has(copy)) copy.remove();
	}

	/** @param {MutationRecord} record */
	function changed({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }) {
		// Inserts the node again at the same place, because every translator notices an inserted node.
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
		// Drops the records of changes that this function made itself.
		observer.takeRecords();
	});

	/**
	 * Restores the page's own text nodes, because Svelte can only hydrate a page as it was prerendered.
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
