import { expect, test } from 'vitest';
import { codeLast } from '../../src/lib/server/page-order';

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
