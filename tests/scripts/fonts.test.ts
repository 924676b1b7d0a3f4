import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rangesOf } from '../../src/lib/export/fonts';

const css = readFileSync('src/fonts/fonts.css', 'utf8');
const faces = [...css.matchAll(/@font-face \{([^}]*)\}/g)]
	.map(([, rule = '']) => ({
		family: /font-family: '([^']*)'/.exec(rule)![1]!,
		weight: /font-weight: ([\d ]*)/.exec(rule)?.[1],
		file: /url\('([^']*)'\)/.exec(rule)?.[1] ?? '',
		points: rangesOf(/unicode-range: ([^;]*)/.exec(rule)?.[1] ?? '').flatMap(([first, last]) =>
			Array.from({ length: last - first + 1 }, (_, i) => first + i)
		)
	}))
	.filter(({ file }) => file);
const families = [...new Set(faces.map((f) => f.family))];

test.each(families)('%s: one file for each letter, the same weights in all', (family) => {
	const own = faces.filter((f) => f.family === family);
	const points = own.flatMap((f) => f.points);
	expect(points.length).toBeGreaterThan(500);
	expect(new Set(points).size).toBe(points.length);
	// Faces of other weights would be another font to the browser, not the other letters of this one.
	expect(new Set(own.map((f) => f.weight)).size).toBe(1);
	for (const { file } of own)
		expect(existsSync(file.startsWith('./') ? `src/fonts/${file}` : `node_modules/${file}`)).toBe(
			true
		);
});

test.each(families)('%s: names and words of the data need small files only', (family) => {
	const small = faces.filter((f) => f.family === family && f.file.startsWith('./'));
	const held = new Set(small.flatMap((f) => f.points));
	const words = ['states', 'statements', 'stances'].map((table) =>
		readFileSync(`data/${table}.csv`, 'utf8')
	);
	const missing = [...new Set(words.join(''))].filter(
		(sign) => /\p{Script=Latin}/u.test(sign) && !held.has(sign.codePointAt(0)!)
	);
	expect(missing, 'run npm run fonts').toEqual([]);
});
