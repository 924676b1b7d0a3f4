import { describe, expect, test } from 'vitest';
import { readDate, readSpan } from '../../../src/lib/dataset/dates';
import { decode, invalidBytes } from '../../../src/lib/dataset/csv/decode';
import { address, looseDate, refs, yesNo } from '../../../src/lib/dataset/csv/readers';
import { countWords } from '../../../src/lib/dataset/checks/words';
import { closest, didYouMean, fold } from '../../../src/lib/dataset/csv/suggest';
import { suspicious } from '../../../src/lib/dataset/csv/suspicious';
import { generator } from '../files';

describe('dates', () => {
	test.each([
		['2022', '2022-01-01', '2022-12-31'],
		['2022-02', '2022-02-01', '2022-02-28'],
		['2024-02', '2024-02-01', '2024-02-29'],
		['2022-09-16', '2022-09-16', '2022-09-16'],
		['2000-02-29', '2000-02-29', '2000-02-29'],
		['2022-09-13/2022-09-21', '2022-09-13', '2022-09-21'],
		['2014/2022-01', '2014-01-01', '2022-01-31'],
		['2022-09/2022-09', '2022-09-01', '2022-09-30']
	])('%s', (text, from, to) => {
		expect(readSpan(text)).toEqual({ span: { from, to } });
	});

	test.each([
		...['2022-02-30', '1900-02-29', '2023-02-29', '2022-04-31', '2022-00', '2022-13', '2022-01-00'],
		...['22-01-01', '2022-1-1', '16.09.2022', '2022-09-16/17', '2022-09/2022-08', '2022/2021'],
		...['', '/', '2022/', '/2022', '2022/2022/2022', 'soon', '2022-09-16 ', '２０２２']
	])('%s is no date', (text) => {
		expect(readSpan(text).fault).toBeDefined();
	});

	test('every day of four centuries is a day, and no other', () => {
		for (let time = Date.UTC(1600, 0); time < Date.UTC(2000, 0); time += 86_400_000 * 13) {
			const day = new Date(time).toISOString().slice(0, 10);
			expect(readDate(day).span).toEqual({ from: day, to: day });
		}
		for (let year = 1600; year < 2000; year++) {
			const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
			expect(readDate(`${year}-02-29`).span !== undefined).toBe(leap);
		}
	});

	test('words about a date may stand beside it', () => {
		expect(looseDate().read('2022-09-16/17 (undated; after 2022-09-16)').faults).toBeUndefined();
		expect(looseDate().read('copy').faults).toBeUndefined();
		expect(looseDate().read('before 2022-06-31').faults).toHaveLength(1);
	});
});

describe('suggestions', () => {
	const states = [
		{ code: 'TUR', names: ['Türkiye'] },
		{ code: 'TKM', names: ['Turkmenistan'] },
		{ code: 'KAZ', names: ['Kazakhstan'] },
		{ code: 'KGZ', names: ['Kyrgyzstan'] }
	];
	test.each([
		['Turkiye', 'TUR'],
		['Turkey', 'TUR'],
		['TÜRKİYE', 'TUR'],
		['tur', 'TUR'],
		['TRU', 'TUR'],
		['Kazakstan', 'KAZ'],
		['Kirgizstan', 'KGZ'],
		['Turkmenistan ', 'TKM']
	])('%s → %s', (found, code) => {
		expect(closest(found, states)?.code).toBe(code);
	});

	test.each(['France', 'ZZZ', '', '…', 'Uzbekistan and others'])('%s → nothing', (found) => {
		expect(closest(found, states)).toBeUndefined();
	});

	test('numbers are not guessed, except their leading zeros', () => {
		const ids = [{ code: 'SAUREL-01' }, { code: 'SAUREL-11' }, { code: 'TIMENEWS-2022' }];
		expect(closest('SAUREL-12', ids)).toBeUndefined();
		expect(closest('saurel-1', ids)?.code).toBe('SAUREL-01');
		expect(closest('SAUREL_011', ids)?.code).toBe('SAUREL-11');
		expect(closest('TIMENEWS-202', ids)?.code).toBe('TIMENEWS-2022');
	});

	test('a name is told only where it says more than the code', () => {
		expect(didYouMean('Turkiye', states)).toBe('did you mean TUR (Türkiye)?');
		expect(didYouMean('criticl', [{ code: 'critical', names: ['Critical'] }])).toBe(
			'did you mean critical?'
		);
		expect(fold('ES-011/02, Ökonomie')).toBe('es112okonomie');
	});
});

describe('cells', () => {
	test.each(['https://example.org', 'http://example.org/a?b=c#d', 'https://пример.укр/я', ''])(
		'%s is an address',
		(cell) => expect(address().read(cell)).toEqual({ value: cell })
	);
	test.each([
		...['javascript:alert(1)', 'ftp://example.org', 'www.example.org', '//example.org', 'https://'],
		...[
			'https:///x',
			'https:example.org',
			'https://exa mple.org',
			' https://example.org',
			'mailto:a@b.c'
		]
	])('%s is none', (cell) => expect(address().read(cell).faults).toHaveLength(1));

	test('lists', () => {
		expect(refs('states').read('').value).toEqual([]);
		expect(refs('states').read('A;B').value).toEqual(['A', 'B']);
		expect(refs('states').read(';A;B ;A').faults).toHaveLength(3);
	});

	test('yes and no in other tongues get a suggestion', () => {
		expect(yesNo().read('yes')).toEqual({ value: true });
		expect(yesNo().read('Ja').faults?.[0]?.suggestion).toBe('did you mean yes?');
		expect(yesNo().read('false').faults?.[0]?.suggestion).toBe('did you mean no?');
		expect(yesNo().read('perhaps').faults?.[0]?.suggestion).toBeUndefined();
	});

	test.each([
		...['<script>', 'a <b>c</b>', '</p>', '<img src=x onerror=alert(1)', '<!-- x', '<a href="#">'],
		...['\0', '\u001b[0m', '\u007f', '\u0085', 'a\u200bb', '\u202e', '\ufeff', '\t', 'a\ufffd']
	])('%j is refused', (cell) => expect(suspicious(cell)).toHaveLength(1));

	test.each(['1 < 2', 'x<3', 'a\nb', '“a” & b', 'می\u200cخواهم', 'שלום', '☭ 🏛', '<3', 'R&D; AT&T'])(
		'%j is welcome',
		(cell) => expect(suspicious(cell)).toEqual([])
	);

	test('words of a quotation', () => {
		expect(countWords('')).toBe(0);
		expect(countWords('strengthened – in appearance at least – his ties')).toBe(7);
		expect(countWords('could ” replace “ Nord Stream 2')).toBe(5);
	});
});

describe('encodings', () => {
	test('a byte is invalid exactly where a strict decoder fails', () => {
		const random = generator(3);
		const strict = new TextDecoder('utf-8', { fatal: true });
		const edges = [
			0x00, 0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff, 0x9f, 0xa0
		];
		for (let round = 0; round < 5000; round++) {
			const bytes = Uint8Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
				random() < 0.5
					? Math.floor(random() * 256)
					: (edges[Math.floor(random() * edges.length)] ?? 0)
			);
			let valid = true;
			try {
				strict.decode(bytes);
			} catch {
				valid = false;
			}
			expect(invalidBytes(bytes).length === 0, bytes.join(' ')).toBe(valid);
		}
	});

	test('names the byte and the line, reads past it, and lists five of many', () => {
		const { text, faults } = decode(
			Uint8Array.from('a,b\ncaf\u00e9,d', (each) => each.charCodeAt(0))
		);
		expect(text).toBe('a,b\ncafé,d');
		expect(faults).toMatchObject([
			{ line: 2, column: 4, found: 'byte 0xE9 (number 8 of the file), which is not UTF-8' }
		]);
		const many = decode(new Uint8Array(12).fill(0xe9)).faults;
		expect(many).toHaveLength(5);
		expect(many[4]?.found).toContain('and 7 more');
	});
});
