import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { finish, SIZES } from '../../scripts/adapter.mjs';
import { publicAddress } from '../../scripts/public-address.mjs';

let folder: string;
const has = (name: string) => existsSync(join(folder, name));

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'adapter-'));
	for (const name of ['_app/immutable', 'state/KAZ', '404'])
		mkdirSync(join(folder, name), { recursive: true });
	for (const name of [
		'index.html',
		'state/KAZ/index.html',
		'__data.json',
		'state/KAZ/__data.json',
		'404/__data.json',
		'404.html'
	])
		writeFileSync(join(folder, name), '12345');
	vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
	rmSync(folder, { recursive: true });
	vi.restoreAllMocks();
});
const oembed = (provider_url: string) =>
	writeFileSync(join(folder, 'oembed.json'), JSON.stringify({ provider_url }));

test('files that no page asks for are left out, and the size of the others is told', () => {
	oembed('https://atlas.example/');
	finish(folder);
	expect(has('__data.json') || has('state/KAZ/__data.json') || has('404')).toBe(false);
	expect(has('oembed.json')).toBe(true);
	expect(console.log).not.toHaveBeenCalled();
	expect(JSON.parse(readFileSync(join(folder, SIZES), 'utf8'))).toMatchObject({
		'': 5,
		'state/KAZ/': 5,
		'404.html': 5
	});
});

test('without a public address there is no oEmbed, and that is told once', () => {
	oembed('/');
	finish(folder);
	expect(has('oembed.json')).toBe(false);
	expect(console.log).toHaveBeenCalledTimes(1);
	expect(console.log).toHaveBeenCalledWith(expect.stringContaining('STANCE_ADDRESS=https://'));
});

test.each(['atlas.example', 'javascript:alert(1)', 'https://a.example/?b=c', '/sco'])(
	'STANCE_ADDRESS=%s is refused in words',
	(address) => {
		expect(() => publicAddress(address)).toThrow(
			`STANCE_ADDRESS is "${address}"; expected the address of the site`
		);
	}
);

test('an address is taken with or without its last slash', () => {
	expect(publicAddress('')).toBe('');
	expect(publicAddress('https://atlas.example/sco/')).toBe('https://atlas.example/sco');
});
