import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

// A clone may lie in a folder of any name.
const root = mkdtempSync(join(tmpdir(), 'immutable-'));
const build = join(root, 'build');
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	mkdirSync(join(build, 'state', 'KAZ'), { recursive: true });
	mkdirSync(join(build, '_app', 'immutable'), { recursive: true });
	mkdirSync(join(root, 'build-secret'));
	for (const [name, text] of Object.entries({
		'build/index.html': 'home',
		'build/state/KAZ/index.html': 'Kazakhstan',
		'build/_app/immutable/code.js': '1',
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
	new Promise<{
		status?: number;
		type?: string;
		location?: string;
		kept?: string;
		text: string;
	}>((done, fail) => {
		const { hostname, port } = new URL(site.url);
		request({ hostname, port, path, method }, async (response) => {
			let text = '';
			for await (const part of response) text += part;
			const { 'content-type': type, 'cache-control': kept, location } = response.headers;
			done({ status: response.statusCode, type, location, kept, text });
		})
			.on('error', fail)
			.end();
	});

test.each([
	['/', 200, 'home'],
	['/?theme=dark', 200, 'home'],
	['/state/KAZ/', 200, 'Kazakhstan'],
	['/state/K%41Z/', 200, 'Kazakhstan'],
	// No list of what is in a folder.
	['/state/', 404, 'lost'],
	['/state', 404, 'lost'],
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
	['/state/KAZ?a=b', '/state/KAZ/?a=b'],
	['//state/KAZ', '/state/KAZ/']
])('%s leads to %s', async (path, location) => {
	expect(await get(path)).toMatchObject({ status: 301, location });
});

test('tables are text/csv in UTF-8', async () => {
	expect(await get('/table.csv')).toMatchObject({ type: 'text/csv; charset=utf-8', text: 'a,b\n' });
});

test('only a file whose name changes with its content is kept for long', async () => {
	expect(await get('/_app/immutable/code.js')).toMatchObject({
		kept: 'max-age=31536000, immutable'
	});
	for (const path of ['/', '/table.csv', '/_app/immutable/gone.js', '/immutable/'])
		expect(await get(path)).toMatchObject({ kept: 'no-cache' });
});

test('other computers are let in only when that is asked for', async () => {
	expect(site.urls).toEqual([]);
	const open = await serve(0, build, true);
	for (const url of open.urls) {
		expect(new URL(url).hostname).not.toMatch(/^(localhost|127\.|0\.)/);
		expect((await fetch(url)).status).toBe(200);
	}
	await open.close();
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
