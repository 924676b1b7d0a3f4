import { readFileSync } from 'node:fs';
import { axe, expect, openAtlas, settled, test } from './fixtures';

const LANGUAGES = {
	ru: {
		tag: 'ru',
		dir: 'ltr',
		evidence: 'Свидетельства',
		state: 'Казахстан',
		stance: 'Осторожная',
		flips: 'сменит метки 19 государств',
		record: '12 высказываний; 2 учитываются, 1 независимый источник'
	},
	zh: {
		tag: 'zh-Hans',
		dir: 'ltr',
		evidence: '依据',
		state: '哈萨克斯坦',
		stance: '谨慎',
		flips: '会改变19个国家的标签',
		record: '12条表态；2条计入，1个独立信源'
	},
	fa: {
		tag: 'fa',
		dir: 'rtl',
		evidence: 'شواهد',
		state: 'قزاقستان',
		stance: 'محتاطانه',
		flips: 'برچسب ۱۹ کشور را عوض می‌کند',
		record: '۱۲ اظهارنظر؛ ۲ مورد به حساب می‌آید، از ۱ منبع مستقل'
	}
};
const PAGES = [
	'',
	'/state/KAZ',
	'/evidence',
	'/method',
	'/compare',
	'/changes',
	'/present/1',
	'/embed'
];

for (const [language, known] of Object.entries(LANGUAGES))
	test.describe(language, () => {
		test('pages say their language, direction and other languages, and link within it', async ({
			page,
			request
		}) => {
			for (const path of PAGES) {
				const answer = await request.get(`/${language}${path}`);
				expect(answer.ok(), path).toBe(true);
				const html = await answer.text();
				expect(html).toContain(`<html lang="${known.tag}" dir="${known.dir}"`);
				const others = [...html.matchAll(/hreflang="([^"]+)"/g)].map(([, tag]) => tag);
				expect(others).toEqual(expect.arrayContaining(['en', 'ru', 'zh-Hans', 'fa', 'x-default']));
			}
			await page.goto(`/${language}/state/KAZ`);
			await page.getByRole('link', { name: known.evidence, exact: true }).first().click();
			await expect(page).toHaveURL(`/${language}/evidence/`);
		});

		test('the map answers in the language: card, headline, names', async ({ page }) => {
			await openAtlas(page, `${language}?pin=KAZ`);
			const card = page.locator('[data-card="KAZ"]');
			await expect(card).toContainText(known.state);
			await expect(card).toContainText(known.stance);
			// What was said keeps its language.
			await expect(card.locator('q, blockquote, [lang="en"]').first()).toBeVisible();
			await expect(page.locator('[data-headline]')).toContainText(known.state);
		});

		test('over time, a card says what a quotation means once', async ({ page }) => {
			await openAtlas(page, `${language}?layout=time&pin=IND-01`);
			const card = page.locator('[data-card="IND-01"]');
			const meaning = (await card.locator('.gloss').textContent())!.trim();
			expect(meaning).not.toBe('');
			expect((await card.innerText()).split(meaning)).toHaveLength(2);
		});

		test('another reading is told in the language, too', async ({ page }) => {
			await openAtlas(page, `${language}?sources=articles`);
			await expect(page.locator('html:not([data-reading=pending])')).toBeAttached();
			const headline = page.locator('[data-headline]');
			await expect(headline).not.toContainText(/took a position|found/);
		});

		test('the switches open, with numbers in the forms of the language', async ({ page }) => {
			await openAtlas(page, language);
			await page.locator('[data-reading-name] button').first().click();
			const board = page.locator('[data-switchboard]');
			await expect(board.getByRole('switch').first()).toBeVisible();
			await expect(board).toContainText(known.flips);
		});

		test('on record: every number with its word', async ({ page }) => {
			await page.goto(`/${language}/state/KAZ`);
			await expect(page.locator('#why')).toContainText(known.record);
		});

		// The same pages in other words: the rest is looked at where the layout is mirrored.
		for (const path of language === 'fa' ? PAGES.slice(0, 4) : PAGES.slice(0, 1))
			test(`axe finds nothing: ${path || '/'}`, async ({ page }) => {
				await page.goto(`/${language}${path}`);
				await settled(page);
				await axe(page);
			});

		test('on a phone nothing is wider than the screen', async ({ page }) => {
			await page.setViewportSize({ width: 390, height: 844 });
			for (const path of PAGES.slice(0, 6)) {
				await page.goto(`/${language}${path}`);
				await settled(page);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(wide, path || '/').toBeLessThanOrEqual(0);
			}
		});
	});

test.describe('a talk written from the right', () => {
	test.use({ hasTouch: true });

	test('goes on to the left by touch; the keys of a clicker stay', async ({ page }) => {
		await page.goto('/fa/present/2');
		await settled(page);
		const stage = page.locator('.stage');
		await expect(stage).toHaveClass(/live/);
		const step = (n: number) => expect(stage).toHaveAttribute('data-step', String(n));
		await expect(page.locator('.controls button').first()).toHaveText('→');
		const middle = page.viewportSize()!.height / 2;
		await page.touchscreen.tap(10, middle);
		await step(3);
		await page.touchscreen.tap(page.viewportSize()!.width - 10, middle);
		await step(2);
		await page.keyboard.press('ArrowRight');
		await step(3);
	});

	test('tells the headline and the talk in its own language, quotations in theirs', async ({
		page
	}) => {
		await page.goto('/fa/present/2');
		await expect(page.locator('.words h1')).not.toHaveAttribute('lang');
		await page.goto('/fa/present/4');
		await expect(page.locator('.words h1')).not.toHaveAttribute('lang');
		await expect(page.locator('.words h1')).toContainText('هند');
	});
});

test('the switch keeps the view', async ({ page }) => {
	await openAtlas(page, '?pin=KAZ&layout=stance');
	await page.locator('summary', { hasText: 'English' }).click();
	await page.getByRole('link', { name: 'Русский' }).click();
	await expect(page).toHaveURL(/\/ru\/\?(?=.*pin=KAZ)(?=.*layout=stance)/);
	await expect(page.locator('[data-card="KAZ"]')).toContainText('Казахстан');
	await expect(page.locator('html')).toHaveAttribute('data-layout', 'stance');
});

test('a page asks for the words of its own language only', async ({ page }) => {
	const scripts: string[] = [];
	page.on('response', (response) => {
		if (/\.js$/.test(new URL(response.url()).pathname)) scripts.push(response.url());
	});
	await openAtlas(page, 'fa');
	const bodies = await Promise.all(
		scripts.map((url) => readFileSync(`build${new URL(url).pathname}`, 'utf8'))
	);
	const all = bodies.join('');
	expect(all).toContain('محتاط');
	expect(all).not.toContain('Осторожная');
	expect(all).not.toContain('谨慎');
	expect(all).not.toContain('What others say that the state thinks');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the switch opens, and leads on', async ({ page }) => {
		await page.goto('/state/KAZ');
		await page.locator('summary', { hasText: 'English' }).click();
		await page.getByRole('link', { name: 'فارسی' }).click();
		await expect(page).toHaveURL('/fa/state/KAZ/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('قزاقستان');
	});
});
