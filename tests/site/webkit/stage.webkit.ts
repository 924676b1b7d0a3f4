import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { address, count, expect, polled, test, words } from './fixtures';
import type { WebKitWindow } from './driver';

const STEPS = Papa.parse(
	readFileSync(new URL('../../../data/talk.csv', import.meta.url), 'utf8').replace(/^\uFEFF/, ''),
	{ header: true, skipEmptyLines: true }
).data.length;

async function staged(webkit: WebKitWindow) {
	await count(webkit, '.stage.live').toBe(1);
	await count(webkit, 'html[data-settled=true]').toBe(1);
}
const standsAt = (webkit: WebKitWindow, n: number) => count(webkit, `[data-step="${n}"]`).toBe(1);

test('the talk goes on and back by keys, from the first step to the last', async ({
	webkit,
	at
}) => {
	await at('/present/1');
	await staged(webkit);
	for (let n = 2; n <= STEPS; n += 1) {
		await webkit.press('PageDown');
		await standsAt(webkit, n);
		await address(webkit).toBe(`/present/${n}`);
	}
	await webkit.press('PageDown');
	await words(webkit, 'p[role=status]').toContain('This is the last step');
	await webkit.press('Home');
	await standsAt(webkit, 1);
	await webkit.press('3', 'Enter');
	await standsAt(webkit, 3);
});

test('black, a reload, a detour and the way back', async ({ webkit, at }) => {
	await at('/present/2');
	await staged(webkit);
	await webkit.press('PageDown');
	await standsAt(webkit, 3);
	await webkit.press('b');
	await count(webkit, '[data-blank=true]').toBe(1);
	await webkit.reload();
	await staged(webkit);
	await standsAt(webkit, 3);
	await count(webkit, '[data-blank=true]').toBe(1);
	await webkit.press('b');
	await count(webkit, '[data-blank=false]').toBe(1);
	await webkit.press('/');
	await count(webkit, 'input:focus').toBe(1);
	await webkit.press('k', 'a', 'z', 'Enter');
	await count(webkit, '.words [data-card=KAZ]').toBe(1);
	await webkit.press('Backspace');
	await count(webkit, '.words [data-card]').toBe(0);
	await standsAt(webkit, 3);
});

test('the help says what this browser can do; full screen and sleep that are refused do no harm', async ({
	webkit,
	at
}) => {
	await at('/present/2');
	await staged(webkit);
	await webkit.press('?');
	await count(webkit, 'dialog[open]').toBe(1);
	await words(webkit, 'dialog').toContain('Full screen');
	await webkit.press('Escape');
	await count(webkit, 'dialog').toBe(0);
	await webkit.press('f');
	await webkit.press('f');
	await webkit.press('n');
	await standsAt(webkit, 3);
});

test('no text on stage leaves its part or the screen', async ({ webkit, at }) => {
	await webkit.size(1280, 720);
	for (let n = 1; n <= STEPS; n += 1) {
		await at(`/present/${n}`);
		await staged(webkit);
		const cut = await webkit.run(() =>
			[...document.querySelectorAll('.words h1, .words p, .foot, .foot *')]
				.filter((e) => {
					const box = e.getBoundingClientRect();
					return (
						box.width > 0 &&
						(box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1)
					);
				})
				.map((e) => e.textContent!.trim().slice(0, 40))
		);
		expect.soft(cut, `step ${n}`).toEqual([]);
	}
});

test('the speaker’s window follows the stage and leads it', async ({ webkit, at }) => {
	await at('/present/2');
	await staged(webkit);
	const [stage] = await webkit.windows();
	await webkit.press('s');
	await expect.poll(async () => (await webkit.windows()).length).toBe(2);
	const speaker = (await webkit.windows()).find((w) => w !== stage)!;
	try {
		await webkit.turnTo(speaker);
		await words(webkit, 'body').toContain('stage connected');
		await count(webkit, '[data-speaker][data-step="2"]').toBe(1);
		await webkit.press('PageDown');
		await count(webkit, '[data-speaker][data-step="3"]').toBe(1);
	} finally {
		await webkit.shut(speaker);
		await webkit.turnTo(stage!);
	}
	await standsAt(webkit, 3);
	await polled(webkit, () => document.title).toContain('3 of');
});
