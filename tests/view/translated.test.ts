import { afterEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/lib/model/language';
import { speak } from '../../src/lib/model/say';
import { countryName } from '../../src/lib/view/country-names';
import { KNOWN_TERMS } from '../../src/lib/view/terms';
import { translated } from '../../src/lib/view/translated';
import { dateWords } from '../../src/lib/view/words';
import { data } from '../data/real';

afterEach(() => speak(() => 'en'));

/** Every label of the data that another language has to know. */
const labels = [
	...data.stances.map((s) => s.label),
	...data.windows.map((w) => w.label),
	...data.relations.map((r) => r.type),
	...data.states.filter((s) => s.kind === 'collective').map((s) => s.name),
	data.about.title,
	data.about.event,
	data.about.subject,
	data.about.organisation,
	data.about.contact
];

test('every label of the data can be translated, and no other', () => {
	expect([...new Set(labels)].filter((label) => !KNOWN_TERMS.includes(label))).toEqual([]);
	expect(KNOWN_TERMS.filter((term) => !labels.includes(term))).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
	test('every state has a name of its own', () => {
		const states = data.states.filter((s) => s.kind === 'state');
		const names = states.map(({ code }) => countryName(code, language));
		expect(names.every(Boolean)).toBe(true);
		expect(new Set(names).size).toBe(states.length);
	});

	test('only labels change: what was said and what is computed from stay', () => {
		const other = translated(data, language);
		expect(other.statements).toBe(data.statements);
		expect(other.sources).toBe(data.sources);
		expect(other.stances.map(({ label: _, ...rest }) => rest)).toEqual(
			data.stances.map(({ label: _, ...rest }) => rest)
		);
		expect(other.states.map(({ name: _, ...rest }) => rest)).toEqual(
			data.states.map(({ name: _, ...rest }) => rest)
		);
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
