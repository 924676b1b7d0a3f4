import { data, picture } from '../real';
import '../served';
import { cdp, userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/app.css';
import { evidenceRows, type EvidenceRow } from '../../src/lib/evidence-table/evidence-rows';
import Page from '../../src/routes/evidence/+page.svelte';

const MANY = 1_200;
const real = evidenceRows(data);
const many = Array.from({ length: MANY }, (_, i): EvidenceRow => ({
	...real[i % real.length]!,
	id: `ROW-${i}`,
	paraphrase: `Paraphrase number ${i}.`
}));
const pageOf = (rows: EvidenceRow[], statements: number) =>
	render(Page, {
		data: {
			language: 'en',
			home: '',
			cited: {} as never,
			stances: data.stances,
			totals: { ...picture.totals, statements },
			corrections: [],
			rows
		}
	});

const rows = () => [...document.querySelectorAll('[data-statement]')];
/** Rows whose cells are laid out and painted now, not only when they come near. */
const drawn = () =>
	rows().filter((row) => row.firstElementChild!.checkVisibility({ contentVisibilityAuto: true }));
const media = (name: 'print' | '') => cdp().send('Emulation.setEmulatedMedia', { media: name });
afterEach(() => media(''));

test('of a long table only what is near is laid out; on paper every row is there, none blank', async () => {
	await pageOf(many, MANY);
	expect(rows().length).toBe(MANY);
	await expect.poll(() => drawn().length).toBeLessThan(MANY / 4);
	await media('print');
	await expect.poll(() => drawn().length).toBe(MANY);
	expect(rows().filter((row) => row.getBoundingClientRect().height < 20)).toEqual([]);
});

test('a table of which the page holds every row is laid out as a table: its columns fit their words', async () => {
	await pageOf(real, real.length);
	const displays = new Set(rows().map((row) => getComputedStyle(row).display));
	expect([...displays]).toEqual(['table-row']);
});

test('what find in the browser needs: the words of every row are there, and a row far below comes into sight', async () => {
	await pageOf(many, MANY);
	const text = document.querySelector('tbody')!.textContent!;
	expect(many.filter(({ paraphrase }) => !text.includes(paraphrase))).toEqual([]);
	const far = document.getElementById(`ROW-${MANY - 7}`)!;
	expect(drawn()).not.toContain(far);
	far.scrollIntoView();
	await expect.poll(drawn).toContain(far);
	const { top, bottom } = far.getBoundingClientRect();
	expect(top).toBeGreaterThanOrEqual(-1);
	expect(bottom).toBeLessThanOrEqual(innerHeight + 1);
});

test('the columns of all rows stand under their heads', async () => {
	await pageOf(many, MANY);
	const lefts = (row: Element) =>
		[...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left));
	const heads = lefts(document.querySelector('thead tr')!);
	expect(new Set(heads).size).toBe(6);
	for (const row of drawn()) expect(lefts(row)).toEqual(heads);
});

test('a page that begins with some rows says so, and has all once they are asked for', async () => {
	const screen = await pageOf(real.slice(0, 20), real.length);
	await expect
		.element(screen.getByRole('status').filter({ hasText: 'The first' }).first())
		.toHaveTextContent(`The first 20 of ${real.length} statements; all are in the CSV.`);
	expect(rows().length).toBe(20);
	await screen.getByRole('button', { name: 'Load all' }).first().click();
	await expect.poll(() => rows().length).toBe(real.length);
	expect(rows().map((row) => row.id)).toEqual(real.map(({ id }) => id));
	expect(document.body.textContent).not.toContain('The first 20');
});

test('a search is answered from all rows, not from those of the page', async () => {
	const screen = await pageOf(real.slice(0, 20), real.length);
	const box = screen.getByRole('searchbox', { name: 'Find' });
	const last = real.at(-1)!;
	await userEvent.fill(box, last.id);
	await expect.poll(() => rows().map((row) => row.id)).toEqual([last.id]);

	// No more are drawn at once than the page began with, and it says so.
	await userEvent.clear(box);
	await expect.poll(() => rows().length).toBe(20);
	expect(document.querySelector('form output')!.textContent).toBe(
		`${real.length} of ${real.length}`
	);
	await screen.getByRole('button', { name: 'Load all' }).first().click();
	await expect.poll(() => rows().length).toBe(real.length);
});
