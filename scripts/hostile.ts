/**
 * npm run hostile
 * Builds the site from the tables of data/ with everything odd that passes the check (ids, stances, years, files that
 * are not tables) and with hostile text in every cell that may contain it. Opens its pages on a phone and a desktop
 * screen, and reports scripts that ran, text that became an element, and content that overflows sideways. Leaves the
 * site in build/. Exits with 1 if anything was found.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { buildFrom } from './growth/build.mjs';
import { base } from './growth/files';
import { hostileSet, oddSet, RIGHT_TO_LEFT } from './hostile/data';
import { faultsOf } from './hostile/faults';
import { serve } from './serve.mjs';

const PAGES =
	'/ /?pin=KAZ /?layout=time /?layout=stance /state/KAZ /state/CHN /source/timenews-2022 /evidence /method /changes ' +
	'/compare /compare?kind=states /compare?kind=sources /present/2 /speaker /handout /slides /embed /ru/state/KAZ /fa/evidence';
const SCREENS = [
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
];

async function look(page: Page, url: string): Promise<string[]> {
	const faults: string[] = [];
	const hear = (error: Error) => faults.push(`script error: ${error.message.slice(0, 200)}`);
	page.on('pageerror', hear);
	await page.goto(url, { timeout: 180_000 });
	await page.waitForTimeout(1_500);
	await page.evaluate(() =>
		document.querySelectorAll('details').forEach((fold) => (fold.open = true))
	);
	faults.push(...(await page.evaluate(faultsOf, RIGHT_TO_LEFT)));
	page.off('pageerror', hear);
	return faults;
}

const folder = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
try {
	const { files, cells } = hostileSet(oddSet(base().files));
	mkdirSync(join(folder, 'fingerprints'), { recursive: true });
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	for (const name of ['notes.csv', 'a#b%c?.csv']) writeFileSync(join(folder, name), 'private');
	mkdirSync(join(folder, 'backup.csv'));
	symlinkSync('nowhere', join(folder, 'gone.csv'));
	console.log(`${cells} cells with text that hurts; building …`);
	if (!process.argv.includes('--built')) buildFrom(folder);
	const { url, close } = await serve(0);
	if (existsSync('build/data/notes.csv')) throw new Error('A file that is no table was published.');
	const browser = await chromium.launch(await launchOptions());
	let count = 0;
	for (const viewport of SCREENS) {
		const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
		const page = await context.newPage();
		for (const path of PAGES.split(' ')) {
			const faults = await look(page, url + path);
			count += faults.length;
			for (const fault of faults) console.error(`${path} at ${viewport.width} px: ${fault}`);
		}
		await context.close();
	}
	await browser.close();
	await close();
	console.log(count === 0 ? 'Nothing ran, nothing stands out.' : `${count} faults.`);
	process.exitCode = count === 0 ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
