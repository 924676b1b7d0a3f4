import { expect, test } from 'vitest';
import { checkQuote, makeFingerprint, textHash } from '../../src/lib/dataset/checks/fingerprint';
import { lookInto } from '../../src/lib/dataset/checks/held';
import { lookFor } from '../../src/lib/dataset/checks/look-for';
import { countWords, wordsOf } from '../../src/lib/dataset/checks/words';

// Scripts that put no space between words.

const text = '我们呼吁有关方通过对话协商实现停火，和平解决乌克兰危机。NATO在2022年说。';
const words = (of: string) => wordsOf(of).map(({ word }) => word);

test('each sign is a word; others keep theirs', () => {
	expect(words('在2022年NATO-对 don’t')).toEqual(['在', '2022', '年', 'NATO', '对', "don't"]);
	expect(words('か\u3099く')).toEqual(['が', 'く']);
	expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(words(text));
	expect(words('สวัสดี')).toEqual(['ส', 'วั', 'ส', 'ดี']);
});

test.each(['通过对话协商实现停火', '通过对话协商实现停火，和平解决', '乌克兰', 'NATO在2022'])(
	'a quotation may begin and end at any sign: %s',
	(quote) => {
		const { fingerprint, missing } = makeFingerprint('s', text, { q: quote });
		expect(missing).toEqual([]);
		expect(checkQuote(fingerprint, 'q', quote)).toMatchObject({ sure: true });
		expect(checkQuote(fingerprint, 'q', quote.replace(/.$/u, '战')).differs).toBeDefined();
		expect(lookInto(text, { q: quote }, fingerprint)).toMatchObject({
			same: 'same',
			quotations: [{ found: 'exact', paragraph: { quote } }]
		});
	}
);

test('in other scripts a quotation still ends with a word', () => {
	expect(makeFingerprint('s', text, { q: '危机。NAT' }).missing).toEqual(['q']);
});

test('words looked for are found among signs without spaces', () => {
	expect(lookFor(['乌克兰', '俄罗斯'], text)).toEqual({ 乌克兰: 1, 俄罗斯: 0 });
});

test('a fingerprint made when a whole clause was one word still fits', () => {
	const words = wordsOf('我们呼吁，停火', false);
	expect(words.map(({ word }) => word)).toEqual(['我们呼吁', '停火']);
	const { fingerprint } = makeFingerprint('s', 'plain words', {});
	expect(fingerprint.version).toBe(1);
	const old = { ...fingerprint, sha256: textHash(words), count: 2 };
	expect(lookInto('我们呼吁，停火', {}, old).same).toBe('same');
	expect(makeFingerprint('s', text, {}).fingerprint.version).toBe(2);
});

test('words are counted by dictionary where no spaces part them', () => {
	expect(countWords('We call on the relevant parties')).toBe(6);
	expect(countWords('我们呼吁有关方通过对话协商实现停火')).toBeGreaterThan(8);
	expect(countWords('我们呼吁有关方通过对话协商实现停火')).toBeLessThan(14);
	expect(countWords('我们呼吁有关方通过对话协商实现停火，'.repeat(50))).toBeGreaterThan(400);
});
