import {
	test as base,
	expect,
	type BrowserContext,
	type Locator,
	type Page
} from '@playwright/test';
import axeCore, { type RunOptions } from 'axe-core';

export { expect };

export const SIZES = {
	laptop: { width: 1440, height: 900 },
	'full HD': { width: 1920, height: 1080 },
	'4K': { width: 3840, height: 2160 },
	projector: { width: 1280, height: 720 },
	'4:3': { width: 1024, height: 768 },
	phone: { width: 390, height: 844 }
};

/** Starts the code of every page in a context, which waits for a sign of the reader (src/wake.js). */
export const awake = (context: BrowserContext) =>
	context.addInitScript(() =>
		addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('wake')))
	);

/**
 * A page on which any complaint of the browser and any request to somewhere else fails the test. Its code starts at
 * once, unless `waits` is set.
 */
export const test = base.extend<{ waits: boolean }>({
	waits: [false, { option: true }],
	page: async ({ page, context, baseURL, browserName, waits }, use) => {
		if (!waits) await awake(context);
		if (!baseURL) throw new Error('playwright.config.ts has no baseURL');
		const { origin } = new URL(baseURL);
		const faults: string[] = [];

		const watch = (watched: Page) => {
			watched.on('pageerror', (error) => faults.push(`error: ${error.message}`));
			watched.on('console', (message) => {
				// Warnings tell of failed hydration; Firefox uses them for a lot else.
				const levels = browserName === 'chromium' ? ['error', 'warning'] : ['error'];
				// Playwright's own: see playwright.config.ts.
				if (message.text() === 'Service Worker registration blocked by Playwright') return;
				if (levels.includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
			});
		};
		// A speaker window, a link in a new tab: they count as well.
		context.pages().forEach(watch);
		context.on('page', watch);
		context.on('request', (request) => {
			const url = new URL(request.url());
			if (/^https?:$/.test(url.protocol) && url.origin !== origin)
				faults.push(`request to ${request.url()}`);
		});

		await use(page);
		expect(faults, 'complaints of the browser').toEqual([]);
	}
});

/** Where the audience can reach the site: a code for "localhost" is never shown. Goes with `reachable`. */
export const PUBLIC = 'https://atlas.example';

/** Hands out the site under that address. */
export async function reachable(page: Page) {
	const there = `http://localhost:${process.env['STANCE_SITE_PORT']}`;
	await page.route(`${PUBLIC}/**`, async (route) =>
		route.fulfill({
			response: await route.fetch({ url: route.request().url().replace(PUBLIC, there) })
		})
	);
}

/** Waits until nothing on the page moves by itself any more. */
export async function settled(page: Page) {
	await expect(page.locator('html[data-settled=true]')).toBeAttached();
	await page.evaluate(() => document.fonts.ready);
}

/** Waits until the atlas answers to the reader: hydrated, in the layout of its address, and at rest. */
export async function ready(page: Page) {
	await expect(page.locator('html[data-live=true]')).toBeAttached();
	// Over time is loaded when it is first shown.
	if (new URL(page.url()).searchParams.get('layout') === 'time')
		await expect(page.locator('.dots [data-statement]').first()).toBeAttached();
	await settled(page);
	// What fades is not at rest.
	await page.evaluate(() => Promise.allSettled(document.getAnimations().map((a) => a.finished)));
}

/** Opens the atlas at a query. */
export async function openAtlas(page: Page, query = '') {
	await page.goto(`/${query}`);
	await ready(page);
}

/** What axe finds on a page: rules, each with its elements. */
async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
	// Evaluated, not added as a script: the content security policy of the page allows its own scripts only.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
	// What it does not find is long, and stays in the page.
	return page.evaluate(async (given) => {
		const { axe } = window as unknown as { axe: typeof axeCore };
		const found = await axe.run(document, { ...given, resultTypes: ['violations'] });
		return found.violations.flatMap(({ id, help, nodes }) => [
			`${id}: ${help}`,
			...nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary}`)
		]);
	}, options);
}

/** Changes between light and dark in place. */
async function otherTheme(page: Page) {
	await page.evaluate(() => {
		const { dataset } = document.documentElement;
		dataset['theme'] = dataset['theme'] === 'dark' ? 'light' : 'dark';
		return Promise.allSettled(document.getAnimations().map((a) => a.finished));
	});
}

/** The only rules that depend on the theme: nothing else than colours changes with it. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Asserts that axe finds nothing, in either theme: all its rules, and the size of targets, which it leaves out unless asked. */
export async function axe(page: Page) {
	const all = { rules: { 'target-size': { enabled: true } } };
	expect.soft(await violations(page, all)).toEqual([]);
	await otherTheme(page);
	const contrast = await violations(page, { runOnly: OF_COLOURS });
	expect.soft(contrast, 'in the other theme').toEqual([]);
	await otherTheme(page);
}

export const node = (page: Page, state: string) => page.locator(`[data-node="${state}"]`);
/** The drawn shape of a node: what a pointer aims at. */
export const mark = (page: Page, state: string) => node(page, state).locator('.mark');
export const country = (page: Page, state: string) =>
	page.locator(`[data-layer="countries"] [data-state="${state}"]`);
/** Any card that is open. */
export const card = (page: Page) => page.locator('[data-card]');
/** The card beside what is pointed at, and the whole card in the place of the list. */
export const short = (page: Page) => page.locator('.short');
export const whole = (page: Page) => page.locator('.dock');

/** Codes of all states that have a node. */
export const statesOf = (page: Page) =>
	page
		.locator('[data-node]')
		.evaluateAll((nodes) => nodes.map((n) => (n as SVGElement).dataset['node']!));

/** What a card says, without the ways of a browser with white space. */
export const wordsOf = async (locator: Locator) =>
	((await locator.textContent()) ?? '').replace(/\s+/g, ' ').trim();

/** The state that has the keyboard's focus; undefined if none has. */
export const focusedNode = (page: Page) =>
	page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset['node']);

/**
 * A point of an element that nothing else covers, with a little room round it;
 * undefined where all of it is covered.
 */
export async function spot(locator: Locator): Promise<{ x: number; y: number } | undefined> {
	return locator.evaluate((element) => {
		const box = element.getBoundingClientRect();
		const x0 = Math.max(0, box.left);
		const y0 = Math.max(0, box.top);
		const width = Math.min(innerWidth, box.right) - x0;
		const height = Math.min(innerHeight, box.bottom) - y0;
		const hits = (x: number, y: number) => {
			const hit = document.elementFromPoint(x, y);
			return hit !== null && element.contains(hit);
		};
		const N = 24;
		const steps = Array.from({ length: N }, (_, i) => (i + 0.5) / N);
		const points = steps
			.flatMap((u) => steps.map((v) => ({ u: u - 0.5, v: v - 0.5 })))
			.sort((a, b) => Math.hypot(a.u, a.v) - Math.hypot(b.u, b.v))
			.map(({ u, v }) => ({ x: x0 + (u + 0.5) * width, y: y0 + (v + 0.5) * height }))
			.filter(({ x, y }) => hits(x, y));
		for (const room of [4, 2, 0]) {
			const found = points.find(({ x, y }) =>
				[-room, room].every((d) => hits(x + d, y) && hits(x, y + d))
			);
			if (found) return found;
		}
		return undefined;
	});
}

/** A point on the curve of a tie that nothing else covers. */
export async function spotOnTie(tie: Locator): Promise<{ x: number; y: number } | undefined> {
	return tie.evaluate((element) => {
		const path = [...element.querySelectorAll<SVGPathElement>('.target')].find(
			(p) => p.getClientRects().length > 0
		)!;
		const matrix = path.getScreenCTM()!;
		const length = path.getTotalLength();
		for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.45, 0.55, 0.35, 0.65]) {
			const { x, y } = path.getPointAtLength(length * share).matrixTransform(matrix);
			if (document.elementFromPoint(x, y)?.closest('[data-tie]') === element) return { x, y };
		}
		return undefined;
	});
}

/** The middle of an element, as the screen has it. */
export async function middle(locator: Locator) {
	const box = (await locator.boundingBox())!;
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Pairs of nodes whose drawn shapes overlap, as "KAZ × UZB". */
export async function overlappingNodes(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const shapes = [...document.querySelectorAll<SVGElement>('[data-node]')].map((n) => {
			// The ring of a party to the war lies outside its shape.
			const shape = n.querySelector<SVGGeometryElement>('.shape')!;
			return { name: n.dataset['node']!, shape: shape as SVGGeometryElement };
		});
		const reaches = (a: SVGGeometryElement, b: SVGGeometryElement) => {
			const toScreen = a.getScreenCTM()!;
			const toOther = b.getScreenCTM()!.inverse();
			const length = a.getTotalLength();
			for (let i = 0; i < 48; i += 1) {
				const point = a.getPointAtLength((length * i) / 48).matrixTransform(toScreen);
				if (b.isPointInFill(point.matrixTransform(toOther))) return true;
			}
			return false;
		};
		return shapes.flatMap((a, i) => {
			const p = a.shape.getBoundingClientRect();
			return shapes
				.slice(i + 1)
				.filter((b) => {
					const q = b.shape.getBoundingClientRect();
					if (p.right < q.left || q.right < p.left || p.bottom < q.top || q.bottom < p.top)
						return false;
					return reaches(a.shape, b.shape) || reaches(b.shape, a.shape);
				})
				.map((b) => `${a.name} × ${b.name}`);
		});
	});
}

/** The text of a CSV file, with quoted fields, as rows of fields. */
export function parseCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain, end] of text.matchAll(
		/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g
	)) {
		row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end === ',') continue;
		if (row.length > 1 || row[0] !== '') rows.push(row);
		row = [];
	}
	return rows;
}
