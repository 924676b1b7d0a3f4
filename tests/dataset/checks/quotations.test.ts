import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../src/lib/dataset/dataset';
import {
	checkQuote,
	makeFingerprint,
	wordByte,
	type Fingerprint
} from '../../../src/lib/dataset/checks/fingerprint';
import { formatProblems } from '../../../src/lib/dataset/csv/problems';
import { proveSource } from '../../../src/lib/dataset/checks/prove';
import { wordsOf } from '../../../src/lib/dataset/checks/words';
import { every } from '../../fuzz';
import { base, herald, real } from '../files';

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe('words', () => {
	test('are the same whatever the quotation marks, dashes, blanks and composition', () => {
		expect(words('“Don’t stop,” he said — no-one did…')).toEqual(
			words(`"Don't  stop" he said\n(no‑one did)`)
		);
		expect(words('Türkiye')).toEqual(words('Tu\u0308rkiye'));
		expect(words('co\u00ADoperation')).toEqual(['cooperation']);
	});

	test('keep case, digits, and apostrophes and hyphens inside', () => {
		expect(words("Beijing-Moscow’s 'own' 50 bcm - $90, U.S.")).toEqual([
			"Beijing-Moscow's",
			'own',
			'50',
			'bcm',
			'90',
			'U',
			'S'
		]);
		expect(words('separatism”the second')).toEqual(['separatism', 'the', 'second']);
		expect(words('Зеленський об’єднав 和平')).toEqual(['Зеленський', "об'єднав", '和', '平']);
		expect(words('… – « »')).toEqual([]);
	});

	test('know where they stand', () => {
		const text = '  “Don’t” stop';
		expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
			'Don’t',
			'stop'
		]);
	});
});

describe('a fingerprint', () => {
	const quotes = { a: 'neighbour’s army to leave before winter', b: 'met on Friday' };
	const { fingerprint, missing } = makeFingerprint('herald', herald, quotes);
	const bare: Fingerprint = { ...fingerprint, seals: {} };

	test('is the one that is stored', () => {
		expect(missing).toEqual([]);
		const { problems, fingerprint: proven } = proveSource(base, 'herald', herald);
		expect(problems).toEqual([]);
		expect(proven).toEqual(JSON.parse(base['fingerprints/herald.json'] ?? ''));
	});

	test('gives equal words other bytes at other places and in other sources', () => {
		const bytes = Array.from({ length: 64 }, (_, position) => wordByte('herald', position, 'the'));
		expect(new Set(bytes).size).toBeGreaterThan(40);
		const other = Array.from({ length: 64 }, (_, position) => wordByte('gazette', position, 'the'));
		expect(other).not.toEqual(bytes);
	});

	test('contains no word of the text', () => {
		const stored = JSON.stringify(fingerprint);
		for (const word of words(herald).filter((each) => each.length > 3)) {
			expect(stored).not.toContain(word === 'words' ? '' : word);
		}
	});

	test('finds a quotation that has no seal, exactly and in one piece', () => {
		expect(checkQuote(bare, 'a', 'the meeting with a long speech about canals')).toEqual({
			sure: true,
			at: 41
		});
		expect(checkQuote(bare, 'a', 'the meeting, with a “long speech” about canals')).toMatchObject({
			sure: true
		});
		for (const wrong of [
			'the meeting with a long speech about Canals',
			'the meeting with long speech about canals',
			'the meeting with long a speech about canals',
			'The ministers met … about canals',
			'kept silent on the war The ministers'
		]) {
			expect(checkQuote(bare, 'a', wrong), wrong).toHaveProperty('differs');
		}
	});

	test('is not sure of one to three words without a seal, and is with one', () => {
		expect(checkQuote(bare, 'b', 'met on Friday')).toEqual({ sure: false, at: 2 });
		expect(checkQuote(fingerprint, 'b', 'met on Friday')).toEqual({ sure: true, at: 2 });
	});

	test('with a seal takes no other part of the same text', () => {
		expect(checkQuote(fingerprint, 'b', 'kept silent on the war')).toHaveProperty('differs');
		expect(checkQuote(fingerprint, 'b', 'met on Friday in')).toHaveProperty('differs');
		expect(checkQuote(fingerprint, 'b', 'met on')).toHaveProperty('differs');
		expect(checkQuote(fingerprint, 'b', '')).toHaveProperty('differs');
	});

	test('gets no seal for words that are not exactly there', () => {
		const inexact = {
			case: 'Met on Friday',
			blank: 'met  on Friday',
			part: 'inisters met on',
			hyphen: 'neighbour'
		};
		expect(makeFingerprint('herald', herald, inexact).missing).toEqual([
			'case',
			'blank',
			'part',
			'hyphen'
		]);
	});
});

describe('making a fingerprint', () => {
	const statements = base['statements.csv'] ?? '';
	const prove = (text: string, source = 'herald', files = base) =>
		formatProblems(proveSource(files, source, text).problems);

	test('tells every quotation that is not exact, without words of the text', () => {
		const told = prove(herald.replace('’s army', "'s army").replace('on Friday', 'last Friday'));
		expect(told).toMatchInlineSnapshot(`
			"data/statements.csv:3:56 quote
			  found: ““we ask our neighbour’s army to leave before winter””: its words stand at word 26 of 54 of the text, but with other signs or blanks among them
			  expected: words that stand in the text exactly so, letter by letter and sign by sign
			  suggestion: look at quotation marks, apostrophes, dashes and commas

			data/statements.csv:6:131 quote
			  found: “met on Friday in Rivertown”: nearest is word 5 of 54 of the text, where 3 of its words stand, but “on” does not come before
			  expected: words that stand in the text exactly so, letter by letter and sign by sign

			2 problems in 1 file.
			"
		`);
		expect(told).not.toMatch(/last|old town|ministers/);
	});

	test('tells a quotation that ends inside a word', () => {
		const files = {
			...base,
			'statements.csv': statements.replace('in Rivertown,en', 'in River,en')
		};
		expect(prove(herald, 'herald', files)).toContain('begins or ends in the middle of a word');
	});

	test('needs a known source and readable tables', () => {
		expect(prove(herald, 'herold')).toContain('did you mean herald?');
		expect(prove(herald, 'herald', { ...base, 'statements.csv': '' })).toContain('an empty file');
	});
});

describe('the two articles', () => {
	const { dataset } = readDataset(real);
	const articles = ['saurel-2022', 'timenews-2022'];
	const fingerprints = new Map(
		articles.map((id) => [id, JSON.parse(real[`fingerprints/${id}.json`] ?? '') as Fingerprint])
	);
	const quoted = (dataset?.statements ?? []).filter(
		({ source, quote }) => quote && articles.includes(source)
	);

	test('stand behind every quotation from them, by a seal', () => {
		expect(quoted.length).toBeGreaterThan(50);
		for (const { id, source } of quoted) {
			expect(dataset?.verified[id]).toBe('verified');
			expect(fingerprints.get(source)?.seals).toHaveProperty([id]);
		}
	});

	test('only quotations are marked', () => {
		const ids = (dataset?.statements ?? []).filter(({ quote }) => quote).map(({ id }) => id);
		expect(Object.keys(dataset?.verified ?? {}).sort()).toEqual(ids.sort());
	});

	test('every change of one letter or sign of any quotation is found', () => {
		const missed: string[] = [];
		for (const { id, source, quote } of quoted) {
			const fingerprint = fingerprints.get(source) as Fingerprint;
			for (let at = 0; at < quote.length; at++) {
				const letter = quote[at] === 'x' ? 'y' : 'x';
				for (const changed of [
					quote.slice(0, at) + letter + quote.slice(at + 1),
					quote.slice(0, at) + quote.slice(at + 1),
					quote.slice(0, at) + (quote[at] ?? '') + quote.slice(at)
				])
					if (!('differs' in checkQuote(fingerprint, id, changed)))
						missed.push(`${id}: ${changed}`);
			}
		}
		expect(missed).toEqual([]);
	});

	test('two neighbouring words swapped are found, with a seal and without', () => {
		for (const { id, source, quote } of every(3, quoted)) {
			const fingerprint = fingerprints.get(source) as Fingerprint;
			const list = quote.split(' ');
			const at = list.findIndex(
				(word, index) =>
					/\p{L}/u.test(word) && /\p{L}/u.test(list[index + 1] ?? '') && word !== list[index + 1]
			);
			if (at < 0) continue;
			const swapped = list
				.with(at, list[at + 1] ?? '')
				.with(at + 1, list[at] ?? '')
				.join(' ');
			expect(checkQuote(fingerprint, id, swapped)).toHaveProperty('differs');
			if (list.length < 6) continue;
			expect(checkQuote({ ...fingerprint, seals: {} }, id, swapped)).toHaveProperty('differs');
		}
	});

	test('without seals the quotations still fit, and a changed word seldom does', () => {
		const some = every(3, quoted);
		let slipped = 0;
		for (const { id, source, quote } of some) {
			const bare = { ...(fingerprints.get(source) as Fingerprint), seals: {} };
			expect(checkQuote(bare, id, quote), id).not.toHaveProperty('differs');
			const longest = words(quote).reduce((a, b) => (b.length > a.length ? b : a), '');
			if (words(quote).length < 4) continue;
			if (!('differs' in checkQuote(bare, id, quote.replace(longest, `${longest}x`)))) slipped++;
		}
		expect(slipped).toBeLessThan(some.length / 4);
	});

	test('a changed quotation is a problem at its file, line and column', () => {
		const some = quoted.find(({ quote }) => /^[A-Za-z ]+$/.test(quote) && quote.length > 20);
		const { id = '', quote = '', line = 0 } = some ?? {};
		const files = {
			...real,
			'statements.csv': (real['statements.csv'] ?? '').replace(`,${quote},`, `,${quote}s,`)
		};
		const text = files['statements.csv'].split('\n')[line - 1] ?? '';
		const { problems } = readDataset(files);
		expect(problems).toMatchObject([
			{
				file: 'data/statements.csv',
				line,
				field: 'quote',
				found: expect.stringContaining('differs from the source')
			}
		]);
		expect(text.startsWith(`${id},`)).toBe(true);
		expect([...text].slice((problems[0]?.column ?? 0) - 1).join('')).toMatch(
			new RegExp(`^${quote}s,`)
		);
	});
});
