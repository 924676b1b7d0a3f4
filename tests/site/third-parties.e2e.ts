import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALLOWED, licences, sbom, shipped } from '../../scripts/sbom.mjs';
import { BUILD } from '../../scripts/serve.mjs';
import { expect, settled, test } from './fixtures';

// Nothing that is shipped asks anybody else for anything, runs text as code, or is under a licence that forbids it.

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const files = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
	.map((name) => name.replaceAll('\\', '/'))
	.filter((name) => /\.(html|js|css|svg|json|webmanifest)$/.test(name));
const read = (name: string) => readFileSync(join(BUILD, name), 'utf8');
const pages = files.filter((name) => name.endsWith('.html'));
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1]!);

test('no page names anything outside that a browser would ask for by itself', () => {
	expect(pages.length).toBeGreaterThan(40);
	const found: string[] = [];
	for (const name of pages) {
		const html = read(name);
		// What is in scripts is JSON and code, looked at below.
		const tags = html.replace(/(<script\b[^>]*>).*?<\/script>/gs, '$1');
		const asked = [
			...all(
				tags,
				/<(?:script|img|iframe|source|video|audio|embed|track|input|use|image)\b[^>]*?\s(?:src|href|xlink:href)="([^"]*)"/g
			),
			...all(tags, /\ssrcset="([^"]*)"/g),
			...all(tags, /<object\b[^>]*?\sdata="([^"]*)"/g),
			...all(tags, /<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*?\shref="([^"]*)"/g),
			...all(tags, /url\(\s*['"]?([^'")]*)/g)
		];
		for (const address of asked)
			if (/^\s*([a-z][a-z\d+.-]*:|\/\/|\\)/i.test(address) && !address.startsWith('data:image/'))
				found.push(`${name}: ${address}`);
		for (const each of all(tags, /\s(on[a-z]+)=/gi)) found.push(`${name}: ${each}`);
		for (const each of all(
			tags,
			/(?:href|action|formaction)="(\s*(?:javascript|data|vbscript):[^"]*)"/gi
		))
			found.push(`${name}: ${each}`);
		if (/<meta\b[^>]*http-equiv="refresh"/i.test(tags)) found.push(`${name}: refresh`);
	}
	expect(found).toEqual([]);
});

test('every page has a policy that lets no other origin, no inline script and no eval in', () => {
	const found: string[] = [];
	for (const name of pages) {
		const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(
			read(name)
		)?.[1];
		const parts = new Map(
			(policy ?? '').split(';').map((part) => {
				const [directive = '', ...values] = part.trim().split(' ');
				return [directive, values] as const;
			})
		);
		for (const [directive, value] of [
			['default-src', "'none'"],
			['connect-src', "'self'"],
			['base-uri', "'none'"],
			['form-action', "'none'"]
		] as const)
			if (parts.get(directive)?.join(' ') !== value)
				found.push(`${name}: ${directive} ${parts.get(directive)?.join(' ')}`);
		for (const value of parts.get('script-src') ?? ['none at all'])
			if (!/^('self'|'sha256-[\w+/=]+')$/.test(value)) found.push(`${name}: script-src ${value}`);
		for (const [directive, values] of parts)
			for (const value of values)
				if (/\*|https?:|unsafe-(eval|hashes)/.test(value))
					found.push(`${name}: ${directive} ${value}`);
	}
	expect(found).toEqual([]);
});

test('no code that is shipped runs text as code or asks another origin', () => {
	const scripts = files.filter((name) => name.endsWith('.js'));
	expect(scripts.length).toBeGreaterThan(20);
	const found: string[] = [];
	for (const name of scripts) {
		const code = read(name);
		for (const each of code.match(
			/\beval\s*\(|\bnew Function\b|\bimportScripts\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]/g
		) ?? [])
			found.push(`${name}: ${each}`);
		for (const each of all(
			code,
			/(?:\bfetch|\bimport|new (?:WebSocket|EventSource|Worker|URL)|sendBeacon)\(\s*["'`]((?:https?:|wss?:)?\/\/[^"'`]*)/g
		))
			found.push(`${name}: ${each}`);
	}
	for (const name of files.filter((each) => each.endsWith('.css')))
		for (const each of all(read(name), /(?:url\(|@import)\s*['"]?((?:[a-z]+:)?\/\/[^'")]*)/g))
			found.push(`${name}: ${each}`);
	expect(found).toEqual([]);
});

test('nothing that looks like a secret or like a path of the machine is shipped', () => {
	const found: string[] = [];
	for (const name of files) {
		const text = read(name);
		for (const each of text.match(
			/-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bnpm_[A-Za-z0-9]{36}|\bsk-[A-Za-z0-9]{32}|eyJ[\w-]{20,}\.eyJ[\w-]{20,}/g
		) ?? [])
			found.push(`${name}: ${each.slice(0, 12)}…`);
		if (text.includes(process.cwd())) found.push(`${name}: ${process.cwd()}`);
		if (/sourceMappingURL=/.test(text)) found.push(`${name}: a source map`);
	}
	expect(found).toEqual([]);
});

test('what ships is written down, and its licences go together', () => {
	const parts = shipped();
	expect(parts.map(({ name }) => name)).toContain('svelte');
	for (const { name, licence, text } of parts) {
		expect(ALLOWED, name).toContain(licence);
		expect(text, name).not.toBe('');
	}
	const hint = 'npm run build && npm run sbom';
	expect(readFileSync('docs/sbom.json', 'utf8'), hint).toBe(sbom(parts));
	expect(readFileSync('static/licences.txt', 'utf8'), hint).toBe(licences(parts));
});

test('the method leads to the licences', async ({ page }) => {
	await page.goto('/method');
	const link = page.getByRole('link', { name: 'Licences', exact: true });
	const response = await page.request.get(
		new URL((await link.getAttribute('href'))!, page.url()).href
	);
	expect(response.status()).toBe(200);
	expect(await response.text()).toContain('SIL OPEN FONT LICENSE');
});

// The fixture fails on any request to another origin, and on any complaint of the policy.
for (const path of [
	'/',
	'/?layout=time',
	'/evidence',
	'/method',
	'/changes',
	'/compare',
	'/state/KAZ',
	'/source/timenews-2022',
	'/present/2',
	'/speaker',
	'/handout',
	'/slides',
	'/embed'
])
	test(`${path} asks nobody else`, async ({ page }) => {
		await page.goto(path);
		await settled(page);
		expect(await page.evaluate(() => document.cookie)).toBe('');
	});
