import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import {
	card,
	expect,
	mark,
	middle,
	openAtlas,
	parseCsv,
	settled,
	SIZES,
	spot,
	test,
	wordsOf
} from './fixtures';

const [head, ...rows] = parseCsv(readFileSync('data/statements.csv', 'utf8'));
const STATEMENTS = rows.map((row) => row[head!.indexOf('id')]!);

const html = (page: Page) => page.locator('html');
const choice = (page: Page, name: string) => page.getByRole('radio', { name });
const dots = (page: Page) => page.locator('.dots [data-statement]');
const dot = (page: Page, id: string) => page.locator(`.dots [data-statement="${id}"]`);
const grip = (page: Page, end: 'from' | 'to') => page.locator(`[data-end=${end}]`);
const headline = (page: Page) => page.locator('[data-headline]');
const reading = (page: Page) => page.locator('[data-reading-name]');
const inAddress = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const idsOf = (marks: Locator) =>
	marks.evaluateAll((all) => all.map((d) => (d as SVGElement).dataset['statement']!).sort());
/** The land as it is coloured: state to stance. */
const coloursOf = (page: Page) =>
	page
		.locator('[data-layer=countries] [data-state]')
		.evaluateAll((all) =>
			Object.fromEntries(
				all.map((c) => [(c as SVGElement).dataset['state'], (c as SVGElement).dataset['stance']])
			)
		);

async function openTime(page: Page, query = '') {
	await openAtlas(page, `?layout=time${query}`);
	await expect(html(page)).toHaveAttribute('data-layout', 'time');
	await expect(dots(page).first()).toBeAttached();
	await settled(page);
}

test('by mouse: the discs become dots, in lanes, and go back', async ({ page }) => {
	await openAtlas(page);
	const home = await middle(mark(page, 'IND'));
	await page.getByText('Over time', { exact: true }).click();
	await expect(html(page)).toHaveAttribute('data-layout', 'time');
	await expect(choice(page, 'Over time')).toBeChecked();
	await settled(page);
	await expect.poll(() => idsOf(dots(page))).toEqual([...STATEMENTS].sort());
	await expect(page).toHaveURL(/\?layout=time$/);
	const rest = await middle(dot(page, 'IND-01'));

	await page.getByText('Lanes by state', { exact: true }).click();
	await settled(page);
	await expect(page).toHaveURL(/lanes=state/);
	await expect.poll(() => middle(dot(page, 'IND-01'))).not.toEqual(rest);
	await expect.poll(() => idsOf(dots(page))).toEqual([...STATEMENTS].sort());

	await page.getByText('On the map', { exact: true }).click();
	await expect(html(page)).toHaveAttribute('data-layout', 'map');
	await expect(dots(page)).toHaveCount(0);
	await settled(page);
	await expect.poll(() => middle(mark(page, 'IND'))).toEqual(home);
});

test('by keyboard: the layout, the lanes, from dot to dot, a card, and out @cross', async ({
	page
}) => {
	await openAtlas(page, '?layout=ties');
	await choice(page, 'By ties').focus();
	await page.keyboard.press('ArrowRight');
	await expect(html(page)).toHaveAttribute('data-layout', 'time');
	await settled(page);
	await choice(page, 'Lanes by stance').focus();
	await page.keyboard.press('ArrowRight');
	await expect(choice(page, 'Lanes by state')).toBeChecked();
	await settled(page);

	// One tab stop; arrows go on in time.
	await expect(page.locator('.dots [tabindex="0"]')).toHaveCount(1);
	await dot(page, 'IND-01').focus();
	const focused = () =>
		page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset['statement']);
	await page.keyboard.press('ArrowRight');
	const next = await focused();
	expect(next).toMatch(/^IND-/);
	expect(next).not.toBe('IND-01');
	await expect(card(page)).toHaveAttribute('data-card', next!);
	await page.keyboard.press('Enter');
	await expect.poll(() => inAddress(page)['pin']).toBe(next);
	await page.keyboard.press('Escape');
	await expect(card(page)).toHaveCount(0);
	expect(await focused()).toBe(next);
});

test('dots start from the discs and go back to them, the same elements all the way', async ({
	page
}) => {
	await openAtlas(page);
	/** Where each frame of the next moves has the dot, from the first on. */
	const follow = () =>
		page.evaluate(() => {
			const seen: { x: number; y: number; known: boolean; settled: string | undefined }[] = [];
			Object.assign(window, { seen });
			let first: Element | undefined;
			const step = () => {
				const target = document.querySelector('.dots [data-statement="IND-01"]');
				first ??= target ?? undefined;
				if (target) {
					const { e: x, f: y } = new DOMMatrix(getComputedStyle(target).transform);
					seen.push({
						x,
						y,
						known: target === first,
						settled: document.documentElement.dataset['settled']
					});
				}
				requestAnimationFrame(step);
			};
			step();
		});
	const seen = () =>
		page.evaluate(
			() =>
				(
					window as unknown as {
						seen: { x: number; y: number; known: boolean; settled: string }[];
					}
				).seen
		);
	const disc = await page.locator('[data-node=IND]').evaluate((n) => {
		const { e, f } = new DOMMatrix(getComputedStyle(n).transform);
		return { x: e, y: f };
	});
	await follow();
	await page.getByText('Over time', { exact: true }).click();
	await expect(dots(page).first()).toBeAttached();
	await settled(page);
	await expect.poll(async () => (await seen()).at(-1)!.settled).toBe('true');
	const there = await seen();
	const [start, rest] = [there[0]!, there.at(-1)!];
	const way = Math.hypot(rest.x - disc.x, rest.y - disc.y);
	expect(way).toBeGreaterThan(100);
	// The first frame may come a little late.
	expect(Math.hypot(start.x - disc.x, start.y - disc.y)).toBeLessThan(0.5 * way);
	const between = there.filter(
		(p) => Math.hypot(p.x - rest.x, p.y - rest.y) > 1 && Math.hypot(p.x - disc.x, p.y - disc.y) > 1
	);
	expect(between.length, 'frames on the way').toBeGreaterThan(2);
	expect(between.filter((p) => p.settled !== 'false')).toEqual([]);

	await page.getByText('On the map', { exact: true }).click();
	await expect(dots(page)).toHaveCount(0);
	const back = (await seen()).slice(there.length);
	const end = back.at(-1)!;
	expect(Math.hypot(end.x - disc.x, end.y - disc.y)).toBeLessThan(0.2 * way);
	expect([...there, ...back].every((p) => p.known)).toBe(true);
});

test('the card of a dot says what the page of its state says, and leads there', async ({
	page
}) => {
	await openTime(page);
	const at = (await spot(dot(page, 'IND-01').locator('.shape')))!;
	await page.mouse.move(at.x, at.y);
	await expect(card(page)).toHaveAttribute('data-card', 'IND-01');
	await page.mouse.click(at.x, at.y);
	const quote = await wordsOf(card(page).locator('blockquote, q').first());
	expect(quote.length).toBeGreaterThan(10);
	await expect(card(page).getByText('Counts.', { exact: true })).toBeVisible();
	await card(page).getByRole('link', { name: 'The statement with its source' }).click();
	await expect(page).toHaveURL(/\/state\/IND\/#IND-01$/);
	const entry = page.locator('[id="IND-01"]');
	await expect(entry).toContainText(quote.replace(/[“”]/g, ''));
	await expect(entry).toContainText('Narendra Modi');
});

test('why a statement does not count is on its card', async ({ page }) => {
	await openTime(page, '&pin=CHN-06');
	await expect(card(page)).toContainText('Does not count');
	await expect(dot(page, 'CHN-06')).not.toHaveClass(/counts/);
	await expect(dot(page, 'IND-01')).toHaveClass(/counts/);
});

test('a grip dragged: headline, colours, dots and address follow; back undoes it in one step @cross', async ({
	page
}) => {
	await openTime(page);
	const before = {
		colours: await coloursOf(page),
		headline: await wordsOf(headline(page)),
		full: await page.locator('.dots .counts').count()
	};
	const handle = await middle(grip(page, 'to').locator('.target'));
	await page.mouse.move(handle.x, handle.y);
	await page.mouse.down();
	// Over the column of 16 September, to the 15th.
	const day = page.locator('.ground .day').filter({ hasText: /^15$/ }).last();
	const to = await middle(day);
	await page.mouse.move(to.x + 60, handle.y, { steps: 12 });
	// The picture follows at once, the address waits.
	await expect(grip(page, 'to')).toHaveAttribute('aria-valuetext', '15 Sept 2022');
	await expect(headline(page)).not.toHaveText(before.headline);
	expect(page.url()).toMatch(/\?layout=time$/);
	await page.mouse.up();

	await expect.poll(() => inAddress(page)['window']).toBe('2022-09-13..2022-09-15');
	await expect(reading(page)).toContainText('13–15 Sept 2022');
	expect(before.colours['IND']).toBe('critical');
	await expect.poll(async () => (await coloursOf(page))['IND']).not.toBe('critical');
	await expect.poll(() => page.locator('.dots .counts').count()).toBeLessThan(before.full);
	// The small map is the same land, seen again.
	await expect(page.locator('.inset use')).toHaveAttribute('href', '#shapes');

	await page.goBack();
	await expect(page).toHaveURL(/\?layout=time$/);
	await expect(headline(page)).toHaveText(before.headline);
	await expect.poll(() => coloursOf(page)).toEqual(before.colours);
	await expect(html(page)).toHaveAttribute('data-layout', 'time');
	await expect(grip(page, 'to')).toHaveAttribute('aria-valuetext', '21 Sept 2022');
	await page.goForward();
	await expect(grip(page, 'to')).toHaveAttribute('aria-valuetext', '15 Sept 2022');
});

test('the whole window dragged keeps its number of days', async ({ page }) => {
	await openTime(page);
	const band = await page.locator('.chosen .move').boundingBox();
	const from = { x: band!.x + band!.width * 0.2, y: band!.y + band!.height / 2 };
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x - 200, from.y, { steps: 10 });
	await page.mouse.up();
	await expect.poll(() => inAddress(page)['window']).toMatch(/\.\./);
	const days = inAddress(page)
		['window']!.split('..')
		.map((d) => Date.parse(d) / 86_400_000);
	expect(days[1]! - days[0]!).toBe(8);
	expect(days[0]).toBeLessThan(Date.parse('2022-09-13') / 86_400_000);
});

test('keys move a grip: a day, a week, a month, to the ends @cross', async ({ page }) => {
	await openTime(page);
	const end = grip(page, 'to');
	await end.focus();
	for (const [key, words] of [
		['ArrowLeft', '20 Sept 2022'],
		['ArrowRight', '21 Sept 2022'],
		['Shift+ArrowRight', '28 Sept 2022'],
		['End', '14 Oct 2022'],
		['PageDown', '14 Sept 2022'],
		['Home', '13 Sept 2022']
	] as const) {
		await page.keyboard.press(key);
		await expect(end, key).toHaveAttribute('aria-valuetext', words);
		await expect(end).toBeFocused();
	}
	await expect.poll(() => inAddress(page)['window']).toBe('2022-09-13..2022-09-13');
	await expect(headline(page)).toContainText('Nothing counts with these settings.');
});

test('an arrow held on a grip is one step of “back”, and the address ends where the grip is @cross', async ({
	page
}) => {
	await page.addInitScript(() => {
		const writes: number[] = [];
		Object.assign(window, { writes });
		for (const name of ['pushState', 'replaceState'] as const) {
			const write = history[name].bind(history);
			history[name] = (...given) => {
				writes.push(performance.now());
				write(...given);
			};
		}
	});
	await openTime(page);
	const steps = () => page.evaluate(() => history.length);
	const before = await steps();
	const from = grip(page, 'from');
	const words = (await from.getAttribute('aria-valuetext'))!;
	await from.focus();
	for (let i = 0; i < 180; i += 1) await page.keyboard.press('ArrowLeft');
	await expect(from).not.toHaveAttribute('aria-valuetext', words);
	const day = new Date(Number(await from.getAttribute('aria-valuenow')) * 86_400_000);
	await expect
		.poll(() => inAddress(page)['window']?.split('..')[0])
		.toBe(day.toISOString().slice(0, 10));
	expect(await steps()).toBe(before + 1);
	// Safari refuses more.
	const writes = await page.evaluate(() => (window as unknown as { writes: number[] }).writes);
	for (const at of writes)
		expect(writes.filter((w) => w >= at && w < at + 10_000).length).toBeLessThanOrEqual(100);
	await page.goBack();
	await expect(page).toHaveURL(/\?layout=time$/);
	await expect(from).toHaveAttribute('aria-valuetext', words);
});

test('a named window is chosen by its name, and by the keyboard @cross', async ({ page }) => {
	await openTime(page);
	await page
		.getByRole('button', { name: 'From the invasion to the UN vote on the annexations' })
		.click();
	await expect.poll(() => inAddress(page)['window']).toBe('context');
	await expect(grip(page, 'from')).toHaveAttribute('aria-valuetext', '24 Feb 2022');
	await page.getByRole('button', { name: 'Choose this window: Around the summit' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?layout=time$/);
	await expect(grip(page, 'from')).toHaveAttribute('aria-valuetext', '13 Sept 2022');
});

test('the address brings all of it back', async ({ page }) => {
	const query = '&lanes=state&pin=IND-01&window=2022-09-14..2022-09-20';
	const asBefore = async () => {
		await expect(html(page)).toHaveAttribute('data-layout', 'time');
		await expect(dots(page).first()).toBeAttached();
		await settled(page);
		await expect(choice(page, 'Lanes by state')).toBeChecked();
		await expect(card(page)).toHaveAttribute('data-card', 'IND-01');
		await expect(grip(page, 'from')).toHaveAttribute('aria-valuetext', '14 Sept 2022');
		await expect(grip(page, 'to')).toHaveAttribute('aria-valuetext', '20 Sept 2022');
		await expect(page.locator('.chosen text')).toHaveText('14–20 Sept 2022');
		expect(inAddress(page)).toEqual({
			layout: 'time',
			lanes: 'state',
			pin: 'IND-01',
			window: '2022-09-14..2022-09-20'
		});
	};
	await openTime(page, query);
	await asBefore();
	await page.reload();
	await asBefore();
	await page.goto('/method');
	await page.goBack();
	await asBefore();
});

test('a window after the summit shows the roles of its last day; it may end after the axis', async ({
	page
}) => {
	await openTime(page, '&window=2022-09-17..2023-08-31');
	await expect(headline(page)).toContainText('of 9 members');
	await expect(page.locator('[data-node=IRN]')).toHaveAttribute('data-role', 'member');
	const x = await grip(page, 'to')
		.locator('.target')
		.evaluate((e) => e.getBoundingClientRect().right);
	expect(x).toBeLessThanOrEqual(SIZES.laptop.width);
});

test.describe('for readers who asked for less motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('the dots are there, and gone, at once', async ({ page }) => {
		await openAtlas(page);
		await page.evaluate(() => {
			const told: string[] = [];
			Object.assign(window, { told });
			new MutationObserver((records) => {
				for (const { target } of records) {
					const { dataset, style } = target as SVGElement;
					if (target === document.documentElement) told.push(`settled ${dataset['settled']}`);
					else if (dataset['statement'] === 'IND-01') told.push(style.transform);
				}
			}).observe(document, {
				subtree: true,
				attributeFilter: ['style', 'data-settled']
			});
		});
		await page.getByText('Over time', { exact: true }).click();
		await expect(dots(page).first()).toBeAttached();
		await page.getByText('On the map', { exact: true }).click();
		await expect(dots(page)).toHaveCount(0);
		const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
		expect(told).not.toContain('settled false');
		expect(told.filter((t) => t.startsWith('translate')).length).toBeLessThanOrEqual(1);
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true });

	test('the page scrolls, and every dot is reached by a finger', async ({ page }) => {
		await openTime(page);
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
			'scrolls sideways'
		).toBe(true);
		// A finger at the middle of each, and one that misses by a few pixels.
		const missed = await page.evaluate(() => {
			const faults: string[] = [];
			for (const a of document.querySelectorAll<SVGElement>('.dots [data-statement]')) {
				const id = a.dataset['statement']!;
				let box = a.querySelector('.target')!.getBoundingClientRect();
				scrollTo(0, scrollY + box.top - innerHeight / 2);
				box = a.querySelector('.target')!.getBoundingClientRect();
				const x = box.x + box.width / 2;
				const y = box.y + box.height / 2;
				const hit = document.elementFromPoint(x, y)?.closest('[data-statement]');
				if (hit !== a) faults.push(`${id}: covered`);
				if (box.width < 24) faults.push(`${id}: ${box.width} px`);
			}
			return faults;
		});
		expect(missed).toEqual([]);
	});

	test('a tap opens the card, one that misses a little too; what counts stays in sight', async ({
		page
	}) => {
		await openTime(page);
		const lone = dot(page, 'IND-01');
		await lone.evaluate((e) =>
			scrollTo(0, scrollY + e.getBoundingClientRect().top - innerHeight * 0.3)
		);
		const days = page.getByText('What counts: 13–21 Sept 2022');
		await expect(days).toBeInViewport();
		const at = await middle(lone.locator('.target'));
		await page.touchscreen.tap(at.x, at.y);
		await expect(card(page)).toHaveAttribute('data-card', 'IND-01');
		await page.keyboard.press('Escape');
		await expect(card(page)).toHaveCount(0);
		// To the left of it there is only the edge of the lane.
		const free = await lone.evaluate((e) => {
			const { left, top, height } = e.querySelector('.target')!.getBoundingClientRect();
			const x = left - 8;
			const y = top + height / 2;
			return document.elementFromPoint(x, y)?.closest('[data-statement]') ? undefined : { x, y };
		});
		expect(free).toBeDefined();
		await page.touchscreen.tap(free!.x, free!.y);
		await expect(card(page)).toHaveAttribute('data-card', 'IND-01');
	});

	test('an address that opens a dot brings it into view above its card', async ({ page }) => {
		await openTime(page, '&pin=IND-01');
		await expect(card(page)).toBeVisible();
		await expect
			.poll(async () => {
				const { y } = await middle(dot(page, 'IND-01'));
				const top = (await card(page).boundingBox())!.y;
				return y > 0 && y < top;
			})
			.toBe(true);
	});
});

test('the view over time can be taken away', async ({ page }) => {
	await openTime(page, '&lanes=state');
	await page.getByRole('button', { name: /download/i }).click();
	const picture = page.locator('[data-share] .preview img');
	await expect(picture).toBeVisible();
	const svg = decodeURIComponent((await picture.getAttribute('src'))!);
	expect(svg.match(/data-statement=/g)!.length).toBe(STATEMENTS.length);
	expect(svg).toContain('13–21 Sept 2022');
});
