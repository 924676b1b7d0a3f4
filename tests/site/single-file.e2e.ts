import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as plain, type Page } from '@playwright/test';
import { BUILD } from '../../scripts/serve.mjs';
import { card, expect, mark, node, ready, test } from './fixtures';

const OUT = fileURLToPath(new URL('../../out/stance-atlas.html', import.meta.url));
const FILE = pathToFileURL(OUT).href;

// One worker: the file is written once.
test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
	const written = existsSync(OUT) ? statSync(OUT).mtimeMs : 0;
	if (written > statSync(`${BUILD}/index.html`).mtimeMs) return;
	const { status, stderr } = spawnSync(process.execPath, ['scripts/single-file.mjs']);
	expect(status, String(stderr)).toBe(0);
});

let asked: string[];
test.beforeEach(({ context }) => {
	asked = [];
	context.on('request', (request) => asked.push(request.url()));
});
/** The file is all that is ever asked for. */
test.afterEach(() => {
	expect(asked.filter((url) => !url.startsWith(FILE) && !/^(data|blob):/.test(url))).toEqual([]);
});

const at = (page: Page, address: string) => expect(page).toHaveURL(`${FILE}${address}`);

test('is smaller than 1.5 MiB and names nothing outside itself', () => {
	const html = readFileSync(OUT, 'utf8');
	expect(statSync(OUT).size).toBeLessThan(1.5 * 2 ** 20);
	expect(html).toContain("default-src 'none'");
	expect(html.match(/\b(src|href)=/g)).toBeNull();
});

test('opens by a double click: the atlas answers, pages follow each other, reload keeps the place', async ({
	page
}) => {
	await page.goto(FILE);
	await ready(page);
	await mark(page, 'KAZ').first().hover();
	await expect(card(page)).toContainText('Kazakhstan');

	await page.locator('[data-rail="KAZ"]').click();
	await page.getByRole('link', { name: 'Why “cautious”?' }).click();
	await expect(page.locator('h1')).toHaveText('Kazakhstan');
	await at(page, '#/state/KAZ/');
	await page.reload();
	await expect(page.locator('h1')).toHaveText('Kazakhstan');
	await page.goBack();
	await ready(page);
	await expect(node(page, 'KAZ')).toBeVisible();
	await page.goForward();
	await expect(page.locator('h1')).toHaveText('Kazakhstan');
	await page.getByRole('link', { name: 'Evidence', exact: true }).first().click();
	await expect(page.locator('h1')).toHaveText('Evidence');
});

test('the view is in the address, and links can be opened in another tab', async ({
	page,
	context
}) => {
	await page.goto(`${FILE}#/?layout=stance&pin=KAZ&theme=dark`);
	await ready(page);
	await expect(page.locator('html')).toHaveAttribute('data-layout', 'stance');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(card(page)).toContainText('Kazakhstan');
	await expect(page).toHaveURL(/#\/\?layout=stance&pin=KAZ/);

	// What the browser opens when asked for another tab.
	const link = page.locator('[data-rail="UZB"]');
	const address = await link.evaluate((a) => (a as HTMLAnchorElement).href);
	const tab = await context.newPage();
	await tab.goto(address);
	await expect(tab.locator('h1')).toHaveText('Uzbekistan');
});

test('a place in a page is found and marked', async ({ page }) => {
	await page.goto(`${FILE}#/evidence`);
	const row = page.locator('tbody tr[id]').nth(20);
	const id = await row.getAttribute('id');
	await page.goto(`${FILE}#/evidence#${id}`);
	await expect(row).toBeInViewport();
	await expect(row).toHaveAttribute('data-target', '');
});

test('an address that does not exist leads to the nearest page', async ({ page }) => {
	for (const [typed, found] of [
		['#/state/NOPE', /#\/$/],
		['#/present/0', /#\/present\/1\/$/],
		['#/present/999', /#\/present\/\d{1,2}\/$/],
		['#/evidence', /#\/evidence\/$/],
		['#/evidence?theme=dark', /#\/evidence\/\?theme=dark$/],
		['#nonsense', /#\/$/],
		['#%E0%A4%A', /#\/$/],
		['#"><script>window.hacked=1</script>', /#\/$/],
		[`#${'%F0'.repeat(30_000)}`, /#\/$/],
		['#/state/KAZ#%E0%A4%A', /#\/state\/KAZ\//]
	] as const) {
		await page.goto('about:blank');
		await page.goto(FILE + typed);
		await expect(page.locator('h1').first()).toHaveText(/\S/);
		await expect(page).toHaveURL(found);
	}
});

test('what is on the site alone is no link here, and is not offered', async ({ page }) => {
	await page.goto(`${FILE}#/state/IND`);
	await expect(page.locator('h1')).toHaveText('India');
	const source = page.locator('#IND-01').getByText('About this source');
	await expect(source).toBeVisible();
	await expect(source).not.toHaveAttribute('href');
	await page.goto(`${FILE}#/method`);
	await expect(page.locator('h1')).toHaveText('Method');
	await expect(page.getByText('All tables with the codebook')).toBeHidden();
	await page.getByRole('link', { name: 'Changes', exact: true }).last().click();
	await expect(page.locator('h1')).toHaveText('Changes');
	await expect(page.getByText('Follow as a feed')).toBeHidden();
	// Every link within the file leads to a page that is in it.
	await page.locator('summary').first().click();
	await page.getByRole('listitem').getByRole('link').first().click();
	await expect(page.locator('article[data-target]')).toBeInViewport();
});

test('a table can be saved', async ({ page }) => {
	await page.goto(`${FILE}#/evidence`);
	await expect(page.locator('h1')).toHaveText('Evidence');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'The table as CSV' }).click()
	]);
	expect(saved.suggestedFilename()).toBe('statements.csv');
	expect(readFileSync(await saved.path(), 'utf8')).toBe(
		readFileSync('data/statements.csv', 'utf8')
	);
	await at(page, '#/evidence/');
});

test('the talk goes on after a reload, with the speaker view beside it', async ({
	page,
	context
}) => {
	await page.goto(`${FILE}#/present/1`);
	await expect(page.locator('h1')).toHaveText(/\S/);
	// No QR code: nobody else can open this file.
	await expect(page.locator('[data-qr]')).toHaveCount(0);
	await expect(page.locator('html[data-live=true]')).toBeAttached();
	await page.keyboard.press('PageDown');
	await at(page, '#/present/2/');
	await page.keyboard.press('PageDown');
	await at(page, '#/present/3/');
	await page.reload();
	await expect(page.locator('html[data-live=true]')).toBeAttached();
	await at(page, '#/present/3/');

	const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
	await expect(speaker).toHaveTitle(/Speaker/);
	await expect(async () => {
		await speaker.keyboard.press('PageDown');
		expect(page.url()).toMatch(/#\/present\/(?!3)\d+\/$/);
	}).toPass();
});

test('the handout is in it', async ({ page }) => {
	await page.goto(`${FILE}#/handout`);
	await expect(page.locator('h1').first()).toHaveText(/\S/);
});

// Without the fixture: the browser complains, as it should.
plain('what is not its own is refused', async ({ page }) => {
	await page.goto(FILE);
	await ready(page);
	const ran = await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'window.ran = true';
		document.body.append(script);
		return 'ran' in window;
	});
	expect(ran).toBe(false);
});
