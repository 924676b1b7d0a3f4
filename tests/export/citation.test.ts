import { describe, expect, test } from 'vitest';
import {
	apa,
	bibtex,
	bibtexText,
	chicago,
	citedData,
	cslJson,
	mla,
	workOf,
	type Cited
} from '../../src/lib/export/citation';
import { data as real } from '../data/real';

const data = { title: 'Stance Atlas: Who stands where', date: '2026-11-05' };
const found = { version: '0.1.0', address: 'https://example.org/atlas' };
const statement: Cited = {
	kind: 'statement',
	id: 'IND-01',
	speaker: 'Narendra Modi',
	date: '16 Sept 2022'
};
const work = (what: Cited, more: object = {}) => workOf(data, what, { ...found, ...more });

describe('plain text', () => {
	test('the data set', () => {
		const set = work({ kind: 'dataset' });
		expect(apa(set)).toBe(
			'Stance Atlas: Who stands where (Version 0.1.0) [Data set]. (2026, November 5). https://example.org/atlas'
		);
		expect(chicago(set)).toBe(
			'Stance Atlas: Who stands where. Version 0.1.0. November 5, 2026. https://example.org/atlas.'
		);
		expect(mla(set)).toBe(
			'Stance Atlas: Who stands where. Version 0.1.0, 5 Nov. 2026, example.org/atlas.'
		);
	});

	test('a statement, looked at on a day', () => {
		const one = work(statement, {
			address: 'https://example.org/state/IND#IND-01',
			accessed: '2026-12-24'
		});
		expect(apa(one)).toBe(
			'Statement IND-01: Narendra Modi, 16 Sept 2022. (2026, November 5). In Stance Atlas: Who stands where (Version 0.1.0) [Data set]. Retrieved December 24, 2026, from https://example.org/state/IND#IND-01'
		);
		expect(chicago(one)).toBe(
			'“Statement IND-01: Narendra Modi, 16 Sept 2022.” In Stance Atlas: Who stands where. Version 0.1.0. November 5, 2026. Accessed December 24, 2026. https://example.org/state/IND#IND-01.'
		);
		expect(mla(one)).toBe(
			'“Statement IND-01: Narendra Modi, 16 Sept 2022.” Stance Atlas: Who stands where. Version 0.1.0, 5 Nov. 2026, example.org/state/IND#IND-01. Accessed 24 Dec. 2026.'
		);
	});

	test('a step that ends with a question; no date, no address', () => {
		const step = workOf(
			{ ...data, date: '' },
			{ kind: 'step', n: 3, heading: 'Who came?' },
			{ version: '1' }
		);
		expect(apa(step)).toBe(
			'Step 3: Who came? (n.d.). In Stance Atlas: Who stands where (Version 1) [Data set].'
		);
		expect(chicago(step)).toBe('“Step 3: Who came?” In Stance Atlas: Who stands where. Version 1.');
		expect(mla(step)).toContain('Version 1, n.d..'.slice(0, -1));
	});

	test('nobody is told to have looked at it where that is not given', () => {
		for (const write of [apa, chicago, mla, bibtex, cslJson])
			expect(write(work(statement))).not.toMatch(/accessed|retrieved|urldate/i);
	});
});

describe('BibTeX', () => {
	test('an entry', () => {
		expect(bibtex(work(statement, { address: 'https://example.org/state/IND#IND-01' })))
			.toBe(`@misc{stance-atlas-ind-01,
  title = {{Statement IND-01: Narendra Modi, 16 Sept 2022}},
  howpublished = {In: {Stance Atlas: Who stands where}},
  year = {2026},
  date = {2026-11-05},
  version = {0.1.0},
  note = {Part of a data set, version 0.1.0},
  url = {https://example.org/state/IND#IND-01}
}
`);
	});

	test.each([
		['R&D 50% #1 $5 a_b', 'R\\&D 50\\% \\#1 \\$5 a\\_b'],
		['{', '\\textbraceleft{}'],
		['}\\', '\\textbraceright{}\\textbackslash{}'],
		['~^', '\\textasciitilde{}\\textasciicircum{}'],
		['Erdoğan  “мир”\n和平', 'Erdoğan “мир” 和平']
	])('%s', (text, escaped) => expect(bibtexText(text)).toBe(escaped));

	test('braces are in balance and no field ends early, whatever the words', () => {
		for (const speaker of ['}', '{{{', '}}, note = {hacked', '\\', '%', '"@misc{x,}']) {
			const text = bibtex(work({ ...statement, speaker, id: 'A}/,1' }));
			let depth = 0;
			for (const sign of text) {
				depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
				expect(depth).toBeGreaterThanOrEqual(0);
			}
			expect(depth).toBe(0);
			expect(text).toMatch(/^@misc\{stance-atlas-a---1,\n/);
		}
	});
});

test('CSL-JSON', () => {
	expect(JSON.parse(cslJson(work(statement, { accessed: '2026-12-24' })))).toEqual([
		{
			id: 'stance-atlas-ind-01',
			type: 'dataset',
			title: 'Statement IND-01: Narendra Modi, 16 Sept 2022',
			'container-title': data.title,
			version: '0.1.0',
			issued: { 'date-parts': [[2026, 11, 5]] },
			accessed: { 'date-parts': [[2026, 12, 24]] },
			URL: found.address
		}
	]);
});

test('the data of the atlas have a title and the day of their last change', () => {
	expect(citedData(real)).toEqual({
		title: `Stance Atlas: ${real.about.title}`,
		date: real.changes.at(-1)!.date
	});
});
