import type { Page } from '@playwright/test';
import { COMMANDS } from '../../src/lib/talk/keys';
import { contrastInRoom } from '../contrast';
import {
	axe,
	country,
	expect,
	mark,
	ready,
	settled,
	spot,
	test,
	PUBLIC,
	reachable
} from './fixtures';
import {
	began,
	bigCard,
	blank,
	jump,
	leaksIn,
	openStep,
	reload,
	ROWS,
	SECRETS,
	stage,
	staged,
	standsAt,
	statementsOf,
	STEPS,
	themeOf,
	told
} from './talk';

const NUMBERS = ROWS.map((_, i) => i + 1);
const press = (page: Page, ...keys: string[]) =>
	keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** The words of the step, and no card. */
async function onStep(page: Page) {
	await expect(page.locator('.words [data-card]')).toHaveCount(0);
	await expect(page.locator('.words').getByRole('heading', { level: 1 })).toBeVisible();
}

test.describe('pages', () => {
	test('every step has its heading and gives away no note', async ({ page }) => {
		expect(SECRETS.length, 'sentences to look for').toBeGreaterThan(2 * STEPS);
		const loaded = new Map<string, Promise<string>>();
		page.on('response', (response) => {
			const type = response.headers()['content-type'] ?? '';
			if (/html|javascript|json|css/.test(type) && response.ok())
				loaded.set(
					response.url(),
					response.text().catch(() => '')
				);
		});
		for (const n of NUMBERS) {
			await openStep(page, n);
			const heading = page.getByRole('heading', { level: 1 });
			await expect(heading).toHaveCount(1);
			const written = ROWS[n - 1]!['heading']!;
			if (written.includes('{')) await expect(heading).toHaveText(/^\d of 8 members$/);
			else await expect(heading).toHaveText(written);
			await expect(page).toHaveTitle(new RegExp(`· ${n} of ${STEPS} ·`));
			expect.soft(leaksIn(await page.content()), `page of step ${n}`).toEqual([]);
		}
		for (const [url, text] of loaded) expect.soft(leaksIn(await text), url).toEqual([]);
		expect([...loaded.keys()].filter((url) => url.endsWith('.js')).length).toBeGreaterThan(3);
		// The test finds what there is to be found.
		const speaker = await (await page.request.get('/speaker')).text();
		expect(leaksIn(speaker).length).toBeGreaterThan(0);
	});

	test('every step is accessible', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await openStep(page, 1);
		for (const n of NUMBERS)
			await test.step(`step ${n}`, async () => {
				if (n > 1) await press(page, 'PageDown');
				await standsAt(page, n);
				await settled(page);
				await axe(page);
			});
	});

	test.describe('without JavaScript', () => {
		test.use({ javaScriptEnabled: false });

		test('each step is a page to read, with the words behind it and the way on', async ({
			page
		}) => {
			for (const n of NUMBERS) {
				await page.goto(`/present/${n}`);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				const behind = page.getByRole('region', { name: 'Behind this step' });
				await expect(behind.getByRole('heading', { level: 2 })).toBeVisible();
				for (const id of statementsOf(n))
					await expect(behind.locator(`[data-statement="${id}"]`), id).toBeVisible();
				const way = page.getByRole('navigation', { name: 'Steps' });
				const to = (name: RegExp) => way.getByRole('link', { name });
				await expect(to(/To the atlas/)).toHaveAttribute('href', /^(\.\.\/)+$/);
				await expect(to(/^← Step/)).toHaveCount(n > 1 ? 1 : 0);
				await expect(to(/^Step \d+ →/)).toHaveCount(n < STEPS ? 1 : 0);
				await expect(page.locator('.controls')).toHaveCount(0);
			}
			await page.getByRole('link', { name: `← Step ${STEPS - 1}` }).click();
			await expect(page).toHaveURL(new RegExp(`/present/${STEPS - 1}/$`));
			await page.getByRole('link', { name: `Step ${STEPS} →` }).click();
			await expect(page).toHaveURL(new RegExp(`/present/${STEPS}/$`));
		});
	});
});

test.describe('clickers', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('Logitech: PageDown, PageUp, F5, Escape and "."', async ({ page }) => {
		await openStep(page, 1);
		expect(await began(page), 'the clock waits for the first step').toBe(0);
		let clock = 0;
		for (const n of NUMBERS.slice(1)) {
			await press(page, 'PageDown');
			await standsAt(page, n);
			clock ||= await began(page);
			// The Start button sends F5 and Escape by turns.
			await reload(page);
			await standsAt(page, n);
			await press(page, 'Escape');
			await expect(told(page)).toHaveText('Press Esc again to leave.');
			await press(page, '.');
			await blank(page, true);
			await reload(page);
			await standsAt(page, n);
			await blank(page, true);
			await press(page, '.');
			await blank(page, false);
			await press(page, 'PageUp');
			await standsAt(page, n - 1);
			await press(page, 'PageDown');
			await standsAt(page, n);
			expect(await began(page), 'the clock goes on').toBe(clock);
		}
		expect(clock).toBeGreaterThan(0);
		await press(page, 'PageDown');
		await standsAt(page, STEPS);
		await expect(told(page)).toHaveText(`This is the last step: ${STEPS} of ${STEPS}.`);
	});

	test('Kensington: PageDown, PageUp and "b"; theme and detour come back too', async ({ page }) => {
		await openStep(page, 1);
		const light = await themeOf(page);
		await press(page, 't');
		const dark = await themeOf(page);
		expect(dark).not.toBe(light);
		for (const n of NUMBERS.slice(1)) {
			await press(page, 'PageDown');
			await standsAt(page, n);
			await jump(page, 'kaz');
			await expect(bigCard(page, 'KAZ')).toBeVisible();
			await press(page, 'b');
			await blank(page, true);
			await reload(page);
			await standsAt(page, n);
			await blank(page, true);
			expect(await themeOf(page)).toBe(dark);
			await press(page, 'b');
			await blank(page, false);
			await expect(bigCard(page, 'KAZ')).toBeVisible();
			await expect(
				page.getByRole('button', { name: `Back to ${n} of ${STEPS}`, exact: true })
			).toBeVisible();
			if (n % 2) continue;
			// From a detour, back is the step before as well.
			await press(page, 'PageUp');
			await standsAt(page, n - 1);
			await press(page, 'PageDown');
			await standsAt(page, n);
		}
	});

	test('plain: PageDown to the end and PageUp to the beginning', async ({ page }) => {
		await openStep(page, 1);
		await press(page, 'PageUp');
		await expect(told(page)).toHaveText('This is the first step.');
		for (const n of NUMBERS.slice(1)) {
			await press(page, 'PageDown');
			await standsAt(page, n);
			await reload(page);
			await standsAt(page, n);
		}
		const clock = await began(page);
		expect(clock).toBeGreaterThan(0);
		for (const n of NUMBERS.slice(0, -1).reverse()) {
			await press(page, 'PageUp');
			await standsAt(page, n);
			await expect(page.getByText(`${n} of ${STEPS}`, { exact: true })).toBeVisible();
		}
		expect(await began(page)).toBe(clock);
	});

	test('a tab that crashed and is opened anew stands where it was', async ({ page, context }) => {
		await openStep(page, 3);
		await press(page, 'PageDown', 'b');
		await blank(page, true);
		const clock = await began(page);
		const other = await context.newPage();
		await page.close();
		await openStep(other, 4);
		await blank(other, true);
		expect(await began(other)).toBe(clock);
	});
});

test.describe('keys', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('a number and Enter go to that step, or the nearest @cross', async ({ page }) => {
		await openStep(page, 1);
		await press(page, '7');
		await expect(told(page)).toHaveText('Step 7: press Enter');
		await press(page, 'Enter');
		await standsAt(page, 7);
		await press(page, '1', '0', 'Enter');
		await standsAt(page, 10);
		await press(page, '0', 'Enter');
		await standsAt(page, 1);
		await expect(told(page)).toHaveText('There is no step 0: this is 1, the first.');
		await press(page, '9', '9', 'Enter');
		await standsAt(page, STEPS);
		await expect(told(page)).toHaveText(`There is no step 99: this is ${STEPS}, the last.`);
		// Given up, it does nothing.
		await press(page, '3', 'Escape', 'Enter');
		await standsAt(page, STEPS);
	});

	test('Home, End, letters, arrows and space @cross', async ({ page }) => {
		await openStep(page, 4);
		for (const [key, n] of [
			['End', STEPS],
			['Home', 1],
			['n', 2],
			['Space', 3],
			['ArrowRight', 4],
			['ArrowDown', 5],
			['p', 4],
			['Shift+Space', 3],
			['ArrowLeft', 2],
			['ArrowUp', 1]
		] as const) {
			await press(page, key);
			await standsAt(page, n);
		}
		expect(await page.evaluate(() => scrollY), 'the page does not scroll by them').toBe(0);
	});

	test('keys with a modifier, and keys in the field, are not taken', async ({ page }) => {
		await openStep(page, 4);
		const theme = await themeOf(page);
		await press(page, 'Control+b', 'Meta+n', 'Alt+t', 'Shift+Home', 'Control+ArrowDown', 'Meta+.');
		await standsAt(page, 4);
		await blank(page, false);
		expect(await themeOf(page)).toBe(theme);

		await press(page, '/');
		const field = page.getByRole('textbox', { name: 'Go to a country' });
		await page.keyboard.type('b.tn7 p?');
		await press(page, 'Home', 'PageDown');
		await expect(field).toHaveValue('b.tn7 p?');
		await expect(page.getByText('no such country')).toBeVisible();
		await press(page, 'Escape');
		await expect(field).toBeHidden();
		await standsAt(page, 4);
		await blank(page, false);
		expect(await themeOf(page)).toBe(theme);
		await expect(page.getByRole('dialog')).toHaveCount(0);
	});

	test('"/kaz" is a detour: the next step is the one after it, Backspace returns @cross', async ({
		page
	}) => {
		await openStep(page, 4);
		await jump(page, 'kaz');
		const big = bigCard(page, 'KAZ');
		await expect(big.getByRole('heading', { name: 'Kazakhstan' })).toBeVisible();
		await expect(big.locator('[data-statement]').first()).toBeVisible();
		await standsAt(page, 4);
		const chip = page.getByRole('button', { name: `Back to 4 of ${STEPS}`, exact: true });
		await expect(chip).toBeVisible();
		await press(page, 'PageDown');
		await standsAt(page, 5);
		await expect(big).toHaveCount(0);

		await jump(page, 'india');
		await expect(bigCard(page, 'IND')).toBeVisible();
		await press(page, 'Backspace');
		await standsAt(page, 5);
		await onStep(page);

		await jump(page, 'uzb');
		await page.getByRole('button', { name: `Back to 5 of ${STEPS}`, exact: true }).click();
		await onStep(page);
		await standsAt(page, 5);
	});

	test('pointing shows the big card, leaving brings the step back, a click stays', async ({
		page
	}) => {
		await openStep(page, 1);
		const china = (await spot(country(page, 'CHN')))!;
		await page.mouse.move(china.x, china.y);
		await expect(bigCard(page, 'CHN')).toBeVisible();
		await page.mouse.move(60, 30);
		await onStep(page);

		await mark(page, 'IND').hover();
		await expect(bigCard(page, 'IND')).toBeVisible();
		await page.mouse.down();
		await page.mouse.up();
		await page.mouse.move(60, 30);
		await expect(page.getByRole('button', { name: `Back to 1 of ${STEPS}` })).toBeVisible();
		await expect(bigCard(page, 'IND')).toBeVisible();
		await press(page, 'n');
		await standsAt(page, 2);
	});

	test('a pointer that rests on the map opens nothing when the talk goes on', async ({ page }) => {
		await openStep(page, 1);
		await mark(page, 'UZB').hover();
		await expect(bigCard(page, 'UZB')).toBeVisible();
		for (const n of NUMBERS.slice(1)) {
			await press(page, 'PageDown');
			await standsAt(page, n);
			await settled(page);
			await onStep(page);
		}
	});

	test('Esc closes the card, then the detour, then asks once, then leaves', async ({ page }) => {
		await openStep(page, 5);
		await press(page, 'n');
		await standsAt(page, 6);
		await jump(page, 'kaz');
		await expect(bigCard(page, 'KAZ')).toBeVisible();
		await mark(page, 'UZB').hover();
		await expect(bigCard(page, 'UZB')).toBeVisible();
		await press(page, 'Escape');
		await expect(bigCard(page, 'KAZ')).toBeVisible();
		await press(page, 'Escape');
		await onStep(page);
		await press(page, 'Escape');
		await expect(told(page)).toHaveText('Press Esc again to leave.');
		// Anything else takes the question back.
		await press(page, 'PageUp');
		await standsAt(page, 5);
		await press(page, 'Escape');
		await standsAt(page, 5);
		await expect(told(page)).toHaveText('Press Esc again to leave.');
		await press(page, 'Escape');
		await expect(page).toHaveURL(/:\d+\/$/);
		await ready(page);
		// Left on purpose: the next talk begins anew.
		await openStep(page, 5);
		expect(await began(page)).toBe(0);
	});

	test('blank covers everything and any key returns @cross', async ({ page }) => {
		await openStep(page, 2);
		const covered = () =>
			page.evaluate(() => {
				const shares = [0.01, 0.25, 0.5, 0.75, 0.99];
				const tops = shares.flatMap((x) =>
					shares.map((y) => document.elementFromPoint(x * innerWidth, y * innerHeight))
				);
				return tops.every((top) => {
					if (!top) return false;
					const { backgroundColor, opacity } = getComputedStyle(top);
					return backgroundColor === 'rgb(0, 0, 0)' && opacity === '1' && !top.textContent;
				});
			});
		expect(await covered()).toBe(false);
		for (const key of ['b', '.', ',', 'x', 'Enter', 'PageDown', 'Escape', '5', 'Space']) {
			await press(page, 'b');
			await blank(page, true);
			expect(await covered()).toBe(true);
			await press(page, key);
			await blank(page, false);
			await standsAt(page, 2);
		}
		await expect(told(page)).toHaveText('');
		// Also where the page was scrolled to the words behind the step.
		await page.mouse.wheel(0, 500);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
		await press(page, 'b');
		await blank(page, true);
		expect(await covered(), 'scrolled').toBe(true);
	});

	test('T changes the theme, ? lists every key @cross', async ({ page }) => {
		await openStep(page, 2);
		const before = await themeOf(page);
		await press(page, 't');
		await expect.poll(() => themeOf(page)).not.toBe(before);
		await press(page, 't');
		await expect.poll(() => themeOf(page)).toBe(before);

		await press(page, '?');
		const help = page.getByRole('dialog', { name: 'Keys' });
		for (const { shown, words } of COMMANDS) {
			await expect(help.getByRole('term').filter({ hasText: shown }).first()).toBeAttached();
			await expect(help.getByText(words, { exact: true })).toBeAttached();
		}
		// The keys of the talk wait.
		await press(page, 'n');
		await standsAt(page, 2);
		await press(page, 'Escape');
		await expect(page.locator('dialog')).toHaveCount(0);
		await press(page, 'n');
		await standsAt(page, 3);
	});

	test('the room check picks type and theme, which a reload keeps', async ({ page }) => {
		await openStep(page, 4);
		// The least type on stage: it grows to the line that could be read, larger type only as far as it must.
		const size = () =>
			page.locator('.count').evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
		const before = await size();
		await page.mouse.move(200, 200);
		await page.mouse.move(210, 210);
		await page.getByRole('button', { name: 'Room check' }).click();
		const check = page.getByRole('dialog', { name: 'Room check' });
		await check.getByRole('radio').nth(1).check();
		await check.getByRole('checkbox', { name: 'the room is dark' }).check();
		await check.getByRole('button', { name: /^Use this: dark, size 2 of 3/ }).click();
		await expect(check).toHaveCount(0);
		await expect.poll(() => themeOf(page)).toBe('dark');
		expect((await size()) / before).toBeCloseTo(1.25, 1);
		await reload(page);
		expect((await size()) / before).toBeCloseTo(1.25, 1);
		expect(await themeOf(page)).toBe('dark');
	});

	test('the controls do what the keys do, and hide when idle', async ({ page }) => {
		await page.clock.install();
		await openStep(page, 2);
		const controls = page.locator('.controls');
		// A reload before an audience shows the talk alone.
		await expect(controls).toHaveCSS('opacity', '0');
		await page.mouse.move(200, 200);
		await page.mouse.move(210, 210);
		await expect(controls).toHaveCSS('opacity', '1');
		await page.getByRole('button', { name: 'Next step' }).click();
		await standsAt(page, 3);
		await page.getByRole('button', { name: 'Previous step' }).click();
		await standsAt(page, 2);
		// Space on a button that was clicked goes on with the talk.
		await press(page, 'PageDown');
		await standsAt(page, 3);
		await page.mouse.move(300, 500);
		await expect(stage(page)).not.toHaveClass(/resting/);
		await page.clock.fastForward(10_000);
		await expect(stage(page)).toHaveClass(/resting/);
		await expect(controls).toHaveCSS('opacity', '0');
		await expect(stage(page)).toHaveCSS('cursor', 'none');
	});
});

/** A text that can be seen on the first screen. */
interface Seen {
	words: string;
	/** Part of the stage it belongs to. */
	part: string;
	/** Height of the type in pixels as drawn. */
	size: number;
	/** Colours as #RRGGBB: of the text and of what lies under it. */
	colour: string;
	under: string;
}
interface Look {
	seen: Seen[];
	/** Names on the map. */
	names: string[];
	/** Each list is empty in a good picture. */
	faults: { over: string[]; cut: string[]; covered: string[] };
}

/** Measures what the stage shows, as it is drawn. */
const look = (page: Page): Promise<Look> =>
	page.evaluate(() => {
		/** A colour as #RRGGBB, laid over another where it lets that shine through. */
		const hex = (colour: string, over = getComputedStyle(document.body).backgroundColor) => {
			const parse = (text: string) =>
				/^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text)?.slice(1);
			const parts = parse(colour);
			if (!parts) throw new Error(`Not a plain colour: ${colour}`);
			const alpha = Number(parts[3] ?? 1);
			const base = parse(over) ?? ['255', '255', '255'];
			const mixed = [0, 1, 2].map((i) =>
				Math.round(alpha * Number(parts[i]) + (1 - alpha) * Number(base[i]))
			);
			return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
		};
		/** The colour of the nearest surface below an element. */
		const below = (element: Element): string => {
			const style = getComputedStyle(element);
			if (element instanceof SVGTextElement) {
				const hub = element.closest('.hub')?.querySelector('rect');
				if (hub) return hex(getComputedStyle(hub).fill);
				// A name has a halo of its own over the land.
				if (style.stroke !== 'none') return hex(style.stroke);
			}
			for (let e: Element | null = element; e; e = e.parentElement) {
				const { backgroundColor } = getComputedStyle(e);
				if (backgroundColor !== 'rgba(0, 0, 0, 0)') return hex(backgroundColor);
			}
			return '#ffffff';
		};
		const shownAt = (element: Element) => {
			let opacity = 1;
			for (let e: Element | null = element; e; e = e.parentElement)
				opacity *= Number(getComputedStyle(e).opacity);
			return opacity > 0.15 && element.checkVisibility({ visibilityProperty: true });
		};

		const found: (Seen & { element: Element; lines: DOMRect[]; state: string })[] = [];
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walk.nextNode()) {
			const words = walk.currentNode.textContent!.trim().replace(/\s+/g, ' ').slice(0, 40);
			const element = walk.currentNode.parentElement!;
			if (
				!words ||
				element.closest('script, style, noscript, title, .visually-hidden, #svelte-announcer')
			)
				continue;
			if (!shownAt(element)) continue;
			const range = document.createRange();
			range.selectNodeContents(walk.currentNode);
			const box = range.getBoundingClientRect();
			if (box.width < 2 || box.height < 2 || box.top >= innerHeight || box.right < 0) continue;
			const style = getComputedStyle(element);
			const svg = element instanceof SVGGraphicsElement;
			found.push({
				words,
				part:
					element.closest('.words, .picture, .foot, .share, .controls, .said, dialog')?.className ??
					'elsewhere',
				size: parseFloat(style.fontSize) * (svg ? element.getScreenCTM()!.a : 1),
				colour: hex(svg ? style.fill : style.color),
				under: below(element),
				element,
				lines: [...range.getClientRects()],
				state: element.closest<SVGElement>('[data-node]')?.dataset['node'] ?? ''
			});
		}

		const over: string[] = [];
		const meet = (a: DOMRect, b: DOMRect) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3 * Math.min(a.height, b.height);
		found.forEach((a, i) => {
			for (const b of found.slice(i + 1))
				if (a.lines.some((p) => b.lines.some((q) => meet(p, q))))
					over.push(`${a.words} × ${b.words}`);
		});
		const shapes = [...document.querySelectorAll<SVGGraphicsElement>('.picture [data-node]')]
			.filter(shownAt)
			.map((node) => ({
				state: node.dataset['node']!,
				bright: !node.classList.contains('dim'),
				shape: node.querySelector<SVGGeometryElement>('.shape')!
			}));
		for (const { state, shape } of shapes) {
			const box = shape.getBoundingClientRect();
			const back = (shape as SVGGeometryElement).getScreenCTM()!.inverse();
			for (const text of found) {
				if (text.state === state) continue;
				const hit = text.lines.some((line) => {
					if (!meet(line, box)) return false;
					for (let x = line.left + 1; x < line.right; x += 2)
						for (const part of [0.3, 0.5, 0.7]) {
							const point = new DOMPoint(x, line.top + part * line.height);
							if ((shape as SVGGeometryElement).isPointInFill(point.matrixTransform(back)))
								return true;
						}
					return false;
				});
				if (hit) over.push(`${text.words} × mark of ${state}`);
			}
		}
		const code = document.querySelector('[data-qr] svg')?.getBoundingClientRect();
		if (code)
			for (const text of found)
				if (text.lines.some((line) => meet(line, code))) over.push(`${text.words} × QR code`);

		const cut = found
			.filter(({ element, lines }) => {
				const slack = (l: DOMRect) => 0.2 * l.height;
				for (const l of lines)
					if (
						l.left < -1 ||
						l.right > innerWidth + 1 ||
						l.top < -slack(l) ||
						l.bottom > innerHeight + slack(l)
					)
						return true;
				for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
					if (e.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue;
					const { overflowX, overflowY } = getComputedStyle(e);
					if (overflowX === 'visible' && overflowY === 'visible') continue;
					const box = e.getBoundingClientRect();
					if (
						lines.some(
							(l) =>
								l.left < box.left - 1 ||
								l.right > box.right + 1 ||
								l.top < box.top - slack(l) ||
								l.bottom > box.bottom + slack(l)
						)
					)
						return true;
				}
				return false;
			})
			.map(({ words }) => words);

		// What the step speaks of is on the screen, and what a pointer finds there is the mark itself.
		const covered = shapes
			.filter(({ state, bright, shape }) => {
				if (!bright) return false;
				const box = shape.getBoundingClientRect();
				const hit = document.elementFromPoint(
					(box.left + box.right) / 2,
					(box.top + box.bottom) / 2
				);
				return hit?.closest<SVGElement>('[data-node]')?.dataset['node'] !== state;
			})
			.map(({ state }) => state);

		return {
			seen: found.map(({ words, part, size, colour, under }) => ({
				words,
				part,
				size,
				colour,
				under
			})),
			names: found.filter((t) => t.element.matches('.picture .name')).map((t) => t.words),
			faults: { over, cut, covered }
		};
	});

const NOTHING: Look['faults'] = { over: [], cut: [], covered: [] };
const LEAST = 1 / 30;
const tooSmall = (seen: Seen[], height: number) =>
	seen
		.filter(({ size }) => size < LEAST * height - 0.05)
		.map(({ words, part, size }) => `${part}: ${words}: 1/${(height / size).toFixed(1)}`);
/** What a lit room leaves of the contrast. */
const faded = ({ colour, under }: Seen) => contrastInRoom(colour, under, 0.35);
const tooFaint = (seen: Seen[]) =>
	seen
		.filter((text) => faded(text) < 4.5)
		.map((text) => `${text.words}: ${text.colour} on ${text.under}: ${faded(text).toFixed(2)}`);

test.describe('legible from the back row', () => {
	// With the code that leads to the step.
	test.use({ baseURL: PUBLIC });
	test.beforeEach(({ page }) => reachable(page));

	test('the code leads to the step', async ({ page }) => {
		await openStep(page, 4);
		await expect(page.locator('[data-qr]')).toContainText('atlas.example/present/4');
		await page.keyboard.press('PageDown');
		await expect(page.locator('[data-qr]')).toContainText('atlas.example/present/5');
	});

	test('an address without its last slash, on a host that serves it so, works as well', async ({
		page
	}) => {
		await page.goto('/present/1');
		await staged(page);
		await press(page, 'PageDown');
		await standsAt(page, 2);
	});

	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	for (const [width, height] of [
		[1024, 768],
		[1280, 800],
		[1920, 1080],
		[3840, 2160]
	] as const)
		test.describe(`${width}×${height}`, () => {
			test.use({ viewport: { width, height } });

			test(`every step, ${width}×${height}`, async ({ page }) => {
				await openStep(page, 1);
				for (const n of NUMBERS) {
					if (n > 1) await press(page, 'PageDown');
					await standsAt(page, n);
					await settled(page);
					const { seen, names, faults } = await look(page);
					expect.soft(tooSmall(seen, height), `step ${n}: below 1/30`).toEqual([]);
					expect.soft(tooFaint(seen), `step ${n}: faint`).toEqual([]);
					expect.soft(faults, `step ${n}`).toEqual(NOTHING);
					expect.soft(names.length, `step ${n}: names ${names.join(', ')}`).toBeLessThanOrEqual(9);
					expect.soft(names.length, `step ${n}: names`).toBeGreaterThan(0);
				}
			});

			test(`the big cards, ${width}×${height}`, async ({ page }) => {
				await openStep(page, 1);
				const members = await page
					.locator('[data-node][data-role=member]')
					.evaluateAll((nodes) => nodes.map((n) => (n as SVGElement).dataset['node']!));
				expect(members.length).toBe(8);
				for (const state of members) {
					await jump(page, state.toLowerCase());
					await expect(bigCard(page, state)).toBeVisible();
					const { seen, faults } = await look(page);
					expect.soft(tooSmall(seen, height), `${state}: below 1/30`).toEqual([]);
					expect.soft(tooFaint(seen), `${state}: faint`).toEqual([]);
					expect.soft(faults.cut, `${state}: cut off`).toEqual([]);
					expect.soft(faults.over, `${state}: over another`).toEqual([]);
				}
			});
		});

	for (const size of [1, 2])
		test(`size ${size + 1} of the room check cuts nothing off`, async ({ page }) => {
			await page.setViewportSize({ width: 1280, height: 800 });
			await openStep(page, 1);
			await page.evaluate((chosen) => {
				const key = 'stance-atlas:talk:/talk';
				const kept = JSON.parse(sessionStorage.getItem(key)!) as { place: { size: number } };
				kept.place.size = chosen;
				sessionStorage.setItem(key, JSON.stringify(kept));
			}, size);
			await reload(page);
			for (const n of NUMBERS) {
				if (n > 1) await press(page, 'PageDown');
				await standsAt(page, n);
				await settled(page);
				const { faults } = await look(page);
				expect.soft(faults.cut, `step ${n}: cut off`).toEqual([]);
				expect.soft(faults.over, `step ${n}: over another`).toEqual([]);
			}
		});

	test('the dark theme, the help and the controls', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.emulateMedia({ colorScheme: 'dark' });
		await openStep(page, 1);
		for (const n of NUMBERS) {
			if (n > 1) await press(page, 'PageDown');
			await standsAt(page, n);
			await settled(page);
			expect.soft(tooFaint((await look(page)).seen), `step ${n}`).toEqual([]);
		}
		await page.mouse.move(200, 200);
		await page.mouse.move(210, 210);
		await expect(page.locator('.controls')).toHaveCSS('opacity', '1');
		const controls = (await look(page)).seen.filter(({ part }) => part.startsWith('controls'));
		expect(controls.length).toBeGreaterThan(4);
		expect.soft(tooSmall(controls, 800)).toEqual([]);
		expect.soft(tooFaint(controls)).toEqual([]);
		await press(page, '?');
		await expect(page.getByRole('dialog')).toBeVisible();
		const help = await page.getByRole('dialog').evaluate((dialog) => ({
			type: Math.min(
				...[...dialog.querySelectorAll('dt, dd, p, button')].map((e) =>
					parseFloat(getComputedStyle(e).fontSize)
				)
			),
			sideways: dialog.scrollWidth - dialog.clientWidth,
			scrolled: dialog.scrollTop
		}));
		expect.soft(help.scrolled, 'begins at its beginning').toBe(0);
		expect.soft(help.type).toBeGreaterThanOrEqual(800 * LEAST);
		expect.soft(help.sideways).toBeLessThanOrEqual(0);
	});
});

test('an address that is only on this computer is in no code, and the help says so', async ({
	page
}) => {
	await openStep(page, 4);
	await expect(page.locator('[data-qr]')).toHaveCount(0);
	await page.keyboard.press('?');
	await expect(page.getByText('This address is only on this computer')).toBeVisible();
});

test.describe('touch', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('the first tap on a control counts, however long nobody touched the screen', async ({
		page
	}) => {
		await openStep(page, 2);
		await expect(stage(page)).toHaveClass(/resting/);
		await page.getByRole('button', { name: 'Next step' }).tap();
		await standsAt(page, 3);
	});

	test('a swipe goes on and back, a tap on a mark opens its card', async ({ page }) => {
		await openStep(page, 2);
		const wire = await page.context().newCDPSession(page);
		const swipe = async (from: number, to: number, y = 200) => {
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
				wire.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: x === undefined ? [] : [{ x, y }]
				});
			await touch('touchStart', from);
			for (const share of [0.25, 0.5, 0.75, 1])
				await touch('touchMove', from + share * (to - from));
			await touch('touchEnd');
		};
		await swipe(320, 80);
		await standsAt(page, 3);
		await swipe(320, 80);
		await standsAt(page, 4);
		await swipe(80, 320);
		await standsAt(page, 3);
		// Too short to be meant.
		await swipe(200, 170);
		await standsAt(page, 3);

		await page.evaluate(() => document.querySelector('.picture')!.scrollIntoView());
		await settled(page);
		const russia = (await spot(mark(page, 'RUS')))!;
		await page.touchscreen.tap(russia.x, russia.y);
		await expect(bigCard(page, 'RUS')).toBeAttached();
		await standsAt(page, 3);
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
		).toBeLessThanOrEqual(0);
		await staged(page);
	});
});
