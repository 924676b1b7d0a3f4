import { expect, test } from 'vitest';
import { curveSvg } from '../../scripts/growth/curve';
import { exponent, law } from '../../scripts/growth/law';

const sizes = [170, 1_000, 10_000, 100_000];
const points = (of: (n: number) => number) => sizes.map((n) => ({ n, cost: of(n) }));

test.each([
	['constant', () => 5, 0, 'less than n log n'],
	['square root', Math.sqrt, 0.5, 'less than n log n'],
	['linear', (n: number) => 0.2 * n, 1, 'less than n log n'],
	['n log n', (n: number) => n * Math.log(n), 1.17, 'about n log n'],
	['n to 1.5', (n: number) => n ** 1.5, 1.5, 'more than n log n'],
	['quadratic', (n: number) => 1e-6 * n * n, 2, 'more than n log n']
])('%s', (_, of, k, stated) => {
	expect(exponent(points(of))).toBeCloseTo(k, 1);
	expect(law(points(of))).toBe(stated);
});

test('a bend at the end shows, however flat it was before', () => {
	expect(law(points((n) => n + (n > 50_000 ? n * n : 0)))).toBe('more than n log n');
});

test('the curve names every line once, apart from each other, and escapes its words', () => {
	const lines = ['A', 'B <b>', 'C', 'D'].map((name) => ({ name, points: points((n) => n) }));
	const svg = curveSvg('How & why', lines);
	expect(svg).not.toMatch(/<b>|& /);
	expect(svg).not.toContain('NaN');
	const places = [...svg.matchAll(/<text [^>]*y="([\d.]+)"[^>]*font-weight="600">[A-D]/g)].map(
		(m) => Number(m[1])
	);
	expect(places.length).toBe(4);
	places.sort((a, b) => a - b);
	for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).toBeGreaterThan(15);
});
