import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { BUILD, serve } from '../../scripts/serve.mjs';
import { awake, ready } from './fixtures';
import { ROWS } from './talk';

// What goes wrong with networks, stores, clocks and windows: nothing is lost, and the reader is told what must be
// known. docs/faults.md lists them.

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ context }) => awake(context));

const live = (page: Page) => expect(page.locator('html[data-live]')).toBeAttached();
const unloaded = (page: Page) => page.locator('#unloaded');
const missing = (page: Page) => page.getByRole('button', { name: 'Reload the page' });
const stageAt = (page: Page, n: number) =>
	expect(page.locator('main > .stage')).toHaveAttribute('data-step', String(n));

/** Errors of scripts; a page that only lacks something has none. */
function errorsOf(page: Page): string[] {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	return errors;
}

/** What anybody can write behind a link: not what a browser takes for a place, markup, more than fits. */
const FRAGMENTS = [
	'#%E0%A4%A',
	'#%',
	'#"><script>window.hacked=1</script>',
	`#${'%F0'.repeat(30_000)}`
];

test.describe('any fragment', () => {
	for (const path of [
		...['/', '/evidence', '/state/KAZ', '/source/timenews-2022', '/changes', '/method'],
		...['/compare', '/present/2', '/speaker', '/handout', '/slides', '/embed', '/?layout=time']
	])
		test(path, async ({ page }) => {
			const errors = errorsOf(page);
			for (const fragment of FRAGMENTS) {
				await page.goto('about:blank');
				await page.goto(path + fragment);
				await ready(page);
				await expect(page.locator('h1').first()).toHaveText(/\S/);
			}
			expect(errors).toEqual([]);
			expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		});
});

test.describe('the network cut at each request of a first visit', () => {
	for (const { path, holds } of [
		{
			path: '/',
			holds: ['h1', '[data-headline]', '[data-layer="countries"] [data-state]', '[data-rail]']
		},
		{ path: '/present/3/', holds: ['h1', '.text', '[data-node]'] },
		{ path: '/state/KAZ/', holds: ['h1', 'article, li, table'] }
	])
		test(path, async ({ context, page }) => {
			const asked = new Set<string>();
			page.on('request', (request) => asked.add(request.url()));
			await page.goto(path);
			await live(page);
			await page.evaluate(() => document.fonts.ready);
			const whole: Record<string, number> = {};
			for (const selector of holds) whole[selector] = await page.locator(selector).count();
			const title = await page.locator('h1').first().textContent();
			// The page itself is its words: without it there is the browser's own message.
			const others = [...asked].filter((url) => new URL(url).pathname !== path);
			expect(others.length).toBeGreaterThan(5);

			const session = await context.newCDPSession(page);
			await session.send('Network.enable');
			// Unlike a route, it leaves the browser its cache for all the rest.
			const cut = (urls: string[]) => session.send('Network.setBlockedURLs', { urls });
			const failed = new Set<string>();
			page.on('requestfailed', (request) => failed.add(request.url()));
			const told = page.locator('#unloaded:visible');
			/** Of each kind of file one is let through afterwards: then all is as it was. */
			const mended = new Set<string>();
			for (const url of others) {
				const name = new URL(url).pathname;
				const kind = name.replace(/.*\./, '');
				await cut([url]);
				await page.goto(path, { waitUntil: 'domcontentloaded' });
				await expect(page.locator('html[data-live]').or(told).first(), name).toBeAttached();
				await expect.poll(() => failed.has(url), `${name} is cut`).toBe(true);
				const seen = await page.evaluate((selectors) => {
					const h1 = document.querySelector('h1');
					return {
						title: h1?.textContent,
						wide: (h1?.getBoundingClientRect().width ?? 0) > 0,
						counts: Object.fromEntries(
							selectors.map((each) => [each, document.querySelectorAll(each).length])
						),
						live: document.documentElement.dataset['live'] === 'true'
					};
				}, holds);
				// Whatever is missing, the words and the map are there.
				expect(seen, name).toMatchObject({ title, wide: true, counts: whole });
				// Without its code a page says so (above); without anything else it answers.
				if (kind !== 'js' || name.endsWith('theme.js')) expect(seen.live, name).toBe(true);
				// Never faint for ever.
				await expect(page.locator('html[data-reading="pending"]'), name).toHaveCount(0);
				const state = seen.live ? kind : `${kind} dead`;
				if (mended.has(state)) continue;
				mended.add(state);
				await cut([]);
				if (seen.live) await page.reload();
				else await told.getByRole('link', { name: 'Reload' }).click();
				await live(page);
				await expect(unloaded(page), name).toBeHidden();
				expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
			}
		});
});

test('another reading is asked for and nothing answers: the default map is shown, and called so', async ({
	page
}) => {
	await page.route('**/_app/**/*.js', (route) => route.abort());
	await page.goto('/?layout=stance&sources=articles');
	await expect(unloaded(page)).toBeVisible();
	await expect(unloaded(page)).toContainText('with the default settings');
	await expect(page.locator('[data-headline]')).toHaveCSS('opacity', '1');
	// The picture is the prepared one: the map, in its full colours.
	await expect(page.locator('html')).toHaveAttribute('data-layout', 'map');
	await expect(page.locator('svg .map').first()).toHaveCSS('opacity', '1');
	await page.unroute('**/_app/**/*.js');
	await page.getByRole('link', { name: 'Reload' }).click();
	await expect(page.locator('[data-reading-name]').first()).toContainText('two articles');
	await expect(page.locator('html')).toHaveAttribute('data-layout', 'stance');
});

test.describe('the files of the page are gone after a new version came out', () => {
	const gone = (page: Page) =>
		page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404, body: '' }));

	for (const [what, act] of Object.entries({
		'over time': (page: Page) => page.getByText('Over time', { exact: true }).click(),
		'to take away': (page: Page) => page.getByRole('button', { name: 'Download' }).click(),
		'a node dragged': async (page: Page) => {
			const box = (await page.locator('[data-node="KAZ"] .mark').first().boundingBox())!;
			await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
			await page.mouse.down();
			await page.mouse.move(box.x + 60, box.y + 60, { steps: 5 });
			await page.mouse.up();
		},
		'another reading': async (page: Page) => {
			await page.getByRole('button', { name: 'Change', exact: true }).click();
			await page.getByRole('button', { name: 'Try again' }).click();
		}
	}))
		test(`${what}: said, and there after loading again`, async ({ page }) => {
			const errors = errorsOf(page);
			await page.goto('/?layout=map&pin=IND');
			await expect(page.locator('html[data-live=true]')).toBeAttached();
			await expect(page.locator('[data-card="IND"]')).toBeVisible();
			await gone(page);
			await act(page);
			await expect(missing(page)).toBeVisible();
			// Nothing else has changed.
			await expect(page.locator('[data-node]').first()).toBeVisible();
			await page.unroute('**/_app/immutable/**');
			const before = page.url();
			await missing(page).click();
			await expect(page.locator('html[data-live=true]')).toBeAttached();
			expect(page.url()).toBe(before);
			await expect(missing(page)).toBeHidden();
			await page.getByText('Over time', { exact: true }).click();
			await expect(page.locator('.dots [data-statement="IND-01"]')).toBeAttached();
			expect(errors).toEqual([]);
		});

	test('its code is kept, its data are gone: said, and there after loading again', async ({
		page
	}) => {
		const errors = errorsOf(page);
		await page.goto('/');
		await expect(page.locator('html[data-live=true]')).toBeAttached();
		await page.route('**/json/**', (route) => route.fulfill({ status: 404, body: '' }));
		await page.getByText('Over time', { exact: true }).click();
		await expect(missing(page)).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('data-layout', 'map');
		await page.unroute('**/json/**');
		await missing(page).click();
		await expect(page.locator('html[data-live=true]')).toBeAttached();
		await page.getByText('Over time', { exact: true }).click();
		await expect(page.locator('.dots [data-statement="IND-01"]')).toBeAttached();
		expect(errors).toEqual([]);
	});

	test('marks never stand at the places of another reading', async ({ page }) => {
		const errors = errorsOf(page);
		await page.goto('/?layout=stance');
		await expect(page.locator('html[data-live=true]')).toBeAttached();
		await page.getByRole('button', { name: 'Change', exact: true }).click();
		const board = page.locator('[data-switchboard]');
		await expect(board).toBeVisible();
		await gone(page);
		await board.getByText('The two articles', { exact: false }).first().click();
		await expect(missing(page)).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('data-layout', 'map');
		expect(errors).toEqual([]);
	});
});

/** A browser that keeps nothing: asking, writing, or the ability itself is refused. */
const REFUSALS: Record<string, () => void> = {
	'storage is full': () => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	},
	'storage is forbidden': () => {
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('denied', 'SecurityError');
				}
			});
	},
	'there is no BroadcastChannel, no service worker, no wake lock': () => {
		for (const [where, name] of [
			[window, 'BroadcastChannel'],
			[Navigator.prototype, 'serviceWorker'],
			[Navigator.prototype, 'wakeLock']
		] as const)
			Reflect.deleteProperty(where, name);
	}
};
for (const [name, refuse] of Object.entries(REFUSALS))
	test(`${name}: every page answers`, async ({ page }) => {
		await page.addInitScript(refuse);
		const errors = errorsOf(page);
		for (const path of [
			'/',
			'/evidence',
			'/compare?kind=states',
			'/state/KAZ',
			'/speaker',
			'/embed'
		]) {
			await page.goto(path);
			await live(page);
			await expect(page.locator('h1').first()).toHaveText(/\S/);
		}
		await page.goto('/');
		await expect(page.locator('html[data-live=true]')).toBeAttached();
		await page.getByRole('button', { name: 'Dark theme' }).click();
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await page.goto('/present/2');
		await expect(page.locator('.stage.live')).toBeAttached();
		await page.keyboard.press('PageDown');
		await stageAt(page, 3);
		// The address has the step.
		await page.reload();
		await stageAt(page, 3);
		expect(errors).toEqual([]);
	});

test('no font comes: the words do', async ({ page }) => {
	await page.route('**/*.woff2', (route) => route.abort());
	const errors = errorsOf(page);
	for (const path of ['/', '/present/2']) {
		await page.goto(path);
		await live(page);
		await expect(page.locator('html[data-settled=true]')).toBeAttached();
		await expect(page.locator('h1').first()).toBeVisible();
		expect(
			await page
				.locator('h1')
				.first()
				.evaluate((h1) => h1.getBoundingClientRect().width)
		).toBeGreaterThan(100);
	}
	expect(errors).toEqual([]);
});

test.describe('what is kept for use without the network', () => {
	test.use({ serviceWorkers: 'allow' });

	/** A copy of the built site with a server of its own. */
	async function site() {
		const root = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
		cpSync(BUILD, root, { recursive: true });
		const { url, close } = await serve(0, root);
		const end = async () => {
			await close().catch(() => {});
			rmSync(root, { recursive: true });
		};
		return { home: `${url}/`, root, end };
	}
	async function visit(page: Page, home: string) {
		await page.goto(home);
		await page.evaluate(async () => {
			await navigator.serviceWorker.ready;
			if (!navigator.serviceWorker.controller)
				await new Promise((done) =>
					navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
				);
		});
	}

	test('an older version stays whole when the server has its files no more', async ({ page }) => {
		const { home, root, end } = await site();
		try {
			await visit(page, `${home}method/`);
			await page.getByRole('button', { name: 'Keep for offline' }).click();
			await expect(page.locator('[data-keep=kept]')).toBeAttached({ timeout: 60_000 });
			rmSync(join(root, '_app'), { recursive: true });
			const errors = errorsOf(page);
			await page.goto(`${home}?layout=stance&sources=articles`);
			await expect(page.locator('html[data-live=true]')).toBeAttached();
			await expect(page.locator('[data-reading-name]').first()).toContainText('two articles');
			await page.getByText('Over time', { exact: true }).click();
			await expect(page.locator('.dots [data-statement="IND-01"]')).toBeAttached();
			await page.goto(`${home}present/3`);
			await expect(page.locator('.stage.live')).toBeAttached();
			expect(errors).toEqual([]);
		} finally {
			await end();
		}
	});

	test('what was kept is thrown away by the browser: the network serves', async ({ page }) => {
		const { home, end } = await site();
		try {
			await visit(page, home);
			await expect
				.poll(() =>
					page.evaluate(async () => {
						const names = await caches.keys();
						for (const name of names) await caches.delete(name);
						return names.length;
					})
				)
				.toBe(1);
			for (const path of ['', 'method', 'present/2']) {
				await page.goto(home + path);
				await live(page);
				await expect(page.locator('h1').first()).toHaveText(/\S/);
			}
		} finally {
			await end();
		}
	});

	test('no room to keep anything: the page works and does not claim to', async ({ page }) => {
		const { home, end } = await site();
		try {
			const session = await page.context().newCDPSession(page);
			await session.send('Storage.overrideQuotaForOrigin', {
				origin: new URL(home).origin,
				quotaSize: 1000
			});
			await page.goto(`${home}present/2`);
			await expect(page.locator('.stage.live')).toBeAttached();
			await expect(page.locator('.offline')).toHaveText(
				/^(Offline use is not possible in this browser|Not ready offline: some of the talk could not be kept)$/,
				{ timeout: 60_000 }
			);
			await page.keyboard.press('PageDown');
			await stageAt(page, 3);
		} finally {
			await end();
		}
	});
});

const START = new Date('2026-03-02T09:00:00Z');
const timeOf = (speaker: Page) => speaker.locator('.time b');

/** A talk with the speaker's window beside it, as two windows of one browser. */
async function talk(context: BrowserContext, n: number) {
	await context.clock.install({ time: START });
	const stage = await context.newPage();
	await stage.goto(`/present/${n}`);
	await expect(stage.locator('.stage.live')).toBeAttached();
	const speaker = await context.newPage();
	await speaker.goto('/speaker');
	await context.clock.runFor(3000);
	await expect(speaker.getByText('stage connected')).toBeVisible();
	return { stage, speaker };
}
const speakerAt = (speaker: Page, n: number) =>
	expect(speaker.locator('[data-speaker]')).toHaveAttribute('data-step', String(n));

test.describe('the talk', () => {
	test('a tab that slept for an hour goes on where it was', async ({ context }) => {
		const { stage, speaker } = await talk(context, 2);
		await stage.bringToFront();
		await stage.keyboard.press('PageDown');
		await stageAt(stage, 3);
		await stage.keyboard.press('t');
		const theme = await stage.locator('html').getAttribute('data-theme');
		const session = await context.newCDPSession(stage);
		await session.send('Page.setWebLifecycleState', { state: 'frozen' });
		await speaker.bringToFront();
		await session.send('Page.setWebLifecycleState', { state: 'active' });
		await context.clock.fastForward('01:00:00');
		await context.clock.runFor(5000);
		await stage.bringToFront();
		await stageAt(stage, 3);
		await expect(stage.locator('html')).toHaveAttribute('data-theme', theme!);
		await expect(speaker.getByText('stage connected')).toBeVisible();
		await speakerAt(speaker, 3);
		await expect(timeOf(speaker)).toHaveText(/^60:/);
		await stage.keyboard.press('PageDown');
		await stageAt(stage, 4);
		await speakerAt(speaker, 4);
	});

	test('a clock that is set back takes no time from the talk', async ({ context }) => {
		const { stage, speaker } = await talk(context, 2);
		await stage.bringToFront();
		await stage.keyboard.press('PageDown');
		await context.clock.runFor('05:00');
		await expect(timeOf(speaker)).toHaveText(/^[56]:\d\d$/);
		// By more than a day, as with an empty battery.
		await context.clock.setSystemTime(new Date('2026-03-01T03:00:00Z'));
		await context.clock.runFor(4000);
		await expect(timeOf(speaker)).toHaveText(/^[56]:\d\d$/);
		await stage.keyboard.press('PageDown');
		await stage.reload();
		await expect(stage.locator('.stage.live')).toBeAttached();
		await stageAt(stage, 4);
		await context.clock.runFor(4000);
		await expect(timeOf(speaker)).toHaveText(/^[56]:\d\d$/);
	});

	test('set back while the page is reloaded, too', async ({ context }) => {
		const { stage, speaker } = await talk(context, 2);
		await stage.bringToFront();
		await stage.keyboard.press('PageDown');
		await context.clock.runFor('05:00');
		await stage.keyboard.press('PageDown');
		await speaker.close();
		await stage.goto('about:blank');
		await context.clock.setSystemTime(new Date('2026-03-01T03:00:00Z'));
		await stage.goto('/present/4');
		await expect(stage.locator('.stage.live')).toBeAttached();
		const again = await context.newPage();
		await again.goto('/speaker');
		await context.clock.runFor(3000);
		await expect(timeOf(again)).toHaveText(/^[56]:\d\d$/);
	});

	test('two tabs with one talk: one speaks, the other says so and takes it back', async ({
		context
	}) => {
		await context.clock.install({ time: START });
		const stage = async (n: number) => {
			const page = await context.newPage();
			await page.goto(`/present/${n}`);
			await expect(page.locator('.stage.live')).toBeAttached();
			return page;
		};
		const first = await stage(3);
		const second = await stage(6);
		const said = first.getByText('Another window now controls the talk.', { exact: false });
		await expect(said).toBeVisible();
		const speaker = await context.newPage();
		await speaker.goto('/speaker');
		await context.clock.runFor(3000);
		await expect(speaker.getByText('stage connected')).toBeVisible();
		// Longer than some of its questions: it does not go to and fro.
		const seen: (string | null)[] = [];
		for (let i = 0; i < 8; i += 1) {
			seen.push(await speaker.locator('[data-speaker]').getAttribute('data-step'));
			await context.clock.runFor(500);
		}
		expect(new Set(seen)).toEqual(new Set(['6']));
		await speaker.keyboard.press('PageDown');
		await stageAt(second, 7);
		await speakerAt(speaker, 7);
		await stageAt(first, 3);

		await first.bringToFront();
		// Each page has a clock of the test's, and the one of a page behind others may fall back.
		const later = await second.evaluate(() => Date.now());
		await expect.poll(() => first.evaluate(() => Date.now())).toBeGreaterThan(later);
		await first.keyboard.press('PageDown');
		await stageAt(first, 4);
		await speakerAt(speaker, 4);
		await expect(said).toBeHidden();
		await expect(
			second.getByText('Another window now controls the talk.', { exact: false })
		).toBeVisible();
		await speaker.keyboard.press('PageDown');
		await stageAt(first, 5);
		await stageAt(second, 7);
		// The other one is closed: nothing changes.
		await second.close();
		await speaker.keyboard.press('PageDown');
		await stageAt(first, 6);
		expect(ROWS.length).toBeGreaterThan(6);
	});
});
