/** The first view, looked at: on every screen, in every language and theme, at rest and pointed at. */
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/lib/i18n/language';
import { expect, ready, test } from './fixtures';

const SIZES = [
	[360, 800],
	[390, 844],
	[820, 1180],
	[844, 390],
	[1024, 768],
	[1100, 733],
	[1280, 720],
	[1366, 768],
	[1440, 900],
	[1920, 1080],
	[2560, 1080],
	[3840, 2160]
] as const;

/** What is wrong with the picture as it stands: each fault in words. */
const faultsOf = (page: Page) =>
	page.evaluate(() => {
		const faults: string[] = [];
		const shown = (element: Element) => {
			const style = getComputedStyle(element);
			if (style.visibility === 'hidden' || style.display === 'none') return false;
			for (let at: Element | null = element; at; at = at.parentElement)
				if (Number(getComputedStyle(at).opacity) < 0.15) return false;
			return true;
		};
		const stateAt = (x: number, y: number) =>
			document
				.elementsFromPoint(x, y)
				.map((element) => element.closest<SVGElement>('[data-layer="countries"] [data-state]'))
				.find((element) => element)?.dataset['state'];

		// Names: none on the land of another state.
		const names = [...document.querySelectorAll<SVGElement>('[data-label]')].filter(shown);
		if (names.length < 8) faults.push(`only ${names.length} names`);
		for (const name of names) {
			const { left, top, width, height } = name.getBoundingClientRect();
			const state = name.dataset['label']!;
			const on: string[] = [];
			for (let i = 0; i <= 12; i++)
				for (const share of [0.3, 0.5, 0.7]) {
					const land = stateAt(left + (width * i) / 12, top + height * share);
					if (land && land !== state) on.push(land);
				}
			if (on.length > 1) faults.push(`${state} lies on ${on[0]}`);
		}

		// Texts: none on another, none cut by the edge, none smaller than 11 px.
		const walker = document.createTreeWalker(
			document.querySelector('.atlas')!,
			NodeFilter.SHOW_TEXT
		);
		const texts: { words: string; boxes: DOMRect[] }[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement!;
			const words = node.textContent!.trim();
			if (!words || parent.closest('.visually-hidden, legend') || !shown(parent)) continue;
			const scrolled = parent.closest('.list, .column')?.getBoundingClientRect();
			const range = document.createRange();
			range.selectNodeContents(node);
			const boxes = [...range.getClientRects()].filter(
				({ width, height, top, bottom }) =>
					width > 1 &&
					height > 1 &&
					(!scrolled || (top >= scrolled.top && bottom <= scrolled.bottom + 1))
			);
			if (boxes.length === 0) continue;
			const svg = parent.closest('svg');
			const scale = (svg && (parent as unknown as SVGGraphicsElement).getScreenCTM()?.a) || 1;
			const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
			if (size < 10.9) faults.push(`“${words}” has ${size.toFixed(1)} px`);
			for (const { left, right } of boxes)
				if (left < -1 || right > innerWidth + 1) faults.push(`“${words}” is cut`);
			texts.push({ words: words.slice(0, 40), boxes });
		}
		texts.forEach((one, i) => {
			for (const other of texts.slice(i + 1))
				if (
					one.boxes.some((a) =>
						other.boxes.some(
							(b) =>
								Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
								Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >
									0.3 * Math.min(a.height, b.height)
						)
					)
				)
					faults.push(`“${one.words}” on “${other.words}”`);
		});

		// Ties: what lies over the last 30 px of each is a tie or nothing.
		for (const tie of document.querySelectorAll<SVGGElement>('[data-tie]:not(.off)')) {
			const shaft = [...tie.querySelectorAll<SVGPathElement>('.shaft')].find(
				(path) => path.getClientRects().length > 0 && path.getBoundingClientRect().width > 0
			);
			if (!shaft) continue;
			const matrix = shaft.getScreenCTM()!;
			const whole = shaft.getTotalLength();
			for (let back = 0; back < 30; back += 5) {
				const at = shaft
					.getPointAtLength(Math.max(0, whole - back / matrix.a))
					.matrixTransform(matrix);
				const over = names.find((name) => {
					const { left, right, top, bottom } = name.getBoundingClientRect();
					return at.x > left && at.x < right && at.y > top + 3 && at.y < bottom - 3;
				});
				if (over) faults.push(`${over.dataset['label']} covers the end of ${tie.dataset['tie']}`);
			}
		}
		if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('scrolls sideways');
		return [...new Set(faults)];
	});

for (const language of LANGUAGES)
	test(`no name on foreign land, no text on text, no covered end, on every screen: ${language}`, async ({
		page
	}) => {
		test.setTimeout(180_000);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(language === 'en' ? '/' : `/${language}/`);
		await ready(page);
		const found: Record<string, string[]> = {};
		for (const [width, height] of SIZES) {
			await page.setViewportSize({ width, height });
			// Resizing changes the class of the screen, and with it the places, by the next frame.
			await page.evaluate(
				() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))
			);
			for (const theme of ['light', 'dark'] as const) {
				await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
				const faults = await faultsOf(page);
				if (faults.length) found[`${width} × ${height}, ${theme}`] = faults;
				// Nothing of this depends on the theme but colours, so one size shows that.
				if (width !== 1440) break;
			}
		}
		expect(found).toEqual({});
	});

test('Ukraine’s name is in Ukraine or in the sea, on every screen', async ({ page }) => {
	await page.goto('/');
	await ready(page);
	for (const [width, height] of SIZES) {
		await page.setViewportSize({ width, height });
		const on = await page.evaluate(() => {
			const { left, top, width, height } = document
				.querySelector('[data-label="UKR"]')!
				.getBoundingClientRect();
			return document
				.elementsFromPoint(left + width / 2, top + height / 2)
				.map((element) => element.closest<SVGElement>('[data-state], [data-layer="land"]'))
				.flatMap((element) => element?.dataset['state'] ?? element?.dataset['layer'] ?? []);
		});
		expect(['UKR', undefined], `${width} × ${height}`).toContain(on[0]);
	}
});

/** Straight paths over the map, in units of the stage, in four directions. */
const PATHS: [from: [number, number], to: [number, number]][] = [
	[
		[150, 460],
		[900, 460]
	],
	[
		[900, 480],
		[150, 480]
	],
	[
		[620, 120],
		[600, 800]
	],
	[
		[590, 800],
		[610, 120]
	],
	[
		[300, 560],
		[850, 560]
	],
	[
		[850, 320],
		[250, 320]
	],
	[
		[430, 250],
		[430, 640]
	],
	[
		[760, 640],
		[760, 200]
	],
	[
		[200, 620],
		[820, 380]
	],
	[
		[820, 620],
		[330, 300]
	]
];

test('each state that a straight path enters shows its card within 50 ms; none is passed over', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/');
	await ready(page);
	const late = await page.evaluate(async (paths) => {
		const svg = document.querySelector<SVGSVGElement>('.stage svg')!;
		const matrix = svg.getScreenCTM()!;
		const faults: string[] = [];
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		for (const [from, to] of paths) {
			let state: string | undefined;
			let entered = 0;
			for (let step = 0; step <= 60; step++) {
				const share = step / 60;
				const at = new DOMPoint(
					from[0] + (to[0] - from[0]) * share,
					from[1] + (to[1] - from[1]) * share
				).matrixTransform(matrix);
				const under = document.elementFromPoint(at.x, at.y);
				if (!under) continue;
				const init = {
					bubbles: true,
					clientX: at.x,
					clientY: at.y,
					pointerType: 'mouse',
					pointerId: 1
				};
				under.dispatchEvent(new PointerEvent('pointerover', init));
				under.dispatchEvent(new PointerEvent('pointermove', init));
				const inCard = under.closest('.short');
				const now = under.closest<SVGElement>('[data-node], [data-layer="countries"] [data-state]');
				const id = now?.dataset['node'] ?? now?.dataset['state'];
				if (id && id !== state && !inCard) entered = performance.now();
				state = id;
				await frame();
				if (!id || inCard) continue;
				const card = document.querySelector<HTMLElement>('.short')?.dataset['card'];
				if (card !== id && performance.now() - entered > 50)
					faults.push(`${id} on the way from ${from} to ${to}: the card is ${card ?? 'missing'}`);
			}
			document
				.querySelector('.stage')!
				.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
			await new Promise((done) => setTimeout(done, 300));
		}
		return faults;
	}, PATHS);
	expect(late).toEqual([]);
});

test('on a fast way into a card, the states between do not take its place', async ({ page }) => {
	await page.goto('/');
	await ready(page);
	const states = await page
		.locator('[data-node]')
		.evaluateAll((nodes) => nodes.map((node) => (node as SVGElement).dataset['node']!));
	const crossed: string[] = [];
	for (const state of states) {
		await page.mouse.move(5, 895);
		await expect(page.locator('.short')).toHaveCount(0);
		const box = (await page.locator(`[data-node="${state}"] .target`).boundingBox())!;
		const sign = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		await page.mouse.move(sign.x, sign.y);
		const card = page.locator(`.short[data-card="${state}"]`);
		await expect(card).toBeVisible();
		// 30 px a frame, by the clock of the events: the machine may be slower.
		const crosses = await card.evaluate(
			(element, { x: x0, y: y0, state }) => {
				const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
				const [dx, dy] = [left + width / 2 - x0, top + height / 2 - y0];
				const count = Math.ceil(Math.hypot(dx, dy) / 30);
				const way = Array.from({ length: count }, (_, i) => {
					const [x, y] = [x0 + (dx * (i + 1)) / count, y0 + (dy * (i + 1)) / count];
					const under = document.elementFromPoint(x, y);
					const data = under?.closest<SVGElement>(
						'[data-node], [data-tie], [data-area], [data-layer="countries"] [data-state]'
					)?.dataset;
					const id = data?.['node'] ?? data?.['tie'] ?? data?.['area'] ?? data?.['state'];
					const away = Math.hypot(
						Math.max(left - x, 0, x - right),
						Math.max(top - y, 0, y - bottom)
					);
					return { x, y, under, id, away };
				});
				const between = way.filter(({ id }) => id && id !== state);
				if (between.length === 0 || between.some(({ away }) => away > 110)) return false;
				const begun = performance.now();
				way.forEach(({ x, y, under }, i) => {
					const send = (type: string, bubbles: boolean) => {
						const init = { bubbles, clientX: x, clientY: y, pointerType: 'mouse' };
						const event = new PointerEvent(type, init);
						Object.defineProperty(event, 'timeStamp', { value: begun + 16 * i });
						(bubbles ? under : element)?.dispatchEvent(event);
					};
					send('pointerover', true);
					if (element.contains(under)) send('pointerenter', false);
					send('pointermove', true);
				});
				return true;
			},
			{ ...sign, state }
		);
		if (!crosses) continue;
		crossed.push(state);
		await page.waitForTimeout(300);
		await expect(card, state).toBeVisible();
		await card.dispatchEvent('pointerleave');
	}
	expect(crossed.length).toBeGreaterThan(2);
});

for (const [width, height] of SIZES.filter(([w, h]) => w >= 1024 && h >= 616))
	test(`the short card is small, whole and beside its land: ${width} × ${height}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto('/');
		await ready(page);
		const faults = await page.evaluate(async () => {
			const found: string[] = [];
			const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
			const stage = document.querySelector('.stage')!.getBoundingClientRect();
			for (const node of document.querySelectorAll<SVGElement>('[data-node]')) {
				const state = node.dataset['node']!;
				const sign = node.querySelector('.target')!.getBoundingClientRect();
				const init = {
					bubbles: true,
					clientX: sign.left + sign.width / 2,
					clientY: sign.top + sign.height / 2,
					pointerType: 'mouse'
				};
				node.dispatchEvent(new PointerEvent('pointerover', init));
				node.dispatchEvent(new PointerEvent('pointermove', init));
				// A leap past the open card may wait as a fast way into it does.
				await new Promise((done) => setTimeout(done, 150));
				const card = document.querySelector<HTMLElement>(`.short[data-card="${state}"]`);
				if (!card) {
					found.push(`${state}: no card`);
					continue;
				}
				const box = card.getBoundingClientRect();
				if (box.width > 18.8 * rem || box.height > 16.3 * rem)
					found.push(`${state}: ${box.width} × ${box.height}`);
				if (card.scrollHeight > card.clientHeight + 1) found.push(`${state}: something is hidden`);
				const words = card.innerText.split(/\s+/).filter((word) => /\p{L}/u.test(word));
				if (words.length > 60) found.push(`${state}: ${words.length} words`);
				if (box.left < stage.left || box.right > stage.right + 1 || box.bottom > stage.bottom + 1)
					found.push(`${state}: beyond the map`);
				const path = document.querySelector<SVGPathElement>(
					`[data-layer="countries"] [data-state="${state}"]`
				);
				const matrix = path?.getScreenCTM()?.inverse();
				if (!path || !matrix) continue;
				let covered = 0;
				for (let i = 1; i < 12; i++)
					for (let j = 1; j < 12; j++)
						if (
							path.isPointInFill(
								new DOMPoint(
									box.left + (box.width * i) / 12,
									box.top + (box.height * j) / 12
								).matrixTransform(matrix)
							)
						)
							covered++;
				// Islands far from the mainland may lie under it.
				if (covered > 2)
					found.push(`${state}: the card covers ${covered} of 121 points of its land`);
			}
			return found;
		});
		expect(faults).toEqual([]);
	});

test('a row lights its state, and a state its row; a heading draws its links', async ({ page }) => {
	await page.goto('/');
	await ready(page);
	await page.locator('[data-rail="CHN"]').hover();
	await expect(page.locator('[data-node="CHN"]')).toHaveClass(/open/);
	await expect(page.locator('.short')).toHaveCount(0);
	await page.locator('[data-node="IND"] .target').hover();
	await expect(page.locator('[data-rail="IND"]')).toHaveClass(/lit/);
	await expect(page.locator('.short[data-card="IND"]')).toBeVisible();
	const heading = page.locator('[data-stance-head="critical"]');
	await heading.hover();
	const links = page.locator('.stance-links path.casing');
	const holders = page.locator('[data-node][data-stance="critical"]');
	expect(await links.count()).toBe(await holders.count());
});

test('zoom: buttons, keys and the wheel with Ctrl; the address keeps it; names stay in their land', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/');
	await ready(page);
	await page.getByRole('button', { name: 'Central Asia' }).click();
	await expect.poll(() => new URL(page.url()).searchParams.get('zoom')).toMatch(/^\d/);
	await expect(page.locator('[data-label="KGZ"]')).toBeVisible();
	await page.waitForTimeout(700);
	expect((await faultsOf(page)).filter((fault) => / lies on /.test(fault))).toEqual([]);
	const inside = await page.evaluate(() => {
		const { left, top, width, height } = document
			.querySelector('[data-label="KGZ"]')!
			.getBoundingClientRect();
		return document
			.elementsFromPoint(left + width / 2, top + height / 2)
			.some((element) => element.closest('[data-state="KGZ"]'));
	});
	expect(inside).toBe(true);
	await page.reload();
	await ready(page);
	expect(new URL(page.url()).searchParams.get('zoom')).toMatch(/^\d/);
	await page.keyboard.press('0');
	await expect.poll(() => new URL(page.url()).searchParams.get('zoom')).toBeNull();
	await page.keyboard.press('+');
	await expect.poll(() => new URL(page.url()).searchParams.get('zoom')).toMatch(/^1\.6/);
	await page.keyboard.press('-');
	await expect.poll(() => new URL(page.url()).searchParams.get('zoom')).toBeNull();
	await page.mouse.move(500, 450);
	// The plain wheel is the page's.
	await page.mouse.wheel(0, -300);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -300);
	await page.keyboard.up('Control');
	await expect.poll(() => new URL(page.url()).searchParams.get('zoom')).toMatch(/^\d/);
});

test('an unknown zoom is dropped, and told', async ({ page }) => {
	await page.goto('/?zoom=99,1,1');
	await ready(page);
	await expect(page.locator('[data-notice]')).toContainText('zoom=99,1,1');
});

test.describe('before the reader does anything', () => {
	test.use({ waits: true });

	test('no code is fetched, and the page is whole', async ({ page }) => {
		const scripts: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'script') scripts.push(request.url());
		});
		for (const path of ['/', '/state/KAZ/', '/evidence/', '/method/', '/changes/', '/handout/']) {
			await page.goto(path);
			await page.waitForLoadState('networkidle');
			await expect(page.locator('h1').first()).toBeVisible();
			expect(await page.locator('html[data-live]').count(), path).toBe(0);
		}
		expect(scripts).toEqual([]);
	});

	test('the first hover opens its card, once the code has come', async ({ page }) => {
		await page.goto('/');
		await page.locator('[data-node="IND"] .target').hover();
		await expect(page.locator('.short[data-card="IND"]')).toBeVisible();
	});

	test('the first click does what it is for', async ({ page }) => {
		await page.goto('/');
		await page.getByText('By stance', { exact: true }).click();
		await expect(page.locator('html[data-layout=stance]')).toBeAttached();
		await page.goto('/');
		await page.locator('[data-rail="KAZ"]').click();
		await expect(page.locator('.dock[data-card="KAZ"]')).toBeVisible();
		expect(new URL(page.url()).pathname).toBe('/');
		await page.goto('/');
		await page.getByRole('button', { name: 'Change', exact: true }).click();
		await expect(page.getByRole('switch').first()).toBeVisible();
	});

	test('the first key does what it is for', async ({ page }) => {
		await page.goto('/');
		await page.locator('[data-node][tabindex="0"]').focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('.dock')).toBeVisible();
	});

	test('an address with a view starts at once', async ({ page }) => {
		await page.goto('/?pin=KAZ');
		await expect(page.locator('.dock[data-card="KAZ"]')).toBeVisible();
	});
});
