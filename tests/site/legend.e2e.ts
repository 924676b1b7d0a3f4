import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './fixtures';

const CLASSES = [
	['critical', 'Critical'],
	['cautious', 'Cautious'],
	['supportive', 'Supportive'],
	['none', 'No statement found']
] as const;

/** Stances of the nodes (or countries) that are dimmed, and of those that are not. */
async function brightness(page: Page, selector: string) {
	return page.locator(selector).evaluateAll((elements) => {
		const stances = (dim: boolean) => [
			...new Set(
				elements
					.filter((e) => Number(getComputedStyle(e).opacity) < 0.5 === dim)
					.map((e) => (e as SVGElement).dataset['stance']!)
			)
		];
		return { dim: stances(true).sort(), bright: stances(false).sort() };
	});
}

test('the counts are those of the picture @cross', async ({ page }) => {
	await openAtlas(page);
	for (const [stance, name] of CLASSES) {
		const members = await page
			.locator(`[data-node][data-stance=${stance}][data-role=member]`)
			.count();
		const button = page.getByRole('button', { name });
		await expect(button).toHaveText(new RegExp(`^\\s*${members}\\s*${name}\\s*$`));
		// The rows below are those of the map, and of states off the map.
		const rows = await page
			.locator('.group')
			.filter({ has: button })
			.locator('[data-rail]')
			.evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset['rail']!));
		const marks = await page
			.locator(`[data-node][data-stance=${stance}]:not(.attacked)`)
			.evaluateAll((list) => list.map((mark) => (mark as SVGElement).dataset['node']!));
		expect(rows).toEqual(expect.arrayContaining(marks));
	}
	await expect(page.locator('[data-node][data-role=member]')).toHaveCount(8);
});

for (const layout of ['map', 'stance'])
	test(`a class dims the rest until it is let go: ${layout}`, async ({ page }) => {
		await openAtlas(page, `?layout=${layout}`);
		const all = CLASSES.map(([id]) => id as string).sort();
		for (const [stance, name] of CLASSES) {
			const button = page.getByRole('button', { name });
			await expect(button).toHaveAttribute('aria-pressed', 'false');
			await button.click();
			await expect(button).toHaveAttribute('aria-pressed', 'true');
			await expect(page.getByRole('button', { pressed: true })).toHaveCount(1);
			const narrowed = { bright: [stance as string], dim: all.filter((id) => id !== stance) };
			await expect.poll(() => brightness(page, '[data-node]')).toEqual(narrowed);
			if (layout === 'map')
				await expect
					.poll(() =>
						brightness(page, '[data-layer=countries] [data-state]:not([data-role=other])')
					)
					.toEqual(narrowed);
			await expect(page).toHaveURL(new RegExp(`only=${stance}$`));
			await button.click();
			await expect(button).toHaveAttribute('aria-pressed', 'false');
			// A heading that is pointed at lights its states, too.
			await page.mouse.move(5, 895);
			await expect.poll(() => brightness(page, '[data-node]')).toEqual({ bright: all, dim: [] });
		}
	});

test('a narrowed picture says so, and another class takes over', async ({ page }) => {
	await openAtlas(page);
	await page.getByRole('button', { name: 'Critical' }).click();
	await expect(page.getByText('Only critical states are bright: 2 states.')).toBeAttached();
	await page.getByRole('button', { name: 'Supportive' }).click();
	await expect(page.getByText('Only supportive states are bright: 2 states.')).toBeAttached();
	await expect(page.getByRole('button', { name: 'Critical' })).toHaveAttribute(
		'aria-pressed',
		'false'
	);
});

test('each class shows what it means', async ({ page }) => {
	await openAtlas(page);
	for (const [, name] of CLASSES)
		await expect(page.getByRole('button', { name })).toHaveAttribute('title', /\S.{20}/);
});
