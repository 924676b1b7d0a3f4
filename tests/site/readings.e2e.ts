import type { Page } from '@playwright/test';
import { expect, node, openAtlas, ready, test } from './fixtures';

const board = (page: Page) => page.locator('[data-switchboard]');
const headline = (page: Page) => page.locator('[data-headline]');
const named = (page: Page) => page.locator('[data-reading-name]');
async function openBoard(page: Page) {
	await page.getByRole('button', { name: 'Change', exact: true }).click();
	await expect(board(page)).toBeVisible();
}
const stances = (page: Page) =>
	page
		.locator('[data-node]')
		.evaluateAll((nodes) =>
			Object.fromEntries(
				nodes.map((n) => [(n as SVGElement).dataset.node, (n as SVGElement).dataset.stance])
			)
		);

test('a switch says what it would flip, and flips just that: colours, headline, list, address @cross', async ({
	page
}) => {
	await openAtlas(page);
	const before = await stances(page);
	await openBoard(page);
	const articles = board(page).getByRole('radio', { name: /The two articles/ });
	const label = board(page).locator('label').filter({ hasText: 'The two articles' });
	const [, announced] = /would change (\d+) states/.exec(await label.innerText())!;

	await articles.check();
	await expect(board(page).getByText(`${announced} states changed`)).toBeVisible();
	const after = await stances(page);
	const changed = Object.keys(before).filter((s) => before[s] !== after[s]);
	await expect(page.locator('[data-node][data-flipped]')).toHaveCount(changed.length);
	// A flip is also told of states that have no place on the map.
	expect(changed.length).toBeLessThanOrEqual(Number(announced));
	await expect(board(page).getByText('Kazakhstan: cautious → no statement found')).toBeVisible();
	await expect(headline(page)).toContainText('4 of 8 members');
	await expect(headline(page)).toContainText('the two articles');
	await expect(named(page)).toContainText('the two articles only');
	await expect(page.locator('[data-layer=countries] [data-state=KAZ]')).toHaveAttribute(
		'data-stance',
		'none'
	);
	await expect(page.locator('#description')).toContainText('4 of 8 members');
	await expect(page.locator('[data-rail=KAZ]')).toHaveAttribute('data-stance', 'none');
	await expect(page).toHaveURL(/\?sources=articles$/);

	await board(page).getByRole('button', { name: 'Back to the default' }).click();
	await expect.poll(() => stances(page)).toEqual(before);
	await expect(page).toHaveURL(/\/$/);
});

test('the order of the switches does not matter @cross', async ({ page }) => {
	await openAtlas(page);
	await openBoard(page);
	const deeds = board(page).getByRole('switch', { name: /Deeds count/ });
	const majority = board(page).getByRole('radio', { name: /Majority/ });
	await deeds.check();
	await majority.check();
	// The address is written once the reading is painted.
	await expect(page).toHaveURL(/\?count=deeds&rule=majority$/);
	const one = await stances(page);
	await board(page).getByRole('button', { name: 'Back to the default' }).click();
	await expect(page).toHaveURL(/\/$/);
	await majority.check();
	await deeds.check();
	await expect(page).toHaveURL(/\?count=deeds&rule=majority$/);
	await expect.poll(() => stances(page)).toEqual(one);
});

test('a link holds its reading; the card, the state’s page and the evidence follow it and name it', async ({
	page
}) => {
	await page.goto('/?window=2022-03-01..2022-08-31&pin=KAZ');
	await ready(page);
	await expect(named(page)).toContainText('March to 31 Aug 2022');
	const card = page.locator('[data-card=KAZ]');
	await expect(card).toContainText('Critical');
	await expect(card.getByRole('link', { name: 'KAZ-01' }).first()).toBeVisible();
	await card.getByRole('link', { name: /^Why “critical”/ }).click();
	await expect(page).toHaveURL(/\/state\/KAZ\/\?window=2022-03-01\.\.2022-08-31$/);
	await expect(named(page)).toContainText('March to 31 Aug 2022');
	await expect(page.locator('header').getByText('Critical')).toBeVisible();
	await page.getByRole('link', { name: 'Evidence', exact: true }).click();
	await expect(named(page)).toContainText('March to 31 Aug 2022');
	await named(page).getByRole('link', { name: 'Back to the default' }).click();
	await expect(page).toHaveURL(/\/evidence\/$/);
	await expect(named(page)).toHaveCount(0);
});

test('back and forward go over readings and layouts, not over every card', async ({ page }) => {
	await openAtlas(page);
	await openBoard(page);
	await board(page)
		.getByRole('switch', { name: /Deeds count/ })
		.check();
	await board(page).getByRole('button', { name: 'Close' }).click();
	await node(page, 'CHN').click();
	await expect(page).toHaveURL(/pin=CHN/);
	await page.getByRole('radio', { name: 'By stance' }).check({ force: true });
	await expect(page).toHaveURL(/layout=stance/);
	await page.goBack();
	await expect(page.locator('html')).toHaveAttribute('data-layout', 'map');
	await expect(named(page)).toContainText('deeds count');
	await page.goBack();
	await expect(named(page)).toContainText('the default');
	await page.goForward();
	await expect(named(page)).toContainText('deeds count');
});

test('UN votes count only when asked for, and lead to the vote', async ({ page }) => {
	await page.goto('/?window=2022-03-01..2022-03-31&count=votes&pin=TJK');
	await ready(page);
	const card = page.locator('[data-card=TJK]');
	await expect(card).toContainText('It abstained in the United Nations');
	await card.getByRole('link', { name: 'ES-11-1-TJK' }).click();
	await expect(page.locator('#ES-11-1-TJK')).toContainText('Abstained');
	await expect(page.locator('#ES-11-1-TJK')).toBeInViewport();
});

test('a reading in which nothing counts is an honest empty atlas, with the way back', async ({
	page
}) => {
	await page.goto('/?window=2014-01-01..2014-01-02');
	await ready(page);
	await expect(page.getByText('Nothing counts with these settings')).toBeVisible();
	await expect
		.poll(async () => Object.entries(await stances(page)).filter(([, s]) => s !== 'none'))
		.toEqual([['RUS', 'supportive']]);
	await page.getByRole('button', { name: 'Back to the default' }).click();
	await expect(headline(page)).toContainText('6 of 8 members');
});

test('days and sources picked by hand @cross', async ({ page }) => {
	await openAtlas(page);
	await openBoard(page);
	await board(page).getByRole('textbox', { name: 'From' }).fill('2022-03-01');
	await expect(named(page)).toContainText('1 March to 21 Sept 2022');
	// A first day beyond the last takes the last along.
	await board(page).getByRole('textbox', { name: 'From' }).fill('2022-10-01');
	await expect(page).toHaveURL(/window=2022-10-01\.\.2022-10-01/);
	await board(page).getByRole('button', { name: 'Back to the default' }).click();
	await board(page).getByText('Choose sources').click();
	await board(page).getByRole('button', { name: 'None' }).click();
	await expect(page.getByText('Nothing counts with these settings')).toBeVisible();
	await board(page).getByRole('searchbox', { name: 'Find a source' }).fill('time.news');
	await board(page)
		.getByRole('checkbox', { name: /time\.news/ })
		.first()
		.check();
	await expect(named(page)).toContainText('1 chosen source');
	await expect(headline(page)).toContainText('the one source chosen');
	await expect(page).toHaveURL(/sources=timenews-2022/);
});

test('what an address says that is not understood is left out, told, and not stripped', async ({
	page
}) => {
	await page.goto('/?layout=globe&sources=articles+nobody&pin=XYZ');
	await ready(page);
	const notice = page.locator('[data-notice]');
	await expect(notice).toContainText('layout=globe');
	await expect(notice).toContainText('pin=XYZ');
	expect(page.url()).toContain('layout=globe');
	await notice.getByRole('button', { name: 'Close' }).click();
	await expect(notice).toHaveCount(0);
});

/** STANCE_FUZZ=50 tries fifty times as many, as in tests/fuzz.ts. */
const ADDRESSES = 300 * Number(process.env['STANCE_FUZZ'] ?? 1);

test('random and hostile addresses give a working page', async ({ page }) => {
	await openAtlas(page, '?sources=articles');
	/* A small generator of its own: the same addresses in every run. */
	let seed = 42;
	const random = (n: number) => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return seed % n;
	};
	const PARTS = [
		'layout',
		'lanes',
		'theme',
		'pin',
		'only',
		'window',
		'sources',
		'count',
		'lines',
		'rule',
		'x',
		'__proto__',
		'constructor'
	];
	const TEXTS = [
		'map',
		'stance',
		'ties',
		'time',
		'state',
		'dark',
		'KAZ',
		'IND-RUS',
		'ZZZ',
		'critical',
		'context',
		'2022-03-01..2022-04-01',
		'9999-12-31..0000-01-01',
		'0001-01-01..9999-12-31',
		'articles',
		'primary',
		'not',
		'not krem_xi',
		'krem_xi',
		'*AAAA',
		'*COp4',
		'deeds -votes',
		'2',
		'majority',
		'<script>window.hacked=1</script>',
		'"><img src=x onerror=window.hacked=1>',
		'javascript:window.hacked=1',
		'\u202Ertl',
		'\0',
		'%',
		'😀',
		'x'.repeat(5000),
		'${window.hacked=1}',
		'{{window.hacked=1}}',
		'constructor',
		'__proto__',
		"'",
		'..',
		''
	];
	const queries = Array.from({ length: ADDRESSES }, () => {
		const query = new URLSearchParams();
		for (let i = random(6); i >= 0; i--)
			query.append(PARTS[random(PARTS.length)]!, TEXTS[random(TEXTS.length)]!);
		return `?${query}`;
	});
	// Most as the back button brings them, some as whole loads.
	const broken = await page.evaluate(async (all) => {
		const wrong: string[] = [];
		for (const query of all) {
			history.replaceState(history.state, '', `/${query}`);
			dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
			await new Promise((done) => setTimeout(done));
			const head = document.querySelector('[data-headline]')?.textContent ?? '';
			if (!/\d+ of \d+ members|Nothing counts/.test(head) || 'hacked' in window) wrong.push(query);
		}
		return wrong;
	}, queries);
	expect(broken).toEqual([]);
	for (const query of queries.slice(0, 6)) {
		await page.goto(`/${query.slice(0, 3000)}`);
		await ready(page);
		await expect(headline(page)).toContainText(' members');
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	}
});
