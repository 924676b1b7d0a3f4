/** Serves the built site like a static host: a folder as its index.html, a missing file as 404.html. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const BUILD = fileURLToPath(new URL('../build', import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.bib': 'text/plain; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.zip': 'application/zip'
};

/**
 * Reads a file; undefined if it does not exist or is a folder.
 * @param {string} path
 */
const read = (path) => readFile(path).catch(() => undefined);

/**
 * @param {string} folder
 * @param {string} address Path and query of the request.
 * @returns {Promise<{ status: number, path?: string, body?: Buffer, location?: string }>}
 */
export async function answer(folder, address) {
	const [raw = '/', query] = address.split('?', 2);
	let path;
	try {
		path = normalize('/' + decodeURIComponent(raw));
	} catch {
		return { status: 400 };
	}
	const file = join(folder, path);
	// normalize() has removed ".."; this also rejects a NUL byte or a drive letter.
	if (!(resolve(file) + sep).startsWith(resolve(folder) + sep)) return { status: 400 };

	const slash = /[/\\]$/.test(path);
	const found = slash ? join(file, 'index.html') : file;
	const body = await read(found);
	if (body) return { status: 200, path: found, body };
	// Relative links require the trailing slash. Keeps one leading slash, because "//host" would lead to another site.
	if (!slash && (await read(join(file, 'index.html'))))
		return {
			status: 301,
			location: `${raw.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`
		};
	const path404 = join(folder, '404.html');
	return { status: 404, path: path404, body: await read(path404) };
}

/**
 * @param {string} folder
 * @param {string} path Path of the served file.
 * @param {Buffer | undefined} body
 * @param {number} status
 */
export const headersOf = (folder, path, body, status) => ({
	'content-type':
		(body && TYPES[extname(path).toLowerCase()]) ??
		(body ? 'application/octet-stream' : 'text/plain; charset=utf-8'),
	'content-length': (body ?? plain(status)).length,
	'cache-control':
		status === 200 && path.startsWith(join(folder, '_app', 'immutable', sep))
			? 'max-age=31536000, immutable'
			: 'no-cache',
	// For frames with an opaque origin (sandbox="allow-scripts"), as docs/hosting.md recommends.
	...(path.startsWith(join(folder, '_app', sep)) && { 'access-control-allow-origin': '*' }),
	'x-content-type-options': 'nosniff'
});

/** @param {number} status */
const plain = (status) => Buffer.from(status === 404 ? 'Not found\n' : 'Bad request\n');

/**
 * @param {number} port 0 chooses a free port.
 * @param {string} [folder]
 * @param {boolean} [toOthers] Listens to other computers as well.
 * @returns {Promise<{ url: string, urls: string[], close: () => Promise<void> }>} `urls` are for other computers.
 */
export function serve(port, folder = BUILD, toOthers = false) {
	const server = createServer(async (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD')
			return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
		const { status, path, body, location } = await answer(folder, request.url ?? '/');
		if (location) return void response.writeHead(status, { location }).end();
		const content = body ?? plain(status);
		response.writeHead(status, headersOf(folder, path ?? '', body, status));
		response.end(request.method === 'HEAD' ? undefined : content);
	});
	return new Promise((done, fail) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
			fail(
				error.code === 'EADDRINUSE'
					? new Error(`Port ${port} is in use. Take another: PORT=5000 npm start`)
					: error
			)
		);
		server.listen(port, toOthers ? '0.0.0.0' : 'localhost', () => {
			const address = server.address();
			if (typeof address !== 'object' || !address) throw new Error('no address');
			const at = (/** @type {string} */ name) => `http://${name}:${address.port}`;
			done({
				url: at('localhost'),
				urls: toOthers ? outsideAddresses().map(at) : [],
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					})
			});
		});
	});
}

/** Addresses of this computer in its networks. */
const outsideAddresses = () =>
	Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter(({ internal, family }) => !internal && family === 'IPv4')
		.map(({ address }) => address);

/** "npm start -- --host" also serves other computers in the network. */
export const toOthers = () => process.argv.includes('--host');

/** @returns {number} The port in PORT, or the default; throws if it is not a port. */
export function portFromEnvironment(usual = 4173) {
	const text = process.env['PORT'] || String(usual);
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Error(
			`PORT is "${text}"; expected a number from 1 to 65535, as in PORT=5000 npm start`
		);
	return port;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
	try {
		const { url } = await serve(portFromEnvironment(), BUILD, toOthers());
		console.log(`Serving ${BUILD} at ${url}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
