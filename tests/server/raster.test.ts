import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pngOf } from '../../src/lib/server/raster';

test('a picture leaves nothing in the folder for temporary files', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'raster-'));
	for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, folder);
	expect(tmpdir()).toBe(folder);
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15" font-family="\'Inter Variable\', sans-serif">a</text></svg>';
	expect((await pngOf(svg)).length).toBeGreaterThan(60);
	expect(readdirSync(folder)).toEqual([]);
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});
