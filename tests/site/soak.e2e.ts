import { expect, test, type Page } from '@playwright/test';
import { countsOf, round } from '../../scripts/soak.mjs';
import { awake } from './fixtures';

test.beforeEach(({ context }) => awake(context));

/** A long day in short: what is opened is let go. npm run soak plays the whole of it. */
async function counted(
	page: Page,
	begin: () => Promise<void>,
	again: () => Promise<void>,
	rounds: number
) {
	await begin();
	const session = await page.context().newCDPSession(page);
	// Twice first: what is made once is no leak.
	for (let i = 0; i < 2; i += 1) await again();
	const before = await countsOf(session);
	for (let i = 0; i < rounds; i += 1) await again();
	let after = before;
	const { nodes, listeners, documents } = before;
	// On a busy machine the browser lets go of the last card a little later.
	await expect
		.poll(async () => (after = await countsOf(session)))
		.toMatchObject({ nodes, listeners, documents });
	// Some room for what the engine keeps for itself.
	expect(after.heap).toBeLessThan(before.heap * 1.1 + 500_000);
}

test('the talk, over and over, leaves nothing behind', async ({ page }) => {
	await counted(
		page,
		async () => {
			await page.clock.install({ time: new Date('2026-03-02T08:00:00Z') });
			await page.goto('/present/1');
			await page.clock.runFor(2000);
			await expect(page.locator('.stage.live')).toBeAttached();
		},
		() => round(page, 4),
		8
	);
});

test('the map: rounds of cards and layouts leave nothing behind', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await counted(
		page,
		async () => {
			await page.goto('/');
			await expect(page.locator('html[data-live=true]')).toBeAttached();
		},
		async () => {
			for (const state of ['IND', 'RUS']) {
				await page.locator(`[data-node="${state}"] .mark`).first().hover({ force: true });
				await expect(page.locator(`[data-card="${state}"]`)).toBeAttached();
			}
			await page.mouse.move(2, 2);
			await page.getByText('By stance', { exact: true }).click();
			await page.getByText('On the map', { exact: true }).click();
			await page.keyboard.press('Escape');
			await expect(page.locator('[data-card]')).toHaveCount(0);
		},
		20
	);
});
