import { relative } from 'node:path';
import { createLogger, loadConfigFromFile } from 'vite';
import { expect, test } from 'vitest';

test('the config loads little of the site, and nothing that Vite warns of', async () => {
	const warned: string[] = [];
	const logger = createLogger('warn');
	logger.warn = (text) => void warned.push(text);
	logger.warnOnce = logger.warn;
	const loaded = await loadConfigFromFile(
		{ command: 'build', mode: 'production' },
		'vite.config.ts',
		process.cwd(),
		'warn',
		logger
	);
	expect(warned).toEqual([]);
	const own = loaded!.dependencies
		.map((file) => relative(process.cwd(), file).replaceAll('\\', '/'))
		.filter((file) => !file.includes('node_modules'));
	expect(own.sort()).toEqual([
		'scripts/data-folder.mjs',
		'src/lib/geo/plugin.ts',
		'src/lib/server/ships.ts',
		'vite.config.ts'
	]);
});
