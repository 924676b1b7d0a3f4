import { expect, test } from 'vitest';
import { codeLast, fontsLast } from '../../src/lib/server/page-order';

const link = (name: string) => `<link href="./_app/${name}.js" rel="modulepreload">`;

test('code is asked for after the map, in the same order, before the script that starts it', () => {
	const head = `<script>theme()</script>${link('a')}\n\t\t${link('b')}<link href="x.css" rel="stylesheet">`;
	const html = `<head>${head}</head><body><svg></svg><script>start()</script></body>`;
	const ordered = codeLast(html);
	const places = ['theme()', 'x.css', '<svg>', link('a'), link('b'), 'start()'].map((part) =>
		ordered.indexOf(part)
	);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(places).not.toContain(-1);
	expect(ordered.match(/modulepreload/g)).toHaveLength(2);
});

test('a page without code stays as it is', () => {
	expect(codeLast('<head></head><body></body>')).toBe('<head></head><body></body>');
});

const own = (name: string) => `@font-face{font-family:A;src:url(./${name}.woff2)}`;
const standIn = '@font-face{font-family:B;src:local(Arial)}';

test('fonts are asked for after the map and before the code; those of the reader’s machine stay', () => {
	const head = `<style>p{margin:0}${own('a')}${standIn}${own('b')}q{color:red}</style>${link('a')}`;
	const html = `<head>${head}</head><body><svg></svg><script>start()</script></body>`;
	expect(codeLast(fontsLast(html)).replace(/\s*\n\s*/g, '')).toBe(
		`<head><style>p{margin:0}${standIn}q{color:red}</style></head><body><svg></svg>` +
			`<style>${own('a')}${own('b')}</style>${link('a')}<script>start()</script></body>`
	);
});

test('a page without code has its fonts at its end, and one without fonts stays as it is', () => {
	expect(
		fontsLast(`<head><style>${own('a')}</style></head><body><p></p></body>`).replace(/\s*\n\s*/, '')
	).toBe(`<head><style></style></head><body><p></p><style>${own('a')}</style></body>`);
	const plain = `<head><style>${standIn}</style></head><body></body>`;
	expect(fontsLast(plain)).toBe(plain);
});
