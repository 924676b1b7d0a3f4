import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { country, expect, node, overlappingNodes, SIZES, spot, test } from './fixtures';

test.use({ javaScriptEnabled: false });

const fill = (page: Page, state: string) =>
	country(page, state).evaluate((path) => getComputedStyle(path).fill);

test('the map has its colours, the headline and the list with each state’s words', async ({
	page
}) => {
	await page.goto('/');
	await expect(page.getByText('6 of 8 members', { exact: true })).toBeVisible();

	for (const [state, stance] of [
		['KAZ', 'cautious'],
		['IND', 'critical'],
		['RUS', 'supportive'],
		['PAK', 'none']
	] as const)
		expect(await fill(page, state), state).toMatch(new RegExp(`^url\\("?#[\\w-]+-${stance}"?\\)`));
	// States without a role that day are plain land.
	for (const state of ['UKR', 'MMR', 'LAO']) expect(await fill(page, state), state).toMatch(/^rgb/);

	const row = page.locator('[data-rail="IND"]');
	await expect(row).toContainText(/today[’']s era is not of war/);
	await expect(row).toContainText('Modi');
	await expect(row).toContainText('16 Sept 2022');
	// Every marked state has a row; whoever has a colour has words there, with who said them and when.
	const marks = await page
		.locator('[data-node]:not(.attacked)')
		.evaluateAll((list) => list.map((mark) => (mark as SVGElement).dataset['node']!));
	for (const state of marks) await expect(page.locator(`[data-rail="${state}"]`)).toHaveCount(1);
	for (const text of await page
		.locator('[data-rail]:not([data-stance=none])')
		.evaluateAll((rows) => rows.map((row) => row.textContent ?? '')))
		expect(text).toMatch(/\d{4}|party to the war/i);
	// What needs a script is not offered.
	for (const name of ['Change', 'Download', 'Closer'])
		await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
});

test('a click on the map leads to the page of the state', async ({ page }) => {
	await page.goto('/');
	await node(page, 'KAZ').locator('.mark').click();
	await expect(page).toHaveURL(/\/state\/KAZ\/$/);
	await expect(page.getByRole('heading', { level: 1, name: 'Kazakhstan' })).toBeVisible();
	await page.goBack();
	const china = (await spot(country(page, 'CHN')))!;
	await page.mouse.click(china.x, china.y);
	await expect(page).toHaveURL(/\/state\/CHN\/$/);
	await page.goBack();
	await page.locator('[data-rail="IND"]').click();
	await expect(page).toHaveURL(/\/state\/IND\/$/);
});

test('the evidence shows every statement', async ({ page }) => {
	await page.goto('/evidence');
	const csv = await (await page.request.get('/data/statements.csv')).text();
	const { data } = Papa.parse<{ id: string }>(csv, { header: true, skipEmptyLines: true });
	const ids = data.map(({ id }) => id);
	expect(ids.length).toBeGreaterThan(100);
	expect(
		(await page.locator('tr[data-statement]').evaluateAll((rows) => rows.map((r) => r.id))).sort()
	).toEqual(ids.sort());
	// What needs a script is not offered.
	await expect(page.getByRole('searchbox')).toHaveCount(0);
	await expect(page.getByRole('columnheader').getByRole('button')).toHaveCount(0);
});

test('the pages of the states stand without scripts', async ({ page }) => {
	await page.goto('/state/KAZ');
	await expect(page.getByRole('article').first()).toBeVisible();
	await page
		.getByText(/^\d codings/)
		.first()
		.click();
	await expect(page.getByText('second coder').first()).toBeVisible();
});

for (const size of ['laptop', '4:3', 'phone'] as const)
	test.describe(`on ${size}`, () => {
		test.use({ viewport: SIZES[size] });

		test(`the nodes do not overlap (${size})`, async ({ page }) => {
			await page.goto('/');
			expect(await overlappingNodes(page)).toEqual([]);
			// Each stands where the media query of its screen puts it: inside the picture.
			const outside = await page.locator('[data-node] .shape').evaluateAll((shapes) =>
				shapes
					.filter((s) => {
						const box = s.getBoundingClientRect();
						return box.left < 0 || box.right > innerWidth;
					})
					.map((s) => s.closest<SVGElement>('[data-node]')!.dataset['node'])
			);
			expect(outside).toEqual([]);
		});
	});
