import type { Locator, Page } from '@playwright/test';
import { card, expect, node, openAtlas, ready, settled, test } from './fixtures';

/** Whether the middle of an element is on the screen with nothing over it. */
const inSight = (locator: Locator) =>
	locator.evaluate((element) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2, top + height / 2);
		return element.contains(hit);
	});

for (const [width, height] of [
	[844, 390],
	[667, 375],
	[480, 320],
	[600, 620],
	[390, 844],
	[320, 480]
] as const)
	test.describe(`${width} × ${height}`, () => {
		test.use({ viewport: { width, height }, hasTouch: true });

		test('the state that is tapped stays in sight beside its card', async ({ page }) => {
			await openAtlas(page);
			for (const state of ['KAZ', 'IND', 'TUR', 'RUS', 'CHN']) {
				await node(page, state).locator('.mark').tap();
				await expect(card(page)).toHaveAttribute('data-card', state);
				await expect.poll(() => inSight(node(page, state).locator('.mark')), state).toBe(true);
				await expect.poll(() => inSight(card(page).locator('h2')), state).toBe(true);
				await page.keyboard.press('Escape');
			}
		});

		test('so does the state that an address opens', async ({ page }) => {
			for (const state of ['IND', 'TUR']) {
				await openAtlas(page, `?pin=${state}`);
				await expect(card(page)).toHaveAttribute('data-card', state);
				await expect.poll(() => inSight(node(page, state).locator('.mark')), state).toBe(true);
			}
		});
	});

/** Scrolls to it as a reader can, and sees that it is there. */
async function reached(page: Page, name: string, locator: Locator) {
	await locator.scrollIntoViewIfNeeded();
	expect.soft(await inSight(locator), `${name} at ${page.viewportSize()!.width}`).toBe(true);
}

for (const path of ['/', '/embed'])
	test(`the whole card can be reached at every width: ${path}`, async ({ page }) => {
		for (const state of ['IND', 'KAZ']) {
			await page.goto(`${path}?pin=${state}`);
			await ready(page);
			for (const [width, height] of [
				[320, 480],
				[320, 250],
				[480, 320],
				[600, 400],
				[899, 420],
				[900, 500],
				[1000, 500],
				[1099, 700],
				[1100, 500],
				[1280, 600]
			] as const) {
				await page.setViewportSize({ width, height });
				await settled(page);
				await expect(card(page)).toBeVisible();
				await reached(page, `end of ${state}`, card(page).getByRole('link').last());
				await reached(page, `name of ${state}`, card(page).locator('h2'));
				await reached(page, 'button', card(page).getByRole('button', { name: 'Close the card' }));
			}
		}
	});
