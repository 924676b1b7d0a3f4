/**
 * Regenerates src/fonts: `npm run fonts`, after an update of @fontsource-variable.
 *
 * The first file of each family contains what nearly every line needs: letters, figures and punctuation; only the
 * weights in use; and only kerning, ligatures and tabular figures. Complete fonts were larger than the rest of the
 * first view. Other letters are in separate files, which a page only requests if it contains such a letter.
 */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const FIRST = `${LETTERS}${LETTERS.toUpperCase()}0123456789 .,:;!?'"()/-+&%·–—‘’“”…\u00a0üé`;
/** The rest of Latin-1: characters of code and of Western European names. */
const REST = Array.from({ length: 0x100 - 0x21 }, (_, i) => String.fromCodePoint(0x21 + i))
	.filter((sign) => !FIRST.includes(sign) && !/[\u007f-\u00a0\u00ad]/.test(sign))
	.join('');
/** Letters of names in the data (the ğ of Erdoğan), any of which would otherwise request all of extended Latin. */
const data = new URL('../data/', import.meta.url);
const MORE = [
	...new Set(
		readdirSync(data)
			.filter((name) => name.endsWith('.csv'))
			.flatMap((name) => [...readFileSync(new URL(name, data), 'utf8')])
			.filter((letter) => /[\u0100-\u024f]/.test(letter))
	)
]
	.sort()
	.join('');
const WEIGHTS = { min: 400, max: 750 };
const FEATURES = ['kern', 'liga', 'tnum'];

/**
 * Adjusts a system font to the width and height of ours while ours is loading, so that nothing moves. The values are
 * mean widths of a letter in English text, and heights, as shares of the type size.
 */
const FAMILIES = [
	{
		name: 'Inter Variable',
		package: 'inter',
		standIn: { name: 'Inter Stand-in', local: ['Arial', 'Liberation Sans'], width: 0.4563 },
		metrics: { width: 0.492, ascent: 0.96875, descent: 0.2412 }
	},
	{
		name: 'Source Serif 4 Variable',
		package: 'source-serif-4',
		standIn: {
			name: 'Source Serif Stand-in',
			local: ['Times New Roman', 'Liberation Serif'],
			width: 0.4172
		},
		metrics: { width: 0.4929, ascent: 1.036, descent: 0.335 }
	}
];

const out = new URL('../src/fonts/', import.meta.url);
/** @param {string} name */
const folder = (name) => new URL(`../node_modules/@fontsource-variable/${name}/`, import.meta.url);

/** @param {string} text "U+0000-00FF,U+0131" @returns {Set<number>} */
function pointsOf(text) {
	const points = new Set();
	for (const range of text.split(',')) {
		const [first = '', last = first] = range.trim().slice(2).split('-');
		for (let p = parseInt(first, 16); p <= parseInt(last, 16); p++) points.add(p);
	}
	return points;
}

/** @param {Iterable<number>} points @returns {string} "U+20-7E,U+A0" */
function rangeOf(points) {
	/** @type {[number, number][]} */
	const runs = [];
	for (const p of [...points].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run && run[1] === p - 1) run[1] = p;
		else runs.push([p, p]);
	}
	const hex = (/** @type {number} */ p) => p.toString(16).toUpperCase();
	return runs.map(([a, b]) => `U+${a === b ? hex(a) : `${hex(a)}-${hex(b)}`}`).join(',');
}

/** @param {{ family: string, file: string, range: string }} face */
const faceRule = ({ family, file, range }) => `@font-face {
	font-family: '${family}';
	font-weight: ${WEIGHTS.min} ${WEIGHTS.max};
	font-display: swap;
	src: url('${file}') format('woff2');
	unicode-range: ${range};
}
`;

const percent = (/** @type {number} */ share) => `${Math.round(share * 10000) / 100}%`;

mkdirSync(out, { recursive: true });
let css = '/* Made by scripts/fonts.mjs. */\n';
for (const { name, package: from, standIn, metrics } of FAMILIES) {
	const source = readFileSync(new URL('wght.css', folder(from)), 'utf8');
	copyFileSync(new URL('LICENSE', folder(from)), new URL(`${from}.LICENSE.txt`, out));
	const taken = new Set();
	const rules = [];
	const faces = [
		...source.matchAll(/url\(\.\/files\/([\w-]+)\.woff2\)[\s\S]*?unicode-range: ([^;]+);/g)
	].map(([, file = '', range = '']) => ({ file, points: pointsOf(range) }));
	for (const [part, text] of Object.entries({ first: FIRST, rest: REST, more: MORE })) {
		const points = [...text].map((c) => c.codePointAt(0) ?? 0);
		const face = faces.find(({ points: has }) => points.every((p) => has.has(p)));
		if (!face) throw new Error(`${from}: no file holds all letters of "${part}".`);

		const file = `${from}-${part}.woff2`;
		const font = await subset(
			readFileSync(new URL(`files/${face.file}.woff2`, folder(from))),
			text,
			{
				targetFormat: 'woff2',
				noHinting: true,
				keepFeatures: FEATURES,
				variationAxes: { wght: WEIGHTS }
			}
		);
		writeFileSync(new URL(file, out), font);
		console.log(`${file}: ${font.length} bytes`);
		for (const p of points) taken.add(p);
		rules.unshift(faceRule({ family: name, file: `./${file}`, range: rangeOf(points) }));
	}
	for (const { file, points } of faces.toReversed()) {
		const left = [...points].filter((p) => !taken.has(p));
		for (const p of left) taken.add(p);
		const path = `@fontsource-variable/${from}/files/${file}.woff2`;
		rules.unshift(faceRule({ family: name, file: path, range: rangeOf(left) }));
	}
	const grown = metrics.width / standIn.width;
	css += rules.join('');
	css += `@font-face {
	font-family: '${standIn.name}';
	src: ${standIn.local.map((local) => `local('${local}')`).join(', ')};
	size-adjust: ${percent(grown)};
	ascent-override: ${percent(metrics.ascent / grown)};
	descent-override: ${percent(metrics.descent / grown)};
	line-gap-override: 0%;
}
`;
}
writeFileSync(new URL('fonts.css', out), css);
console.log(fileURLToPath(new URL('fonts.css', out)));
