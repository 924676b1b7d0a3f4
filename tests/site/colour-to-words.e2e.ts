import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../../scripts/serve.mjs';
import { card, expect, node, openAtlas, statesOf, test } from './fixtures';

/** A state has colour only if something it said carries that colour, and the reader gets from the colour to the words. */
test('every colour on the map rests on words that count', async ({ page }) => {
	await page.goto('/');
	const coloured = await page
		.locator('[data-layer=countries] [data-state], [data-node]')
		.evaluateAll((marks) =>
			marks
				.map((m) => (m as SVGElement).dataset)
				.filter((d) => d['stance'] !== 'none')
				.map((d) => `${d['state'] ?? d['node']} ${d['stance']}`)
		);
	const pairs = [...new Set(coloured)].sort();
	// Country and node never disagree.
	expect(new Set(pairs.map((p) => p.slice(0, 3))).size).toBe(pairs.length);
	expect(pairs).toEqual(
		expect.arrayContaining(['CHN cautious', 'IND critical', 'KAZ cautious', 'RUS supportive'])
	);

	for (const [state, stance] of pairs.map((p) => p.split(' ') as [string, string])) {
		await page.goto(`/state/${state}`);
		const words = page
			.getByRole('article')
			.filter({ has: page.locator(`.coding .chip[data-stance="${stance}"]`) })
			.filter({ hasText: /\bCounts\./ });
		const party = page.locator('header').getByText('party to the war');
		expect((await words.count()) + (await party.count()), `${state} is ${stance}`).toBeGreaterThan(
			0
		);
		await expect(page.locator('header .chip')).toHaveAttribute('data-stance', stance);
	}
});

test('who has no colour has no statement that counts', async ({ page, request }) => {
	await page.goto('/');
	const plain = await page
		.locator('[data-node][data-stance=none]')
		.evaluateAll((nodes) => nodes.map((n) => (n as SVGElement).dataset['node']!));
	expect(plain).toEqual(expect.arrayContaining(['PAK', 'TJK', 'BLR', 'UKR']));
	for (const state of plain) {
		const html = await (await request.get(`/state/${state}`)).text();
		expect(html, state).not.toMatch(/<b[^>]*>Counts\.<\/b>/);
	}
});

test('every statement on a card stands in the evidence', async ({ page, request }) => {
	const evidence = await (await request.get('/evidence')).text();
	await openAtlas(page);
	const shown = new Set<string>();
	const collect = async () => {
		for (const id of await card(page)
			.locator('[data-statement]')
			.evaluateAll((list) => list.map((e) => (e as HTMLElement).dataset['statement']!)))
			shown.add(id);
	};
	for (const state of await statesOf(page)) {
		await node(page, state).focus();
		await expect(card(page)).toHaveAttribute('data-card', state);
		await collect();
	}
	// By ties all ties are shown.
	await openAtlas(page, '?layout=ties');
	const ties = await page
		.locator('[data-tie]')
		.evaluateAll((list) => list.map((t) => (t as SVGElement).dataset['tie']!));
	for (const tie of ties) {
		await page.locator(`[data-tie="${tie}"]`).focus();
		await expect(card(page)).toHaveAttribute('data-card', tie);
		await collect();
	}
	expect(shown.size).toBeGreaterThan(20);
	// Votes stand in a table of their own on the page of their state, whose code ends their id.
	const votes = [...shown].filter((id) => id.startsWith('ES-'));
	for (const vote of votes) {
		const home = await (await request.get(`/state/${vote.slice(-3)}`)).text();
		expect(home, vote).toContain(`<tr id="${vote}"`);
	}
	const statements = [...shown].filter((id) => !votes.includes(id));
	expect(statements.filter((id) => !evidence.includes(`<tr id="${id}"`))).toEqual([]);
});

test('every tie has words behind it', async ({ page }) => {
	await openAtlas(page, '?layout=ties');
	const ties = await page
		.locator('[data-tie]')
		.evaluateAll((list) => list.map((t) => (t as SVGElement).dataset['tie']!));
	expect(ties.length).toBeGreaterThan(5);
	for (const tie of ties) {
		await page.locator(`[data-tie="${tie}"]`).focus();
		await expect(card(page)).toHaveAttribute('data-card', tie);
		expect(await card(page).locator('[data-statement]').count(), tie).toBeGreaterThan(0);
	}
});

test('the map travels once: one copy of each path, none in a script', async ({ page, request }) => {
	const html = await (await request.get('/')).text();
	await page.goto('/');
	const paths = await page
		.locator('[data-layer=land], [data-layer=countries] [data-state], [data-area], [data-line]')
		.evaluateAll((list) => list.map((p) => p.getAttribute('d')!));
	expect(paths.length).toBeGreaterThan(40);
	const scripts = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((m) => m[1]!);
	const files = readdirSync(BUILD, { recursive: true })
		.map(String)
		.filter((name) => /\.(m?js|json)$/.test(name))
		.map((name) => ({ name, text: readFileSync(join(BUILD, name), 'utf8') }));
	expect(files.length).toBeGreaterThan(5);
	for (const d of paths) {
		expect(html.split(d).length - 1, `copies of ${d.slice(0, 40)}…`).toBe(1);
		// Part of it would be a copy too.
		const piece = d.slice(0, 60);
		expect(scripts.filter((s) => s.includes(piece)).length).toBe(0);
		expect(files.filter(({ text }) => text.includes(piece)).map(({ name }) => name)).toEqual([]);
	}
});
