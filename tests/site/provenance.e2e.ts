import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, parseCsv, test } from './fixtures';

const python = spawnSync('python3', ['--version']).status === 0;

test.describe('changes', () => {
	test('each is told with day, what and why, and leads to its statements', async ({ page }) => {
		await page.goto('/method');
		await page.getByRole('link', { name: 'Changes', exact: true }).last().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes');
		const csv = parseCsv(await (await page.request.get('/data/changes.csv')).text());
		const articles = page.getByRole('article');
		await expect(articles).toHaveCount(csv.length - 1);
		for (const row of csv.slice(1)) {
			const [id, , , statements, what, why] = row;
			const article = page.locator(`article#${id}`);
			await expect(article).toContainText(what!);
			await expect(article).toContainText(why!);
			// Folded where there are many.
			await expect(article.locator('li')).toHaveCount(statements!.split(';').length);
		}
		await articles.last().locator('summary').click();
		await articles.last().getByRole('link').first().click();
		await expect(page.locator('article:target')).toBeInViewport();
		await page
			.locator('article:target')
			.getByRole('link', { name: /^added/ })
			.click();
		await expect(page.locator('article:target')).toBeInViewport();
	});

	test('the feed is XML with an entry for each, and links that lead somewhere', async ({
		page,
		request
	}) => {
		await page.goto('/changes');
		const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
		const response = await request.get(new URL(feed!, page.url()).href);
		expect(response.headers()['content-type']).toMatch(/xml/);
		const { fault, links, ids } = await page.evaluate(
			(text) => {
				const xml = new DOMParser().parseFromString(text, 'application/xml');
				return {
					fault: xml.querySelector('parsererror')?.textContent,
					links: [...xml.querySelectorAll('entry > link')].map((l) => l.getAttribute('href')!),
					ids: [...xml.querySelectorAll('id')].map((id) => id.textContent)
				};
			},
			await response.text()
		);
		expect(fault).toBeUndefined();
		expect(links).toHaveLength(await page.getByRole('article').count());
		expect(new Set(ids).size).toBe(links.length + 1);
		for (const link of links) {
			const { pathname, hash } = new URL(link, new URL('/changes.xml', page.url()));
			expect(pathname).toBe('/changes/');
			await expect(page.locator(`article${hash}`)).toHaveCount(1);
		}
	});
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('every statement can be disputed by a message that knows it @cross', async ({ page }) => {
			await page.goto('/state/IND');
			const articles = page.locator('article[data-statement]');
			await expect(page.getByRole('link', { name: 'Dispute this' })).toHaveCount(
				await articles.count()
			);
			const link = page.locator('#IND-01').getByRole('link', { name: 'Dispute this' });
			const place = javaScriptEnabled
				? /Address: http:\/\/localhost.*\/state\/IND\/#IND-01$/
				: /Address: .*\/state\/IND\/#IND-01$/;
			const bodyOf = async () =>
				new URL((await link.getAttribute('href'))!).searchParams.get('body');
			await expect.poll(bodyOf).toMatch(place);
			const body = (await bodyOf())!;
			for (const part of [
				'“I know that today’s era is not of war”',
				'Coded as: critical',
				'Counts.'
			])
				expect(body).toContain(part);
		});

		test('a state can be cited', async ({ page }) => {
			await page.goto('/state/KAZ');
			const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Cite' }) });
			await expect(panel).toContainText(/Kazakhstan\. \(20\d\d, \w+ \d+\)\. In Stance Atlas: /);
		});
	});

test('the pages tell machines what they hold, and the policy lets them', async ({ page }) => {
	const ld = async (path: string) => {
		await page.goto(path);
		return JSON.parse(
			(await page.locator('script[type="application/ld+json"]').textContent()) ?? ''
		);
	};
	expect(await ld('/method')).toMatchObject({
		'@type': 'Dataset',
		version: expect.stringMatching(/^\d+\.\d+\.\d+$/)
	});
	const state = await ld('/state/IND');
	expect(state['@graph']).toHaveLength(await page.locator('article[data-statement]').count());
});

test.describe('a source', () => {
	const SOURCE = '/source/timenews-2022/';

	test('is reached from a statement, and has all that was taken from it', async ({ page }) => {
		await page.goto('/state/IND');
		await page.locator('#TIMENEWS-16').getByRole('link', { name: 'About this source' }).click();
		await expect(page).toHaveURL(new RegExp(`${SOURCE}$`));
		const [head, ...rows] = parseCsv(await (await page.request.get('/data/statements.csv')).text());
		const own = rows.filter((row) => row[head!.indexOf('source')] === 'timenews-2022');
		const ids = await page
			.locator('article[data-statement]')
			.evaluateAll((list) => list.map((a) => a.id));
		expect(ids.sort()).toEqual(own.map((row) => row[head!.indexOf('id')]).sort());
		await expect(page.locator('main')).toContainText('translated from French');
		await page
			.getByRole('region', { name: 'About this source' })
			.getByRole('link', { name: 'Tribune de Genève' })
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Poutine mise sur Xi');
	});

	test('a file that is dropped shows each quotation in its paragraph, and goes nowhere @cross', async ({
		page
	}) => {
		const [head, ...rows] = parseCsv(await (await page.request.get('/data/statements.csv')).text());
		const column = (name: string) => head!.indexOf(name);
		const quotes = rows
			.filter((row) => row[column('source')] === 'timenews-2022' && row[column('quote')])
			.map((row) => ({ id: row[column('id')]!, quote: row[column('quote')]! }));
		expect(quotes.length).toBeGreaterThan(20);
		const missing = quotes[3]!;
		const secret = 'SECRETWORD';
		const text = quotes
			.filter((q) => q !== missing)
			.map((q) => `${secret} before, ${q.quote} after it.`)
			.join('\n\n');

		await page.goto(SOURCE);
		const sent: string[] = [];
		page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
		// Reached by the keyboard, too.
		const input = page.locator('input[type=file]');
		await input.focus();
		await expect(input).toBeFocused();
		// Dropped on the zone.
		const drop = await page.evaluateHandle((text) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], 'article.txt', { type: 'text/plain' }));
			return transfer;
		}, text);
		await page.locator('.drop').dispatchEvent('drop', { dataTransfer: drop });

		await expect(page.getByText('It is not the same text.')).toBeVisible();
		const found = page.locator('li[data-found=exact]');
		await expect(found).toHaveCount(quotes.length - 1);
		for (const { id, quote } of quotes.filter((q) => q !== missing))
			await expect(
				found.filter({ has: page.getByRole('link', { name: id, exact: true }) }).locator('mark')
			).toHaveText(quote);
		await expect(page.locator('li[data-found=no]')).toContainText(missing.id);
		await expect(found.first()).toContainText(secret);
		for (const request of sent) {
			expect(request).not.toContain(secret);
			expect(new URL(request.split(' ')[0]!).origin).toBe(new URL(page.url()).origin);
		}
	});
});

test.describe('the package', () => {
	test.skip(!python, 'There is no python3 to open it with.');

	test('is opened by another program: the same statements, and schemas for all', async ({
		request
	}) => {
		const place = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
		try {
			const zip = await request.get('/data/stance-atlas.zip');
			expect(zip.headers()['content-type']).toBe('application/zip');
			writeFileSync(join(place, 'atlas.zip'), await zip.body());
			const { status, stdout, stderr } = spawnSync(
				'python3',
				[
					'-c',
					`
import csv, io, json, zipfile
z = zipfile.ZipFile('atlas.zip')
assert z.testzip() is None
d = json.loads(z.read('datapackage.json'))
for r in d['resources']:
    head = next(csv.reader(io.StringIO(z.read(r['path']).decode('utf-8'), newline='')))
    assert head == [f['name'] for f in r['schema']['fields']], r['path']
rows = csv.DictReader(io.StringIO(z.read('statements.csv').decode('utf-8'), newline=''))
print(json.dumps({'names': z.namelist(), 'ids': [row['id'] for row in rows], 'version': d['version']}))
`
				],
				{ cwd: place, encoding: 'utf8' }
			);
			expect(status, stderr).toBe(0);
			const { names, ids, version } = JSON.parse(stdout);
			expect(names).toEqual(
				expect.arrayContaining(['datapackage.json', 'README.md', 'positions.csv', 'changes.csv'])
			);
			expect(version).toMatch(/^\d+\.\d+\.\d+$/);
			const [, ...rows] = parseCsv(await (await request.get('/data/statements.csv')).text());
			expect(ids).toEqual(rows.map((row) => row[0]));
		} finally {
			rmSync(place, { recursive: true });
		}
	});
});
