import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, settled, test } from './fixtures';
import { leaksIn, ROWS, STEPS } from './talk';

test('slides and notes are saved as one ZIP of whole pictures', async ({ page }) => {
	await page.goto('/slides');
	await settled(page);
	await page.getByLabel('1920 × 1080').check();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save slides' }).click()
	]);
	expect(download.suggestedFilename()).toBe('stance-atlas-slides-light.zip');
	const files = unzipSync(readFileSync(await download.path()));
	const names = Object.keys(files).sort();
	expect(names.filter((n) => n.startsWith('1920x1080/'))).toHaveLength(STEPS);
	expect(names).toHaveLength(STEPS + 1);
	for (const name of names.filter((n) => n.endsWith('.png'))) {
		const png = Buffer.from(files[name]!);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([1920, 1080]);
		// A slide without land, or without fonts, is a third of that.
		expect(png.length, name).toBeGreaterThan(100_000);
	}
	const notes = Buffer.from(files['notes.md']!).toString();
	expect(notes.match(/^## /gm)).toHaveLength(STEPS);
	expect(leaksIn(notes.replaceAll('\\', '')).length).toBeGreaterThan(0);
	await expect(page.getByRole('status')).toContainText(`${STEPS} pictures`);
});

test('it can be cancelled, and nothing is saved', async ({ page }) => {
	await page.goto('/slides');
	await settled(page);
	let saved = false;
	page.on('download', () => (saved = true));
	await page.getByRole('button', { name: 'Save slides' }).click();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('status')).toHaveText('Cancelled. Nothing was saved.');
	await expect(page.getByRole('button', { name: 'Save slides' })).toBeVisible();
	expect(saved).toBe(false);
});

test('the page is reached from the handout', async ({ page }) => {
	await page.goto('/handout');
	await page.getByRole('link', { name: 'Slides' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Slides');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the words are there, and where to go', async ({ page }) => {
		await page.goto('/slides');
		for (const { heading } of ROWS)
			if (!heading!.includes('{')) await expect(page.locator('main')).toContainText(heading!);
		await expect(page.locator('main')).toContainText('needs JavaScript');
	});
});

for (const [path, image] of [
	['/', 'atlas'],
	['/state/KAZ', 'KAZ'],
	['/state/XSC', 'atlas']
])
	test(`${path} tells others what to show beside a link to it`, async ({ request }) => {
		// As those read it who make previews: the page without its scripts.
		const html = await (await request.get(path!)).text();
		const of = (name: string) =>
			new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
		expect(of('og:title')).toMatch(/\S/);
		// The address of the site is not known here: tests/share/LinkPreview.svelte.test.ts.
		expect(of('og:image')).toBeUndefined();
		const answer = await request.get(`/preview/${image}.png`);
		expect(answer.headers()['content-type']).toBe('image/png');
		const png = await answer.body();
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
		expect(png.length).toBeLessThan(150_000);
	});
