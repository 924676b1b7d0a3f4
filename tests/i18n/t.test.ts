import { afterEach, expect, test } from 'vitest';
import type { Language } from '../../src/lib/i18n/language';
import {
	isolate,
	chained,
	comma,
	languageNow,
	listed,
	numberIn,
	plural,
	t,
	sentences,
	speak
} from '../../src/lib/i18n/t';

afterEach(() => speak(() => 'en'));

test('where nothing is built, words are what stands in the code', () => {
	expect(t('Change')).toBe('Change');
	expect(languageNow()).toBe('en');
});

test.each([
	[0, '0 lines'],
	[1, '1 line'],
	[2, '2 lines'],
	[21, '21 lines'],
	[1234, '1234 lines']
])('%i → %s', (n, words) => {
	expect(plural(n, ['# line', '# lines'])).toBe(words);
});

test('the rule of a language chooses the form; one form too few is no gap', () => {
	expect(plural(5, ['a #', 'b #', 'c #'], () => 2)).toBe('c 5');
	expect(plural(5, ['a #'], () => 1)).toBe('a 5');
	expect(plural(5, '#条')).toBe('5条');
});

test.each<[Language, string, string]>([
	['en', '2022', 'A, B and C'],
	['ru', '2022', 'A, B и C'],
	['zh', '2022', 'A、B和C'],
	['fa', '۲۰۲۲', 'A،‏ B، و C']
])('numbers and lists in %s', (language, number, list) => {
	speak(() => language);
	expect(numberIn(2022)).toBe(number);
	expect(listed(['A', 'B', 'C']).replace(/\u200f/g, '')).toBe(list.replace(/\u200f/g, ''));
});

test.each<[Language, string, string, string]>([
	['en', 'One. Two.', 'Mint, 2022', 'A → B'],
	['zh', 'One.Two.', 'Mint，2022', 'A → B'],
	['fa', 'One. Two.', '\u2068Mint\u2069, 2022', '\u2068A\u2069 ← \u2068B\u2069']
])('sentences, what is added to a name, and chains in %s', (language, told, added, chain) => {
	speak(() => language);
	expect(sentences(['One.', '', 'Two.'])).toBe(told);
	expect(isolate('Mint') + comma() + '2022').toBe(added);
	expect(chained(['A', 'B'])).toBe(chain);
	expect(isolate('')).toBe('');
});
