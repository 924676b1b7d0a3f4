import { describe, expect, test } from 'vitest';
import { lookInto, paragraphsOf } from '../../src/lib/content/held';
import { readFingerprint } from '../../src/lib/content/quotations';
import { base, herald } from './files';

const { fingerprint } = readFingerprint(base['fingerprints/herald.json'] ?? '', 'herald');
const quotes = {
	'S-01': '“we ask our neighbour’s army to leave before winter”',
	'S-04': 'met on Friday in Rivertown'
};
const found = (text: string, quote: string) => lookInto(text, { q: quote }).quotations[0]!;

describe('whether it is the same text', () => {
	test('the text itself, however its lines are broken', () => {
		expect(lookInto(herald, quotes, fingerprint)).toMatchObject({ same: 'same', expected: 54 });
		expect(lookInto(herald.replace(/\s+/g, '\n'), quotes, fingerprint).same).toBe('same');
	});

	test.each([
		['one word changed', herald.replace('Friday', 'Monday')],
		['one word more', `Menu ${herald}`],
		['two words swapped', herald.replace('met on', 'on met')],
		['empty', '']
	])('%s: another one', (_name, text) => {
		expect(text).not.toBe(herald);
		expect(lookInto(text, quotes, fingerprint).same).toBe('other');
	});

	test('without a fingerprint nobody can tell', () => {
		expect(lookInto(herald, quotes)).toMatchObject({ same: 'unknown', expected: 0 });
	});
});

describe('quotations', () => {
	test('are found letter by letter, in their paragraph', () => {
		for (const each of lookInto(herald, quotes, fingerprint).quotations) {
			expect(each.found).toBe('exact');
			const { before, quote, after } = each.paragraph!;
			expect(quote).toBe(quotes[each.id as keyof typeof quotes]);
			expect(herald).toContain(before + quote + after);
		}
	});

	test('with other signs are told apart', () => {
		expect(found("We ask: our neighbour's army, now.", 'our neighbour’s army')).toEqual({
			id: 'q',
			found: 'words',
			paragraph: {
				number: 1,
				before: 'We ask: ',
				quote: "our neighbour's army",
				after: ', now.'
			}
		});
	});

	test.each([
		['a word changed', 'we ask our neighbours army'],
		['the middle of a word', 'eighbour'],
		['no word at all', '…'],
		['words in another order', 'army our']
	])('%s: not found', (_name, quote) => {
		expect(found('we ask our neighbour army', quote)).toEqual({ id: 'q', found: 'no' });
	});

	test('over the end of a paragraph, both are shown', () => {
		const { paragraph } = found('One two.\n\nThree four.\n\nFive.', 'two Three');
		expect(paragraph).toEqual({
			number: 1,
			before: 'One ',
			quote: 'two.\n\nThree',
			after: ' four.'
		});
	});
});

describe('paragraphs', () => {
	const texts = (text: string) => paragraphsOf(text).map(({ from, to }) => text.slice(from, to));

	test.each([
		['lines', 'a b\nc\n', ['a b', 'c']],
		['empty lines between', '\n a\nb\n \nc \n\n\nd', ['a\nb', 'c', 'd']],
		['nothing', ' \n\n ', []]
	])('%s', (_name, text, expected) => expect(texts(text)).toEqual(expected));

	test('a megabyte of blanks takes no time to speak of', () => {
		expect(texts(`a${' '.repeat(2 ** 20)}b\n\nc`)).toHaveLength(2);
	});
});
