import type { Page } from '@playwright/test';
import { expect, openAtlas, settled, test } from './fixtures';
import { openStep } from './talk';

/**
 * What a screen reader is told, in its order: roles, names, states, from the accessibility tree, compared with
 * tests/site/golden/*.txt. Read the difference; if it is meant, renew the files:
 * npx playwright test golden --project=chromium --update-snapshots
 */
const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
	map: (page) => openAtlas(page),
	card: (page) => openAtlas(page, '?pin=IND'),
	'over-time': (page) => openAtlas(page, '?layout=time'),
	state: (page) => page.goto('/state/PAK'),
	compare: (page) => page.goto('/compare'),
	method: (page) => page.goto('/method'),
	evidence: (page) => page.goto('/evidence'),
	stage: (page) => openStep(page, 4)
};

/** Tables are long, and their rows are data: the first ones stand for all. */
const FIRST_ROWS = 4;

for (const [name, open] of Object.entries(PAGES))
	test(`a screen reader is told: ${name}`, async ({ page }) => {
		await open(page);
		// What a page adds once it answers is told, too.
		await expect(page.locator('html[data-live=true]')).toBeAttached();
		await settled(page);
		await page.evaluate((most) => {
			for (const body of document.querySelectorAll('tbody'))
				for (const row of [...body.rows].slice(most)) row.style.display = 'none';
			for (const dots of document.querySelectorAll('.dots'))
				for (const dot of [...dots.querySelectorAll<SVGElement>('[data-statement]')].slice(most))
					dot.style.display = 'none';
		}, FIRST_ROWS);
		// Where a link leads is tested elsewhere.
		const tree = (await page.locator('body').ariaSnapshot())
			.split('\n')
			.filter((line) => !/^\s*- \/url: /.test(line))
			.join('\n')
			// The port is another one in each run.
			.replaceAll(/localhost:\d+/g, 'localhost');
		expect(`${tree}\n`).toMatchSnapshot(`${name}.txt`);
	});
