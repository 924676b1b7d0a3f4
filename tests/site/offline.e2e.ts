import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { BUILD, serve } from '../../scripts/serve.mjs';

test.use({ serviceWorkers: 'allow' });
// Dozens of pages, on a machine that may be busy.
test.setTimeout(400_000);

/** A copy of the built site in a folder, with a server of its own that can be taken away. */
async function site(folder = '') {
	const root = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
	const build = join(root, folder);
	cpSync(BUILD, build, { recursive: true });
	const { url, close } = await serve(0, root);
	return {
		home: `${url}/${folder && `${folder}/`}`,
		build,
		port: Number(new URL(url).port),
		root,
		close
	};
}

/** Visits a page once and waits until the site is kept. */
async function visit(page: Page, address: string) {
	await page.goto(address);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((done) =>
			navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
		);
	});
}

const live = (page: Page) => expect(page.locator('html[data-live=true]')).toBeAttached();

for (const folder of ['', 'some/folder'])
	test(`after one visit ${folder ? 'in a subfolder ' : ''}everything works with the server gone`, async ({
		page
	}) => {
		const { home, close, root } = await site(folder);
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(error.message));
		page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
		try {
			await visit(page, `${home}method`);
			await close();

			await page.goto(home);
			await live(page);
			await page.evaluate(() => document.fonts.ready);
			expect(await page.evaluate(() => [...document.fonts].map((f) => f.status))).toContain(
				'loaded'
			);
			await page.locator('[data-node="KAZ"] .mark').first().hover();
			await expect(page.locator('[data-card]')).toContainText('Kazakhstan');
			// What is loaded only when it is asked for.
			await page.getByText('Over time', { exact: true }).click();
			await expect(page.locator('.dots [data-statement="IND-01"]')).toBeAttached();
			await page.getByText('On the map', { exact: true }).click();
			// Every page that a link leads to, and those of the talk; none of them was ever opened.
			const linked = await page
				// Other languages are kept for who reads them.
				.locator('a[href]:not(svg a, [hreflang])')
				.evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href.replace(/#.*/, '')));
			const inside = [...new Set(linked)].filter((href) => href.startsWith(home));
			expect(inside.length).toBeGreaterThan(8);
			for (const address of [
				...inside,
				...['present/3', 'speaker', 'handout'].map((p) => home + p)
			]) {
				const response = await page.goto(
					`${address}${address.includes('?') ? '&' : '?'}theme=dark`
				);
				expect(response?.status(), address).toBe(200);
				await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
				await expect(page.locator('h1').first(), address).toHaveText(/\S/);
			}
			const table = await page.evaluate(
				async (address) => (await fetch(address)).text(),
				`${home}data/statements.csv`
			);
			expect(table).toBe(readFileSync('data/statements.csv', 'utf8'));

			// Typed as a file, or with a slash too many.
			for (const other of ['state/KAZ.html', 'state/KAZ/']) {
				await page.goto(home + other);
				await expect(page).toHaveURL(`${home}state/KAZ`);
				await expect(page.locator('h1')).toHaveText('Kazakhstan');
			}
			await page.goto(`${home}index.html`);
			await expect(page).toHaveURL(home);
			expect(faults).toEqual([]);

			await page.goto(`${home}no/such/page`);
			await expect(page.locator('h1')).toHaveText('This address is not kept offline');
		} finally {
			await close().catch(() => {});
			rmSync(root, { recursive: true });
		}
	});

test('who reads another language has that one kept', async ({ page }) => {
	const { home, close, root } = await site();
	try {
		await visit(page, `${home}ru/method`);
		await close();
		for (const path of ['ru', 'ru/state/KAZ', 'ru/present/3', 'evidence']) {
			const response = await page.goto(home + path);
			expect(response?.status(), path).toBe(200);
		}
		await page.goto(`${home}zh`);
		await expect(page.locator('h1')).toHaveText('This address is not kept offline');
	} finally {
		await close().catch(() => {});
		rmSync(root, { recursive: true });
	}
});

test('a new version waits while somebody speaks, and comes when the talk is over', async ({
	page,
	context
}) => {
	// The whole site is kept twice.
	test.setTimeout(400_000);
	const { home, build, close, root } = await site();
	try {
		await visit(page, home);
		const talk = await context.newPage();
		await talk.goto(`${home}present/2`);

		// Another version: the worker's text and the words of a page.
		const worker = join(build, 'service-worker.js');
		const text = readFileSync(worker, 'utf8');
		const changed = text.replace(/\d+\.\d+\.\d+-[0-9a-f]{12}/, 'newer');
		expect(changed).not.toBe(text);
		writeFileSync(worker, changed);
		const evidence = join(build, 'evidence.html');
		writeFileSync(evidence, readFileSync(evidence, 'utf8').replace(/<title>/, '<title>Newer '));

		const waits = () =>
			page.evaluate(async () => {
				const registration = await navigator.serviceWorker.ready;
				await registration.update();
				return registration.waiting !== null;
			});
		await expect.poll(waits).toBe(true);
		// Neither here nor there does anything change; F5 on stage is part of a talk.
		await page.goto(`${home}evidence`);
		await expect(page).toHaveTitle(/^Evidence/);
		await page.close();
		await talk.reload();
		await talk.reload();
		await expect(talk).toHaveURL(`${home}present/2`);
		const other = await context.newPage();
		await other.goto(`${home}evidence`);
		await expect(other).toHaveTitle(/^Evidence/);

		await talk.close();
		// A window that has just been closed may be counted for a moment.
		await expect(async () => {
			await other.goto(`${home}evidence?theme=dark`);
			await expect(other).toHaveTitle(/^Newer/, { timeout: 3_000 });
		}).toPass({ timeout: 60_000 });
		await expect(other).toHaveURL(`${home}evidence?theme=dark`);
		// One version is kept, and it is whole.
		expect(await other.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/newer$/)]);
		await close();
		await other.goto(`${home}present/2`);
		await expect(other.locator('h1').first()).toHaveText(/\S/);
	} finally {
		await close().catch(() => {});
		rmSync(root, { recursive: true });
	}
});

test('a site that cannot be kept whole does not claim to be', async ({ page }) => {
	const { home, build, close, root } = await site();
	try {
		rmSync(join(build, 'method.html'));
		await page.goto(home);
		await live(page);
		const ends = await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.register('./service-worker.js');
			const worker = registration.installing;
			if (!worker) return registration.active ? 'active' : 'gone';
			return new Promise<string>((done) =>
				worker.addEventListener('statechange', () => done(worker.state))
			);
		});
		expect(['redundant', 'gone']).toContain(ends);
		await expect(page.getByText('Ready offline')).toHaveCount(0);
	} finally {
		await close();
		rmSync(root, { recursive: true });
	}
});
