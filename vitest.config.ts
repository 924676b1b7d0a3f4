import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.mjs';

// Without a browser the unit tests can still run; the component tests then fail in Playwright's words.
const launch = await launchOptions().catch((error: Error) => {
	console.error(error.message);
	return {};
});

// When to give up on what hangs, not how fast it has to be: nothing is faster or slower for it.
const patience = {
	testTimeout: 300_000,
	hookTimeout: 300_000,
	expect: { poll: { timeout: 30_000 } }
};

export default defineConfig({
	test: {
		maxWorkers: 2,
		reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
		allowOnly: false,
		projects: [
			{
				extends: './vite.config.ts',
				test: {
					...patience,
					name: 'unit',
					environment: 'node',
					// Modules are loaded once, not once a file: half the time. No test may leave one changed.
					isolate: false,
					env: { TZ: 'UTC' },
					// Read as text, for its colours: export/palette.ts.
					css: { include: /\/app\.css/ },
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.svelte.test.ts', 'tests/site/**'],
					setupFiles: ['tests/setup.ts']
				}
			},
			{
				extends: './vite.config.ts',
				// Found late, they would make Vite reload a running test.
				optimizeDeps: {
					include: ['papaparse', 'fastest-levenshtein', '@noble/hashes/sha2.js']
				},
				test: {
					...patience,
					name: 'component',
					include: ['tests/**/*.svelte.test.ts'],
					setupFiles: ['tests/setup.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: launch,
							// Room for the largest page under test at its own size: a screenshot of it is not scaled.
							contextOptions: { viewport: { width: 1600, height: 900 } }
						}),
						instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }]
					}
				}
			}
		]
	}
});
