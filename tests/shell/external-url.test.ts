import { expect, test } from 'vitest';
import { externalUrl } from '../../src/lib/shell/external-url';
import { data } from '../data/real';

test.each([
	'https://example.org/a?b=c#d',
	'http://en.special.kremlin.ru/events/69356',
	'HTTPS://EXAMPLE.ORG',
	'https://пример.испытание/'
])('%s is linked to', (href) => {
	expect(externalUrl(href)).toBe(href);
});

test.each([
	...[
		'javascript:alert(1)',
		'JavaScript:alert(1)',
		' javascript:alert(1)',
		'java\nscript:alert(1)'
	],
	...['\u0001javascript:alert(1)', 'javascript://example.org/%0aalert(1)'],
	...['data:text/html,<script>alert(1)</script>', 'vbscript:x', 'blob:https://example.org/1'],
	...['file:///etc/passwd', 'ftp://example.org', 'mailto:a@example.org'],
	...['//example.org', '/a', 'a.html', '#a', '?a', 'example.org', '', ' ', 'https://', 'http://[']
])('“%s” is not', (href) => {
	expect(externalUrl(href)).toBeUndefined();
});

test('every address of the data is linked to, or empty', () => {
	const refused = data.sources.map((s) => s.url).filter((url) => url && externalUrl(url) !== url);
	expect(refused).toEqual([]);
});
