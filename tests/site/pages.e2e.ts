import { axe, expect, settled, test } from './fixtures';

const PAGES = [
	...['/', '/state/KAZ', '/evidence', '/method'],
	...['/changes', '/source/timenews-2022', '/compare', '/slides']
];

for (const path of PAGES) {
	test(`${path} opens with one heading and no complaint @cross`, async ({ page }) => {
		const response = await page.goto(path);
		expect(response?.status()).toBe(200);
		await settled(page);
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

	for (const theme of ['light', 'dark'])
		test(`${path} is accessible in the ${theme} theme`, async ({ page }) => {
			await page.goto(`${path}?theme=${theme}`);
			await settled(page);
			await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
			await axe(page);
		});
}

test('an address that does not exist is a 404', async ({ request }) => {
	expect((await request.get('/no/such/page')).status()).toBe(404);
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
