import type { Page } from '@playwright/test';
import {
	card,
	expect,
	mark,
	middle,
	node,
	openAtlas,
	overlappingNodes,
	ready,
	settled,
	test
} from './fixtures';

const choice = (page: Page, name: string) => page.getByRole('radio', { name });
const html = (page: Page) => page.locator('html');

/** Keeps a list of what <html> has told of itself, from the first moment on. */
async function watch(page: Page) {
	await page.addInitScript(() => {
		const told: string[] = [];
		Object.assign(window, { told });
		// <html> is not there yet.
		new MutationObserver((records) => {
			if (records.every((r) => r.target !== document.documentElement)) return;
			const { layout, settled } = document.documentElement.dataset;
			told.push(`${layout} ${settled}`);
		}).observe(document, {
			subtree: true,
			attributeFilter: ['data-layout', 'data-settled']
		});
	});
}
const told = (page: Page) =>
	page.evaluate(() => [...new Set((window as unknown as { told: string[] }).told)]);
const forget = (page: Page) =>
	page.evaluate(() => void ((window as unknown as { told: string[] }).told.length = 0));

test('the mouse arranges the same nodes on the map, by stance and by ties', async ({ page }) => {
	await watch(page);
	await openAtlas(page);
	await expect(html(page)).toHaveAttribute('data-layout', 'map');
	const onTheMap = await middle(mark(page, 'KAZ'));
	// A mark on each element: who survives the change is the same element.
	const marked = await page.locator('[data-node]').evaluateAll((nodes) => {
		for (const n of nodes) Object.assign(n, { known: true });
		return nodes.length;
	});

	for (const [name, id] of [
		['By stance', 'stance'],
		['By ties', 'ties'],
		['On the map', 'map']
	] as const) {
		await forget(page);
		await page.getByText(name, { exact: true }).click();
		await expect(html(page)).toHaveAttribute('data-layout', id);
		await settled(page);
		await expect(choice(page, name)).toBeChecked();
		expect(await told(page)).toEqual([`${id} false`, `${id} true`]);
		await expect(page).toHaveURL(id === 'map' ? /\/$/ : new RegExp(`\\?layout=${id}$`));
		const same = await page
			.locator('[data-node]')
			.evaluateAll((nodes) => nodes.filter((n) => 'known' in n).length);
		expect(same, `nodes that are the same elements, ${id}`).toBe(marked);
		expect(await overlappingNodes(page), `overlaps, ${id}`).toEqual([]);
		// In Firefox Playwright scrolls what it clicks to the middle of the screen.
		await page.evaluate(() => scrollTo(0, 0));
		const now = await middle(mark(page, 'KAZ'));
		if (id === 'map') expect(now).toEqual(onTheMap);
		else expect(now).not.toEqual(onTheMap);
	}
});

test('the keyboard arranges them too @cross', async ({ page }) => {
	await openAtlas(page);
	await choice(page, 'On the map').focus();
	for (const [name, id] of [
		['By stance', 'stance'],
		['By ties', 'ties'],
		['Over time', 'time'],
		['On the map', 'map']
	] as const) {
		await page.keyboard.press('ArrowRight');
		await expect(choice(page, name)).toBeFocused();
		await expect(html(page)).toHaveAttribute('data-layout', id);
		await settled(page);
	}
});

for (const layout of ['stance', 'ties'] as const)
	test(`?layout=${layout} opens at rest in that layout`, async ({ page }) => {
		await watch(page);
		await openAtlas(page, `?layout=${layout}`);
		await expect(html(page)).toHaveAttribute('data-layout', layout);
		expect((await told(page)).filter((t) => t.endsWith('false'))).toEqual([]);
		await expect(page.getByRole('radio', { checked: true })).toHaveAttribute('value', layout);
	});

test('by stance: who spoke both ways is tied to both stances @cross', async ({ page }) => {
	await openAtlas(page, '?layout=stance');
	const stances = await page
		.locator('[data-link^="IND "]')
		.evaluateAll((links) => links.map((l) => (l as SVGElement).dataset['link']));
	expect(stances.sort()).toEqual(['IND cautious', 'IND critical']);
	const india = await middle(mark(page, 'IND'));
	const critical = await middle(page.locator('.hub[data-tone=critical]'));
	const cautious = await middle(page.locator('.hub[data-tone=cautious]'));
	expect(india.x).toBeGreaterThan(Math.min(critical.x, cautious.x));
	expect(india.x).toBeLessThan(Math.max(critical.x, cautious.x));
});

test.describe('for readers who asked for less motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('the nodes are there at once', async ({ page }) => {
		await watch(page);
		await openAtlas(page);
		await page.evaluate(() => {
			const places: string[] = [];
			Object.assign(window, { places });
			const target = document.querySelector<SVGElement>('[data-node=KAZ]')!;
			new MutationObserver(() => places.push(target.style.transform)).observe(target, {
				attributeFilter: ['style']
			});
		});
		const places = () =>
			page.evaluate(() => [...new Set((window as unknown as { places: string[] }).places)]);
		const before = await node(page, 'KAZ').evaluate((n) => (n as SVGElement).style.transform);
		await page.getByText('By stance', { exact: true }).click();
		await expect(html(page)).toHaveAttribute('data-layout', 'stance');
		await settled(page);
		const after = await node(page, 'KAZ').evaluate((n) => (n as SVGElement).style.transform);
		expect(after).not.toBe(before);
		expect(await places(), 'places on the way').toEqual([after]);
		expect(await told(page)).not.toContain('stance false');
	});
});

test('reload, back and forward bring layout, pin and class back', async ({ page }) => {
	await openAtlas(page);
	await page.getByText('By ties', { exact: true }).click();
	await page.getByRole('button', { name: 'Critical' }).click();
	await settled(page);
	await mark(page, 'IND').click();
	const inAddress = () => Object.fromEntries(new URL(page.url()).searchParams);
	const view = { layout: 'ties', pin: 'IND', only: 'critical' };
	await expect.poll(inAddress).toEqual(view);

	const asBefore = async () => {
		await ready(page);
		expect(inAddress()).toEqual(view);
		await expect(html(page)).toHaveAttribute('data-layout', 'ties');
		await expect(card(page)).toHaveAttribute('data-card', 'IND');
		// The whole card stands in its place.
		await expect(page.locator('[data-stance-head=critical]')).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await expect(choice(page, 'By ties')).toBeChecked();
	};
	await asBefore();
	await page.reload();
	await asBefore();
	await card(page).getByRole('link', { name: 'Why “critical”?' }).click();
	await expect(page).toHaveURL(/\/state\/IND\/$/);
	await page.goBack();
	await asBefore();
	await page.goForward();
	await expect(page).toHaveURL(/\/state\/IND\/$/);
	await page.goBack();
	await asBefore();
});

const AS_DEFAULT = [
	'?layout=nonsense&pin=kaz&only=UPPER&theme=blue',
	'?layout=when',
	'?pin=XYZ',
	'?pin=IND-XYZ',
	'?only=nothing',
	'?only=constructor',
	'?pin=<script>alert(1)</script>',
	'?pin=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&layout=%22%3E%3Cscript%3E',
	'?layout[]=stance&pin[]=KAZ',
	'?layout=__proto__&pin=__proto__&only=__proto__',
	'?layout=&pin=&only=&theme=',
	'?%00=%00&pin=%00&layout=%F0%9F%92%A5',
	`?pin=${'A'.repeat(6000)}`
];
test('a query that means nothing, or means harm, shows the map as it is', async ({ page }) => {
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	for (const query of AS_DEFAULT)
		await test.step(query.slice(0, 60), async () => {
			await openAtlas(page, query);
			const seen = await page.evaluate(() => ({
				layout: document.documentElement.dataset['layout'],
				theme: document.documentElement.dataset['theme'],
				cards: document.querySelectorAll('[data-card]').length,
				dimmed: document.querySelectorAll('[data-node].dim, [data-state].dim').length,
				pressed: document.querySelectorAll('.rail [aria-pressed=true]').length,
				headline: document.querySelector('[data-headline] b')?.textContent
			}));
			expect.soft(seen, query.slice(0, 60)).toEqual({
				layout: 'map',
				theme: 'light',
				cards: 0,
				dimmed: 0,
				pressed: 0,
				headline: '6 of 8 members'
			});
		});
	// The page still answers.
	await page.getByText('By stance', { exact: true }).click();
	await expect(html(page)).toHaveAttribute('data-layout', 'stance');
	await settled(page);
	expect(dialogs).toEqual([]);
});

for (const layout of ['map', 'stance', 'ties'] as const)
	test(`a dragged node follows the pointer and comes home: ${layout}`, async ({ page }) => {
		await openAtlas(page, layout === 'map' ? '' : `?layout=${layout}`);
		const address = page.url();
		const at = () => middle(node(page, 'KAZ').locator('.shape'));
		const home = await at();
		const others = await middle(mark(page, 'IND'));
		await page.mouse.move(home.x, home.y);
		await page.mouse.down();
		await page.mouse.move(home.x + 90, home.y + 60, { steps: 8 });
		await expect(html(page)).toHaveAttribute('data-settled', 'false');
		await expect
			.poll(async () => {
				const now = await at();
				return Math.hypot(now.x - home.x - 90, now.y - home.y - 60);
			}, 'distance between the pointer and the node it holds')
			.toBeLessThan(12);
		await expect(card(page)).toHaveCount(0);
		await page.mouse.up();
		await expect(html(page)).toHaveAttribute('data-settled', 'true');
		const now = await at();
		expect(Math.hypot(now.x - home.x, now.y - home.y)).toBeLessThan(2);
		const then = await middle(mark(page, 'IND'));
		expect(Math.hypot(then.x - others.x, then.y - others.y)).toBeLessThan(2);
		expect(await overlappingNodes(page)).toEqual([]);
		// A drag is no click: nothing is pinned, no link followed.
		await page.mouse.move(430, 690);
		await expect(card(page)).toHaveCount(0);
		expect(page.url()).toBe(address);
		// And the next click is one.
		await mark(page, 'KAZ').click();
		await expect(card(page)).toHaveAttribute('data-card', 'KAZ');
	});

test('the theme of the address stays in the address @cross', async ({ page }) => {
	await openAtlas(page, '?layout=stance&theme=dark');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.getByRole('radio', { name: 'By ties' }).check({ force: true });
	await expect(page).toHaveURL(/\?(?=.*layout=ties)(?=.*theme=dark)/);
});
