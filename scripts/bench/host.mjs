/** A typical static host: HTTP/2, and every text precompressed with brotli at the highest level. */
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { getCertificate } from '@vitejs/plugin-basic-ssl';
import { answer, headersOf } from '../serve.mjs';

const TEXT = /^(text\/|image\/svg|application\/(json|xml|manifest))/;

/** @type {Map<string, Buffer>} */
const compressed = new Map();

/**
 * Compresses each file once and caches the result, because hosts serve precompressed files and compressing must not
 * slow down a visit.
 * @param {string} path
 * @param {Buffer} body
 */
function compress(path, body) {
	const key = `${path} ${body.length}`;
	const kept = compressed.get(key);
	if (kept) return kept;
	const made = brotli(body);
	compressed.set(key, made);
	return made;
}

/** @param {Buffer} body */
export const brotli = (body) =>
	brotliCompressSync(body, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length
		}
	});

/**
 * @typedef {{ path: string, type: string, bytes: number, raw: number }} Sent Bytes as transferred, and decompressed.
 * @typedef {{ url: string, sent: Sent[], close: () => Promise<void> }} Host
 */

/**
 * @param {string} folder
 * @returns {Promise<Host>}
 */
export async function host(folder) {
	// For these runs only; the browser is told to trust this certificate.
	const certificate = await getCertificate(join(tmpdir(), 'stance-atlas-bench'), 'bench', [
		'localhost'
	]);
	/** @type {Sent[]} */
	const sent = [];
	/** @type {Set<import('node:http2').ServerHttp2Session>} */
	const sessions = new Set();
	const server = createSecureServer({ key: certificate, cert: certificate });
	server.on('session', (session) => {
		sessions.add(session);
		session.on('close', () => sessions.delete(session));
	});
	server.on('request', async (request, response) => {
		const { status, path = '', body, location } = await answer(folder, request.url);
		if (location) return void response.writeHead(status, { location }).end();
		const headers = headersOf(folder, path, body, status);
		const type = headers['content-type'];
		let content = body ?? Buffer.from('Not found\n');
		/** @type {Record<string, string>} */
		const encoding = {};
		if (TEXT.test(type) && String(request.headers['accept-encoding']).includes('br')) {
			content = compress(path, content);
			encoding['content-encoding'] = 'br';
		}
		sent.push({
			path: request.url,
			type: type.replace(/;.*/, ''),
			bytes: content.length,
			raw: body?.length ?? 0
		});
		response.writeHead(status, { ...headers, ...encoding, 'content-length': content.length });
		response.end(content);
	});
	await new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(0, 'localhost', () => done(undefined));
	});
	const address = server.address();
	if (typeof address !== 'object' || !address) throw new Error('no address');
	return {
		url: `https://localhost:${address.port}/`,
		sent,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				for (const session of sessions) session.destroy();
			})
	};
}
