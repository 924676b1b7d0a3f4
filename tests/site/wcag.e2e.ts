import type { Page } from '@playwright/test';
import { axe, card, expect, openAtlas, ready, settled, SIZES, test } from './fixtures';
import { htmlFaults } from './html';
import { bigCard, blank, jump, openStep, staged } from './talk';

/**
 * WCAG 2.2 AA, over pages and their states: first what axe finds, then what it does not look at. Of the pages and
 * states in English all are in the table below, so that no other file has to ask for axe; languages.e2e.ts asks for
 * the other languages, stage.e2e.ts for each step of the talk, compare.e2e.ts for phones.
 */

const atlas = (query: string) => (page: Page) => openAtlas(page, query);
const other = (path: string) => async (page: Page) => {
	await page.goto(path);
	await settled(page);
};
const step = (then: (page: Page) => Promise<void>) => async (page: Page) => {
	await openStep(page, 3);
	await then(page);
};

/** Each page and state, and how to get there. */
const STATES: Record<string, (page: Page) => Promise<void>> = {
	map: atlas(''),
	'a state pinned': atlas('?pin=KAZ'),
	'a tie pinned': atlas('?pin=IND-RUS'),
	'by stance, a card, one class': atlas('?layout=stance&pin=IND&only=critical'),
	'by ties, a card, one class': atlas('?layout=ties&pin=RUS&only=critical'),
	'over time': atlas('?layout=time'),
	'over time, a card': atlas('?layout=time&pin=IND-01'),
	'over time, by state, a card': atlas('?layout=time&lanes=state&pin=IND-01'),
	'another reading': atlas('?sources=articles&count=deeds'),
	'nothing counts': atlas('?window=2014-01-01..2014-01-02'),
	'an address not understood': atlas('?layout=globe&sources=nobody&pin=XYZ'),
	switchboard: async (page) => {
		await openAtlas(page, '?sources=articles&count=deeds');
		await page.getByRole('button', { name: 'Change', exact: true }).click();
		await page.getByText('Choose sources').click();
	},
	'take it away': async (page) => {
		await openAtlas(page);
		await page.getByRole('button', { name: 'Download' }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
	},
	'a state': other('/state/KAZ'),
	evidence: other('/evidence'),
	'the table narrowed': async (page) => {
		await page.goto('/evidence');
		await page.getByRole('searchbox', { name: 'Find' }).fill('no such word');
		await page.getByRole('button', { name: 'Show all' }).waitFor();
	},
	'a state in another reading': other('/state/KAZ?sources=articles'),
	'a statement to cite': async (page) => {
		await page.goto('/state/IND');
		await settled(page);
		await page.locator('#IND-01 .cite summary').click();
		await expect(page.locator('#IND-01').getByRole('button', { name: 'BibTeX' })).toBeVisible();
	},
	'a source': other('/source/timenews-2022'),
	'a source, its text checked': async (page) => {
		await page.goto('/source/timenews-2022');
		await page.getByLabel('Or paste the text').fill('Vladimir Putin, Ukraine');
		await page.getByRole('button', { name: 'Look for the quotations' }).click();
		await expect(page.locator('mark')).toHaveText('Vladimir Putin, Ukraine');
	},
	method: other('/method'),
	changes: other('/changes'),
	'two readings': other('/compare'),
	'two states': async (page) => {
		await page.goto('/compare?kind=states&a=IND&b=CHN');
		// The page as it was built compares two readings.
		await expect(
			page.getByRole('heading', { name: 'Votes in the UN General Assembly' })
		).toBeVisible();
		await settled(page);
	},
	'two sources': async (page) => {
		await page.goto('/compare?kind=sources');
		await expect(page.getByText('Not independent of each other')).toBeVisible();
		await settled(page);
	},
	handout: other('/handout'),
	slides: other('/slides'),
	'a frame': atlas('embed?layout=stance&pin=KAZ'),
	'speaker view': async (page) => {
		await page.goto('/speaker');
		await expect(page.locator('[data-speaker]')).toBeVisible();
	},
	stage: step(async () => {}),
	'stage, a card': step(async (page) => {
		await jump(page, 'kaz');
		await expect(bigCard(page, 'KAZ')).toBeVisible();
	}),
	'stage, help': step(async (page) => {
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog')).toBeVisible();
	}),
	'stage, room check': step(async (page) => {
		await page.mouse.move(200, 200);
		await page.mouse.move(210, 210);
		await page.getByRole('button', { name: 'Room check' }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
	}),
	'stage, jump': step(async (page) => {
		await page.keyboard.press('/');
		await page.keyboard.type('k');
	}),
	'stage, black': step(async (page) => {
		await page.keyboard.press('b');
		await blank(page, true);
	})
};

test.describe('axe', () => {
	// Nothing half faded in.
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	for (const [name, open] of Object.entries(STATES))
		test(`axe and the HTML checker find nothing: ${name}`, async ({ page }) => {
			await open(page);
			expect.soft(await htmlFaults(await page.content())).toEqual([]);
			await axe(page);
		});

	for (const theme of ['light', 'dark'])
		test.fail(`a fault of the ${theme} theme alone is found`, async ({ page }) => {
			await other('/method')(page);
			await page.addStyleTag({
				content: `[data-theme=${theme}] main p { color: #888 !important; background: #777 }`
			});
			await axe(page);
		});
});

const PAGES = [
	...['/', '/?pin=KAZ', '/?layout=time', '/state/KAZ', '/evidence', '/method', '/changes'],
	...['/source/timenews-2022', '/compare', '/compare?kind=states', '/slides', '/handout']
];
async function opened(page: Page, path: string) {
	await page.goto(path);
	await (path.startsWith('/?') || path === '/' ? ready(page) : settled(page));
}

/** What a reader would lose: texts that are cut, and a page that has to be moved sideways to be read. */
const lostOn = (page: Page) =>
	page.evaluate(() => {
		const lost: string[] = [];
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth > clientWidth + 1) {
			const wide = [...document.body.querySelectorAll('*')].find((e) => {
				const box = e.getBoundingClientRect();
				return box.width > 0 && box.right > clientWidth + 1 && !e.closest('svg, .scroll, .skip');
			});
			lost.push(
				`${scrollWidth - clientWidth} px sideways: ${wide?.outerHTML.slice(0, 100) ?? '?'}`
			);
		}
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walk.nextNode()) {
			const text = walk.currentNode.textContent!.trim();
			const element = walk.currentNode.parentElement!;
			// Names on the map are in the table as well.
			if (!text || element.closest('script, style, noscript, svg, .visually-hidden, .skip'))
				continue;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			const range = document.createRange();
			range.selectNodeContents(walk.currentNode);
			const box = range.getBoundingClientRect();
			if (box.width < 1) continue;
			for (let e: Element | null = element; e && e !== document.body; e = e.parentElement) {
				const style = getComputedStyle(e);
				const round = e.getBoundingClientRect();
				const hides = (value: string) => value === 'hidden' || value === 'clip';
				if (
					(hides(style.overflowX) && (box.right > round.right + 2 || box.left < round.left - 2)) ||
					(hides(style.overflowY) && (box.bottom > round.bottom + 4 || box.top < round.top - 4))
				) {
					lost.push(`cut: ${text.slice(0, 40)} by ${e.tagName}.${e.classList}`);
					break;
				}
				// What scrolls can be reached.
				if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
			}
		}
		return lost;
	});

test('nothing is lost at 320 px, nor with the spacing that a reader may set', async ({ page }) => {
	for (const path of PAGES) {
		await page.setViewportSize({ width: 320, height: 640 });
		await opened(page, path);
		expect.soft(await lostOn(page), `${path} at 320 px`).toEqual([]);

		await page.setViewportSize({ width: 1280, height: 1024 });
		// 1.4.12.
		await page.addStyleTag({
			content:
				'* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'
		});
		await settled(page);
		expect.soft(await lostOn(page), `${path}, spaced`).toEqual([]);
	}
});

test.describe('1280 px', () => {
	test.use({ viewport: { width: 1280, height: 1024 } });

	test('twice the size of text: nothing is lost', async ({ page }) => {
		await page.addInitScript(() => {
			addEventListener('DOMContentLoaded', () => {
				document.documentElement.style.fontSize = '200%';
			});
		});
		for (const path of PAGES) {
			await opened(page, path);
			expect.soft(await lostOn(page), path).toEqual([]);
		}
	});
});

/**
 * Targets below 24 px at which another one is too near (2.5.8): those in a line of text are let be, and those round
 * whose middle a circle of 24 px touches no other target, nor the circle of another small one. Countries have the
 * size that they have; their node opens the same card. What lies under a card or dialog cannot be pressed.
 */
const tooSmall = (page: Page) =>
	page.evaluate(() => {
		const LEAST = 24;
		const scope = document.querySelector('dialog[open]') ?? document;
		const all = [
			...scope.querySelectorAll<HTMLElement | SVGElement>(
				// Ties are lines; those that are pressed as buttons are drawn with a wide stroke.
				'a[href], button, input, select, textarea, summary, [role=button]:not([data-tie]), [role=slider]'
			)
		]
			.filter((e) => e.checkVisibility({ visibilityProperty: true }))
			.filter((e) => !e.closest('[inert], .skip, [data-layer=countries]'))
			// The small maps of a comparison: the table below has each name as a link. On the stage of a talk the
			// places of the states are what is shown; on a phone the atlas has room for them.
			.filter((e) => !e.matches('[data-node]') || e.closest('.atlas'))
			.map((element) => {
				const drawn =
					element.querySelector('.target') ??
					// A box that is hidden in its label: the label is pressed.
					(element instanceof HTMLInputElement && /radio|checkbox/.test(element.type)
						? element.closest('label')
						: undefined) ??
					element;
				const box = drawn.getBoundingClientRect();
				const inline =
					element instanceof HTMLElement &&
					getComputedStyle(element).display === 'inline' &&
					element.parentElement!.textContent!.trim().length > element.textContent!.trim().length;
				return {
					element,
					box,
					inline,
					layer: element.closest('[data-card]'),
					x: box.x + box.width / 2,
					y: box.y + box.height / 2,
					small: box.width < LEAST - 0.5 || box.height < LEAST - 0.5
				};
			})
			.filter(({ box }) => box.width > 0 && box.height > 0);
		const name = (e: Element) =>
			(e.getAttribute('aria-label') ?? (e.textContent!.trim() || e.tagName)).slice(0, 30);
		return all
			.filter(({ small, inline }) => small && !inline)
			.flatMap((a) => {
				const near = all.find((b) => {
					if (b === a || b.layer !== a.layer) return false;
					if (b.element.contains(a.element) || a.element.contains(b.element)) return false;
					if (b.small && !b.inline) return Math.hypot(a.x - b.x, a.y - b.y) < LEAST;
					const dx = Math.max(b.box.left - a.x, 0, a.x - b.box.right);
					const dy = Math.max(b.box.top - a.y, 0, a.y - b.box.bottom);
					return Math.hypot(dx, dy) < LEAST / 2;
				});
				const size = `${a.box.width.toFixed()}×${a.box.height.toFixed()}`;
				return near ? [`${name(a.element)}: ${size}, near ${name(near.element)}`] : [];
			});
	});

test.describe('touch', () => {
	test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true });

	test('every target has 24 px, or its room', async ({ page }) => {
		for (const path of [...PAGES, '/present/2', '/speaker']) {
			if (path === '/present/2') {
				await page.goto(path);
				await staged(page);
			} else if (path === '/speaker') await page.goto(path);
			else await opened(page, path);
			expect.soft(await tooSmall(page), path).toEqual([]);
		}
		await openAtlas(page);
		await page.getByRole('button', { name: 'Change', exact: true }).click();
		await expect(page.locator('[data-switchboard]')).toBeVisible();
		expect.soft(await tooSmall(page), 'switchboard').toEqual([]);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Download' }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		expect.soft(await tooSmall(page), 'take it away').toEqual([]);
	});
});

/** Goes through a page by Tab alone; what a stop lacks, in words. */
async function stops(page: Page, most: number) {
	const faults: string[] = [];
	const names: string[] = [];
	let before = '';
	const focus = await page.evaluate(() => {
		const probe = document.createElement('i');
		probe.style.color = 'var(--focus)';
		document.body.append(probe);
		const { color } = getComputedStyle(probe);
		probe.remove();
		return color;
	});
	for (let i = 0; i < most; i += 1) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate((focus) => {
			const e = document.activeElement as HTMLElement | SVGElement | null;
			if (!e || e === document.body) return undefined;
			const name = (
				e.getAttribute('aria-label') ??
				(e.textContent!.trim() || e.getAttribute('value') || e.tagName)
			).slice(0, 40);
			const drawn = e.querySelector('.mark, .head, .shape, .target') ?? e.closest('label') ?? e;
			const box = drawn.getBoundingClientRect();
			// Of what may have many lines, or be higher than the screen, one corner is enough (2.4.11).
			const points = [0.5, 0.05, 0.95].flatMap((u) =>
				[0.5, 0.05, 0.95].map((v) => [box.x + u * box.width, box.y + v * box.height] as const)
			);
			// A tie lies along its curve.
			const curve = e.matches('[data-tie]') && e.querySelector<SVGPathElement>('path');
			if (curve)
				for (const share of [0.2, 0.35, 0.5, 0.65, 0.8]) {
					const p = curve
						.getPointAtLength(curve.getTotalLength() * share)
						.matrixTransform(curve.getScreenCTM()!);
					points.push([p.x, p.y]);
				}
			const seen = points.some(([x, y]) => {
				const hit = document.elementFromPoint(x, y);
				return hit && (e.contains(hit) || drawn.contains(hit) || hit.contains(e));
			});
			const marked = [e, drawn, ...e.querySelectorAll('*')].some((part) => {
				const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(part);
				return (
					(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ||
					(stroke === focus && parseFloat(strokeWidth) >= 2)
				);
			});
			return { name, seen, marked, where: `${box.x.toFixed()} ${box.y.toFixed()}` };
		}, focus);
		if (!stop) break;
		const at = `${stop.name} ${stop.where}`;
		if (at === before) faults.push(`${stop.name}: Tab does not go on`);
		before = at;
		names.push(stop.name);
		if (!stop.seen) faults.push(`${stop.name}: hidden (${stop.where})`);
		if (!stop.marked) faults.push(`${stop.name}: no sign of the focus`);
	}
	return { faults, names };
}

test.describe('in forced colours', () => {
	test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

	test('nothing vanishes: ties, lines to the stances, signs of the classes, the tab chosen', async ({
		page
	}) => {
		/** Parts that carry meaning and have the colour of what lies under them, as "path, part". */
		const gone: string[] = [];
		let looked = 0;
		for (const path of ['/', '/?layout=stance', '/?layout=time', '/present/4', '/compare']) {
			await opened(page, path);
			const found = await page.evaluate(() => {
				const canvas = document.createElement('i');
				canvas.style.color = 'Canvas';
				document.body.append(canvas);
				const paper = getComputedStyle(canvas).color;
				canvas.remove();
				const parts = document.querySelectorAll(
					'.tie:not(.off) .shaft, .tie:not(.off) .head, .line, .hub rect, .chip path, .dot .shape, [data-node] .shape'
				);
				const seen = (colour: string) =>
					colour !== 'none' && colour !== paper && colour !== 'rgba(0, 0, 0, 0)';
				const shown = [...parts].filter((e) => e.checkVisibility());
				return {
					looked: shown.length,
					gone: shown
						.filter((e) => {
							const { fill, stroke } = getComputedStyle(e);
							return !(seen(stroke) || (seen(fill) && !e.matches('.shaft, .line')));
						})
						.map(
							(e) =>
								`${e.parentElement!.getAttribute('class')} ${e.getAttribute('class') ?? e.tagName}`
						)
				};
			});
			looked += found.looked;
			gone.push(...new Set(found.gone.map((part) => `${path}, ${part}`)));
		}
		expect(looked).toBeGreaterThan(200);
		expect(gone).toEqual([]);
		const tabs = page.getByRole('navigation', { name: 'What to compare' }).getByRole('link');
		const borders = await tabs.evaluateAll((list) =>
			list.map((tab) => getComputedStyle(tab).borderBottomColor)
		);
		expect(borders[0], 'the tab chosen').not.toBe(borders[1]);
		expect(borders[1]).toBe(borders[2]);
	});
});

for (const forcedColors of ['none', 'active'] as const)
	test.describe(forcedColors === 'active' ? 'forced colours' : 'usual colours', () => {
		test.use({ contextOptions: { forcedColors, reducedMotion: 'reduce' } });

		test(`by Tab alone: each stop is seen, shows the focus, and lets go (${forcedColors === 'active' ? 'forced' : 'usual'} colours)`, async ({
			page
		}) => {
			for (const path of [...PAGES, '/embed', '/present/2']) {
				await opened(page, path);
				const { faults, names } = await stops(page, 40);
				expect.soft(names.length, `${path}: stops`).toBeGreaterThan(3);
				expect.soft(faults, path).toEqual([]);
			}
		});
	});

test('what changes is told: layout, reading, a card, a search', async ({ page }) => {
	await openAtlas(page);
	await page.evaluate(() => {
		const told: string[] = [];
		Object.assign(window, { told });
		new MutationObserver((records) => {
			for (const { target } of records) {
				const element = target instanceof Element ? target : target.parentElement;
				const live = element?.closest('[aria-live=polite], [role=status], [role=alert], output');
				const words = live?.textContent?.replace(/\s+/g, ' ').trim();
				if (words && told.at(-1) !== words) told.push(words);
			}
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	const told = () =>
		expect.poll(() =>
			page.evaluate(() => {
				const list = (window as unknown as { told: string[] }).told;
				return list.join(' | ');
			})
		);
	await page.getByRole('radio', { name: 'By stance' }).check({ force: true });
	await told().toContain('Each state is tied to every stance that its words carry');
	await page.getByRole('button', { name: 'Critical' }).click();
	await told().toContain('Only critical states are bright');
	await page.getByRole('button', { name: 'Critical' }).click();
	await page.getByRole('button', { name: 'Change', exact: true }).click();
	await page.getByRole('radio', { name: /The two articles/ }).check();
	await told().toContain('4 of 8 members');
	await page.keyboard.press('Escape');
	await page.locator('[data-node=IND]').focus();
	await page.keyboard.press('Enter');
	await expect(card(page)).toHaveAttribute('data-card', 'IND');
	await told().toContain('India: card pinned. Escape closes it.');
});
