import { afterEach, describe, expect, test } from 'vitest';
import { inEnglish } from '../../src/lib/i18n/foreign';
import { LANGUAGES, SCRIPTS } from '../../src/lib/i18n/language';
import { speak } from '../../src/lib/i18n/t';
import type { Statement } from '../../src/lib/domain/types';
import { countryName } from '../../src/lib/dataset/country-names';
import { translated } from '../../src/lib/dataset/translated';
import { dateWords } from '../../src/lib/i18n/dates-and-lists';
import { data } from '../data/real';

afterEach(() => speak(() => 'en'));

describe.each(LANGUAGES)('in %s', (language) => {
	test('every state has a name of its own', () => {
		const states = data.states.filter((s) => s.kind === 'state');
		const names = states.map(({ code }) => countryName(code, language));
		expect(names.every(Boolean)).toBe(true);
		expect(new Set(names).size).toBe(states.length);
	});

	test('words for the reader change; what was said and what is computed from stay', () => {
		const other = translated(data, language);
		const kept = ({ id, state, from, to, date, stance, quote, source, locator }: Statement) => ({
			...{ id, state, from, to, date, stance, quote, source, locator }
		});
		expect(other.statements.map(kept)).toEqual(data.statements.map(kept));
		expect(other.codings).toBe(data.codings);
		expect(other.votes).toBe(data.votes);
		expect(other.stances.map(({ id, order, light }) => [id, order, light])).toEqual(
			data.stances.map(({ id, order, light }) => [id, order, light])
		);
		// What stands in the data is never changed in place.
		expect(data.stances[0]!.label).toBe('Critical');
	});
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('in %s', (language) => {
	test('nothing of the data is left in English', () => {
		const script = SCRIPTS[language]!;
		const cells = data.translations[language]!;
		expect(cells.length).toBeGreaterThan(2_000);
		// Names of outlets and programmes may stay as they are, and what is put in.
		const left = cells.filter(
			({ column, text }) =>
				!script.test(text) &&
				!/^\{\w+\}$/.test(text) &&
				!['speaker', 'occasion', 'claim'].includes(column)
		);
		expect(left.map(({ english, text }) => [english, text])).toEqual([]);
	});

	test('ids, numbers of resolutions and placeholders are those of the English', () => {
		const parts = (text: string) =>
			(
				text.match(
					/\b(?:[A-Z]{3}|UN\d\d-[A-Z]{3}|TIMENEWS|SAUREL|SCO|C|ES-11)[-/][0-9S]+\b|\{\w+\}/g
				) ?? []
			).sort();
		for (const { table, id, column, english, text } of data.translations[language]!)
			expect(parts(text), `${table} ${id} ${column}`).toEqual(parts(english));
	});

	test('a text that is not translated stays in English and is marked so', () => {
		const partly = {
			...data,
			translations: {
				[language]: data.translations[language]!.filter(({ id }) => id !== 'IND-01')
			}
		};
		const one = translated(partly, language).statements.find((s) => s.id === 'IND-01')!;
		speak(() => language);
		expect(inEnglish(one.paraphrase)).toEqual({ lang: 'en', dir: 'ltr' });
		const whole = translated(data, language).statements.find((s) => s.id === 'IND-01')!;
		expect(inEnglish(whole.paraphrase)).toEqual({});
	});
});

test.each([
	['Кыргызстан', 'ru', 'KGZ'],
	['Россия', 'ru', 'RUS'],
	['哈萨克斯坦', 'zh', 'KAZ'],
	['ایران', 'fa', 'IRN'],
	[undefined, 'ru', 'XWE']
] as const)('%s', (name, language, code) => {
	expect(countryName(code, language)).toBe(name);
});

test.each([
	['2022-09-16', 'ru', /16 сент.* 2022/],
	['2022-09-13/2022-09-21', 'ru', /^13\s?–\s?21 сент\. 2022$/],
	['2022-02-24/2022-10-12', 'ru', /^24 февр.+12 окт\. 2022$/],
	['2022-09-13/2022-09-21', 'zh', /^2022年9月13日 – 21日$/],
	['2022-02-24/2022-10-12', 'zh', /^2022年2月24日 – 10月12日$/],
	['2014/2022-05', 'zh', /^2014年 – 2022年5月$/],
	['2022-09-13/2022-09-21', 'fa', /^۱۳ تا ۲۱ سپتامبر ۲۰۲۲$/],
	['2022-09', 'ru', /сент.* 2022/],
	['2014', 'ru', /^2014$/],
	['2022-09-16', 'zh', /^2022年9月16日$/],
	['2022-09-16', 'fa', /۱۶ سپتامبر ۲۰۲۲/],
	['', 'fa', /^$/]
] as const)('%s in %s', (date, language, words) => {
	speak(() => language);
	expect(dateWords(date)).toMatch(words);
});

test('every date of the data can be told in every language, by the Gregorian calendar', () => {
	for (const language of LANGUAGES) {
		speak(() => language);
		for (const { date } of data.statements)
			if (date) expect(dateWords(date), `${date} in ${language}`).toMatch(/2\d{3}|[۲]\p{Nd}{3}/u);
	}
});
