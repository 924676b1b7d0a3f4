import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.mjs';

// The unit tests run without a browser; the component tests then fail with Playwright's message.
const launch = await launchOptions().catch((error: Error) => {
	console.error(error.message);
	return {};
});

// The limit for a test that hangs; it does not measure speed.
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
					// Loads modules once instead of once per file, which halves the time. No test may leave a module changed.
					isolate: false,
					env: { TZ: 'UTC' },
					// export/palette.ts reads the colours from this file's text.
					css: { include: /\/app\.css/ },
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.svelte.test.ts', 'tests/site/**'],
					setupFiles: ['tests/setup.ts']
				}
			},
			{
				extends: './vite.config.ts',
				// Prebundles these; if Vite discovered them late, it would reload a running test.
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
							// Large enough for the largest page under test, so that its screenshot is not scaled.
							contextOptions: { viewport: { width: 1600, height: 900 } }
						}),
						instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }]
					}
				}
			}
		]
	}
});
