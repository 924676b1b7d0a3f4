import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as plain, type Page } from '@playwright/test';
import { BUILD, serve } from '../../scripts/serve.mjs';
import { awake } from './fixtures';

interface Site {
	home: string;
	/** Its files, to be changed at will. */
	build: string;
	close: () => Promise<void>;
}

/** A copy of the built site in a folder, with a server of its own that can be taken away. */
const test = plain.extend<{ folder: string; site: Site }>({
	folder: ['', { option: true }],
	site: async ({ folder }, use) => {
		const root = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
		const build = join(root, folder);
		cpSync(BUILD, build, { recursive: true });
		const { url, close } = await serve(0, root);
		await use({ home: `${url}/${folder && `${folder}/`}`, build, close });
		await close().catch(() => {});
		rmSync(root, { recursive: true });
	}
});
test.use({ serviceWorkers: 'allow' });
test.beforeEach(({ context }) => awake(context));
// Dozens of pages, on a machine that may be busy.
test.setTimeout(400_000);

const live = (page: Page) => expect(page.locator('html[data-live=true]')).toBeAttached();

/** Opens a page and waits until the service worker hears of it. */
async function open(page: Page, address: string) {
	await page.goto(address);
	await live(page);
	await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
}

/** Paths of what is kept, from the folder of the site. */
const keptPaths = (page: Page, home: string) =>
	page.evaluate(async (home) => {
		const paths: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys())
				paths.push(url.slice(home.length));
		return paths.sort();
	}, home);
const pagesOf = (paths: string[]) => paths.filter((path) => /^$|\/$/.test(path));
const state = (page: Page) => page.locator('[data-keep]');

async function keepAll(page: Page, address: string) {
	await open(page, address);
	await page.getByRole('button', { name: 'Keep for offline' }).click();
	await expect(state(page)).toHaveAttribute('data-keep', 'kept', { timeout: 120_000 });
}

/** Makes the build one of another version. */
function renew(build: string) {
	const { version } = JSON.parse(readFileSync(join(build, '_app/version.json'), 'utf8'));
	const names = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.html$|^service-worker\.js$|version\.json$/.test(name)
	);
	for (const name of names) {
		const text = readFileSync(join(build, name), 'utf8');
		writeFileSync(
			join(build, name),
			text.replaceAll(version, 'newer').replace('<title>', '<title>Newer ')
		);
	}
}

test('a visit keeps what was opened, and asks for nothing else', async ({ page, site }) => {
	await open(page, `${site.home}state/KAZ`);
	const asked = () =>
		page.evaluate((home) => {
			const files = performance.getEntriesByType('resource').map(({ name }) => name);
			return [location.href, ...files]
				.filter((name) => name.startsWith(home))
				.map((name) => name.slice(home.length));
		}, site.home);
	await expect
		.poll(async () => {
			const kept = await keptPaths(page, site.home);
			return (await asked()).filter((path) => !kept.includes(path) && !/service-worker/.test(path));
		})
		.toEqual([]);
	expect(pagesOf(await keptPaths(page, site.home))).toEqual(['state/KAZ/']);
	expect((await keptPaths(page, site.home)).length).toBeLessThan(60);

	await site.close();
	await page.reload();
	await live(page);
	await expect(page.locator('h1')).toHaveText('Kazakhstan');
	for (const [path, lang, words] of [
		['state/IND/', 'en', 'This page is not kept for offline use'],
		['ru/state/IND', 'ru', 'Эта страница не сохранена для работы без сети'],
		['fa/', 'fa', 'این صفحه برای استفادهٔ آفلاین نگه داشته نشده است']
	] as const) {
		const response = await page.goto(site.home + path);
		expect(response?.status()).toBe(503);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await expect(page.locator('h1')).toHaveText(words);
	}
});

test('what was kept works with the server gone, every page of the language', async ({
	page,
	site
}) => {
	const { home, close } = site;
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	await keepAll(page, `${home}method/`);
	await close();

	await page.goto(home);
	await live(page);
	await page.evaluate(() => document.fonts.ready);
	expect(await page.evaluate(() => [...document.fonts].map((f) => f.status))).toContain('loaded');
	await page.locator('[data-node="KAZ"] .mark').first().hover();
	await expect(page.locator('[data-card]')).toContainText('Kazakhstan');
	// What is loaded only when it is asked for.
	await page.getByText('Over time', { exact: true }).click();
	await expect(page.locator('.dots [data-statement="IND-01"]')).toBeAttached();
	await page.getByText('On the map', { exact: true }).click();
	// Every page that a link leads to, and those of the talk; none of them was ever opened.
	const linked = await page
		.locator('a[href]:not(svg a, [hreflang])')
		.evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href.replace(/#.*/, '')));
	const inside = [...new Set(linked)].filter((href) => href.startsWith(home));
	expect(inside.length).toBeGreaterThan(8);
	for (const address of [...inside, ...['present/3', 'speaker', 'handout'].map((p) => home + p)]) {
		const response = await page.goto(`${address}${address.includes('?') ? '&' : '?'}theme=dark`);
		expect(response?.status(), address).toBe(200);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(page.locator('h1').first(), address).toHaveText(/\S/);
	}
	const table = await page.evaluate(
		async (address) => (await fetch(address)).text(),
		`${home}data/statements.csv`
	);
	expect(table).toBe(readFileSync('data/statements.csv', 'utf8'));

	// Typed as a file, or without the slash.
	for (const other of ['state/KAZ.html', 'state/KAZ', 'state/KAZ/index.html']) {
		await page.goto(home + other);
		await expect(page).toHaveURL(`${home}state/KAZ/`);
		await expect(page.locator('h1')).toHaveText('Kazakhstan');
	}
	await page.goto(`${home}index.html`);
	await expect(page).toHaveURL(home);
	expect(faults).toEqual([]);
});

test.describe('in a folder', () => {
	test.use({ folder: 'some/folder' });

	test('what was opened and the talk are kept there', async ({ page, site }) => {
		await open(page, site.home);
		await page.goto(`${site.home}present/1/`);
		await expect(page.locator('.offline')).toHaveText('Ready offline', { timeout: 120_000 });
		await site.close();
		for (const path of ['', 'present/3', 'speaker/']) {
			expect((await page.goto(site.home + path))?.status(), path).toBe(200);
			await live(page);
		}
		const response = await page.goto(`${site.home}fa/method/`);
		expect(response?.status()).toBe(503);
		await page.getByRole('link').click();
		await expect(page).toHaveURL(`${site.home}fa/`);
	});
});

test('the talk is ready offline in the language that is open, whatever was opened before', async ({
	page,
	site
}) => {
	await open(page, site.home);
	await page.goto(`${site.home}ru/present/1`);
	const ready = page.locator('.offline');
	await expect(ready).toHaveText('Готово к работе без сети', { timeout: 120_000 });
	await site.close();
	for (const [key, n] of [
		['ArrowRight', 2],
		['ArrowRight', 3]
	] as const) {
		await page.keyboard.press(key);
		await expect(page).toHaveURL(`${site.home}ru/present/${n}/`);
	}
	await page.reload();
	await live(page);
	await expect(page).toHaveURL(`${site.home}ru/present/3/`);
	await expect(ready).toHaveText('Готово к работе без сети');
	for (const path of ['ru/speaker/', 'ru/handout/', 'ru/present/7/'])
		expect((await page.goto(site.home + path))?.status(), path).toBe(200);
});

test('a talk that cannot be kept does not claim to be', async ({ page, site }) => {
	rmSync(join(site.build, 'present/3/index.html'));
	await page.goto(`${site.home}present/1/`);
	await expect(page.locator('.offline')).toHaveText(
		'Not ready offline: some of the talk could not be kept',
		{ timeout: 120_000 }
	);
});

test('who saves data has the talk kept when asking for it', async ({ page, site }) => {
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
	);
	await open(page, `${site.home}present/1/`);
	const words = page.locator('.offline');
	await expect(words).toHaveText('Not kept offline: this browser is in data-saving mode');
	expect(pagesOf(await keptPaths(page, site.home))).toEqual([]);
	await page.keyboard.press('?');
	await page.getByRole('button', { name: 'Keep the talk for offline' }).click();
	await expect(words).toHaveText('Ready offline', { timeout: 120_000 });
});

test('keeping says its size, can be stopped, goes on where it was, and can be undone', async ({
	page,
	site
}) => {
	// After some files the network stands still until the test lets it go on.
	await page.addInitScript(() => {
		const fetched = window.fetch;
		let count = 0;
		window.fetch = async (input, init) => {
			if (init?.cache === 'no-cache' && (count += 1) > 20 && !document.title.startsWith('On'))
				await new Promise((_, fail) =>
					init.signal?.addEventListener('abort', () => fail(new Error('stopped')))
				);
			return fetched(input, init);
		};
	});
	await open(page, `${site.home}method/`);
	await expect(state(page)).toContainText(/up to \d+ MB/);
	const keep = page.getByRole('button', { name: 'Keep for offline' });
	await keep.click();
	await expect(state(page)).toContainText(/\d+ of \d{3} files/);
	await expect(page.getByRole('progressbar')).toBeVisible();
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(keep).toBeVisible();
	await page.evaluate(() => (document.title = 'On'));
	await keep.click();
	await expect(state(page)).toHaveAttribute('data-keep', 'kept', { timeout: 120_000 });
	// Told by itself on the next visit.
	await page.reload();
	await expect(state(page)).toHaveAttribute('data-keep', 'kept');
	await page.getByRole('button', { name: 'Remove from this device' }).click();
	await expect(keep).toBeVisible();
	expect(pagesOf(await keptPaths(page, site.home))).toEqual([]);
});

test('a site that cannot be kept whole says so, and is kept once it can be', async ({
	page,
	site
}) => {
	const missing = join(site.build, 'compare/index.html');
	const text = readFileSync(missing, 'utf8');
	rmSync(missing);
	await open(page, `${site.home}method/`);
	await page.getByRole('button', { name: 'Keep for offline' }).click();
	await expect(state(page)).toContainText('Not everything could be kept', { timeout: 120_000 });
	writeFileSync(missing, text);
	await page.getByRole('button', { name: 'Keep for offline' }).click();
	await expect(state(page)).toHaveAttribute('data-keep', 'kept');
});

test('only pages of its own and of its version are kept', async ({ page, site }) => {
	const write = (name: string, text: string) => writeFileSync(join(site.build, name), text);
	await open(page, site.home);
	const { version } = JSON.parse(readFileSync(join(site.build, '_app/version.json'), 'utf8'));
	write('compare/index.html', '<title>Index of /compare</title><h1>Index of /compare</h1>');
	const evidence = readFileSync(join(site.build, 'evidence/index.html'), 'utf8');
	write('evidence/index.html', evidence.replaceAll(version, 'newer'));
	write('_app/version.json', '{"version":"newer"}');
	await page.goto(`${site.home}compare/`);
	await page.goto(`${site.home}evidence/`);
	await page.evaluate(() => fetch('../data/states.csv').then((answer) => answer.text()));
	await page.goto(`${site.home}changes/`);
	await expect.poll(() => keptPaths(page, site.home)).toContain('changes/');
	const kept = await keptPaths(page, site.home);
	expect(pagesOf(kept)).toEqual(['', 'changes/']);
	expect(kept).not.toContain('data/states.csv');
});

test('a new version waits while somebody speaks, and comes when the talk is over', async ({
	page,
	context,
	site: { home, build, close }
}) => {
	await open(page, home);
	const talk = await context.newPage();
	await talk.goto(`${home}ru/present/2/`);
	await expect(talk.locator('.offline')).toHaveText('Готово к работе без сети', {
		timeout: 60_000
	});
	await page.goto(`${home}evidence/`);
	await expect.poll(() => keptPaths(page, home)).toContain('evidence/');
	renew(build);

	const waits = () =>
		page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			await registration.update();
			return registration.waiting !== null;
		});
	await expect.poll(waits, { timeout: 120_000 }).toBe(true);
	// Neither here nor there does anything change; F5 on stage is part of a talk.
	await page.goto(`${home}evidence/`);
	await expect(page).toHaveTitle(/^Evidence/);
	await page.close();
	await talk.reload();
	await expect(talk).toHaveURL(`${home}ru/present/2/`);
	await expect(talk).not.toHaveTitle(/^Newer/);
	const other = await context.newPage();
	await other.goto(`${home}evidence/`);
	await expect(other).toHaveTitle(/^Evidence/);

	await talk.close();
	// A window that has just been closed may be counted for a moment. Driven by a debugger, Chromium at times loses a
	// navigation while one worker follows another (by itself it was not seen to). The older worker offers the change
	// once; it may do so again after it has been stopped, which takes 30 s without a request.
	await expect(async () => {
		await other.goto(`${home}evidence/?theme=dark`, { timeout: 10_000 });
		await expect(other).toHaveTitle(/^Newer/, { timeout: 5_000 });
	}).toPass({ timeout: 240_000, intervals: [1_000, 40_000] });
	await expect(other).toHaveURL(`${home}evidence/?theme=dark`);
	// One version is kept, and the talk in it. The older worker may have opened its store again while it handed over;
	// the next page deletes it.
	await expect(async () => {
		await other.reload({ timeout: 10_000 });
		expect(await other.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/newer$/)]);
	}).toPass({ timeout: 120_000 });
	await close();
	const response = await other.goto(`${home}ru/present/4/`);
	expect(response?.status()).toBe(200);
	// As it was kept: once live, the stage sets the title itself.
	const kept = await other.evaluate(() => fetch(location.href).then((answer) => answer.text()));
	expect(kept).toContain('<title>Newer ');
});

test.describe('beside other pages of its origin', () => {
	test.use({ folder: 'atlas' });

	test('a new version that has nothing yet does not take away what the one before kept', async ({
		page,
		context,
		site: { home, build, close }
	}) => {
		await open(page, `${home}state/KAZ/`);
		await expect.poll(() => keptPaths(page, home)).toContain('state/KAZ/');
		renew(build);
		await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			await registration.update();
		});
		// Of the same origin, but no window of the site: all of those are closed, and the newer version begins by itself.
		const other = await context.newPage();
		await other.goto(new URL('/', home).href);
		await page.close();
		await close();
		const workers = () =>
			other.evaluate(async (home) => {
				const registration = await navigator.serviceWorker.getRegistration(home);
				return [registration?.installing, registration?.waiting, registration?.active].map(
					(worker) => worker?.state
				);
			}, home);
		await expect.poll(workers).toEqual([undefined, undefined, 'activated']);
		const response = await other.goto(`${home}state/KAZ/`);
		expect(response?.status()).toBe(200);
		await expect(other.locator('h1')).toHaveText('Kazakhstan');
		await live(other);
	});
});

test('a page to embed installs nothing in the browser of its readers', async ({ page, site }) => {
	await page.goto(`${site.home}embed/`);
	await live(page);
	expect(
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
	).toBe(0);
});

test('a site that is taken down is gone from the browsers that kept it', async ({ page, site }) => {
	await open(page, site.home);
	await expect.poll(() => keptPaths(page, site.home)).toContain('');
	cpSync('docs/hosting/retire/service-worker.js', join(site.build, 'service-worker.js'));
	writeFileSync(join(site.build, 'index.html'), '<title>Something else</title>');
	await page.reload();
	await expect(async () => {
		await page.reload();
		await expect(page).toHaveTitle('Something else', { timeout: 1_000 });
	}).toPass();
	await expect
		.poll(() =>
			page.evaluate(async () => [
				...(await caches.keys()),
				...(await navigator.serviceWorker.getRegistrations())
			])
		)
		.toEqual([]);
});

test.describe('two atlases on one origin', () => {
	test.use({ folder: 'one' });

	test('do not hear each other', async ({ page, context, site }) => {
		const root = new URL('/', site.home).href;
		cpSync(site.build, join(site.build, '../two'), { recursive: true });
		await page.goto(`${root}one/present/1/`);
		await live(page);
		const speakers = await Promise.all(
			['one', 'two'].map(async (name) => {
				const speaker = await context.newPage();
				await speaker.goto(`${root}${name}/speaker/`);
				await live(speaker);
				return speaker;
			})
		);
		await page.bringToFront();
		for (const n of [2, 3]) {
			await page.keyboard.press('ArrowRight');
			await expect(page).toHaveURL(`${root}one/present/${n}/`);
		}
		const step = (speaker: Page) => speaker.locator('main[data-speaker]');
		await expect(step(speakers[0]!)).toHaveAttribute('data-step', '3');
		await expect(step(speakers[1]!)).toHaveAttribute('data-step', '1');
		// Nor does one change what the other keeps.
		expect(
			await page.evaluate(() =>
				Object.keys(localStorage).filter((key) => !/\/(one|two)\//.test(key))
			)
		).toEqual([]);
		const other = await context.newPage();
		await page.keyboard.press('t');
		await other.goto(`${root}two/method/`);
		await live(other);
		const [one, two] = await Promise.all(
			[page, other].map((each) => each.locator('html').getAttribute('data-theme'))
		);
		expect([one, two]).toEqual(['dark', 'light']);
	});
});
