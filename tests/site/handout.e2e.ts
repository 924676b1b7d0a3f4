import { spawnSync } from 'node:child_process';
import { expect, PUBLIC, reachable, settled, test } from './fixtures';
import { bare, leaksIn, ROWS, sourceOf, statementsOf, STEPS } from './talk';

/** The text of a PDF; undefined where the machine cannot tell. */
const textOf = (pdf: Buffer): string | undefined => {
	const { status, stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
	return status === 0 ? stdout : undefined;
};

for (const format of ['A4', 'Letter'] as const)
	test(`a page for each step, ${format}`, async ({ page }) => {
		await page.goto('/handout');
		await settled(page);
		const pdf = await page.pdf({ format, preferCSSPageSize: false });
		const pages = pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/gi) ?? [];
		expect(pages.length).toBe(STEPS);
		const text = textOf(pdf);
		if (text === undefined) return;
		for (const { heading } of ROWS)
			if (!heading!.includes('{')) expect.soft(bare(text)).toContain(bare(heading!));
	});

test.describe('where others can reach it', () => {
	test.use({ baseURL: PUBLIC });
	test.beforeEach(({ page }) => reachable(page));

	test('in print each step has heading, picture, its statements with their sources, and its number', async ({
		page
	}) => {
		await page.goto('/handout/');
		await settled(page);
		await page.emulateMedia({ media: 'print' });
		for (const [i, row] of ROWS.entries()) {
			const n = i + 1;
			const section = page.locator(`#step-${n}`);
			const heading = section.getByRole('heading', { level: 2 });
			await expect(heading).toBeVisible();
			if (!row['heading']!.includes('{')) await expect(heading).toHaveText(row['heading']!);
			await expect(section.getByText(`${n} / ${STEPS}`, { exact: true })).toBeVisible();
			await expect(section.locator('.picture svg').first()).toBeVisible();
			await expect(section.locator('[data-qr]')).toBeVisible();
			for (const id of statementsOf(n)) {
				const said = section.locator(`[data-statement="${id}"]`);
				await expect(said).toBeVisible();
				const { title, url } = sourceOf(id);
				await expect(said).toContainText(title!);
				if (url) await expect(said.getByText(url, { exact: true })).toBeVisible();
			}
		}
		await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
		await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
		expect(leaksIn(await page.content()), 'notes in the handout').toEqual([]);
	});
});
