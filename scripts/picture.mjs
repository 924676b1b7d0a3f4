/** Takes the screenshot for the README, docs/atlas.png, of the built site. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { palettePng } from './png.mjs';
import { ROOT, run } from './run.mjs';
import { BUILD, serve } from './serve.mjs';

const LIMIT = 400_000;
const FILE = 'docs/atlas.png';

if (!existsSync(`${BUILD}/index.html`) && !run('vite', ['build', '--logLevel', 'warn']))
	process.exit(1);

const site = await serve(0);
const browser = await chromium.launch(await launchOptions());
try {
	const page = await browser.newPage({
		viewport: { width: 1440, height: 900 },
		deviceScaleFactor: 1,
		colorScheme: 'light',
		reducedMotion: 'reduce'
	});
	await page.goto(`${site.url}/`, { waitUntil: 'networkidle' });
	await page.waitForSelector('html[data-settled=true]', { state: 'attached' });
	await page.evaluate(() => document.fonts.ready);
	const taken = await page.screenshot();

	// Decodes it in another page, because the site's security policy allows no blob: or data: URLs.
	const { width, height, pixels } = await (
		await browser.newPage()
	).evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const { width, height } = image;
		const canvas = Object.assign(document.createElement('canvas'), { width, height });
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, width, height);
		let text = '';
		for (let i = 0; i < data.length; i += 32768)
			text += String.fromCharCode(...data.subarray(i, i + 32768));
		return { width, height, pixels: btoa(text) };
	}, taken.toString('base64'));

	const small = palettePng(Buffer.from(pixels, 'base64'), width, height);
	const best = small.length < taken.length ? small : taken;
	mkdirSync(`${ROOT}/docs`, { recursive: true });
	writeFileSync(`${ROOT}/${FILE}`, best);
	console.log(`${FILE}: ${width} × ${height}, ${best.length} bytes (as taken ${taken.length})`);
	if (best.length > LIMIT) {
		console.error(`That is more than ${LIMIT} bytes.`);
		process.exitCode = 1;
	}
} finally {
	await browser.close();
	await site.close();
}
