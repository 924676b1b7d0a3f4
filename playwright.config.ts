import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { defineConfig, devices, type Project } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';

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

// Debian's Firefox, driven by Playwright up to 1.64.1. Its emulateMedia has no effect, hence only @cross.
const FIREFOX = '/usr/bin/firefox-esr';
if (existsSync(FIREFOX))
	projects.push({
		name: 'firefox',
		grep: /@cross/,
		use: {
			...devices['Desktop Firefox'],
			viewport,
			channel: 'moz-firefox',
			launchOptions: { executablePath: FIREFOX }
		}
	});
else if (first) console.log(`Firefox is not tested: there is no ${FIREFOX}.`);

export default defineConfig({
	testDir: 'tests/site',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
	use: {
		baseURL: `http://localhost:${PORT}`,
		locale: 'en-GB',
		timezoneId: 'UTC',
		// Each test would fetch the whole site; offline.e2e.ts allows them.
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
