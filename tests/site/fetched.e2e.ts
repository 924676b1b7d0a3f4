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
		const names = () => paths.map((path) => path.replace(/^\/json\/[^/]+\//, '')).sort();
		await expect.poll(names).toEqual([`dataset-${language}.json`, 'timelines.json']);
		await expect.poll(() => page.locator('svg [data-statement]').count()).toBeGreaterThan(100);
		expect(names().length).toBe(2);
		const data = await (await page.request.get(paths.find((path) => /dataset/.test(path))!)).json();
		expect(data.statements.length).toBeGreaterThan(100);
		// The coders' tables are for the pages of the server.
		expect([data.codings, data.settlements, data.translations]).toEqual([[], [], {}]);
	});
