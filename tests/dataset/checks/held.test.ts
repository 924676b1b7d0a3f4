import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findExact } from '../../../src/lib/dataset/checks/fingerprint';
import { AROUND, lookInto, paragraphsOf } from '../../../src/lib/dataset/checks/held';
import { lookFor } from '../../../src/lib/dataset/checks/look-for';
import { readFingerprint } from '../../../src/lib/dataset/checks/quotations';
import { wordsOf } from '../../../src/lib/dataset/checks/words';
import { base, herald } from '../files';

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

describe('a text that nobody expects', () => {
	/** As many quotations as the largest source has. */
	const MANY = Object.fromEntries(
		Array.from({ length: 35 }, (_, i) => [`q${i}`, `words number ${i} of the source`])
	);
	const drawn = (text: string) =>
		lookInto(text, MANY).quotations.flatMap((q) => (q.paragraph ? [q.paragraph] : []));

	test('a megabyte in one line: each quotation is shown with what stands round it', () => {
		const filler = ` ${'nothing of interest here, '.repeat(1200)}`;
		const line = Object.values(MANY).join(filler);
		expect(line.length).toBeGreaterThan(2 ** 20);
		const paragraphs = drawn(line);
		expect(paragraphs).toHaveLength(35);
		for (const { number, before, quote, after } of paragraphs) {
			expect(number).toBe(1);
			expect(Object.values(MANY)).toContain(quote);
			expect(line).toContain(before.replace('…', '') + quote + after.replace('…', ''));
			expect(before.length + after.length).toBeLessThanOrEqual(2 * AROUND + 2);
		}
		expect(paragraphs[1]!.before).toMatch(/^…\s/);
		expect(paragraphs[1]!.after).toMatch(/\s…$/);
	});

	test('the same words a megabyte apart', () => {
		const { quote } = found(`one two${' '.repeat(2 ** 20)}three`, 'one two, three').paragraph!;
		expect(quote.length).toBeLessThan(3 * AROUND);
		expect(quote).toMatch(/^one two.*three$/s);
	});

	test('half a sign is never shown', () => {
		const line = `${'😀'.repeat(AROUND)}a b${'😀'.repeat(AROUND)}`;
		const { before, after } = found(line, 'a b').paragraph!;
		expect((before + after).isWellFormed()).toBe(true);
		const odd = found(`${'x'}${line}x`, 'a b').paragraph!;
		expect((odd.before + odd.after).isWellFormed()).toBe(true);
	});

	test('a quotation inside longer words is looked for in steps that grow with the text, not with its square', () => {
		const text = 'xa b '.repeat(20_000);
		const words = wordsOf(text);
		let steps = 0;
		const counted = new Proxy(words, {
			get: (target, key) => {
				steps += 1;
				return Reflect.get(target, key) as unknown;
			}
		});
		expect(findExact(text, counted, 'a b')).toBeUndefined();
		expect(steps).toBeLessThan(words.length * 20);
	});

	test('the work is told as it goes on', () => {
		const told: number[] = [];
		lookInto(herald, quotes, fingerprint, [], (done) => told.push(done));
		expect(told).toEqual([1 / 4, 2 / 4, 3 / 4]);
	});
});

test('signals are counted as each by itself would be', () => {
	const word = fc.stringMatching(/^[ab]{1,3}$/);
	const phrase = fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' '));
	fc.assert(
		fc.property(fc.array(phrase), fc.array(word), (looked, said) => {
			const alone = (each: string) =>
				said.filter((_, at) => each.split(' ').every((part, i) => said[at + i]?.startsWith(part)))
					.length;
			expect(lookFor(looked, said.join(' '))).toEqual(
				Object.fromEntries(looked.map((each) => [each, alone(each)]))
			);
		})
	);
});
