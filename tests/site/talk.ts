import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, settled } from './fixtures';

/** What the tests of the talk know of it: the rows of its table, and where the stage stands. */

const tableOf = (name: string) =>
	Papa.parse<Record<string, string>>(
		readFileSync(new URL(`../../data/${name}.csv`, import.meta.url), 'utf8').replace(/^\uFEFF/, ''),
		{ header: true, skipEmptyLines: true }
	).data;

export const ROWS = tableOf('talk');
export const STEPS = ROWS.length;
const statements = new Map(tableOf('statements').map((s) => [s['id']!, s]));
const sources = new Map(tableOf('sources').map((s) => [s['id']!, s]));

/** Ids of the statements behind a step. */
export const statementsOf = (n: number) => ROWS[n - 1]!['statements']!.split(';').filter(Boolean);
export const sourceOf = (statement: string) => sources.get(statements.get(statement)!['source']!)!;

/** Letters and digits only: the same in HTML, in a script and in JSON. */
export const bare = (text: string) =>
	text
		.replace(/\\u[0-9a-f]{4}|&#?\w+;/gi, '')
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.toLowerCase();

/** The sentences that only the speaker may see, each with the step it belongs to. */
export const SECRETS = ROWS.flatMap((row, i) =>
	`${row['notes']}|${row['questions']}`
		.split(/[.?!:;|](?=\s|\||$)/)
		.map((sentence) => ({ n: i + 1, sentence: sentence.trim(), bare: bare(sentence) }))
		.filter((secret) => secret.bare.length >= 16 && !secret.sentence.includes('{'))
);

/** The secrets that a text gives away. */
export const leaksIn = (text: string) => {
	const all = bare(text);
	return SECRETS.filter((s) => all.includes(s.bare)).map((s) => `step ${s.n}: ${s.sentence}`);
};

export const stage = (page: Page) => page.locator('main > .stage');
export const bigCard = (page: Page, id: string) => page.locator(`.words [data-card="${id}"]`);
/** What the stage tells the presenter. */
export const told = (page: Page) => page.locator('p[role=status]');

export async function staged(page: Page) {
	await expect(page.locator('.stage.live')).toBeAttached();
	await settled(page);
}

export async function openStep(page: Page, n: number) {
	await page.goto(`/present/${n}/`);
	await staged(page);
}

/** F5. */
export async function reload(page: Page) {
	await page.reload();
	await staged(page);
}

/** The stage stands at a step, and its address says so. */
export async function standsAt(page: Page, n: number) {
	await expect(stage(page)).toHaveAttribute('data-step', String(n));
	await expect(page).toHaveURL(new RegExp(`/present/${n}/$`));
}

export const blank = (page: Page, is: boolean) =>
	expect(stage(page)).toHaveAttribute('data-blank', String(is));

/** When the clock of the talk began, as the tab keeps it; 0 before. */
export const began = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const kept = JSON.parse(sessionStorage.getItem('stance-atlas:talk:/talk')!) as {
			place: { began: number };
		};
		return kept.place.began;
	});

export const themeOf = (page: Page) =>
	page.evaluate(() => document.documentElement.dataset['theme']);

/** "/kaz", Enter. */
export async function jump(page: Page, letters: string) {
	await page.keyboard.press('/');
	await expect(page.getByRole('textbox', { name: 'Go to a country' })).toBeFocused();
	await page.keyboard.type(letters);
	await page.keyboard.press('Enter');
}
