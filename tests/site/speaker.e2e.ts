import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures';
import { bare, began, bigCard, blank, jump, openStep, reload, ROWS, standsAt, STEPS } from './talk';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The speaker's window, opened by S on the stage. */
async function speakerOf(stage: Page): Promise<Page> {
	const popup = stage.waitForEvent('popup');
	await stage.keyboard.press('s');
	const speaker = await popup;
	await connected(speaker);
	return speaker;
}
const connected = (speaker: Page) => expect(speaker.getByText('stage connected')).toBeVisible();

/** Shows this step: its heading, notes and questions, and the next. */
async function shows(speaker: Page, n: number) {
	await expect(speaker.locator('[data-speaker]')).toHaveAttribute('data-step', String(n));
	const row = ROWS[n - 1]!;
	if (!row['heading']!.includes('{'))
		await expect(speaker.getByRole('heading', { level: 1 })).toHaveText(row['heading']!);
	const notes = speaker.getByRole('region', { name: 'Notes' });
	expect(bare((await notes.textContent())!)).toContain(bare(row['notes']!));
	const questions = speaker.getByRole('region', { name: 'Likely questions' });
	for (const question of row['questions']!.split('|'))
		expect(bare((await questions.textContent())!)).toContain(bare(question));
	const next = speaker.getByRole('region', { name: 'Next', exact: true });
	const heading = ROWS[n]?.['heading'];
	if (!heading) await expect(next).toContainText('This is the last step.');
	else if (!heading.includes('{')) await expect(next).toContainText(heading);
}

test('S opens it; it follows the stage and moves it', async ({ page }) => {
	await openStep(page, 3);
	const speaker = await speakerOf(page);
	await shows(speaker, 3);
	await page.keyboard.press('PageDown');
	await standsAt(page, 4);
	await shows(speaker, 4);

	await speaker.getByRole('button', { name: 'Next →' }).click();
	await standsAt(page, 5);
	await shows(speaker, 5);
	await speaker.getByRole('button', { name: '← Previous' }).click();
	await standsAt(page, 4);
	await speaker.keyboard.press('PageDown');
	await standsAt(page, 5);
	await speaker
		.getByRole('navigation', { name: 'Steps' })
		.getByRole('button')
		.nth(STEPS - 1)
		.click();
	await standsAt(page, STEPS);
	await shows(speaker, STEPS);
	await expect(speaker.getByRole('button', { name: 'Next →' })).toBeDisabled();

	await speaker.getByRole('button', { name: 'Blank' }).click();
	await blank(page, true);
	await expect(speaker.getByText('AUDIENCE IS BLANK')).toBeVisible();
	await page.keyboard.press('b');
	await expect(speaker.getByText('AUDIENCE IS BLANK')).toHaveCount(0);

	await speaker.getByRole('textbox', { name: 'Look at' }).fill('kaz');
	await speaker.keyboard.press('Enter');
	await expect(bigCard(page, 'KAZ')).toBeVisible();
	await expect(speaker.getByText(/The audience looks at Kazakhstan/)).toBeVisible();
	await speaker.getByRole('button', { name: `Back to step ${STEPS}` }).click();
	await expect(bigCard(page, 'KAZ')).toHaveCount(0);
	await axe(speaker);
});

test('black, asked for by the speaker, also covers the help @cross', async ({ page }) => {
	await openStep(page, 2);
	const speaker = await speakerOf(page);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await speaker.getByRole('button', { name: 'Blank' }).click();
	await blank(page, true);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	const top = await page.evaluate(
		() =>
			getComputedStyle(document.elementFromPoint(innerWidth / 2, innerHeight / 2)!).backgroundColor
	);
	expect(top).toBe('rgb(0, 0, 0)');
});

test('reloading either window, and closing and opening the speaker, loses nothing', async ({
	page
}) => {
	await openStep(page, 3);
	const speaker = await speakerOf(page);
	await speaker.getByRole('button', { name: 'Next →' }).click();
	await standsAt(page, 4);
	await jump(page, 'ind');
	await page.keyboard.press('b');
	await blank(page, true);
	const clock = await began(page);
	expect(clock).toBeGreaterThan(0);
	const same = async (window: Page) => {
		await connected(window);
		await shows(window, 4);
		await expect(window.getByText('AUDIENCE IS BLANK')).toBeVisible();
		await expect(window.getByText(/The audience looks at India/)).toBeVisible();
		await standsAt(page, 4);
		await blank(page, true);
		expect(await began(page)).toBe(clock);
		await expect(window.locator('[data-pace]')).not.toHaveAttribute('data-pace', 'none');
	};
	await same(speaker);

	await reload(page);
	await same(speaker);
	await speaker.reload();
	await same(speaker);
	await speaker.close();
	await standsAt(page, 4);
	const again = await speakerOf(page);
	await same(again);
	// And it still leads.
	await again.getByRole('button', { name: 'Show again' }).click();
	await blank(page, false);
	await again.getByRole('button', { name: 'Next →' }).click();
	await standsAt(page, 5);
	await shows(again, 5);
});

test('without a stage it goes on alone, and opens the stage where it is', async ({
	page,
	context
}) => {
	await context.clock.install();
	await openStep(page, 3);
	const speaker = await speakerOf(page);
	await page.keyboard.press('PageDown');
	await shows(speaker, 4);
	const clock = await began(page);
	await page.close();
	// Longer than it waits for an answer.
	await context.clock.runFor(10_000);
	await expect(speaker.getByText('The stage is not connected.')).toBeVisible();
	await speaker.getByRole('button', { name: 'Next →' }).click();
	await shows(speaker, 5);
	const popup = speaker.waitForEvent('popup');
	await speaker.getByRole('button', { name: 'Open the stage' }).click();
	const stage = await popup;
	await standsAt(stage, 5);
	await connected(speaker);
	await shows(speaker, 5);
	expect(await began(stage)).toBe(clock);
});
