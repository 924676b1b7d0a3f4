import { readdirSync } from 'node:fs';
import { BUILD } from '../../scripts/serve.mjs';
import { axe, expect, settled, test } from './fixtures';

const PAGES = [
	...['/', '/state/KAZ', '/evidence', '/method'],
	...['/changes', '/source/timenews-2022', '/compare', '/slides']
];

for (const path of PAGES) {
	test(`${path} opens with one heading and no complaint @cross`, async ({ page }) => {
		const response = await page.goto(`${path}?theme=dark`);
		expect(response?.status()).toBe(200);
		await settled(page);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(page.locator('h1')).toHaveCount(1);
		await expect(page.locator('h1')).toHaveText(/\S/);
		await expect(page).toHaveTitle(/\S/);
	});

	test(`${path} has relative links only, so the site can lie in any folder`, async ({
		request
	}) => {
		const html = await (await request.get(path)).text();
		expect(html.match(/\s(href|src|action)=["']?\/[^"'\s>]*/g) ?? []).toEqual([]);
	});
}

test('an address without its last slash leads to the page, and keeps the view', async ({
	page
}) => {
	for (const [path, found] of [
		['/state/KAZ', '/state/KAZ/'],
		['/ru', '/ru/'],
		['/embed?layout=stance&theme=dark', '/embed/?layout=stance&theme=dark']
	] as const) {
		await page.goto(path);
		await expect(page).toHaveURL(found);
		await settled(page);
	}
	await expect(page.locator('html')).toHaveAttribute('data-layout', 'stance');
});

test('a host needs no rules: each page is the index.html of a folder', () => {
	const names = readdirSync(BUILD, { recursive: true, encoding: 'utf8' });
	const pages = names.filter((name) => name.endsWith('.html'));
	expect(pages.filter((name) => !/(^|[/\\])index\.html$/.test(name))).toEqual(['404.html']);
	expect(pages.length).toBeGreaterThan(40);
	// Asked for by nobody; a host would take their folders for pages.
	expect(names.filter((name) => name.endsWith('__data.json'))).toEqual([]);
});

test('an address that does not exist says so and leads on @cross', async ({ context }) => {
	// Of a page that is not there the browser complains by itself.
	const page = await context.newPage();
	for (const path of ['/no/such/page', '/state/XYZ', '/ru/nowhere']) {
		const response = await page.goto(path);
		expect(response?.status(), path).toBe(404);
		await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
		await page.getByRole('link', { name: 'To the map' }).click();
		await expect(page).toHaveURL(/:\d+\/$/);
	}
	await page.goto('/state/XYZ');
	await axe(page);
	await page.getByRole('link', { name: 'Русский' }).click();
	await expect(page).toHaveURL(/\/ru\/$/);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const path of PAGES)
		test(`${path} has its heading and its text`, async ({ page }) => {
			const response = await page.goto(path);
			expect(response?.status()).toBe(200);
			await expect(page.locator('h1')).toHaveCount(1);
			await expect(page.locator('h1')).toBeVisible();
			await expect(page.locator('main')).toContainText(/\S.{200}/s);
		});
});
