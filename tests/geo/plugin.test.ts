import { resolve } from 'node:path';
import { createServer } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { geometry as plugin } from '../../src/lib/geo/plugin';
import { stateCodes } from '../../src/lib/geo/states';
import { geometry, places } from './map';

const server = await createServer({
	configFile: false,
	logLevel: 'silent',
	plugins: [plugin()],
	server: { middlewareMode: true, ws: false, watch: null },
	optimizeDeps: { noDiscovery: true }
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllEnvs());
beforeAll(() => expect(server.environments.client.config.consumer).toBe('client'));

async function code(environment: 'ssr' | 'client'): Promise<string> {
	const { pluginContainer } = server.environments[environment]!;
	const { id } = (await pluginContainer.resolveId('virtual:geometry'))!;
	const loaded = await pluginContainer.load(id);
	return typeof loaded === 'string' ? loaded : (loaded?.code ?? '');
}

test('the server gets the paths', async () => {
	vi.stubEnv('VITEST', '');
	expect(await code('ssr')).toBe(
		`export const geometry = ${JSON.stringify(geometry)};\nexport const places = ${JSON.stringify(places)};`
	);
});

test('the browser gets the places only', async () => {
	vi.stubEnv('VITEST', '');
	expect(await code('client')).toBe(
		`export const geometry = undefined;\nexport const places = ${JSON.stringify(places)};`
	);
});

test('component tests have no page to read: the browser gets everything', async () => {
	vi.stubEnv('VITEST', 'true');
	expect(await code('client')).toContain(geometry.land);
});

test('only states are drawn, whatever the file looks like', () => {
	const csv = '\uFEFFname,kind, code\n"Kazakhstan",state,KAZ\n\n"The West",collective,XWE\n';
	expect(stateCodes(csv)).toEqual(['KAZ']);
});

test.each([
	['data/statements.csv', true],
	['data/geo/world-50m.topo.json', true],
	['src/app.css', false]
])('%s changes while developing: the page loads anew: %s', (file, anew) => {
	const send = vi.spyOn(server.ws, 'send').mockImplementation(() => {});
	const invalidate = vi.spyOn(server.environments.ssr.moduleGraph, 'invalidateAll');
	server.watcher.emit('all', 'change', resolve(file));
	expect(send.mock.calls).toEqual(anew ? [[{ type: 'full-reload' }]] : []);
	expect(invalidate).toHaveBeenCalledTimes(anew ? 1 : 0);
	send.mockRestore();
	invalidate.mockRestore();
});
