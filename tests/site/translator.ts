import type { Page } from '@playwright/test';

/**
 * Does to a page what translators of browsers do (Google's in Chrome, Microsoft's in Edge): each text node is replaced by two
 * <font> elements, and so is whatever appears or changes later. The words stay as they are, so that the page can be
 * compared with one that nobody translates.
 * @param when Before the code of the page takes it over ("early"), or now.
 */
export async function translate(page: Page, when: 'early' | 'now') {
	if (when === 'early') await page.addInitScript(translator, true);
	else await page.evaluate(translator, false);
}

function translator(early: boolean) {
	const LEFT_ALONE = 'font, svg, script, style, noscript, textarea, option, [translate=no]';
	const originals = new Map<Element, Text>();
	const translateText = (text: Text) => {
		if (!text.data.trim() || !text.isConnected) return;
		if (text.parentElement?.closest(LEFT_ALONE)) return;
		const outer = document.createElement('font');
		outer.appendChild(document.createElement('font')).textContent = text.data;
		text.replaceWith(outer);
		originals.set(outer, text);
	};
	const translateAll = (root: Node) => {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		while (walker.nextNode()) texts.push(walker.currentNode as Text);
		texts.forEach(translateText);
	};
	const begin = () => {
		translateAll(document.body);
		// Words come back from a server, not at once.
		const observer = new MutationObserver((records) =>
			setTimeout(() => {
				for (const { type, target, addedNodes } of stopped ? [] : records) {
					if (type === 'characterData') translateText(target as Text);
					for (const node of addedNodes)
						if (node instanceof Text) translateText(node);
						else translateAll(node);
				}
			})
		);
		observer.observe(document.body, { childList: true, subtree: true, characterData: true });
	};
	let stopped = false;
	Object.assign(window, {
		showOriginal() {
			stopped = true;
			for (const [font, text] of originals) font.replaceWith(text);
		}
	});
	if (early) addEventListener('DOMContentLoaded', begin);
	else begin();
}

/** The reader wants to see the page as it was written. */
export const showOriginal = (page: Page) =>
	page.evaluate(() => (window as unknown as { showOriginal(): void }).showOriginal());

/** What a reader of the page sees, line by line; without the time of day. */
export const visibleText = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		document.body.innerText
			.split('\n')
			.map((line) => line.replace(/\s+/g, ' ').trim())
			.filter((line) => line && !/^\d?\d:\d\d(:\d\d)?\b/.test(line))
	);
