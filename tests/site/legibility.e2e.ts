import type { Page } from '@playwright/test';
import {
	axe,
	card,
	expect,
	openAtlas,
	overlappingNodes,
	ready,
	settled,
	SIZES,
	test
} from './fixtures';

const LAYOUTS = { map: 'On the map', stance: 'By stance', ties: 'By ties' } as const;

/** What can be counted in a picture; each list is empty in a good one. */
interface Faults {
	/** Labels over other texts or over a node that is not theirs. */
	collisions: string[];
	/** Texts below 12 px, and names on the map below 11. */
	small: string[];
	/** Texts that leave the screen or what clips them. */
	cut: string[];
	/** Width of the page beyond the screen's. */
	sideways: number;
}

/** Measures every text that can be seen on the first screen, as it is drawn. */
const faultsOf = (page: Page): Promise<Faults> =>
	page.evaluate(() => {
		interface Seen {
			words: string;
			/** State on whose node the text is; empty for others. */
			state: string;
			lines: DOMRect[];
			size: number;
			element: Element;
		}
		const texts: Seen[] = [];
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walk.nextNode()) {
			const words = walk.currentNode.textContent!.trim();
			const element = walk.currentNode.parentElement!;
			if (!words || element.closest('script, style, noscript, template, title, .visually-hidden'))
				continue;
			if (!element.checkVisibility({ visibilityProperty: true })) continue;
			let opacity = 1;
			for (let e: Element | null = element; e; e = e.parentElement)
				opacity *= Number(getComputedStyle(e).opacity);
			if (opacity < 0.15) continue;
			const range = document.createRange();
			range.selectNodeContents(walk.currentNode);
			const box = range.getBoundingClientRect();
			if (box.width < 2 || box.height < 2 || box.bottom < 0 || box.top > innerHeight) continue;
			// The skip link waits far to the left.
			if (box.right < 0) continue;
			const scale = element instanceof SVGGraphicsElement ? element.getScreenCTM()!.a : 1;
			texts.push({
				words: words.replace(/\s+/g, ' ').slice(0, 32),
				state: element.closest<SVGElement>('[data-node]')?.dataset['node'] ?? '',
				lines: [...range.getClientRects()],
				size: parseFloat(getComputedStyle(element).fontSize) * scale,
				element
			});
		}
		const collisions: string[] = [];
		const meet = (a: DOMRect, b: DOMRect) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3 * Math.min(a.height, b.height);
		texts.forEach((a, i) => {
			for (const b of texts.slice(i + 1))
				if (a.lines.some((p) => b.lines.some((q) => meet(p, q))))
					collisions.push(`${a.words} × ${b.words}`);
		});
		// Nodes and the places of controls are no text, but no label may lie on them.
		const solid = [
			...[...document.querySelectorAll<SVGElement>('[data-node]')].map((n) => ({
				name: `node ${n.dataset['node']}`,
				state: n.dataset['node']!,
				shape: n.querySelector<SVGGeometryElement>('.shape')!
			})),
			...[...document.querySelectorAll<SVGGeometryElement>('.hub rect')].map((shape) => ({
				name: `hub ${shape.closest<SVGElement>('.hub')!.dataset['tone']}`,
				state: '',
				shape
			}))
		].filter(({ shape }) => shape.checkVisibility());
		for (const { name, state, shape } of solid) {
			const box = shape.getBoundingClientRect();
			const back = shape.getScreenCTM()!.inverse();
			for (const text of texts) {
				if (state && text.state === state) continue;
				if (!state && text.element.closest('.hub')) continue;
				const hit = text.lines.some((line) => {
					if (!meet(line, box)) return false;
					// The height of small letters: ascenders and line gaps may touch.
					const y0 = line.top + 0.3 * line.height;
					const y1 = line.bottom - 0.3 * line.height;
					for (let x = line.left + 1; x <= line.right - 1; x += 2)
						for (const y of [y0, (y0 + y1) / 2, y1])
							if (shape.isPointInFill(new DOMPoint(x, y).matrixTransform(back))) return true;
					return false;
				});
				if (hit) collisions.push(`${text.words} × ${name}`);
			}
		}
		const controls = [...document.querySelectorAll('.switch, .zoom, nav button')];
		for (const control of controls) {
			const box = control.getBoundingClientRect();
			const on = ({ left, right, top, bottom }: DOMRect) =>
				left < box.right - 1 &&
				right > box.left + 1 &&
				top < box.bottom - 1 &&
				bottom > box.top + 1;
			const name = control.getAttribute('class')?.split(' ')[0] ?? control.tagName;
			for (const text of texts)
				if (text.element.closest('.stage') && text.lines.some(on))
					collisions.push(`${text.words} × ${name}`);
			for (const { name: node, shape } of solid)
				if (on(shape.getBoundingClientRect())) collisions.push(`${node} × ${name}`);
		}

		const cut = texts
			.filter(({ element, lines }) => {
				const [left, right] = [
					Math.min(...lines.map((l) => l.left)),
					Math.max(...lines.map((l) => l.right))
				];
				if (left < -1 || right > innerWidth + 1) return true;
				for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
					const { overflowX, overflowY } = getComputedStyle(e);
					if (overflowX === 'visible' && overflowY === 'visible') continue;
					if (e.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue;
					const box = e.getBoundingClientRect();
					const hides = (value: string) => value === 'hidden' || value === 'clip';
					if (hides(overflowX) && (left < box.left - 1 || right > box.right + 1)) return true;
					if (
						hides(overflowY) &&
						lines.some(
							(l) => l.top < box.top - 0.3 * l.height || l.bottom > box.bottom + 0.3 * l.height
						)
					)
						return true;
				}
				return false;
			})
			.map(({ words }) => words);
		return {
			collisions,
			small: texts
				.filter((t) => t.size < (t.element.matches('.geographic .name') ? 10.9 : 11.95))
				.map((t) => `${t.words}: ${t.size.toFixed(1)} px`),
			cut,
			sideways: Math.max(0, document.documentElement.scrollWidth - innerWidth - 1)
		};
	});

const NONE: Faults = { collisions: [], small: [], cut: [], sideways: 0 };

for (const [size, viewport] of Object.entries(SIZES))
	test.describe(size, () => {
		test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

		for (const [layout, name] of Object.entries(LAYOUTS))
			test(`everything can be read, nothing collides: ${name}, ${size}`, async ({ page }) => {
				await openAtlas(page, layout === 'map' ? '' : `?layout=${layout}`);
				expect.soft(await faultsOf(page)).toEqual(NONE);
				expect.soft(await overlappingNodes(page), 'nodes over nodes').toEqual([]);
				if (size !== 'phone') return;
				// The map begins on the first screen of a phone.
				await page.locator('.stage').evaluate((stage) => stage.scrollIntoView());
				expect.soft(await faultsOf(page), 'scrolled to the map').toEqual(NONE);
			});
	});

for (const size of ['laptop', '4K', '4:3', 'phone'] as const)
	test.describe(`pages on ${size}`, () => {
		test.use({ viewport: SIZES[size] });

		test(`the words of the other pages fit (${size})`, async ({ page }) => {
			for (const path of [
				'/evidence',
				'/method',
				'/state/KAZ',
				'/state/RUS',
				'/compare',
				'/changes'
			]) {
				await page.goto(path);
				await settled(page);
				expect.soft(await faultsOf(page), path).toEqual(NONE);
			}
		});

		test(`the words of a card fit (${size})`, async ({ page }) => {
			for (const state of ['RUS', 'KGZ']) {
				await openAtlas(page, `?pin=${state}`);
				const cut = await card(page).evaluate((element) => {
					const box = element.getBoundingClientRect();
					return [...element.querySelectorAll('p, h2, a, button, dt, .chip')]
						.filter((e) => {
							const b = e.getBoundingClientRect();
							return b.left < box.left - 1 || b.right > box.right + 1;
						})
						.map((e) => e.textContent!.slice(0, 30));
				});
				expect.soft(cut, state).toEqual([]);
				const small = await card(page)
					.locator('p, a, b, span, dt, dd, button')
					.evaluateAll((list) =>
						list
							.filter((e) => parseFloat(getComputedStyle(e).fontSize) < 11.95)
							.map((e) => e.textContent!.slice(0, 30))
					);
				expect.soft(small, state).toEqual([]);
			}
		});
	});

test.describe('forced colours', () => {
	test.use({ contextOptions: { forcedColors: 'active' } });

	test('nodes keep their shapes and their classes', async ({ page }) => {
		await openAtlas(page);
		const shapes = await page.locator('[data-node][data-role=member] .shape').evaluateAll((list) =>
			list.map((shape) => {
				const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(shape);
				const { width, height } = shape.getBoundingClientRect();
				return {
					stance: shape.closest<SVGElement>('[data-node]')!.dataset['stance']!,
					seen:
						fill !== stroke &&
						stroke !== 'none' &&
						parseFloat(strokeWidth) > 0 &&
						width * height > 0,
					kind: `${shape.getAttribute('d')!.replace(/[-\d.\s]+/g, '')} ${strokeDasharray !== 'none'}`
				};
			})
		);
		expect(shapes.filter(({ seen }) => !seen)).toEqual([]);
		const kinds = new Map(shapes.map(({ stance, kind }) => [stance, kind]));
		expect(kinds.size).toBe(4);
		expect(new Set(kinds.values()).size, 'a shape for each class').toBe(4);
		await axe(page);
	});

	test('the switch, the legend and the theme button show what is chosen', async ({ page }) => {
		await openAtlas(page);
		const look = (name: string) => page.locator('label', { hasText: name }).screenshot();
		const before = await look('By ties');
		await page.getByText('By ties', { exact: true }).click();
		await page.mouse.move(700, 40);
		await page.evaluate(() => (document.activeElement as HTMLElement).blur());
		await settled(page);
		expect((await look('By ties')).equals(before), 'chosen and not look alike').toBe(false);

		const critical = page.getByRole('button', { name: 'Critical' });
		const plain = await critical.screenshot();
		await critical.click();
		await page.mouse.move(700, 40);
		await page.evaluate(() => (document.activeElement as HTMLElement).blur());
		expect((await critical.screenshot()).equals(plain), 'pressed and not look alike').toBe(false);
	});
});

test('print shows headline, map and list, and leaves out what only a screen can do', async ({
	page
}) => {
	await openAtlas(page, '?pin=KAZ');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('6 of 8 members', { exact: true })).toBeVisible();
	await expect(page.locator('.stage svg')).toBeVisible();
	const map = (await page.locator('.stage svg').boundingBox())!;
	expect(map.height, 'height of the map in print').toBeGreaterThan(300);
	await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
	await expect(page.getByRole('radio', { name: 'By stance' })).toBeHidden();
	await expect(card(page)).toBeHidden();
	const row = page.locator('[data-rail="KAZ"]');
	await expect(row).toContainText('nuclear');
	// The list follows the map, it does not lie over it.
	expect((await row.boundingBox())!.y).toBeGreaterThanOrEqual(map.y + map.height);
});

/** What stands on the page, each with its colours. */
const coloured = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.filter((e) => e.checkVisibility())
			.map((e) => {
				const { color, backgroundColor, fill, stroke, borderTopColor } = getComputedStyle(e);
				return [e.localName, color, backgroundColor, fill, stroke, borderTopColor].join(' ');
			})
	);

test('print is light where the dark theme is chosen, or that of the system', async ({ page }) => {
	for (const path of ['/', '/state/KAZ', '/evidence', '/method', '/handout', '/compare']) {
		await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
		await page.goto(path);
		await ready(page);
		await page.emulateMedia({ media: 'print' });
		const light = await coloured(page);
		expect(
			light.find((each) => each.startsWith('body ')),
			path
		).toContain('rgb(20, 24, 29)');

		for (const [query, colorScheme] of [
			['', 'dark'],
			['?theme=dark', 'light']
		] as const) {
			await page.emulateMedia({ media: 'screen', colorScheme });
			await page.goto(path + query);
			await ready(page);
			await expect(page.locator('html[data-theme=dark]')).toBeAttached();
			await page.emulateMedia({ media: 'print' });
			expect(await coloured(page), path).toEqual(light);
		}
	}
});

test.describe('text at 200 %', () => {
	test.use({ viewport: { width: 1280, height: 1024 } });

	test('no word is lost when the reader doubles the text', async ({ page }) => {
		// The size of text in the browser's settings, which rem follows.
		await page.addInitScript(() => {
			addEventListener('DOMContentLoaded', () => {
				document.documentElement.style.fontSize = '200%';
			});
		});
		for (const path of ['/evidence', '/state/KAZ', '/method', '/compare', '/changes']) {
			await page.goto(path);
			await settled(page);
			expect.soft((await faultsOf(page)).collisions, path).toEqual([]);
		}
		await page.goto('/');
		await ready(page);
		// The page may be at rest before it has noticed how large the text is.
		await expect
			.poll(async () => {
				const { cut, collisions } = await faultsOf(page);
				return { cut, collisions };
			})
			.toEqual({ cut: [], collisions: [] });
	});
});
