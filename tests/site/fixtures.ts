import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** A page on which any complaint of the browser and any request to somewhere else fails the test. */
export const test = base.extend({
	page: async ({ page, context, baseURL, browserName }, use) => {
		if (!baseURL) throw new Error('playwright.config.ts has no baseURL');
		const { origin } = new URL(baseURL);
		const faults: string[] = [];

		const watch = (watched: Page) => {
			watched.on('pageerror', (error) => faults.push(`error: ${error.message}`));
			watched.on('console', (message) => {
				// Warnings tell of failed hydration; Firefox uses them for a lot else.
				const levels = browserName === 'chromium' ? ['error', 'warning'] : ['error'];
				if (levels.includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
			});
		};
		// A speaker window, a link in a new tab: they count as well.
		context.pages().forEach(watch);
		context.on('page', watch);
		context.on('request', (request) => {
			const url = new URL(request.url());
			if (/^https?:$/.test(url.protocol) && url.origin !== origin)
				faults.push(`request to ${request.url()}`);
		});

		await use(page);
		expect(faults, 'complaints of the browser').toEqual([]);
	}
});

/** Waits until nothing on the page moves by itself any more. */
export async function settled(page: Page) {
	await expect(page.locator('html[data-settled=true]')).toBeAttached();
	await page.evaluate(() => document.fonts.ready);
}

/** Asserts that axe finds nothing; tells rules and elements if it does. */
export async function axe(page: Page) {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(
		violations.flatMap(({ id, help, nodes }) => [
			`${id}: ${help}`,
			...nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary}`)
		])
	).toEqual([]);
}
