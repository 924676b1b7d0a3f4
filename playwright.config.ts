import { createServer, type AddressInfo } from 'node:net';
import { defineConfig, devices, type Project } from '@playwright/test';
import { describeBrowsers, findFirefox, findWebKit, launchOptions } from './scripts/browser.mjs';

/** Workers load this file as well; they get port and browser from the environment that the first load set. */
const first = process.env['TEST_WORKER_INDEX'] === undefined;

const free = () =>
	new Promise<number>((done) => {
		const probe = createServer().listen(0, 'localhost', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => done(port));
		});
	});

process.env['STANCE_SITE_PORT'] ??= String(await free());
const PORT = process.env['STANCE_SITE_PORT'];

const chromium = await launchOptions();
process.env['STANCE_BROWSER'] ??= chromium.executablePath;

/** Set here because the device presets bring their own viewport. */
const viewport = { width: 1440, height: 900 };

const projects: Project[] = [
	{ name: 'chromium', use: { ...devices['Desktop Chrome'], viewport, launchOptions: chromium } }
];

// Firefox runs only @cross tests, because Playwright's emulateMedia has no effect in it.
const firefox = findFirefox();
if (firefox)
	projects.push({
		name: 'firefox',
		grep: /@cross/,
		use: {
			...devices['Desktop Firefox'],
			viewport,
			channel: 'moz-firefox',
			launchOptions: { executablePath: firefox }
		}
	});

// WebKit is driven by WebDriver and so has tests of its own.
if (findWebKit())
	projects.push({ name: 'webkit', testMatch: '**/*.webkit.ts', fullyParallel: false });

if (first) console.log(describeBrowsers(chromium.executablePath).join('\n'));

export default defineConfig({
	testDir: 'tests/site',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results',
	snapshotPathTemplate: '{testDir}/golden/{arg}{ext}',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	// That many failures have one cause; each further test would only wait for its timeout.
	maxFailures: 25,
	workers: 2,
	// The limit for a page that hangs; it does not measure speed.
	timeout: 300_000,
	expect: { timeout: 30_000 },
	reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
	use: {
		baseURL: `http://localhost:${PORT}`,
		locale: 'en-GB',
		timezoneId: 'UTC',
		// Tests pages as the host sends them; offline.e2e.ts allows service workers.
		serviceWorkers: 'block'
	},
	projects,
	webServer: {
		command: 'node scripts/serve.mjs',
		env: { PORT },
		url: `http://localhost:${PORT}/`,
		timeout: 120_000,
		reuseExistingServer: false
	}
});
