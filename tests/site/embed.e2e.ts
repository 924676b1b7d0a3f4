import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as plain } from '@playwright/test';
import { embedCode } from '../../src/lib/export/embed';
import { expect, ready, test } from './fixtures';

/** A page of somebody else, on another origin, with the code that the atlas gives. */
async function host(
	site: string,
	query: string,
	change = (code: string) => code
): Promise<{ url: string; close: () => void }> {
	const code = change(embedCode(`${site}/embed/${query}`, 'Who stands where', site));
	const body = `<!doctype html><title>A newspaper</title><h1>News</h1><p style="height:300px">Before</p>${code}<p style="height:3000px">After</p>`;
	const server: Server = createServer((_request, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

plain.describe('in a page of somebody else', () => {
	plain(
		'it shows the view asked for, takes its height, and traps neither wheel nor keyboard',
		async ({ page, baseURL }) => {
			const faults: string[] = [];
			page.on('pageerror', (error) => faults.push(error.message));
			const there = await host(baseURL!, '?layout=stance&pin=KAZ&theme=dark&sources=articles');
			try {
				await page.goto(there.url);
				const frame = page.frameLocator('iframe');
				await expect(frame.locator('html')).toHaveAttribute('data-layout', 'stance');
				await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
				await expect(frame.locator('[data-card=KAZ]')).toBeVisible();
				await expect(frame.locator('[data-reading-name]')).toContainText('the two articles only');
				await expect(
					frame.getByRole('link', { name: 'Stance Atlas', exact: true })
				).toHaveAttribute('href', /\?.*sources=articles/);

				// The frame is as high as what is in it.
				const inside = () => frame.locator('main').evaluate((main) => Math.ceil(main.scrollHeight));
				await expect
					.poll(async () => (await page.locator('iframe').boundingBox())!.height)
					.toBe(await inside());

				// The wheel over the map scrolls the host's page.
				await page.locator('iframe').scrollIntoViewIfNeeded();
				const box = (await page.locator('iframe').boundingBox())!;
				await page.mouse.move(box.x + box.width / 2, box.y + 40);
				const before = await page.evaluate(() => scrollY);
				await page.mouse.wheel(0, 400);
				await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);

				// Tab leads through the frame and out of it again.
				await page.evaluate(() => {
					document.body.insertAdjacentHTML('beforeend', '<button id="end">End</button>');
				});
				await frame.getByRole('link', { name: 'Method and borders' }).focus();
				await page.keyboard.press('Tab');
				await expect
					.poll(() => page.evaluate(() => document.activeElement?.tagName))
					.not.toBe('IFRAME');

				// The host may ask for another view.
				await page.evaluate(() => {
					const { contentWindow } = document.querySelector('iframe')!;
					contentWindow!.postMessage(
						{ type: 'stance-atlas:view', query: '?layout=ties&theme=light' },
						'*'
					);
					contentWindow!.postMessage({ type: 'stance-atlas:view', query: 7 }, '*');
					contentWindow!.postMessage('noise', '*');
				});
				await expect(frame.locator('html')).toHaveAttribute('data-layout', 'ties');
				await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
				expect(faults).toEqual([]);
			} finally {
				there.close();
			}
		}
	);
});

for (const [sandbox, what] of [
	['allow-scripts', 'without an origin it answers'],
	['', 'without scripts it shows map and words']
] as const)
	plain(`in a frame ${what}`, async ({ page, baseURL }) => {
		const there = await host(baseURL!, '?layout=stance', (code) =>
			code.replace('<iframe', `<iframe sandbox="${sandbox}"`)
		);
		try {
			await page.goto(there.url);
			const frame = page.frameLocator('iframe');
			await expect(frame.locator('[data-headline]')).toContainText(/of 8 members/);
			await expect(
				frame.locator('[data-layer="countries"] [data-state="KAZ"]').first()
			).toBeVisible();
			await expect(frame.locator('#unloaded')).toBeHidden();
			if (!sandbox) return;
			await expect(frame.locator('html[data-live=true]')).toBeAttached();
			await expect(frame.locator('html')).toHaveAttribute('data-layout', 'stance');
		} finally {
			there.close();
		}
	});

test('links of the frame leave it', async ({ page }) => {
	await page.goto('/embed?pin=IND');
	await ready(page);
	await expect(page.locator('base')).toHaveAttribute('target', '_blank');
});

test('the code is safe in the page of the host', () => {
	const code = embedCode(
		'https://a.example/embed?pin="><script>x</script>',
		'<b>"&',
		'https://a.example/'
	);
	expect(code).not.toContain('<b>');
	expect(code.match(/<script>/g)).toHaveLength(1);
	expect(code).toContain('&#34;&#62;');
});
