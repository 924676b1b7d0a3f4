import { address, count, expect, polled, ready, test, words } from './fixtures';

/** Codes of the states by the colour they have on the map, as painted. */
const painted = () =>
	Object.fromEntries(
		['IND', 'CHN', 'KAZ', 'RUS', 'PAK'].map((state) => {
			const land = document.querySelector(`[data-layer=countries] [data-state=${state}]`)!;
			return [state, getComputedStyle(land).fill];
		})
	);

test('the map has its colours, before anything is asked of it', async ({ webkit, at }) => {
	await at('/');
	await ready(webkit);
	const fills = await webkit.run(painted);
	expect(fills['CHN']).toBe(fills['KAZ']);
	expect(new Set(Object.values(fills)).size).toBe(4);
	await words(webkit, '[data-headline]').toContain('6 of 8 members');
	// The nodes lie where the layout put them, in their shapes, inside the picture.
	const nodes = await webkit.run(() => {
		const stage = document.querySelector('.stage svg')!.getBoundingClientRect();
		return [...document.querySelectorAll('[data-node]')].map((node) => {
			const box = node.querySelector('.shape')!.getBoundingClientRect();
			return {
				state: (node as SVGElement).dataset['node'],
				inside:
					box.width > 4 &&
					box.left >= stage.left - 1 &&
					box.right <= stage.right + 1 &&
					box.top >= stage.top - 1 &&
					box.bottom <= stage.bottom + 1
			};
		});
	});
	expect(nodes.length).toBeGreaterThan(20);
	expect(nodes.filter((n) => !n.inside)).toEqual([]);
});

test('a pointer on a country opens its card, a click pins it, Escape closes it', async ({
	webkit,
	at
}) => {
	await at('/');
	await ready(webkit);
	await webkit.point('[data-node=KAZ] .shape');
	await count(webkit, '[data-card=KAZ]').toBe(1);
	await words(webkit, '[data-card=KAZ]').toContain('Cautious');
	const quote = await webkit.run(
		() => document.querySelector('[data-card=KAZ] blockquote')!.textContent!
	);
	expect(quote).toMatch(/“\S.*\S”/s);
	// Open sea.
	await webkit.point({ x: 430, y: 690 });
	await count(webkit, '[data-card]').toBe(0);
	await webkit.click('[data-node=IND] .shape');
	await webkit.point({ x: 430, y: 690 });
	await address(webkit).toBe('/?pin=IND');
	await count(webkit, '[data-card=IND]').toBe(1);
	await webkit.press('Escape');
	await count(webkit, '[data-card]').toBe(0);
	await address(webkit).toBe('/');
});

test('the card lies beside the state it speaks of, whole and on the screen', async ({
	webkit,
	at
}) => {
	await at('/?pin=UZB');
	await ready(webkit);
	await count(webkit, '[data-card=UZB]').toBe(1);
	const places = await webkit.run(() => {
		const card = document.querySelector('[data-card]')!.getBoundingClientRect();
		const node = document.querySelector('[data-node=UZB] .shape')!.getBoundingClientRect();
		return {
			inside:
				card.left >= 0 && card.right <= innerWidth && card.top >= 0 && card.bottom <= innerHeight,
			beside:
				node.right < card.left ||
				node.left > card.right ||
				node.bottom < card.top ||
				node.top > card.bottom
		};
	});
	expect(places).toEqual({ inside: true, beside: true });
});

test('by keyboard: the map is one stop, a letter and arrows move on it, Enter pins, Tab enters the card', async ({
	webkit,
	at
}) => {
	await at('/');
	await ready(webkit);
	await webkit.run(() => document.querySelector<SVGElement>('[data-node][tabindex="0"]')!.focus());
	const focused = () =>
		polled(webkit, () => (document.activeElement as SVGElement | null)?.dataset['node'] ?? '');
	for (let i = 0; i < 4; i += 1) {
		await webkit.press('k');
		if ((await webkit.run(() => (document.activeElement as SVGElement).dataset['node'])) === 'KAZ')
			break;
	}
	await focused().toBe('KAZ');
	await count(webkit, '[data-card=KAZ]').toBe(1);
	await webkit.press('ArrowUp');
	await focused().toBe('RUS');
	await webkit.press('Enter');
	await address(webkit).toBe('/?pin=RUS');
	await words(webkit, '.visually-hidden[aria-live]').toContain('card pinned');
	await webkit.press('Tab');
	await polled(webkit, () => document.activeElement?.closest('[data-card]') !== null).toBe(true);
	await webkit.press('Escape');
	await count(webkit, '[data-card]').toBe(0);
	await focused().toBe('RUS');
});

test('layouts change, come to rest and come back: the same elements, no two on one another', async ({
	webkit,
	at
}) => {
	await at('/');
	await ready(webkit);
	const where = () =>
		webkit.run(() => {
			const box = document.querySelector('[data-node=KAZ] .shape')!.getBoundingClientRect();
			return [Math.round(box.x), Math.round(box.y)];
		});
	const home = await where();
	await webkit.run(() => {
		for (const n of document.querySelectorAll('[data-node]')) Object.assign(n, { known: true });
	});
	for (const layout of ['stance', 'ties', 'time', 'map']) {
		await webkit.click(`.switch label:has([value=${layout}])`);
		await count(webkit, `html[data-layout=${layout}][data-settled=true]`).toBe(1);
		await address(webkit).toBe(layout === 'map' ? '/' : `/?layout=${layout}`);
		await polled(
			webkit,
			() => [...document.querySelectorAll('[data-node]')].filter((n) => !('known' in n)).length
		).toBe(0);
		if (layout === 'time') {
			await polled(
				webkit,
				() => document.querySelectorAll('.dots [data-statement]').length
			).toBeGreaterThan(100);
			continue;
		}
		const overlaps = await webkit.run(() => {
			const circles = [...document.querySelectorAll('[data-node]')].map((n) => {
				const b = n.querySelector('.shape')!.getBoundingClientRect();
				return { x: b.x + b.width / 2, y: b.y + b.height / 2, r: b.width / 2 };
			});
			return circles.flatMap((a, i) =>
				circles.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 0.8 * (a.r + b.r))
			).length;
		});
		expect(overlaps, layout).toBe(0);
		if (layout !== 'map') expect(await where()).not.toEqual(home);
	}
	await polled(webkit, () => document.querySelectorAll('.dots').length).toBe(0);
	expect(await where()).toEqual(home);
	await webkit.back();
	await address(webkit).toBe('/?layout=time');
	await count(webkit, 'html[data-layout=time][data-settled=true]').toBe(1);
});

test('over time: a dot opens its card, the grip moves by keys, headline and address follow', async ({
	webkit,
	at
}) => {
	await at('/?layout=time');
	await ready(webkit);
	await count(webkit, '.dots [data-statement="IND-01"]').toBe(1);
	await ready(webkit);
	await webkit.point('.dots [data-statement="IND-01"] .shape');
	await count(webkit, '[data-card="IND-01"]').toBe(1);
	await webkit.press('Escape');
	await webkit.run(() => {
		const grips = document.querySelectorAll<SVGElement>('[role=slider]');
		grips[grips.length - 1]!.focus();
	});
	await webkit.press('Home');
	await address(webkit).toContain('window=2022-09-13..2022-09-13');
	await words(webkit, '[data-headline]').toContain('1 of 8 members');
});

test('another reading: the switchboard flips colours, headline and address, and back', async ({
	webkit,
	at
}) => {
	await at('/');
	await ready(webkit);
	const before = await webkit.run(painted);
	await webkit.click('.words button');
	await count(webkit, '[data-switchboard]').toBe(1);
	await webkit.run(() => {
		const labels = [...document.querySelectorAll<HTMLElement>('[data-switchboard] label')];
		labels.find((l) => l.textContent!.includes('The two articles'))!.id = 'articles';
	});
	await webkit.click('#articles');
	await address(webkit).toBe('/?sources=articles');
	await words(webkit, '[data-headline]').toContain('4 of 8 members');
	const now = await webkit.run(painted);
	expect(now['KAZ']).not.toBe(before['KAZ']);
	await webkit.press('Escape');
	await count(webkit, '[data-switchboard]').toBe(0);
	await webkit.back();
	await words(webkit, '[data-headline]').toContain('6 of 8 members');
	await polled(webkit, painted).toEqual(before);
});

test('the evidence: a word narrows the table, a column sorts it, a row leads to the statement', async ({
	webkit,
	at
}) => {
	await at('/evidence');
	await count(webkit, 'form.live').toBe(1);
	const rows = () => polled(webkit, () => document.querySelectorAll('tbody tr').length);
	await rows().toBeGreaterThan(100);
	await webkit.click('[type=search]');
	await webkit.type('modi');
	await rows().toBeLessThan(100);
	await rows().toBeGreaterThan(0);
	await webkit.click('thead th:nth-child(2) button');
	await count(webkit, 'th[aria-sort=ascending]').toBe(1);
	await webkit.click('tr#IND-01 th a');
	await address(webkit).toBe('/state/IND/#IND-01');
	await words(webkit, 'article#IND-01').toMatch(/era is not of war/);
});

test('the theme changes with a press, and the address decides it too', async ({ webkit, at }) => {
	await at('/');
	await ready(webkit);
	const paper = () => webkit.run(() => getComputedStyle(document.body).backgroundColor);
	const light = await paper();
	await webkit.click('nav button');
	await count(webkit, 'html[data-theme=dark]').toBe(1);
	expect(await paper()).not.toBe(light);
	await at('/state/KAZ?theme=light');
	await count(webkit, 'html[data-theme=light]').toBe(1);
	expect(await paper()).toBe(light);
});

test('a view is taken away as SVG and PNG', async ({ webkit, at }) => {
	await at('/?layout=stance');
	await ready(webkit);
	await webkit.run(() => {
		const made: { type: string; size: number }[] = [];
		Object.assign(window, { made });
		const before = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (blob) => {
			made.push({ type: (blob as Blob).type, size: (blob as Blob).size });
			return before(blob);
		};
		// Nothing is put on the disk.
		HTMLAnchorElement.prototype.click = () => {};
	});
	await webkit.click('.words button:nth-of-type(2)');
	await count(webkit, 'dialog[open]').toBe(1);
	const press = (name: string) =>
		webkit.run((wanted) => {
			const all = [...document.querySelectorAll<HTMLElement>('dialog button, dialog a')];
			all.find((b) => b.textContent!.trim().startsWith(wanted))!.click();
		}, name);
	const types = () =>
		polled(webkit, () =>
			(window as unknown as { made: { type: string; size: number }[] }).made
				.filter((m) => m.size > 10_000)
				.map((m) => m.type)
		);
	await press('Save SVG');
	await types().toContainEqual(expect.stringContaining('svg'));
	await press('Save PNG');
	await types().toContain('image/png');
});

/** What a page has once its scripts run. */
const SIGNS_OF_LIFE: Record<string, string> = {
	'/': 'html[data-live=true]',
	'/evidence': 'form.live',
	'/compare': 'form.live',
	'/present/2': '.stage.live'
};

test('on a narrow screen nothing leaves it sideways', async ({ webkit, at }) => {
	await webkit.size(480, 844);
	for (const path of Object.keys(SIGNS_OF_LIFE)) {
		await at(path);
		// A page that is left while its scripts come complains.
		await count(webkit, SIGNS_OF_LIFE[path]!).toBeGreaterThan(0);
		await polled(
			webkit,
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		).toBeLessThanOrEqual(0);
	}
});

test('comparing: two maps, two headlines', async ({ webkit, at }) => {
	await at('/compare');
	await words(webkit, 'main').toContain('6 of 8 members');
	await words(webkit, 'main').toContain('4 of 8 members');
});

test('the frame in somebody else’s page shows the view that was asked for', async ({
	webkit,
	at
}) => {
	await at('/embed?layout=stance&pin=KAZ&theme=dark');
	await count(webkit, 'html[data-layout=stance][data-theme=dark][data-settled=true]').toBe(1);
	await count(webkit, '[data-card=KAZ]').toBe(1);
});
