import type { Page } from '@playwright/test';
import { axe, expect, openAtlas, SIZES, test } from './fixtures';

const side = (page: Page, letter: 'A' | 'B') => page.locator(`[data-compared=${letter}]`);
const choose = (page: Page, letter: 'a' | 'b') => page.locator(`[data-choose=${letter}]`);
const row = (page: Page, name: string | RegExp) =>
	page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const small = (page: Page, letter: 'A' | 'B', state: string) =>
	side(page, letter).locator(`[data-small=${state}]`);

test('opens with the default beside the two articles: maps, headlines, what differs and why @cross', async ({
	page
}) => {
	await page.goto('/compare');
	await expect(side(page, 'A')).toContainText('6 of 8 members');
	await expect(side(page, 'B')).toContainText('4 of 8 members');
	await expect(small(page, 'A', 'KAZ')).toHaveAttribute('data-stance', 'cautious');
	await expect(small(page, 'B', 'KAZ')).toHaveAttribute('data-stance', 'none');
	// The mark of a difference is on both maps, for members and for others that have a place.
	for (const letter of ['A', 'B'] as const)
		for (const state of ['KAZ', 'TUR', 'QAT'])
			await expect(side(page, letter).locator(`[data-differs=${state}]`)).toBeAttached();
	await expect(page.locator('[data-differs=IND]')).toHaveCount(0);
	const kazakhstan = row(page, /^Kazakhstan/);
	await expect(kazakhstan).toContainText('Different');
	await kazakhstan.locator('[data-item=KAZ-03] a').click();
	await expect(page).toHaveURL(/\/state\/KAZ\/#KAZ-03$/);
	await expect(page.locator('#KAZ-03')).toBeInViewport();
});

test('the second map is drawn with the paths of the first', async ({ page }) => {
	await page.goto('/compare');
	const colours = await page
		.locator('[data-small=CHN]')
		.evaluateAll((uses) =>
			uses.map((u) => (u as SVGGraphicsElement).getBoundingClientRect().width)
		);
	expect(colours).toHaveLength(2);
	for (const width of colours) expect(width).toBeGreaterThan(50);
	await expect(page.locator('[data-layer=land]')).toHaveCount(1);
});

test('choosing rewrites the address without a load; back and forward work @cross', async ({
	page
}) => {
	await page.goto('/compare');
	await page.evaluate(() => Object.assign(window, { stays: true }));
	await choose(page, 'b').waitFor();
	await choose(page, 'b').focus();
	await choose(page, 'b').selectOption({ label: 'Majority rule' });
	await expect(page).toHaveURL(/\/compare\/\?b=rule:majority$/);
	await expect(side(page, 'B').getByRole('heading')).toContainText('Majority rule');
	await expect(choose(page, 'b')).toBeFocused();
	await choose(page, 'a').selectOption({ label: 'The two articles only' });
	await expect(page).toHaveURL(/a=sources:articles&b=rule:majority$/);
	await page.getByRole('link', { name: 'Two states' }).click();
	await expect(page).toHaveURL(/\/compare\/\?kind=states$/);
	await expect(side(page, 'A').getByRole('heading', { level: 2 })).toContainText('China');
	await page.goBack();
	await expect(side(page, 'A').getByRole('heading')).toContainText('The two articles only');
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(/\/compare\/$/);
	await expect(side(page, 'B').getByRole('heading')).toContainText('The two articles only');
	await page.goForward();
	await expect(side(page, 'B').getByRole('heading')).toContainText('Majority rule');
	await expect(choose(page, 'b')).toHaveValue('rule:majority');
	expect(await page.evaluate(() => 'stays' in window)).toBe(true);
});

test('from the switchboard: the reading beside the default', async ({ page }) => {
	await openAtlas(page, '?window=2022-03-01..2022-08-31&count=deeds');
	await page.getByRole('button', { name: 'Change', exact: true }).click();
	await page.getByRole('link', { name: 'Compare with the default' }).click();
	await expect(page).toHaveURL(/\/compare\/\?b=window:2022-03-01\.\.2022-08-31,count:deeds$/);
	await expect(side(page, 'B').getByRole('heading')).toContainText('deeds count');
	await expect(side(page, 'A').getByRole('heading')).toContainText('The default');
	// A reading that no list offers is offered because it is asked for.
	await expect(choose(page, 'b').locator('option:checked')).toContainText('March to 31 Aug 2022');
	await side(page, 'B').getByRole('link', { name: 'Open B in the atlas' }).click();
	await expect(page).toHaveURL(/\/\?window=2022-03-01\.\.2022-08-31&count=deeds$/);
});

test('from a state, in the reading of its page: two states with votes and words side by side @cross', async ({
	page
}) => {
	await page.goto('/state/CHN?count=deeds');
	await expect(page.locator('[data-reading-name]')).toContainText('deeds count');
	await page.getByRole('link', { name: 'Compare with another state' }).click();
	await expect(page).toHaveURL(/\/compare\/\?kind=states&a=CHN&count=deeds$/);
	await expect(page.locator('[data-reading-name]')).toContainText('deeds count');
	await choose(page, 'b').selectOption('UZB');
	await expect(side(page, 'B').getByRole('heading')).toContainText('Uzbekistan');
	await expect(page).toHaveURL(/\/compare\/\?kind=states&b=UZB&count=deeds$/);
	const vote = row(page, /^Aggression against Ukraine/);
	await expect(vote).toContainText('Abstained');
	await expect(vote).toContainText('Absent or not voting');
	await expect(vote).toContainText('Different');
	await expect(row(page, /^To Russia|^To Ukraine/).first()).toBeVisible();
	await page.getByRole('button', { name: 'Swap A and B' }).click();
	await expect(side(page, 'A').getByRole('heading')).toContainText('Uzbekistan');
});

test('two sources: what both say, what one says alone, the line of reporting, the faults @cross', async ({
	page
}) => {
	await page.goto('/compare?kind=sources');
	await expect(page.getByText('Not independent of each other')).toBeVisible();
	await expect(side(page, 'A')).toContainText('Lists Türkiye as a member');
	const state = (name: string) => page.getByRole('region', { name, exact: true });
	await expect(state('China').locator('header')).toContainText('Same stance');
	await expect(state('India').locator('header')).toContainText('Only in B');
	await expect(state('India').locator('[data-item=TIMENEWS-16]')).toContainText('counts');
	await page.getByRole('link', { name: 'Compare the results' }).click();
	await expect(page).toHaveURL(/a=sources:saurel-2022&b=sources:timenews-2022$/);
	await expect(side(page, 'A')).toContainText('the one source chosen');
});

test('what is not understood is left out and told; nothing is stripped', async ({ page }) => {
	for (const query of [
		'?a=globe&b=count:deeds,x:y',
		'?kind=<script>&a=%00&b=%F0%9F%92%A9',
		'?kind=states&a=ZZZ&b=../../etc',
		'?kind=sources&a=javascript:alert(1)&a=2',
		`?b=${'sources:'.repeat(300)}`
	]) {
		await page.goto(`/compare${query}`);
		await expect(page.locator('[data-notice]')).toContainText('Ignored part of the link');
		await expect(side(page, 'A')).toBeVisible();
		await expect(side(page, 'B')).toBeVisible();
		expect(await page.evaluate(() => location.search.length)).toBeGreaterThanOrEqual(query.length);
	}
});

for (const [name, query] of Object.entries({
	'ways to count': '?',
	states: '?kind=states&',
	sources: '?kind=sources&'
})) {
	test(`two ${name}: the theme stays when the sides are swapped`, async ({ page }) => {
		await page.goto(`/compare${query}theme=dark`);
		await expect(page.locator('[aria-busy=false]')).toBeAttached();
		await expect(page.getByRole('link', { name: `Two ${name}` })).toHaveAttribute(
			'aria-current',
			'page'
		);
		await expect(side(page, 'B')).toBeVisible();
		await page.getByRole('button', { name: 'Swap A and B' }).click();
		await expect(page).toHaveURL(/[?&]theme=dark$/);
	});

	test(`two ${name} on a phone: one after the other, each cell says whose it is`, async ({
		page
	}) => {
		await page.setViewportSize(SIZES.phone);
		await page.goto(`/compare${query}`);
		await expect(page.getByRole('link', { name: `Two ${name}` })).toHaveAttribute(
			'aria-current',
			'page'
		);
		const [a, b] = [(await side(page, 'A').boundingBox())!, (await side(page, 'B').boundingBox())!];
		expect(b.y).toBeGreaterThanOrEqual(a.y + a.height);
		const said = await page
			.locator('td[data-side=B]')
			.first()
			.evaluate((cell) => getComputedStyle(cell, '::before').content);
		expect(said).toMatch(/B/);
		// Nothing reaches out of the page.
		const wide = await page
			.locator('main *')
			.evaluateAll((all) =>
				all
					.filter((e) => !e.closest('svg') && e.getBoundingClientRect().right > innerWidth)
					.map((e) => e.outerHTML.slice(0, 80))
			);
		expect(wide).toEqual([]);
		await axe(page);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the comparison that the page opens with is in it', async ({ page }) => {
		await page.goto('/compare');
		await expect(page.locator('h1')).toHaveCount(1);
		await expect(side(page, 'A')).toContainText('6 of 8 members');
		await expect(side(page, 'B')).toContainText('4 of 8 members');
		await expect(small(page, 'B', 'CHN')).toBeVisible();
		await expect(row(page, /^Kazakhstan/)).toContainText('No statement found');
		// What needs a script is not offered.
		await expect(choose(page, 'a')).toBeHidden();
		await expect(page.getByText('JavaScript must be on')).toBeVisible();
	});

	test('its links are relative', async ({ request }) => {
		const html = await (await request.get('/compare')).text();
		expect(html.match(/\s(href|src|action)=["']?\/[^"'\s>]*/g) ?? []).toEqual([]);
	});
});
