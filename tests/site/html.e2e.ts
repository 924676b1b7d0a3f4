import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BUILD } from '../../scripts/serve.mjs';
import { htmlFaults } from './html';

// What the code adds to the pages is looked at in wcag.e2e.ts.

const pages = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
	.map((name) => name.replaceAll('\\', '/'))
	.filter((name) => name.endsWith('.html'))
	.sort();
const read = (name: string) => readFileSync(join(BUILD, name), 'utf8');

/** "ru/state/KAZ", however the host is to find it. */
const pathOf = (name: string) => name.replace(/(^|\/)index\.html$|\.html$/, '');
const languageOf = (path: string) => /^(ru|zh|fa)(\/|$)/.exec(path)?.[1] ?? 'en';

/** All pages of English but of the many sources every twelfth; of the other languages one of each kind. */
const inSample = (path: string, i: number) =>
	languageOf(path) === 'en'
		? !path.startsWith('source/') || i % 12 === 0
		: path.split('/').length < 3 || /\/(state\/KAZ|present\/1|source\/timenews-2022)$/.test(path);

for (const language of ['en', 'ru', 'zh', 'fa'])
	test(`the built pages are valid HTML (${language})`, async () => {
		test.slow();
		const sample = pages.filter(
			(name, i) => languageOf(pathOf(name)) === language && inSample(pathOf(name), i)
		);
		expect(sample.length).toBeGreaterThan(10);
		const faults: string[] = [];
		for (const name of sample)
			for (const fault of await htmlFaults(read(name))) faults.push(`${name}:${fault}`);
		expect(faults).toEqual([]);
	});

test('the fonts are asked for once the whole page is there', async ({ browser }) => {
	const html = read('index.html');
	const end = html.indexOf('<template id="whole">');
	expect(end).toBeGreaterThan(0);
	let sendRest = () => {};
	const server = createServer((request, response) => {
		if (request.url !== '/') return response.writeHead(404).end();
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.write(html.slice(0, end));
		sendRest = () => response.end(html.slice(end));
	}).listen(0, 'localhost');
	const context = await browser.newContext({ javaScriptEnabled: false });
	try {
		const page = await context.newPage();
		const { port } = server.address() as AddressInfo;
		await page.goto(`http://localhost:${port}/`, { waitUntil: 'commit' });
		/** How many of our fonts were asked for by the time the page is laid out. */
		const asked = () =>
			page.evaluate(() => {
				document.body.getBoundingClientRect();
				return [...document.fonts].filter(
					({ family, status }) => family.includes('Variable') && status !== 'unloaded'
				).length;
			});
		await expect(page.locator('[data-node=KAZ]')).toBeVisible();
		await expect(page.locator('h1')).toBeVisible();
		expect(await asked()).toBe(0);
		sendRest();
		await expect.poll(asked).toBeGreaterThan(1);
	} finally {
		await context.close();
		server.closeAllConnections();
		server.close();
	}
});
