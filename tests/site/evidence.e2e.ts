import type { Page } from '@playwright/test';
import { expect, parseCsv, test } from './fixtures';

const rows = (page: Page) => page.locator('tbody tr[data-statement]');
const idsOf = (page: Page) =>
	rows(page).evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset['statement']!));
const count = (page: Page) => page.getByRole('status');

async function openEvidence(page: Page, address = '/evidence') {
	await page.goto(address);
	// The form shows only where it works.
	await expect(page.getByRole('form', { name: 'Filter the table' })).toBeVisible();
}

test('the table sorts by date, either way @cross', async ({ page }) => {
	await openEvidence(page);
	const all = await rows(page).count();
	expect(all).toBeGreaterThan(100);
	const byDate = page.getByRole('columnheader', { name: 'Date' });
	// The dates as sorted are in the data, not in the words "16 Sept 2022": see statements.csv.
	const csv = parseCsv(await (await page.request.get('/data/statements.csv')).text());
	const [id, date] = ['id', 'date'].map((name) => csv[0]!.indexOf(name)) as [number, number];
	const dayOf = new Map(csv.slice(1).map((row) => [row[id]!, row[date]!.split('/')[0]!]));
	const days = async () => (await idsOf(page)).map((id) => dayOf.get(id)!).filter(Boolean);

	await byDate.getByRole('button').click();
	await expect(byDate).toHaveAttribute('aria-sort', 'ascending');
	const up = await days();
	expect(up).toEqual([...up].sort());
	await byDate.getByRole('button').click();
	await expect(byDate).toHaveAttribute('aria-sort', 'descending');
	const down = await days();
	expect(down).toEqual([...down].sort().reverse());
	await expect(rows(page)).toHaveCount(all);
});

test('a word and a stance narrow the table, and the count follows @cross', async ({ page }) => {
	await openEvidence(page);
	const all = await rows(page).count();
	await expect(count(page)).toHaveText(`${all} of ${all}`);

	await page.getByRole('searchbox', { name: 'Find' }).fill('modi');
	await expect.poll(() => rows(page).count()).toBeLessThan(all);
	const some = await rows(page).count();
	expect(some).toBeGreaterThan(0);
	await expect(count(page)).toHaveText(`${some} of ${all}`);
	// Only what is in the row counts as found, whatever its letters' case.
	const texts = await rows(page).allTextContents();
	expect(texts.filter((t) => !/modi/i.test(t))).toEqual([]);

	await page.getByRole('combobox', { name: 'Stance' }).selectOption({ label: 'Critical' });
	await expect.poll(() => rows(page).count()).toBeLessThan(some);
	const critical = await rows(page).count();
	expect(critical).toBeGreaterThan(0);
	await expect(count(page)).toHaveText(`${critical} of ${all}`);
	await expect(rows(page).locator('.chip')).toHaveText(Array(critical).fill('Critical'));

	await page.getByRole('searchbox', { name: 'Find' }).clear();
	await page.getByRole('combobox', { name: 'Stance' }).selectOption('any');
	await expect(rows(page)).toHaveCount(all);
	await page.getByRole('checkbox', { name: 'only what counts' }).check();
	await expect.poll(() => rows(page).count()).toBeLessThan(all);
	await expect(
		rows(page).filter({ has: page.getByRole('cell', { name: 'No', exact: true }) })
	).toHaveCount(0);
});

test('nothing found is said in plain words @cross', async ({ page }) => {
	await openEvidence(page);
	await page.getByRole('searchbox', { name: 'Find' }).fill('no such word anywhere');
	await expect(rows(page)).toHaveCount(0);
	await expect(count(page)).toHaveText(/^0 of \d+$/);
	await expect(page.getByText(/no statement|nothing/i).first()).toBeVisible();
});

test('a row leads to its statement on the page of the state @cross', async ({ page }) => {
	await openEvidence(page);
	await page.getByRole('searchbox', { name: 'Find' }).fill('IND-01');
	const row = page.locator('tr#IND-01');
	await row.getByRole('rowheader').getByRole('link', { name: 'India' }).click();
	await expect(page).toHaveURL(/\/state\/IND\/#IND-01$/);
	await expect(page.locator('article#IND-01')).toBeInViewport();
	await expect(page.locator('article#IND-01')).toContainText(/today[’']s era is not of war/);
});

test('each row links to a statement that exists, and to its source @cross', async ({
	page,
	request
}) => {
	await openEvidence(page);
	const links = await rows(page).evaluateAll((list) =>
		list.map((row) => {
			const { pathname, hash } = new URL(
				row.querySelector('th a')!.getAttribute('href')!,
				location.href
			);
			const source = row.querySelector('td:last-child a');
			return {
				id: row.id,
				pathname,
				hash,
				source: source?.getAttribute('href'),
				rel: source?.getAttribute('rel')
			};
		})
	);
	const pages = new Map<string, string>();
	for (const path of new Set(links.map((l) => l.pathname)))
		pages.set(path, await (await request.get(path)).text());
	const broken = links.filter(
		({ id, pathname, hash }) =>
			hash !== `#${id}` || !new RegExp(`<article[^>]* id="${id}"`).test(pages.get(pathname)!)
	);
	expect(broken).toEqual([]);
	for (const { id, source, rel } of links)
		if (source) {
			expect(source, id).toMatch(/^https?:\/\//);
			expect(rel, id).toMatch(/\bnoopener\b/);
		}
});

test('an address with an id shows that row @cross', async ({ page }) => {
	await openEvidence(page, '/evidence#KAZ-03');
	await expect(page.locator('tr#KAZ-03')).toBeInViewport();
});

test('the CSV holds the same statements', async ({ page }) => {
	await openEvidence(page);
	const link = page.getByRole('link', { name: 'The table as CSV' });
	const address = new URL((await link.getAttribute('href'))!, page.url()).href;
	expect(new URL(address).pathname).toBe('/data/statements.csv');
	const response = await page.request.get(address);
	expect(response.headers()['content-type']).toMatch(/^text\/csv/);
	const [head, ...list] = parseCsv(await response.text());
	expect(list.filter((row) => row.length !== head!.length)).toEqual([]);
	const ids = list.map((row) => row[head!.indexOf('id')]!);
	expect(ids.sort()).toEqual((await idsOf(page)).sort());
});
