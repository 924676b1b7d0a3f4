/** Determines which browser the tests, the benchmark and the picture use. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** @returns {string[]} Paths of installed Chrome, Chromium and Edge, most common first. */
function installed() {
	const { env, platform } = process;
	if (platform === 'darwin')
		return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
			(name) => `/Applications/${name}.app/Contents/MacOS/${name}`
		);
	if (platform === 'win32')
		return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
			.filter((folder) => folder !== undefined)
			.flatMap((folder) => [
				join(folder, 'Google/Chrome/Application/chrome.exe'),
				join(folder, 'Chromium/Application/chrome.exe'),
				join(folder, 'Microsoft/Edge/Application/msedge.exe')
			]);
	const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
	return ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
		.flatMap((folder) => [...names, 'microsoft-edge', 'chrome'].map((name) => join(folder, name)))
		.filter((path) => path !== '/usr/bin/chrome');
}

/**
 * Runs the browser once, because Ubuntu's chromium may be a stub that only explains how to install it.
 * @param {string} path
 */
function runs(path) {
	if (!existsSync(path)) return false;
	// On Windows --version opens a window instead of answering.
	if (process.platform === 'win32') return true;
	return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

/** @returns {Promise<string>} Path of a Chromium browser that runs; throws with remedies if there is none. */
export async function findBrowser() {
	const chosen = process.env['STANCE_BROWSER'];
	if (chosen) {
		if (runs(chosen)) return chosen;
		throw new Error(`STANCE_BROWSER is "${chosen}", which is not a browser that runs.`);
	}

	const looked = [...installed(), chromium.executablePath()];
	const found = looked.find(runs);
	if (found) return found;

	let bundled = '@sparticuz/chromium (Linux on x64 only)';
	if (process.platform === 'linux' && process.arch === 'x64')
		try {
			// The binary is part of the npm package and is unpacked on the first call.
			const path = await (await import('@sparticuz/chromium')).default.executablePath();
			if (runs(path)) return path;
			bundled = path;
		} catch (error) {
			bundled = `@sparticuz/chromium: ${error instanceof Error ? error.message : error}`;
		}

	throw new Error(
		[
			'No browser found for the tests. One of these helps:',
			'  install Google Chrome or Chromium (Debian: apt-get install chromium)',
			'  npx playwright install chromium',
			'  STANCE_BROWSER=/path/to/chrome npm test',
			'Looked at:',
			...[...looked, bundled].map((path) => `  ${path}`)
		].join('\n')
	);
}

/** @returns {Promise<{ executablePath: string, args: string[] }>} Options for Playwright's chromium.launch. */
export async function launchOptions() {
	const args = [
		'--disable-quic',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run',
		// Without a graphics card, emulating one is slower than software rendering.
		'--disable-gpu'
	];
	// Chromium's sandbox refuses to run as root, which is the user in most containers.
	if (process.getuid?.() === 0) args.push('--no-sandbox');
	return { executablePath: await findBrowser(), args };
}

/** Debian's Firefox, which Playwright up to 1.64.1 can drive; a later Firefox of another system may not work. */
const FIREFOX = '/usr/bin/firefox-esr';

/** @returns {string | undefined} Path of a Firefox that the tests can drive. */
export const findFirefox = () => (existsSync(FIREFOX) ? FIREFOX : undefined);

/** @typedef {{ driver: string, browser: string, screen: string }} WebKit */

/** @returns {WebKit | undefined} WebKitGTK: its WebDriver, its MiniBrowser, and a virtual screen. */
export function findWebKit() {
	const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync);
	const places = folders.flatMap((folder) => [
		folder,
		// Matches paths such as /usr/lib/x86_64-linux-gnu.
		...readdirSync(folder)
			.filter((name) => name.includes('linux-gnu'))
			.map((name) => join(folder, name))
	]);
	const browser = places
		.flatMap((place) => ['4.1', '6.0', '4.0'].map((v) => `${place}/webkit2gtk-${v}/MiniBrowser`))
		.concat(places.map((place) => `${place}/webkitgtk-6.0/MiniBrowser`))
		.find(existsSync);
	const [driver, screen] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
	return browser && existsSync(driver) && existsSync(screen)
		? { driver, browser, screen }
		: undefined;
}

/**
 * The browsers of the tests on the built site, one per line, for reports.
 * @param {string} chromiumPath
 */
export function describeBrowsers(chromiumPath) {
	const version = (/** @type {string} */ path) => {
		const { stdout } = spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 });
		return `${String(stdout ?? '').trim() || 'version unknown'} (${path})`;
	};
	const [firefox, webkit] = [findFirefox(), findWebKit()];
	return [
		`chromium  ${process.platform === 'win32' ? chromiumPath : version(chromiumPath)}`,
		`firefox   ${firefox ? version(firefox) : `not tested: there is no ${FIREFOX} (Debian: apt-get install firefox-esr)`}`,
		`webkit    ${webkit ? `WebKitGTK (${webkit.browser})` : 'not tested: WebKitWebDriver, its MiniBrowser or Xvfb is missing (Debian: apt-get install webkit2gtk-driver xvfb)'}`
	];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
	await findBrowser().then(console.log, (/** @type {Error} */ error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
