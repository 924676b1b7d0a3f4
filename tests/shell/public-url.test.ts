import { expect, test } from 'vitest';
import { onSite, sharedAddress, statementPath } from '../../src/lib/shell/public-url';

test.each([
	[
		'../../present/4/',
		'https://example.org/atlas/state/KAZ/',
		'',
		'https://example.org/atlas/present/4/'
	],
	['/?pin=KAZ', 'http://192.168.0.7:4173/evidence/', '', 'http://192.168.0.7:4173/?pin=KAZ'],
	// What others cannot open is told to nobody, unless the site has an address.
	...[
		'http://localhost:4173/',
		'http://LOCALHOST/',
		'http://atlas.localhost/',
		'http://127.0.0.1:4173/',
		'http://127.1/',
		'http://[::1]:4173/',
		'http://0.0.0.0:4173/'
	].flatMap((here) => [
		['/present/4/', here, '', ''],
		['/present/4/', here, 'https://atlas.example/sco', 'https://atlas.example/sco/present/4/']
	]),
	// A host of that name is another one.
	['/', 'https://localhost.example.org/', '', 'https://localhost.example.org/'],
	['/present/4/', 'file:///media/stick/stance-atlas.html#/present/3', '', '']
])('%s, seen from %s of the site at “%s”, is shared as “%s”', (path, here, home, shared) => {
	expect(sharedAddress(path!, here!, home!)).toBe(shared);
});

test('an address of the site is whole where that of the site is known', () => {
	const statement = { id: 'KAZ-01', state: 'KAZ' };
	expect(onSite('', statementPath(statement))).toBe('/state/KAZ/#KAZ-01');
	expect(onSite('https://a.example/', '/')).toBe('https://a.example/');
});
