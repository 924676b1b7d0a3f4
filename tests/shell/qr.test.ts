import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { qrPath } from '../../src/lib/shell/qr';
import { sharedAddress } from '../../src/lib/shell/public-url';

/** Which modules are dark, read back from the path. */
function modules(text: string): boolean[][] {
	const { size, d } = qrPath(text);
	const dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
	for (const [, x, y, run] of d.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
		dark[Number(y)]!.fill(true, Number(x), Number(x) + Number(run));
	expect(d.replaceAll(/M\d+ \d+h\d+v1H\d+z/g, '')).toBe('');
	return dark;
}

const versionOf = (size: number) => (size - 17) / 4;

const MASKS: ((x: number, y: number) => number)[] = [
	(x, y) => (x + y) % 2,
	(_, y) => y % 2,
	(x) => x % 3,
	(x, y) => (x + y) % 3,
	(x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
	(x, y) => ((x * y) % 2) + ((x * y) % 3),
	(x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
	(x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2
];

/**
 * A small reader written from ISO/IEC 18004, on its own: versions 1 to 5 at level M.
 * It gives the codewords as placed, and the text of the byte mode.
 */
function read(dark: boolean[][]) {
	const size = dark.length;
	const version = versionOf(size);
	const bit = (x: number, y: number) => Number(dark[y]![x]);
	// Format: fifteen bits beside the upper left finder pattern, of which five tell.
	const places: [number, number][] = [
		...[0, 1, 2, 3, 4, 5, 7].map((x): [number, number] => [x, 8]),
		...[8, 7, 5, 4, 3, 2, 1, 0].map((y): [number, number] => [8, y])
	];
	const format = places.reduce((n, [x, y]) => (n << 1) | bit(x, y), 0) ^ 0b101010000010010;
	const level = format >> 13;
	const masked = MASKS[(format >> 10) & 7]!;

	const middle = size - 7;
	const fixed = (x: number, y: number) =>
		(x < 9 && y < 9) ||
		(x >= size - 8 && y < 9) ||
		(x < 9 && y >= size - 8) ||
		x === 6 ||
		y === 6 ||
		(version > 1 && Math.abs(x - middle) < 3 && Math.abs(y - middle) < 3);
	const bits: number[] = [];
	let up = true;
	for (let right = size - 1; right > 0; right -= 2) {
		if (right === 6) right -= 1;
		for (let i = 0; i < size; i += 1) {
			const y = up ? size - 1 - i : i;
			for (const x of [right, right - 1])
				if (!fixed(x, y)) bits.push(bit(x, y) ^ Number(masked(x, y) === 0));
		}
		up = !up;
	}
	const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
		bits.slice(i * 8, i * 8 + 8).reduce((n, b) => (n << 1) | b, 0)
	);

	// Level M: data codewords and blocks of versions 1 to 5.
	const [count, blocks] = [
		[16, 1],
		[28, 1],
		[44, 1],
		[64, 2],
		[86, 2]
	][version - 1] as [number, number];
	const data = Array.from({ length: blocks }, (_, b) =>
		codewords.slice(0, count).filter((_, i) => i % blocks === b)
	).flat();
	const stream = data.map((n) => n.toString(2).padStart(8, '0')).join('');
	const length = parseInt(stream.slice(4, 12), 2);
	const bytes = Array.from({ length }, (_, i) => parseInt(stream.slice(12 + 8 * i, 20 + 8 * i), 2));
	return {
		level,
		codewords,
		byteMode: stream.startsWith('0100'),
		text: new TextDecoder().decode(Uint8Array.from(bytes))
	};
}

describe('qrPath', () => {
	test('gives the codewords of the example in the standard, ISO/IEC 18004 annex I', () => {
		const { level, codewords } = read(modules('01234567'));
		expect(level).toBe(0b00);
		expect(codewords.map((n) => n.toString(16).padStart(2, '0')).join(' ')).toBe(
			'10 20 0c 56 61 80 ec 11 ec 11 ec 11 ec 11 ec 11 a5 24 d4 c1 ed 36 c7 87 2c 55'
		);
	});

	test('has its three finder patterns and the timing between them', () => {
		const dark = modules('https://example.org/present/4');
		const size = dark.length;
		const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
		for (const [x, y] of [
			[0, 0],
			[size - 7, 0],
			[0, size - 7]
		] as const)
			expect(
				dark.slice(y, y + 7).map((row) =>
					row
						.slice(x, x + 7)
						.map((d) => (d ? '#' : '.'))
						.join('')
				)
			).toEqual(finder);
		for (let i = 8; i < size - 8; i += 1) expect(dark[6]![i]).toBe(i % 2 === 0);
	});

	test('is read back, in every version up to 5', () => {
		const versions = new Set<number>();
		for (const length of [2, 13, 14, 25, 26, 41, 42, 60, 61, 83]) {
			// The last sign is two bytes.
			const text = `https://example.org/${'a/bc'.repeat(30)}`.slice(0, length - 1) + 'é';
			const dark = modules(text);
			versions.add(versionOf(dark.length));
			const found = read(dark);
			expect(found.byteMode).toBe(true);
			expect(found.text).toBe(text);
		}
		expect([...versions].sort()).toEqual([1, 2, 3, 4, 5]);
	});

	test('no address of a step or page needs more than version 5, however long the host', () => {
		const codes = readFileSync('data/states.csv', 'utf8').match(/^[A-Z]{3}(?=,)/gm) ?? [];
		expect(codes.length).toBeGreaterThan(10);
		const paths = [
			...Array.from({ length: 30 }, (_, i) => `/present/${i + 1}`),
			...codes.map((code) => `/state/${code}`),
			'/evidence',
			'/method'
		];
		const home = 'https://stance-atlas.a-rather-long-name.pages.example.org/atlas/';
		for (const path of paths) {
			const href = sharedAddress(`.${path}/`, home, '');
			expect(versionOf(qrPath(href).size), href).toBeLessThanOrEqual(5);
		}
	});
});
