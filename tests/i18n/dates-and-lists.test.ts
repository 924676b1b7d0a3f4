import { describe, expect, test } from 'vitest';
import { readSpan } from '../../src/lib/dataset/dates';
import { dateWords, inMarks } from '../../src/lib/i18n/dates-and-lists';
import { data } from '../data/real';

describe('dates', () => {
	test.each([
		['', ''],
		['2022', '2022'],
		['2022-09', 'Sept 2022'],
		['2022-09-06', '6 Sept 2022'],
		['2022-12-31', '31 Dec 2022'],
		['2022-09-15/2022-09-16', '15–16 Sept 2022'],
		['2022-08-31/2022-09-01', '31 Aug to 1 Sept 2022'],
		['2021-09-15/2022-09-16', '15 Sept 2021 to 16 Sept 2022'],
		['2022-02/2022-09', 'Feb to Sept 2022'],
		['2014/2022-09', '2014 to Sept 2022'],
		['2014/2022', '2014 to 2022'],
		['2022/2022-09', '2022 to Sept 2022'],
		['2022-09-16/2022-09', '16 Sept to Sept 2022'],
		['2022-09/2022-09-16', 'Sept to 16 Sept 2022']
	])('“%s” → “%s”', (date, words) => {
		expect(dateWords(date)).toBe(words);
	});

	test('every date of the data reads as days, months and years', () => {
		const day = '(\\d{1,2}(–\\d{1,2})? )?([JFMASOND][a-z]+ )?';
		const form = new RegExp(`^(${day}(\\d{4} )?to )?${day}\\d{4}$`);
		const dates = data.statements.map((s) => s.date).filter((date) => readSpan(date).span);
		expect(dates.length).toBeGreaterThan(150);
		for (const date of dates) expect(dateWords(date)).toMatch(form);
	});
});

describe('a quotation stands in one pair of marks', () => {
	test.each([
		['no marks', '“no marks”'],
		['"straight"', '“straight”'],
		['“curly”', '“curly”'],
		['« guillemets »', '“guillemets”'],
		['« begun one way, ended another”', '“begun one way, ended another”'],
		['“cut off at the end', '“cut off at the end”'],
		['cut off at the start”', '“cut off at the start”'],
		['  blanks  ', '“blanks”'],
		['“One,” he said', '“One,” he said”'],
		['could ” replace “ it', '“could ” replace “ it”'],
		['it’s the people’s', '“it’s the people’s”'],
		["it's the people's", '“it’s the people’s”']
	])('%s → %s', (quote, shown) => {
		expect(inMarks(quote)).toBe(shown);
	});

	test('marks are never doubled, and no word is lost, in the real data', () => {
		const quotes = data.statements.map((s) => s.quote).filter(Boolean);
		expect(quotes.filter((q) => /^["“«]/.test(q)).length).toBeGreaterThan(3);
		const letters = (text: string) =>
			text
				.replace(/["“”«»]/g, '')
				.replaceAll('’', "'")
				.trim();
		for (const quote of quotes) {
			expect(inMarks(quote)).toMatch(/^“[^"“”«»\s].*[^"“”«»\s]”$/s);
			expect(letters(inMarks(quote))).toBe(letters(quote));
		}
	});
});
