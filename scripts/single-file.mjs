/**
 * Writes out/stance-atlas.html: the whole site in one file that opens by a double click, without a server. Each page is
 * prerendered with its code inlined; what pages have in common is stored once, and everything is compressed.
 * single-file-loader.mjs unpacks the page that the fragment of the URL names.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { ROOT, run } from './run.mjs';

const SITE = `${ROOT}.svelte-kit/single-site`;
const OUT = `${ROOT}out/stance-atlas.html`;
/** A subset of a font that adds fewer characters than this is left out. */
const FEWEST = 8;

console.log('Building the pages …');
rmSync(SITE, { recursive: true, force: true });
// Hides Vite's warnings about import.meta, which no script of a page uses.
if (!run('vite', ['build', '--logLevel', 'error'], { STANCE_SINGLE: SITE, VITE_SINGLE: 'true' })) {
	console.error('The pages could not be built: see above.');
	process.exit(1);
}

const names = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
	.map((name) => name.replaceAll('\\', '/'))
	.sort();
const read = (/** @type {string} */ name) => readFileSync(`${SITE}/${name}`, 'utf8');

/** @type {Set<string>} */
const hashes = new Set();
const hashOf = (/** @type {string} */ script) =>
	`'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const pages = new Map(
	names
		// Leaves out the pages of sources, which would exceed the size limit and only repeat what the statements say; a file
		// cannot be embedded, and slides are made on the site.
		.filter((name) => /(^|\/)index\.html$/.test(name) && !/^(embed|slides|source)\//.test(name))
		.map((name) => [`/${name.replace(/index\.html$/, '')}`, read(name)])
);
const used = new Set([...pages.values()].map(withoutStyles).join(''));
for (const [path, html] of pages) pages.set(path, onePage(html));

// Includes the tables, which pages link to, and the JSON that pages fetch.
const tables = names.filter((name) => /^data\/[^/]*\.csv$|^json\/.*\.json$/.test(name));
const store = pack(
	new Map([...pages, ...tables.map((name) => /** @type {const} */ ([`/${name}`, read(name)]))])
);

const loader = readFileSync(new URL('single-file-loader.mjs', import.meta.url), 'utf8');
const script = `\n${loader.replace(/^\/\*\*.*?\*\/\n/s, '')}`;
hashes.add(hashOf(script));
// The policy stays in force after the page has replaced the loader.
const policy = [
	"default-src 'none'",
	`script-src ${[...hashes].join(' ')}`,
	"style-src 'unsafe-inline'",
	'img-src data: blob:',
	'font-src data:',
	"base-uri 'none'",
	"form-action 'none'"
].join('; ');

mkdirSync(`${ROOT}out`, { recursive: true });
writeFileSync(
	OUT,
	`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Stance Atlas</title>
</head>
<body>
<noscript>Stance Atlas as one file needs JavaScript. The site does not.</noscript>
<script type="text/plain" id="store">${store}</script>
<script>${script}</script>
</body>
</html>
`
);
rmSync(SITE, { recursive: true, force: true });

const { length } = readFileSync(OUT);
const leftOut = names.filter(
	(name) =>
		/\.\w+$/.test(name) &&
		!/\.html$|__route\.js$|^_app\/|^service-worker\.js$|^(favicon\.svg|robots\.txt)$/.test(name) &&
		!tables.includes(name)
);
if (leftOut.length) console.log(`Left out: ${leftOut.join(', ')}`);
console.log(`${OUT}\n${pages.size} pages, ${Math.round(length / 1024)} KiB`);

/** @param {string} html */
function withoutStyles(html) {
	return html.replace(/<(style|script)\b.*?<\/\1>/gs, '');
}

/**
 * Converts a page for storage: it requests nothing external, and its scripts use the loader's location and history.
 * @param {string} html
 */
function onePage(html) {
	const icon = existsSync(`${SITE}/favicon.svg`) ? read('favicon.svg') : '';
	return (
		html
			.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
			// The page writes these links itself when it runs, and they only repeat the statement.
			.replace(/(<a class="dispute[^"]*" href=")mailto:[^"]*/g, '$1mailto:')
			// Hides what only works on the site.
			.replace('</head>', '<style>.site-only{display:none}</style></head>')
			.replace(
				/(<link rel="icon" href=")[^"]*/,
				(_, start) => `${start}data:image/svg+xml,${encodeURIComponent(icon)}`
			)
			.replace(/<style>.*?<\/style>/gs, (style) =>
				fontsUsed(style).replace(/:target\b(?!-)/g, '[data-target]')
			)
			.replace(/<script\b([^>]*)>(.*?)<\/script>/gs, (whole, attributes, inside) => {
				// Only search engines read this.
				if (attributes.includes('application/ld+json')) return `<script${attributes}>{}</script>`;
				if (/\btype="(?!module|text\/javascript)/.test(attributes)) return whole;
				const src = /\bsrc="([^"]*)"/.exec(attributes)?.[1];
				const code = (src ? read(src.replace(/^(\.{0,2}\/)*/, '')) : inside).replace(
					/\b(?:window|globalThis|self|document)\.(location|history)\b/g,
					'$1'
				);
				const text = `((location,history,fetch)=>{${code}\n})(stanceAtlas.location,stanceAtlas.history,stanceAtlas.fetch)`;
				hashes.add(hashOf(text));
				return `<script>${text}</script>`;
			})
	);
}

/**
 * Removes the subsets of fonts that the pages do not need.
 * @param {string} css
 */
function fontsUsed(css) {
	const points = [...used].map((sign) => sign.codePointAt(0) ?? 0);
	const faces = [...css.matchAll(/@font-face\{[^}]*\}/g)].map(([face]) => {
		const ranges = (/unicode-range:([^;}]*)/.exec(face)?.[1] ?? 'U+0-10FFFF')
			.split(',')
			.map((range) => {
				const [first = '', last = first] = range.trim().slice(2).split('-');
				return [parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'F'), 16)];
			});
		const signs = points.filter((point) =>
			ranges.some(([low = 0, high = 0]) => low <= point && point <= high)
		);
		return { face, family: /font-family:([^;}]*)/.exec(face)?.[1], signs };
	});
	// Starts with the subset that has most characters of a family, because one subset per character is enough.
	faces.sort((a, b) => b.signs.length - a.signs.length);
	const covered = new Set();
	let rest = css;
	for (const { face, family, signs } of faces) {
		const added = signs.map((sign) => `${family} ${sign}`).filter((sign) => !covered.has(sign));
		for (const sign of added) covered.add(sign);
		// A hundred kilobytes for a few letters are too much, and system fonts have them.
		if (added.length < FEWEST) rest = rest.replace(face, '');
	}
	return rest;
}

/**
 * Compresses texts that repeat each other over long distances. Stores a pool with the new parts of each text, and for
 * each text its ranges in the pool: one line of JSON, then the pool, deflated, in base64.
 * @param {Map<string, string>} texts
 */
function pack(texts) {
	const LEAST = 96;
	const total = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
	const pool = new Uint16Array(total);
	let end = 0;
	/** @type {Map<string, number>} */
	const starts = new Map();
	/** @type {Record<string, number[]>} */
	const index = {};

	for (const [name, text] of texts) {
		/** @type {number[]} */
		const ranges = [];
		const add = (/** @type {number} */ from, /** @type {number} */ to) => {
			if (from === to) return;
			ranges.push(end, to - from);
			for (let i = from; i < to; i += 1) {
				if ((i - from) % 16 === 0 && i + LEAST <= to) {
					const key = text.substr(i, LEAST);
					if (!starts.has(key)) starts.set(key, end);
				}
				pool[end++] = text.charCodeAt(i);
			}
		};
		let done = 0;
		for (let i = 0; i + LEAST <= text.length;) {
			let at = starts.get(text.substr(i, LEAST));
			if (at === undefined) {
				i += 1;
				continue;
			}
			let to = i + LEAST;
			for (
				let a = at + LEAST;
				a < end && to < text.length && pool[a] === text.charCodeAt(to);
				a += 1
			)
				to += 1;
			while (i > done && at > 0 && pool[at - 1] === text.charCodeAt(i - 1)) {
				i -= 1;
				at -= 1;
			}
			add(done, i);
			ranges.push(at, to - i);
			done = i = to;
		}
		add(done, text.length);
		index[name] = ranges;
	}

	// Works in chunks, because a call accepts a limited number of arguments.
	let all = '';
	for (let i = 0; i < end; i += 8192)
		all += String.fromCharCode(...pool.subarray(i, Math.min(end, i + 8192)));
	for (const [name, text] of texts) {
		const ranges = index[name] ?? [];
		let back = '';
		for (let i = 0; i < ranges.length; i += 2)
			back += all.substr(ranges[i] ?? 0, ranges[i + 1] ?? 0);
		if (back !== text) throw new Error(`${name} does not come out of the store as it went in.`);
	}
	return deflateRawSync(`${JSON.stringify(index)}\n${all}`, { level: 9 }).toString('base64');
}
