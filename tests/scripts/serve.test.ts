import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

const root = mkdtempSync(join(tmpdir(), 'serve-'));
const build = join(root, 'build');
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	mkdirSync(join(build, 'state'), { recursive: true });
	mkdirSync(join(build, 'docs'));
	mkdirSync(join(root, 'build-secret'));
	for (const [name, text] of Object.entries({
		'build/index.html': 'home',
		'build/state.html': 'states',
		'build/state/KAZ.html': 'Kazakhstan',
		'build/docs/index.html': 'docs',
		'build/table.csv': 'a,b\n',
		'build/404.html': 'lost',
		'build-secret/index.html': 'secret',
		'secret.txt': 'secret'
	}))
		writeFileSync(join(root, name), text);
	site = await serve(0, build);
});

afterAll(async () => {
	await site.close();
	rmSync(root, { recursive: true });
});

/** Sends the path as it is: fetch() would tidy it. */
const get = (path: string, method = 'GET') =>
	new Promise<{ status?: number; type?: string; location?: string; text: string }>((done, fail) => {
		const { hostname, port } = new URL(site.url);
		request({ hostname, port, path, method }, async (response) => {
			let text = '';
			for await (const part of response) text += part;
			const { 'content-type': type, location } = response.headers;
			done({ status: response.statusCode, type, location, text });
		})
			.on('error', fail)
			.end();
	});

test.each([
	['/', 200, 'home'],
	['/?theme=dark', 200, 'home'],
	['/state', 200, 'states'],
	['/state/KAZ', 200, 'Kazakhstan'],
	['/state/K%41Z', 200, 'Kazakhstan'],
	['/docs/', 200, 'docs'],
	['/nowhere', 404, 'lost'],
	['/state/../../secret.txt', 404, 'lost'],
	['/..%2fsecret.txt', 404, 'lost'],
	['/..%2fbuild-secret/', 404, 'lost'],
	['/%00', 404, 'lost'],
	['/%', 400, 'Bad request\n']
])('%s is %i, "%s"', async (path, status, text) => {
	expect(await get(path)).toMatchObject({ status, text });
});

test.each([
	['/docs?a=b', '/docs/?a=b'],
	['/state/KAZ/?a=b', '/state/KAZ?a=b'],
	['//docs', '/docs/']
])('%s leads to %s', async (path, location) => {
	expect(await get(path)).toMatchObject({ status: 308, location });
});

test('tables are text/csv in UTF-8', async () => {
	expect(await get('/table.csv')).toMatchObject({ type: 'text/csv; charset=utf-8', text: 'a,b\n' });
});

test('HEAD has no body, POST is refused', async () => {
	expect(await get('/', 'HEAD')).toMatchObject({ status: 200, text: '' });
	expect(await get('/', 'POST')).toMatchObject({ status: 405 });
});

test('a port in use is named, with the remedy', async () => {
	const port = Number(new URL(site.url).port);
	await expect(serve(port, build)).rejects.toThrow(
		`Port ${port} is in use. Take another: PORT=5000 npm start`
	);
});
