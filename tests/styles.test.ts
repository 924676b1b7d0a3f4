import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(svelte|css|ts|js|html)$/.test(name))
	.map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));

/** Custom properties that a text sets: in CSS, as a style directive, in a style attribute. "--stance-*" is a family. */
const defined = (text: string) =>
	[...text.matchAll(/(?<!var\(\s*)(--[\w-]*\w-?)(\$?\{[^}]*\})?(?=\s*[:=])/g)].map(
		([, name, rest]) => (rest ? `${name}*` : name!)
	);
/** Those that it reads. */
const used = (text: string) =>
	[...text.matchAll(/var\(\s*(--[\w-]+)(\$?\{)?/g)].map(([, name, rest]) =>
		rest ? `${name}*` : name!
	);
const undefinedIn = (files: { name: string; text: string }[]) => {
	const known = new Set(files.flatMap(({ text }) => defined(text)));
	const family = [...known].filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
	return files.flatMap(({ name, text }) =>
		used(text)
			.filter((each) => !known.has(each) && !family.some((start) => each.startsWith(start)))
			.map((each) => `${name}: ${each}`)
	);
};

test('every custom property that a style reads is set somewhere', () => {
	expect(undefinedIn(FILES)).toEqual([]);
});

test.each([
	['a { color: var(--line); }', ['x: --line']],
	['a { color: var(--line, red); }', ['x: --line']],
	['<i style="fill: var(--tone-{id})"></i>', ['x: --tone-*']],
	['a { --line: red; color: var(--line); }', []],
	['<i style:--line={red}></i><style>i { color: var(--line); }</style>', []],
	['`--tone-${id}:red` + `var(--tone-${id})` + "var(--tone-x)"', []]
])('%s', (text, missing) => {
	expect(undefinedIn([{ name: 'x', text }])).toEqual(missing);
});
