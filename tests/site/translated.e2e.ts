import type { Page } from '@playwright/test';
import { awake, card, expect, mark, ready, settled, test } from './fixtures';
import { jump, openStep } from './talk';
import { showOriginal, translate, visibleText } from './translator';

// Marks that move would leave a pointer that rests.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A page as it came, and the same page with a translator at work. */
type Step = [name: string, act: (page: Page) => Promise<unknown>];
interface Walk {
	open: (page: Page) => Promise<unknown>;
	steps: Step[];
}

const reading = (page: Page, name: RegExp) =>
	page.locator('[data-switchboard]').getByRole('radio', { name }).check();
const layout = (name: string) => (page: Page) => page.getByRole('radio', { name }).check();
const press = (key: string) => (page: Page) => page.keyboard.press(key);
const hover = (state: string) => async (page: Page) => {
	await mark(page, state).hover();
	await expect(card(page)).toHaveAttribute('data-card', state);
};
const opens = (path: string, row: string) => async (page: Page) => {
	await page.goto(path);
	await ready(page);
	await expect(page.locator(row).first()).toBeVisible();
};

/** From the speaker's window. */
async function jumpFrom(page: Page, letters: string) {
	await page.getByRole('textbox', { name: 'Look at' }).fill(letters);
	await page.keyboard.press('Enter');
}

const WALKS: Record<string, Walk> = {
	atlas: {
		open: opens('/', '[data-node]'),
		steps: [
			['points at Kazakhstan', hover('KAZ')],
			['points at India', hover('IND')],
			['pins China', (page) => mark(page, 'CHN').click()],
			['lets it go', (page) => page.keyboard.press('Escape')],
			['narrows to a stance', (page) => page.locator('.rail button').nth(1).click()],
			['opens the panel', (page) => page.getByRole('button', { name: 'Change' }).click()],
			['takes another reading', (page) => reading(page, /The two articles/)],
			['points under it', hover('KAZ')],
			['takes another rule', (page) => reading(page, /Majority/)],
			[
				'goes back',
				(page) => page.getByRole('button', { name: 'Back to the default' }).first().click()
			],
			['closes the panel', press('Escape')],
			['arranges by stance', layout('By stance')],
			['points there', hover('IND')],
			['arranges by ties', layout('By ties')],
			['goes over time', layout('Over time')],
			['opens a dot', (page) => page.locator('.dots [data-statement="KAZ-01"]').click()],
			['goes to the next dot', (page) => page.locator('.dock button').last().click()],
			['moves the window', (page) => page.locator('[data-end=from]').press('PageUp')],
			['and back to the map', layout('On the map')]
		]
	},
	'a pinned card whose reading changes': {
		open: opens('/?layout=time&pin=KAZ-01', '[data-card]'),
		steps: [
			['moves the window', (page) => page.locator('[data-end=from]').press('PageUp')],
			['once more', (page) => page.locator('[data-end=from]').press('End')]
		]
	},
	talk: {
		open: (page) => openStep(page, 1),
		steps: [
			['goes on', press('ArrowRight')],
			['goes on', press('ArrowRight')],
			['goes back', press('ArrowLeft')],
			['jumps to a step', async (page) => (await page.keyboard.type('7'), press('Enter')(page))],
			['looks at Kazakhstan', (page) => jump(page, 'kaz')],
			['looks at India', (page) => jump(page, 'ind')],
			['returns', press('Backspace')],
			['asks for help', press('?')],
			['closes it', press('Escape')]
		]
	},
	'the speaker, alone': {
		open: async (page) => {
			await page.goto('/speaker');
			await expect(page.getByText('The stage is not connected.')).toBeVisible({ timeout: 20_000 });
		},
		steps: [
			['goes on', (page) => page.getByRole('button', { name: 'Next →' }).click()],
			['goes on', press('PageDown')],
			['looks at Kazakhstan', (page) => jumpFrom(page, 'kaz')],
			['at India', (page) => jumpFrom(page, 'ind')],
			['returns', (page) => page.getByRole('button', { name: /^Back to step/ }).click()],
			['blank', (page) => page.getByRole('button', { name: 'Blank' }).click()],
			['asks for the keys', press('?')]
		]
	},
	evidence: {
		open: opens('/evidence', 'tbody tr'),
		steps: [
			['looks for a word', (page) => page.getByRole('searchbox').fill('peace')],
			['for another', (page) => page.getByRole('searchbox').fill('Kazakhstan')],
			['for nothing that is there', (page) => page.getByRole('searchbox').fill('xyzzy')],
			['shows all', (page) => page.getByRole('button', { name: 'Show all' }).click()],
			['sorts', (page) => page.getByRole('button', { name: /^Date/ }).click()],
			['sorts down', (page) => page.getByRole('button', { name: /^Date/ }).click()]
		]
	},
	compare: {
		open: opens('/compare', 'form.live'),
		steps: [
			['another reading', (page) => page.locator('[data-choose=b]').selectOption({ index: 2 })],
			['swaps', (page) => page.getByRole('button', { name: 'Swap A and B' }).click()],
			['two states', (page) => page.getByRole('link', { name: 'Two states' }).click()],
			['another state', (page) => page.locator('[data-choose=a]').selectOption('IND')],
			['two sources', (page) => page.getByRole('link', { name: 'Two sources' }).click()],
			['another source', (page) => page.locator('[data-choose=a]').selectOption({ index: 3 })]
		]
	},
	'a state in another reading': {
		open: opens('/state/KAZ?sources=articles', '[data-reading-name]'),
		steps: []
	},
	'the text of a source': {
		open: opens('/source/timenews-2022', 'textarea'),
		steps: [
			[
				'a text without the quotations',
				async (page) => {
					await page.getByRole('textbox', { name: 'Or paste the text' }).fill('No such words.');
					await page.getByRole('button', { name: 'Look for the quotations' }).click();
					await expect(page.locator('.verdict')).toBeVisible();
				}
			],
			[
				'an empty one',
				async (page) => {
					await page.getByRole('textbox', { name: 'Or paste the text' }).fill('');
					await page.getByRole('button', { name: 'Look for the quotations' }).click();
					await expect(page.locator('.fault')).toBeVisible();
				}
			]
		]
	}
};

for (const when of ['now', 'early'] as const)
	for (const [name, { open, steps }] of Object.entries(WALKS))
		test(`translated by the browser ${when === 'early' ? 'before it is live' : 'once it is live'}: ${name} @cross`, async ({
			page: translated,
			browser
		}) => {
			const untranslated = await browser.newContext({ reducedMotion: 'reduce' });
			await awake(untranslated);
			const plain = await untranslated.newPage();
			const same = (step: string) =>
				expect(async () =>
					expect(await visibleText(translated), `after: ${step}`).toEqual(await visibleText(plain))
				).toPass({ timeout: 10_000 });
			if (when === 'early') await translate(translated, when);
			await Promise.all([open(plain), open(translated)]);
			if (when === 'now') await translate(translated, when);
			await same('opening');
			for (const [step, act] of steps) {
				await Promise.all(
					[plain, translated].map(async (page) => {
						await act(page);
						await settled(page);
					})
				);
				await same(step);
			}
			expect(await translated.locator('font').count(), 'something is translated').toBeGreaterThan(
				3
			);
			await showOriginal(translated);
			await same('showing the original');
			expect(await translated.locator('font').count()).toBe(0);
			// The map is read from the page as it came.
			expect(await translated.locator('[data-layer=countries] path:not([d^=M])').count()).toBe(0);
			await plain.context().close();
		});
