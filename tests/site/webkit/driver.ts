import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebKit } from '../../../scripts/browser.mjs';

/**
 * WebKitGTK by the W3C WebDriver protocol, on a screen of its own: Playwright drives only a WebKit that it downloads.
 * It is not Safari, but the nearest to it that Linux has.
 */

/** The key under which WebDriver hands an element over. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Keys by their names, as WebDriver writes them. */
const KEYS: Record<string, string> = {
	...{ Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Escape: '\uE00C' },
	...{ Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011' },
	...{ ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' }
};

interface Point {
	x: number;
	y: number;
}

export class WebKitWindow {
	readonly #end: string;
	readonly #processes: ChildProcess[];
	readonly #folder: string;
	#session = '';
	/** What the window has round the page, in pixels. */
	#bars: { width: number; height: number } | undefined;

	private constructor(end: string, processes: ChildProcess[], folder: string) {
		this.#end = end;
		this.#processes = processes;
		this.#folder = folder;
	}

	/** Starts screen, driver and browser; to be closed. */
	static async open(webkit: WebKit): Promise<WebKitWindow> {
		const folder = mkdtempSync(join(tmpdir(), 'stance-webkit-'));
		const screen = spawn(
			webkit.screen,
			['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
			{ stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }
		);
		const display = await firstLine(screen);
		const port = await free();
		const driver = spawn(webkit.driver, [`--port=${port}`, '--host=127.0.0.1'], {
			env: {
				...process.env,
				DISPLAY: `:${display}`,
				GDK_BACKEND: 'x11',
				LIBGL_ALWAYS_SOFTWARE: '1',
				// Of its own: nothing of the user is touched.
				HOME: folder,
				XDG_RUNTIME_DIR: folder,
				TZ: 'UTC'
			},
			stdio: 'ignore'
		});
		const it = new WebKitWindow(`http://127.0.0.1:${port}`, [driver, screen], folder);
		try {
			await it.#start(webkit.browser);
		} catch (error) {
			await it.close();
			throw error;
		}
		return it;
	}

	async #start(binary: string) {
		for (let tries = 100; ; tries -= 1)
			try {
				await this.#call('GET', '/status');
				break;
			} catch (error) {
				if (!tries) throw error;
				await new Promise((done) => setTimeout(done, 100));
			}
		const { sessionId } = await this.#call<{ sessionId: string }>('POST', '/session', {
			capabilities: {
				alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }
			}
		});
		this.#session = `/session/${sessionId}`;
	}

	async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.#end}${path}`, {
			method,
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			signal: AbortSignal.timeout(60_000)
		});
		const { value } = (await response.json()) as { value: T & { error?: string } };
		if (!response.ok)
			throw new Error(`WebKitWebDriver, ${method} ${path}: ${JSON.stringify(value)}`);
		return value;
	}
	#do<T>(path: string, body: unknown = {}): Promise<T> {
		return this.#call<T>('POST', this.#session + path, body);
	}

	/** The page gets this many pixels. */
	async size(width: number, height: number) {
		const set = (w: number, h: number) =>
			this.#do('/window/rect', { x: 0, y: 0, width: w, height: h });
		if (!this.#bars) {
			await set(1000, 800);
			const inner = await this.run(() => ({ width: innerWidth, height: innerHeight }));
			this.#bars = { width: 1000 - inner.width, height: 800 - inner.height };
		}
		await set(width + this.#bars.width, height + this.#bars.height);
	}

	goto(url: string) {
		return this.#do('/url', { url });
	}
	url() {
		return this.#call<string>('GET', `${this.#session}/url`);
	}
	back() {
		return this.#do('/back');
	}
	reload() {
		return this.#do('/refresh');
	}

	/** Runs a function in the page, as Playwright's evaluate does: what goes in and out is JSON. */
	run<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
		return this.#do<T>('/execute/sync', {
			script: `return (${work.toString()}).apply(null, arguments)`,
			args
		});
	}

	/** The middle of the first element of a selector, in the window; throws where there is none. */
	async middle(selector: string): Promise<Point> {
		const found = await this.run((s: string) => {
			const element = document.querySelector(s);
			element?.scrollIntoView({ block: 'nearest' });
			const box = element?.getBoundingClientRect();
			return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		}, selector);
		if (!found) throw new Error(`there is no ${selector}`);
		return { x: Math.round(found.x), y: Math.round(found.y) };
	}

	/** Moves the pointer to a point, or to the middle of an element. */
	async point(to: Point | string, press = false) {
		const { x, y } = typeof to === 'string' ? await this.middle(to) : to;
		const move = { type: 'pointerMove', duration: 50, origin: 'viewport', x, y };
		const button = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
		await this.#do('/actions', {
			actions: [
				{
					type: 'pointer',
					id: 'mouse',
					parameters: { pointerType: 'mouse' },
					actions: press ? [move, ...button] : [move]
				}
			]
		});
	}
	click(to: Point | string) {
		return this.point(to, true);
	}

	/** Presses keys one after the other: 'n', 'Tab', 'Shift+Tab'. */
	async press(...keys: string[]) {
		const actions = keys.flatMap((key) => {
			const parts = key.length > 1 ? key.split('+') : [key];
			const values = parts.map((part) => KEYS[part] ?? part);
			return [
				...values.map((value) => ({ type: 'keyDown', value })),
				...values.reverse().map((value) => ({ type: 'keyUp', value }))
			];
		});
		await this.#do('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
	}
	/** Writes into the element that has the focus. */
	async type(text: string) {
		const active = await this.#call<Record<string, string>>(
			'GET',
			`${this.#session}/element/active`
		);
		await this.#do(`/element/${active[ELEMENT]}/value`, { text });
	}

	async picture(): Promise<Buffer> {
		return Buffer.from(await this.#call<string>('GET', `${this.#session}/screenshot`), 'base64');
	}
	windows() {
		return this.#call<string[]>('GET', `${this.#session}/window/handles`);
	}
	/** From here on the commands are for that window. */
	turnTo(handle: string) {
		return this.#do('/window', { handle });
	}
	/** Closes a window; turn to another one then. */
	async shut(handle: string) {
		await this.turnTo(handle);
		await this.#call('DELETE', `${this.#session}/window`);
	}

	async close() {
		if (this.#session)
			await this.#call('DELETE', this.#session).catch(() => {
				// It may have crashed; the processes end in any case.
			});
		for (const child of this.#processes) child.kill();
		rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

const free = () =>
	new Promise<number>((done) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => done(port));
		});
	});

/** What a process first says on its fourth stream: Xvfb's number of the screen it took. */
const firstLine = (child: ChildProcess) =>
	new Promise<string>((done, fail) => {
		let text = '';
		child.stdio[3]!.on('data', (data: Buffer) => {
			text += String(data);
			if (text.includes('\n')) done(text.trim());
		});
		child.once('error', fail);
		child.once('exit', (code) => fail(new Error(`the screen of WebKit ended: ${code}`)));
	});
