import { expect, test } from 'vitest';
import { directionOf, LANGUAGES, partedPath, pathIn } from '../../src/lib/i18n/language';

test.each([
	['/', 'en', '/'],
	['/state/KAZ', 'en', '/state/KAZ'],
	['/ru', 'ru', '/'],
	['/ru/', 'ru', '/'],
	['/ru/state/KAZ', 'ru', '/state/KAZ'],
	['/fa/present/1', 'fa', '/present/1'],
	// English has the plain addresses only, and what looks like a language is not one.
	['/en', 'en', '/en'],
	['/rus', 'en', '/rus'],
	['/ru.html', 'en', '/ru.html'],
	['/data/ru', 'en', '/data/ru'],
	['', 'en', '']
])('%s is in %s: %s', (path, language, rest) => {
	expect(partedPath(path)).toEqual([language, rest]);
});

test('an address leads to the page it was made for', () => {
	for (const language of LANGUAGES)
		for (const path of ['/', '/evidence/', '/state/KAZ/']) {
			expect(partedPath(pathIn(language, path))).toEqual([language, path]);
			// With a slash or without: pages are folders.
			expect(pathIn(language, path.slice(0, -1))).toBe(pathIn(language, path));
		}
});

test('only Persian is written from the right', () => {
	expect(LANGUAGES.filter((each) => directionOf(each) === 'rtl')).toEqual(['fa']);
});
