import {
	card,
	country,
	expect,
	mark,
	middle,
	node,
	openAtlas,
	ready,
	short,
	SIZES,
	spot,
	spotOnTie,
	statesOf,
	test,
	whole,
	wordsOf
} from './fixtures';

/** Open sea, where no card lies. */
const SEA = { x: 430, y: 690 };
const A_DATE = /\d{1,2}(–\d{1,2})? (Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec) \d{4}/;

test('a reader goes from the colour of Kazakhstan to its words and their source', async ({
	page
}) => {
	await openAtlas(page);
	await expect(page.locator('[data-headline]')).toContainText('6 of 8 members');

	// The colour is there before the words: both say "cautious".
	await expect(country(page, 'KAZ')).toHaveAttribute('data-stance', 'cautious');
	await mark(page, 'KAZ').hover();
	const first = short(page);
	await expect(first.getByRole('heading', { name: 'Kazakhstan' })).toBeVisible();
	await expect(first.locator('.chip')).toHaveText('Cautious');
	await expect(first.getByRole('blockquote')).toHaveText(/“\S.*\S”/s);
	await expect(first).toContainText('Tokayev');
	await expect(first).toContainText(A_DATE);
	await expect(first).toContainText('But');

	// The pointer goes into the card, and the card stays.
	const { x, y } = await middle(first);
	await page.mouse.move(x, y);
	await expect(first).toHaveAttribute('data-card', 'KAZ');
	await first.getByRole('button', { name: 'More' }).click();

	const opened = whole(page);
	await expect(opened).toHaveAttribute('data-card', 'KAZ');
	await expect(opened).toContainText('Member since 2001');
	const caption = opened.locator('figcaption').first();
	// After the date comes whose report it is.
	await expect(caption).toHaveText(/\d{4} · \S+/);
	await expect(opened.getByRole('term').filter({ hasText: /^But$/ })).toBeVisible();
	expect(await wordsOf(opened)).toMatch(/\d+ statements; \d+ counts?, \d+ independent sources?/);
	const id = (await opened.locator('figure[data-statement]').getAttribute('data-statement'))!;
	const quote = await wordsOf(opened.getByRole('blockquote'));

	await opened.getByRole('link', { name: 'Why “cautious”?' }).click();
	await expect(page).toHaveURL(/\/state\/KAZ\/$/);
	await expect(page.getByRole('heading', { level: 1, name: 'Kazakhstan' })).toBeVisible();

	// The statement stands at its id, with its source.
	const statement = page.locator(`article#${id}`);
	await expect(statement).toContainText(quote);
	await expect(statement).toContainText('Counts.');
	const source = statement.getByRole('link').first();
	await expect(source).toHaveAttribute('href', /^https?:\/\//);
	await expect(source).toHaveAttribute('rel', /\bnoopener\b/);

	await page.goBack();
	await ready(page);
	await expect(page).toHaveURL(/\?pin=KAZ$/);
	await expect(whole(page)).toHaveAttribute('data-card', 'KAZ');
});

test('a line of a card leads to the statement itself @cross', async ({ page }) => {
	await openAtlas(page, '?pin=KAZ');
	const line = card(page).getByRole('definition').getByRole('link').first();
	const id = (await line.getAttribute('href'))!.split('#')[1]!;
	const words = await wordsOf(line);
	await line.click();
	await expect(page).toHaveURL(new RegExp(`/state/KAZ/#${id}$`));
	const statement = page.locator(`article#${id}`);
	await expect(statement).toBeInViewport();
	await expect(statement).toContainText(words);
});

test.describe('one card, one text', () => {
	test.use({ hasTouch: true });

	test('node, country, keyboard and finger open the same card for every state', async ({
		page
	}) => {
		await openAtlas(page);
		const shut = async () => {
			await page.keyboard.press('Escape');
			await expect(card(page)).toHaveCount(0);
		};
		for (const state of await statesOf(page)) {
			await test.step(state, async () => {
				await mark(page, state).hover();
				await expect(card(page)).toHaveAttribute('data-card', state);
				const words = await wordsOf(card(page));
				await shut();

				// The Maldives are too small for a shape; a node may cover a small country wholly.
				const land = country(page, state);
				const point = (await land.count()) === 1 ? await spot(land) : undefined;
				if (point) {
					await page.mouse.move(point.x, point.y);
					await expect(card(page)).toHaveAttribute('data-card', state);
					expect(await wordsOf(card(page)), 'pointing at the country').toBe(words);
					await shut();
				}

				await node(page, state).focus();
				await expect(card(page)).toHaveAttribute('data-card', state);
				expect(await wordsOf(card(page)), 'focus').toBe(words);
				await shut();

				const { x, y } = await middle(mark(page, state));
				await page.touchscreen.tap(x, y);
				await expect(card(page)).toHaveAttribute('data-card', state);
				expect(await wordsOf(card(page)), 'tap').toBe(words);
				await shut();
			});
		}
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true });

	test('a card opened by the address leaves its state in sight', async ({ page }) => {
		await openAtlas(page, '?pin=KGZ');
		await expect(mark(page, 'KGZ')).toBeInViewport();
		const sheet = (await card(page).boundingBox())!;
		const shape = (await mark(page, 'KGZ').boundingBox())!;
		expect(shape.y + shape.height, 'bottom of the node').toBeLessThanOrEqual(sheet.y);
	});

	test('a tap opens the short card of every state, a second tap the whole one, its button closes it', async ({
		page
	}) => {
		await openAtlas(page);
		for (const state of await statesOf(page)) {
			await test.step(state, async () => {
				await mark(page, state).scrollIntoViewIfNeeded();
				const { x, y } = await middle(mark(page, state));
				await page.touchscreen.tap(x, y);
				await expect(short(page)).toHaveAttribute('data-card', state);
				await short(page).getByRole('button', { name: 'More' }).tap();
				await expect(whole(page)).toHaveAttribute('data-card', state);
				// The map is brought to the top, so that node and card are both seen.
				await expect(mark(page, state)).toBeInViewport();
				const sheet = (await whole(page).boundingBox())!;
				const shape = (await mark(page, state).boundingBox())!;
				expect(shape.y + shape.height / 2, 'the node').toBeLessThanOrEqual(sheet.y);
				await page.getByRole('button', { name: 'Close the card' }).tap();
				await expect(card(page)).toHaveCount(0);
			});
		}
	});
});

test('a click opens the whole card, which stays while others are pointed at; a second click or Escape lets it go', async ({
	page
}) => {
	await openAtlas(page);
	await mark(page, 'IND').click();
	await page.mouse.move(SEA.x, SEA.y);
	await mark(page, 'TUR').hover();
	await expect(whole(page)).toHaveAttribute('data-card', 'IND');
	await expect(short(page)).toHaveAttribute('data-card', 'TUR');
	await expect(page).toHaveURL(/\?pin=IND$/);
	await page.keyboard.press('Escape');
	await expect(card(page)).toHaveCount(0);
	await expect(page).toHaveURL(/\/$/);

	await mark(page, 'IND').click();
	await page.mouse.move(SEA.x, SEA.y);
	await expect(whole(page)).toHaveAttribute('data-card', 'IND');
	await mark(page, 'IND').click();
	await expect(whole(page)).toHaveCount(0);

	// The country is as good as its node, and as its row.
	const point = (await spot(country(page, 'IND')))!;
	await page.mouse.click(point.x, point.y);
	await page.mouse.move(SEA.x, SEA.y);
	await expect(whole(page)).toHaveAttribute('data-card', 'IND');
	await page.mouse.click(SEA.x, SEA.y);
	await expect(whole(page)).toHaveCount(0);
	await page.locator('[data-rail="IND"]').click();
	await expect(whole(page)).toHaveAttribute('data-card', 'IND');
});

test('a card closed under the pointer leaves nothing behind @cross', async ({ page }) => {
	await openAtlas(page);
	await mark(page, 'IND').click();
	const { x, y } = await middle(whole(page));
	await page.mouse.move(x, y);
	await page.keyboard.press('Escape');
	await expect(card(page)).toHaveCount(0);
	// The next card opens and goes as ever.
	await mark(page, 'KAZ').hover();
	await expect(card(page)).toHaveAttribute('data-card', 'KAZ');
	await page.mouse.move(SEA.x, SEA.y);
	await expect(card(page)).toHaveCount(0);
});

test('a card that is not pinned goes when the pointer leaves @cross', async ({ page }) => {
	await openAtlas(page);
	await mark(page, 'IND').hover();
	await expect(card(page)).toHaveAttribute('data-card', 'IND');
	await page.mouse.move(SEA.x, SEA.y);
	await expect(card(page)).toHaveCount(0);
});

test('a tie tells its words to pointer and keyboard alike @cross', async ({ page }) => {
	await openAtlas(page);
	const tie = page.getByRole('button', { name: /^India to Russia: / });
	const point = (await spotOnTie(tie))!;
	expect(point, 'a place to point at').toBeTruthy();
	await page.mouse.move(point.x, point.y);
	await expect(card(page)).toHaveAttribute('data-card', 'IND-RUS');
	await expect(card(page).getByRole('heading', { name: 'India to Russia' })).toBeVisible();
	await expect(card(page)).toContainText('reproaches');
	await expect(card(page).getByRole('blockquote').first()).toHaveText(/“\S.*\S”/s);
	const words = await wordsOf(card(page));
	await page.keyboard.press('Escape');
	await expect(card(page)).toHaveCount(0);

	await tie.focus();
	await expect(card(page)).toHaveAttribute('data-card', 'IND-RUS');
	expect(await wordsOf(card(page))).toBe(words);
	await page.keyboard.press('Enter');
	await page.mouse.move(SEA.x, SEA.y);
	await expect(page).toHaveURL(/\?pin=IND-RUS$/);
	await expect(whole(page)).toHaveAttribute('data-card', 'IND-RUS');
});

test('a tie named on a card opens the card of the tie @cross', async ({ page }) => {
	await openAtlas(page, '?pin=IND');
	await card(page).getByRole('button', { name: 'to Russia' }).click();
	await expect(card(page)).toHaveAttribute('data-card', 'IND-RUS');
	await expect(page).toHaveURL(/\?pin=IND-RUS$/);
});

test('Crimea is Ukraine, occupied, and never Russia', async ({ page }) => {
	await openAtlas(page);
	const crimea = page.locator('[data-area="crimea"]');
	const point = (await spot(crimea))!;
	expect(point, 'a place to point at').toBeTruthy();
	await page.mouse.move(point.x, point.y);
	await expect(card(page)).toContainText('Ukraine, occupied by Russia since 2014');
	await expect(card(page).locator('.chip')).toHaveCount(0);
	await expect(card(page)).not.toHaveAttribute('data-card', 'RUS');

	const others = await crimea.evaluate((element) => {
		const area = element as SVGGeometryElement;
		const back = area.getScreenCTM()!.inverse();
		const box = area.getBoundingClientRect();
		const found = new Set<string>();
		for (let x = box.left; x < box.right; x += 1)
			for (let y = box.top; y < box.bottom; y += 1)
				if (area.isPointInFill(new DOMPoint(x, y).matrixTransform(back))) {
					const land = document
						.elementsFromPoint(x, y)
						.find((e) => e.matches('[data-area], [data-state]')) as SVGElement | undefined;
					found.add(land?.dataset['area'] ?? land?.dataset['state'] ?? 'nothing');
				}
		return [...found];
	});
	expect(others, 'what lies under a pointer on Crimea').toEqual(['crimea']);
});

for (const size of ['projector', '4:3', 'phone'] as const)
	test.describe(`small states on ${size}`, () => {
		test.use({ viewport: SIZES[size] });

		test(`each node can be hit: 24 px across, the nearer of two (${size})`, async ({ page }) => {
			await openAtlas(page);
			const missed: string[] = [];
			for (const state of ['QAT', 'ARM', 'AZE', 'KGZ', 'TJK', 'LKA']) {
				await mark(page, state).scrollIntoViewIfNeeded();
				const misses = await mark(page, state).evaluate(async (element) => {
					const middleOf = (shape: Element) => {
						const { left, top, width, height } = shape.getBoundingClientRect();
						return { x: left + width / 2, y: top + height / 2 };
					};
					const signs = [...document.querySelectorAll<SVGElement>('[data-node]')].map((node) => ({
						state: node.dataset['node'],
						...middleOf(node.querySelector('.shape')!)
					}));
					const { x, y } = middleOf(element.querySelector('.shape')!);
					const found: string[] = [];
					for (const angle of [0, 45, 90, 135, 180, 225, 270, 315]) {
						const a = (angle * Math.PI) / 180;
						const at = { x: x + 11.5 * Math.cos(a), y: y + 11.5 * Math.sin(a) };
						const away = ({ x, y }: { x: number; y: number }) => Math.hypot(x - at.x, y - at.y);
						const meant = signs.reduce((best, one) => (away(one) < away(best) ? one : best)).state;
						const hit = document.elementFromPoint(at.x, at.y)!;
						for (const type of ['pointerover', 'pointermove'])
							hit.dispatchEvent(
								new PointerEvent(type, {
									bubbles: true,
									clientX: at.x,
									clientY: at.y,
									pointerType: 'mouse'
								})
							);
						// A leap towards the open card may wait as a fast way into it does.
						const card = () => document.querySelector<HTMLElement>('.short')?.dataset['card'];
						for (let frame = 0; frame < 12 && (frame === 0 || card() !== meant); frame++)
							await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
						if (card() !== meant) found.push(`at ${angle}° ${card()} instead of ${meant}`);
					}
					return found;
				});
				// Its card may lie over the next.
				await page.keyboard.press('Escape');
				if (misses.length > 0) missed.push(`${state}: ${misses.join(', ')}`);
			}
			expect(missed).toEqual([]);
		});
	});
