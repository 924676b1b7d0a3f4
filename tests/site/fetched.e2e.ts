import { expect, ready, test } from './fixtures';

/** Paths of the JSON that a page fetches, in order. */
function fetched(page: import('@playwright/test').Page): string[] {
	const paths: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (pathname.endsWith('.json')) paths.push(pathname);
	});
	return paths;
}

for (const [language, home] of [
	['en', '/'],
	['ru', '/ru'],
	['zh', '/zh'],
	['fa', '/fa']
])
	test(`${language}: a page carries no data set; another reading fetches the one of its language, once`, async ({
		page
	}) => {
		const paths = fetched(page);
		await page.goto(home!);
		await ready(page);
		expect(paths).toEqual([]);

		await page.goto(`${home}?layout=time&count=deeds`);
		await expect(page.locator('html[data-layout=time][data-settled=true]')).toBeAttached();
		const names = paths.map((path) => path.replace(/^\/json\/[^/]+\//, ''));
		expect(names.sort()).toEqual([`dataset-${language}.json`, 'timelines.json']);
		const data = await (await page.request.get(paths.find((path) => /dataset/.test(path))!)).json();
		expect(data.statements.length).toBeGreaterThan(100);
		// The coders' tables are for the pages of the server.
		expect([data.codings, data.settlements, data.translations]).toEqual([[], [], {}]);
	});

test('a newer version was put in place of the open page: it says so, and keeps what it shows', async ({
	page
}) => {
	await page.goto('/');
	await ready(page);
	await page.route('**/json/**', (route) => route.fulfill({ status: 404, body: '' }));
	await page.getByText('Over time', { exact: true }).click();
	await expect(page.locator('#unloaded')).toBeVisible();
	await expect(page.locator('html[data-layout=map]')).toBeAttached();
	await page.unroute('**/json/**');
	await page.getByText('Over time', { exact: true }).click();
	await expect(page.locator('html[data-layout=time][data-settled=true]')).toBeAttached();
});
