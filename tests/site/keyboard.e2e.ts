import type { Page } from '@playwright/test';
import { card, expect, focusedNode, node, openAtlas, test } from './fixtures';

/** What has the focus, in a word. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const e = document.activeElement as HTMLElement | null;
		const kind = ['node', 'tie'].find((k) => e?.hasAttribute(`data-${k}`));
		if (kind) return kind;
		if (!e || e === document.body) return 'nothing';
		if (e.closest('[data-card]')) return `card: ${e.getAttribute('aria-label') ?? e.textContent}`;
		return e.getAttribute('aria-label') ?? e.getAttribute('value') ?? e.textContent!.trim();
	});

/** Tabs until the focus is on a node. */
async function tabToNodes(page: Page) {
	for (let i = 0; i < 24; i += 1) {
		await page.keyboard.press('Tab');
		if ((await focused(page)) === 'node') return;
	}
	throw new Error('no node takes the focus');
}

/** Goes to a state by letters. */
async function goTo(page: Page, state: string, letter: string) {
	for (let i = 0; i < 8 && (await focusedNode(page)) !== state; i += 1)
		await page.keyboard.press(letter);
	await expect(node(page, state)).toBeFocused();
}

test('Tab goes from the words to the map and on, with one stop for the ties and one for the nodes @cross', async ({
	page
}) => {
	await openAtlas(page);
	const stops: string[] = [];
	do {
		await page.keyboard.press('Tab');
		stops.push(await focused(page));
	} while (!/No statement found$/.test(stops.at(-1)!) && stops.length < 60);
	// A node that has the focus opens its card, which Tab goes through as well.
	const others = stops.filter((s) => !s.startsWith('card: '));
	// Of the list, its headings: the rows of the states are links in between.
	const rows = /[“”]|Kept silent|^Not members/;
	expect(others.map((s) => s.replace(/^[\d+\s]+/, '')).filter((s) => !rows.test(s))).toEqual([
		'Skip to the content',
		'Evidence',
		'Method',
		'Give the talk',
		'Language: English',
		'Dark theme',
		'Change',
		'Download',
		'map',
		'Closer',
		'Central Asia',
		'tie',
		'node',
		'Critical',
		'Cautious',
		'Supportive',
		'No statement found'
	]);
});

test('the skip link leads to the content @cross', async ({ page }) => {
	await openAtlas(page);
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to the content' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect.poll(() => focused(page)).toBe('Change');
});

test('arrows go to the nearest state in their direction @cross', async ({ page }) => {
	await openAtlas(page);
	await tabToNodes(page);
	await goTo(page, 'KAZ', 'k');
	for (const [key, state] of [
		['ArrowUp', 'RUS'],
		['ArrowLeft', 'BLR'],
		['ArrowDown', 'UKR']
	] as const) {
		await page.keyboard.press(key);
		await expect(node(page, state), key).toBeFocused();
		await expect(card(page)).toHaveAttribute('data-card', state);
	}
	await goTo(page, 'KAZ', 'k');
	await page.keyboard.press('ArrowRight');
	await expect(node(page, 'UZB')).toBeFocused();
	await goTo(page, 'IND', 'i');
	await page.keyboard.press('ArrowDown');
	await expect(node(page, 'LKA')).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(node(page, 'NPL')).toBeFocused();
	// Nothing lies west of Egypt.
	await goTo(page, 'EGY', 'e');
	await page.keyboard.press('ArrowLeft');
	await expect(node(page, 'EGY')).toBeFocused();
});

test('arrows agree with what is seen in every layout', async ({ page }) => {
	for (const layout of ['map', 'stance', 'ties']) {
		await openAtlas(page, `?layout=${layout}`);
		await tabToNodes(page);
		for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'] as const) {
			const from = (await focusedNode(page))!;
			const before = (await node(page, from).locator('.shape').boundingBox())!;
			await page.keyboard.press(key);
			const to = (await focusedNode(page))!;
			if (to === from) continue;
			const after = (await node(page, to).locator('.shape').boundingBox())!;
			const dx = after.x + after.width / 2 - before.x - before.width / 2;
			const dy = after.y + after.height / 2 - before.y - before.height / 2;
			const along = { ArrowRight: dx, ArrowDown: dy, ArrowLeft: -dx, ArrowUp: -dy }[key];
			expect(along, `${layout}: ${key} from ${from} to ${to}`).toBeGreaterThan(0);
		}
	}
});

test('a letter goes to the next state of that name, round and round @cross', async ({ page }) => {
	await openAtlas(page);
	const names = await page.locator('[data-node]').evaluateAll((nodes) =>
		nodes
			.map((n) => n.getAttribute('aria-label')!.match(/(?:[A-Z]{3} )?(.+?):/)![1]!)
			.filter((name) => name.startsWith('K'))
			.sort((a, b) => a.localeCompare(b, 'en'))
	);
	expect(names).toEqual(expect.arrayContaining(['Kazakhstan', 'Kyrgyzstan']));
	await tabToNodes(page);
	for (const name of [...names, names[0]!]) {
		await page.keyboard.press('k');
		await expect(page.getByRole('link', { name: new RegExp(`\\b${name}: `) })).toBeFocused();
	}
	// Diacritics are no hurdle.
	await goTo(page, 'TUR', 't');
	// Commands of the browser stay the browser's.
	await page.keyboard.press('Control+k');
	await expect(node(page, 'TUR')).toBeFocused();
});

test('Enter pins, Tab goes into the card, Escape gives the focus back @cross', async ({ page }) => {
	await openAtlas(page);
	await tabToNodes(page);
	await goTo(page, 'KAZ', 'k');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?pin=KAZ$/);
	await expect(page.getByText('Kazakhstan: card pinned. Escape closes it.')).toBeAttached();

	await page.keyboard.press('Tab');
	await expect.poll(() => focused(page)).toBe('card: Close the card');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect.poll(() => focused(page)).toMatch(/^card: /);
	await expect(card(page)).toHaveAttribute('data-card', 'KAZ');

	await page.keyboard.press('Escape');
	await expect(card(page)).toHaveCount(0);
	await expect(node(page, 'KAZ'), 'the focus after Escape in the card').toBeFocused();
	// From here the arrows go on.
	await page.keyboard.press('ArrowRight');
	await expect(node(page, 'UZB')).toBeFocused();
});

test('the close button gives the focus back too @cross', async ({ page }) => {
	await openAtlas(page);
	await tabToNodes(page);
	await goTo(page, 'KAZ', 'k');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(card(page)).toHaveCount(0);
	await expect(node(page, 'KAZ')).toBeFocused();
});

test('Escape on a node closes its card and keeps the focus; Space pins as well', async ({
	page
}) => {
	await openAtlas(page);
	await tabToNodes(page);
	await goTo(page, 'UZB', 'u');
	await expect(card(page)).toHaveAttribute('data-card', 'UZB');
	await page.keyboard.press('Escape');
	await expect(card(page)).toHaveCount(0);
	await expect(node(page, 'UZB')).toBeFocused();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/\?pin=UZB$/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/$/);
	await expect(node(page, 'UZB')).toBeFocused();
});

test('among the ties arrows go round, Enter pins @cross', async ({ page }) => {
	await openAtlas(page);
	const tie = () =>
		page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset['tie']);
	for (let i = 0; i < 12 && !(await tie()); i += 1) await page.keyboard.press('Tab');
	const first = await tie();
	const round: (string | undefined)[] = [];
	do {
		await page.keyboard.press('ArrowRight');
		round.push(await tie());
		await expect(card(page)).toHaveAttribute('data-card', round.at(-1)!);
	} while (round.at(-1) !== first && round.length < 20);
	// Those that carry a tone are the ones shown on the map.
	expect(round.sort()).toEqual([
		...['CHN-RUS', 'IND-RUS', 'RUS-IND', 'SAU-RUS', 'TUR-RUS', 'TUR-UKR']
	]);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`\\?pin=${first}$`));
});

test('every stop shows that it has the focus @cross', async ({ page }) => {
	await openAtlas(page);
	// Cards come and go with the focus; they lie elsewhere and prove nothing.
	await page.addStyleTag({
		content: '[data-card] { display: none } * { transition: none !important }'
	});
	const blind: string[] = [];
	for (let i = 0; i < 12; i += 1) {
		await page.keyboard.press('Tab');
		const clip = await page.evaluate(() => {
			const e = document.activeElement!;
			const box = (
				e.querySelector('.mark, .head') ??
				e.closest('label') ??
				e
			).getBoundingClientRect();
			return { x: box.x - 14, y: box.y - 14, width: box.width + 28, height: box.height + 28 };
		});
		if (/No statement found/.test(await focused(page))) break;
		clip.x = Math.max(0, clip.x);
		clip.y = Math.max(0, clip.y);
		const name = await focused(page);
		const seen = await page.screenshot({ clip });
		await page.evaluate(() => {
			const e = document.activeElement as HTMLElement;
			Object.assign(window, { last: e });
			e.blur();
		});
		const unseen = await page.screenshot({ clip });
		if (seen.equals(unseen)) blind.push(name);
		await page.evaluate(() => (window as unknown as { last: HTMLElement }).last.focus());
	}
	expect(blind, 'stops that look alike with and without the focus').toEqual([]);
});
