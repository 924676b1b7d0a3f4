import { afterEach, describe, expect, test } from 'vitest';
import '../src/translators.js';

/** How translators put their words in the place of a text node. */
const WAYS: Record<string, (text: Text, font: Element) => void> = {
	'in its place': (text, font) => text.replaceWith(font),
	'before it, which is then removed': (text, font) => {
		text.before(font);
		text.remove();
	},
	'behind it, which is then removed': (text, font) => {
		text.after(font);
		text.remove();
	},
	'round it': (text, font) => {
		text.before(font);
		font.textContent = '';
		font.append(text);
	}
};

let place: HTMLElement;
afterEach(() => place.remove());

/** One text node after the other, as those of blocks are, the second one translated. */
async function translated(put: (text: Text, font: Element) => void) {
	place = document.createElement('p');
	const texts = ['one ', 'two ', 'three'].map((words) => new Text(words));
	place.append(...texts);
	document.body.append(place);
	await observed();
	const font = document.createElement('font');
	font.textContent = 'zwei ';
	put(texts[1]!, font);
	await observed();
	return { texts, text: texts[1]!, font };
}
/** Observers have been told. */
const observed = () => new Promise((done) => setTimeout(done));
const words = () => place.textContent;

describe.each(Object.entries(WAYS))('a translation put %s', (_name, put) => {
	const shown = put === WAYS['round it'] ? 'one two three' : 'one zwei three';

	test('stands as long as the text stays', async () => {
		const { text } = await translated(put);
		expect(words()).toBe(shown);
		expect(text.parentNode).toBe(place);
	});

	test('gives way to new words', async () => {
		const { text, font } = await translated(put);
		text.data = 'new ';
		await observed();
		expect(words()).toBe('one new three');
		expect(font.isConnected).toBe(false);
	});

	test('goes with a text that is emptied or removed', async () => {
		const { text } = await translated(put);
		text.data = '';
		await observed();
		expect(words()).toBe('one three');
		const again = await translated(put);
		again.text.remove();
		await observed();
		expect(words()).toBe('one three');
		expect(text.data).toBe('');
	});

	test('moves with its text', async () => {
		const { text, texts } = await translated(put);
		texts[2]!.after(text);
		await observed();
		expect(words()).toBe(shown.replace(/^one (\S+) three$/, 'one three$1 '));
	});

	test('is taken back before a page is taken over, and can come again', async () => {
		const { text } = await translated(put);
		globalThis.untranslate!(place);
		expect(place.innerHTML).toBe('one two three');
		expect(text.data).toBe('two ');
		const font = document.createElement('font');
		font.textContent = 'deux ';
		text.replaceWith(font);
		await observed();
		expect(words()).toBe('one deux three');
	});

	test.each<[string, (text: Text, font: Element) => void]>([
		['by the text itself', (text, font) => font.replaceWith(text)],
		['by a copy of it', (_text, font) => font.replaceWith('two ')],
		[
			'by a copy before it',
			(_text, font) => {
				font.before('two ');
				font.remove();
			}
		]
	])('gives way to the original, shown again %s', async (_how, show) => {
		const { text, font } = await translated(put);
		show(text, font);
		await observed();
		expect(words()).toBe('one two three');
		text.data = 'new ';
		await observed();
		expect(words()).toBe('one new three');
	});
});

test('a text that the page itself replaces is left alone', async () => {
	const { texts, font } = await translated(WAYS['in its place']!);
	texts[0]!.remove();
	texts[2]!.replaceWith(document.createElement('b'));
	await observed();
	expect(words()).toBe('zwei ');
	expect(font.isConnected).toBe(true);
	expect(place.childNodes).toHaveLength(3);
});
