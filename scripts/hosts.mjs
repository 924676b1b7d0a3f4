/**
 * npm run hosts
 * Serves the built site with each host of docs/hosting.md, configured by the files in docs/hosting/, and checks the
 * responses. A host that is not installed is reported and skipped (Debian: nginx-light caddy apache2 python3).
 */
import { spawn, spawnSync } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './run.mjs';
import { BUILD } from './serve.mjs';

const RULES = join(ROOT, 'docs/hosting');
/** Milliseconds until a host must have answered for the first time. */
const PATIENCE = 10_000;

if (!existsSync(join(BUILD, 'index.html'))) {
	console.error('There is no built site: npm run build');
	process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'stance-atlas-hosts-'));
const site = join(folder, 'site');
cpSync(BUILD, site, { recursive: true });
cpSync(join(RULES, 'apache.htaccess'), join(site, '.htaccess'));
// Hosts may run as another user, who must be able to read the folder.
chmodSync(folder, 0o755);

/** @param {string} name */
const rules = (name) =>
	readFileSync(join(RULES, name), 'utf8').replaceAll('/srv/stance-atlas', site);
/** @param {string} name @param {string} text */
const write = (name, text) => {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
};

/**
 * @typedef {{ name: string, command: string, version: string[], plain?: boolean, args: (port: number) => string[] }} Host
 * A plain host has no rules, so only its pages are checked.
 */

/** @type {Host[]} */
const HOSTS = [
	{
		name: 'nginx',
		command: 'nginx',
		version: ['-v'],
		args: (port) => {
			const server = rules('nginx.conf').replace('listen 80;', `listen 127.0.0.1:${port};`);
			const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
				.map((kind) => `${kind}_temp_path ${folder}/nginx-${kind};`)
				.join(' ');
			const file = write(
				'nginx.conf',
				`daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; events {}
http { access_log off; ${temporary} include /etc/nginx/mime.types; default_type application/octet-stream;
${server}}`
			);
			return ['-c', file, '-e', `${folder}/nginx.log`];
		}
	},
	{
		name: 'Caddy',
		command: 'caddy',
		version: ['version'],
		args: (port) => {
			const text = rules('Caddyfile').replace('atlas.example {', `http://localhost:${port} {`);
			const file = write('Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
			return ['run', '--adapter', 'caddyfile', '--config', file];
		}
	},
	{
		name: 'Apache',
		command: 'apache2',
		version: ['-v'],
		args: (port) => {
			const modules = '/usr/lib/apache2/modules';
			const load = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate']
				.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
				.join('\n');
			const file = write(
				'apache.conf',
				`ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
Mutex file:${folder}
${load}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
TypesConfig /etc/mime.types
DocumentRoot ${site}
<Directory ${site}>
	AllowOverride All
	Require all granted
</Directory>
`
			);
			return ['-f', file, '-DFOREGROUND'];
		}
	},
	{
		name: 'Python’s http.server',
		command: 'python3',
		version: ['--version'],
		plain: true,
		args: (port) => ['-m', 'http.server', '-b', '127.0.0.1', '-d', site, String(port)]
	}
];

let passed = 0;
let failed = 0;
/** @param {unknown} ok @param {string} what @param {string} [found] */
function expect(ok, what, found = '') {
	if (ok) passed += 1;
	else {
		failed += 1;
		console.log(`  ✗ ${what}${found && `: ${found}`}`);
	}
}

const PAGES = [
	'/',
	'/state/KAZ/',
	'/ru/',
	'/ru/state/KAZ/',
	'/evidence/',
	'/present/1/',
	'/404.html'
];
const FRAMED = ['/embed/', '/ru/embed/', '/zh/embed/', '/fa/embed/'];
const code = readdirSync(join(site, '_app/immutable/entry'))[0];

/** @param {string} url Address of the host. @param {boolean} [plain] */
async function look(url, plain) {
	/** @param {string} path @param {RequestInit} [how] */
	const get = async (path, how) => {
		const answer = await fetch(url + path, how);
		return {
			answer,
			text: await answer.text(),
			header: (/** @type {string} */ n) => answer.headers.get(n) ?? ''
		};
	};
	for (const path of [...PAGES, ...FRAMED]) {
		const { answer, text } = await get(path);
		expect(answer.status === 200 && /content="Stance Atlas /.test(text), `${path} is a page`);
	}
	for (const path of ['/state/KAZ', '/ru', '/embed?layout=stance']) {
		const { answer } = await get(path);
		const wanted = `${url}${path.replace(/(\?|$)/, '/$1')}`;
		expect(answer.status === 200 && answer.url === wanted, `${path} leads to the page`, answer.url);
	}
	for (const path of ['/nowhere', '/nowhere/', '/_app/immutable/gone.js']) {
		const { answer, text, header } = await get(path);
		expect(answer.status === 404, `${path} is 404`, String(answer.status));
		if (plain) continue;
		expect(/There is no such page/.test(text), `${path} shows the page for what is missing`);
		expect(
			!/max-age=[1-9]/.test(header('cache-control')),
			`${path} is not kept`,
			header('cache-control')
		);
		expect(/html/.test(header('content-type')), `${path} is HTML`, header('content-type'));
	}
	if (plain) return;

	const listing = await get('/state/');
	expect(listing.answer.status === 404 && !/KAZ/.test(listing.text), '/state/ is no list of files');
	const built = await get(`/_app/immutable/entry/${code}`);
	expect(
		/immutable/.test(built.header('cache-control')),
		'built code is kept for a year',
		built.header('cache-control')
	);
	expect(
		built.header('access-control-allow-origin') === '*',
		'frames without an origin get the code'
	);
	for (const path of [
		'/',
		'/state/KAZ/',
		'/service-worker.js',
		'/_app/version.json',
		'/data/statements.csv'
	]) {
		const { header } = await get(path);
		expect(
			header('cache-control') === 'no-cache',
			`${path} is asked for anew`,
			header('cache-control')
		);
	}
	for (const [path, type] of /** @type {const} */ ([
		['/', 'text/html; charset=utf-8'],
		['/data/statements.csv', 'text/csv; charset=utf-8'],
		['/data/README.md', 'text/markdown; charset=utf-8']
	])) {
		const { header } = await get(path);
		expect(
			header('content-type').toLowerCase() === type,
			`${path} is ${type}`,
			header('content-type')
		);
		const packed = await get(path, { headers: { 'accept-encoding': 'gzip' } });
		expect(packed.header('content-encoding') === 'gzip', `${path} is compressed`);
	}
	for (const path of [...PAGES, ...FRAMED, '/nowhere']) {
		const { header } = await get(path);
		const framed = FRAMED.includes(path);
		expect(
			header('content-security-policy') === `frame-ancestors ${framed ? '*' : "'none'"}`,
			`${path} ${framed ? 'can' : 'cannot'} be framed`,
			header('content-security-policy')
		);
		expect(header('x-content-type-options') === 'nosniff', `${path} is of its type`);
	}
}

/** Parses rules for hosts that cannot run here, and applies them to the names of the built pages. */
function readHeaders() {
	const found = [
		...readFileSync(join(RULES, '_headers'), 'utf8').matchAll(/^(\/\S*)\n((?: {2}.*\n?)+)/gm)
	].map(([, path = '', lines]) => ({
		matches: new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`),
		frames: lines?.includes('frame-ancestors')
	}));
	for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
		if (!/(^|\/)index\.html$/.test(name)) continue;
		const path = `/${name.replace(/index\.html$/, '')}`;
		const closed = found.some(({ matches, frames }) => frames && matches.test(path));
		expect(closed === !FRAMED.includes(path), `${path} ${closed ? 'cannot' : 'can'} be framed`);
	}
}

const freePort = () =>
	new Promise((/** @type {(port: number) => void} */ done) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});

try {
	for (const { name, command, version, plain, args } of HOSTS) {
		const { error, stdout, stderr } = spawnSync(command, version, { encoding: 'utf8' });
		if (error) {
			console.log(`${name}: not installed, left out`);
			continue;
		}
		console.log(`${name}: ${(stdout + stderr).trim().split('\n')[0]}`);
		const port = await freePort();
		const log = join(folder, 'out.log');
		writeFileSync(log, '');
		const host = spawn(command, args(port), { stdio: ['ignore', 'pipe', 'pipe'] });
		host.stdout.on('data', (text) => appendFileSync(log, text));
		host.stderr.on('data', (text) => appendFileSync(log, text));
		const ended = new Promise((done) => host.once('close', done));
		const url = `http://localhost:${port}`;
		try {
			const until = Date.now() + PATIENCE;
			while (!(await fetch(url).catch(() => undefined))) {
				if (host.exitCode !== null || Date.now() > until)
					throw new Error(`${name} does not serve:\n${readFileSync(log, 'utf8')}`);
				await sleep(50);
			}
			await look(url, plain);
		} catch (fault) {
			expect(false, fault instanceof Error ? fault.message : String(fault));
		} finally {
			host.kill();
			await ended;
		}
	}
	console.log('Netlify, Cloudflare Pages: the rules of _headers, by reading them');
	readHeaders();
} finally {
	rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
