import { createServer, type AddressInfo } from 'node:net';
import { defineConfig, devices, type Project } from '@playwright/test';
import { describeBrowsers, findFirefox, findWebKit, launchOptions } from './scripts/browser.mjs';

/** Workers read this file too: they get port and browser from the first reading through the environment. */
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

/** The devices bring one of their own. */
const viewport = { width: 1440, height: 900 };

const projects: Project[] = [
	{ name: 'chromium', use: { ...devices['Desktop Chrome'], viewport, launchOptions: chromium } }
];

// Playwright's emulateMedia has no effect in Firefox, hence only @cross.
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

// Driven by WebDriver, hence with journeys of its own.
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
	// So many have one cause; each of the others would wait for it until its limit.
	maxFailures: 25,
	workers: 2,
	// When to give up on a page that hangs, not how fast one has to be: nothing is faster or slower for it.
	timeout: 300_000,
	expect: { timeout: 30_000 },
	reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
	use: {
		baseURL: `http://localhost:${PORT}`,
		locale: 'en-GB',
		timezoneId: 'UTC',
		// Pages are looked at as a host sends them; offline.e2e.ts allows them.
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
