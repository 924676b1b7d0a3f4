import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Link from '../../src/lib/atlas/Link.svelte';
import Statement from '../../src/lib/atlas/Statement.svelte';
import { data, entries, hostile } from './real';

const entry = (id: string) => entries.find((e) => e.id === id)!;
const show = (id: string) => render(Statement, { entry: entry(id), stances: data.stances });

describe('a link out of the atlas', () => {
	const children = createRawSnippet(() => ({ render: () => '<span>the source</span>' }));

	test('goes to the web, and tells nobody where it came from', async () => {
		const screen = await render(Link, { href: 'https://example.org/a', children });
		const link = screen.getByRole('link', { name: 'the source' });
		await expect.element(link).toHaveAttribute('href', 'https://example.org/a');
		await expect.element(link).toHaveAttribute('rel', expect.stringContaining('noreferrer'));
	});

	test.each([
		'javascript:alert(1)',
		' JAVASCRIPT:alert(1)',
		'data:text/html,x',
		'//example.org',
		''
	])('is only text where the address is “%s”', async (href) => {
		const screen = await render(Link, { href, children });
		await expect.element(screen.getByText('the source')).toBeVisible();
		expect(screen.container.querySelector('a')).toBeNull();
	});
});

describe('a statement', () => {
	test('that counts: words, speaker, source, coding, its own address', async () => {
		const screen = await show('IND-01');
		const article = screen.getByRole('article');
		await expect.element(article).toHaveAttribute('id', 'IND-01');
		await expect
			.element(article.getByRole('blockquote'))
			.toHaveTextContent("“I know that today's era is not of war”");
		await expect
			.element(article)
			.toHaveTextContent(/Narendra Modi, Prime Minister of India, to Russia\. 16 Sept 2022/);
		await expect.element(article).toHaveTextContent(/Critical Counts\./);
		await expect
			.element(article.getByRole('link', { name: 'Address of statement IND-01' }))
			.toHaveAttribute('href', '#IND-01');
		await expect
			.element(article.getByRole('link', { name: /Opening Remarks/ }))
			.toHaveAttribute('href', expect.stringContaining('https://pib.gov.in/'));
	});

	test('that does not count says why', async () => {
		const screen = await show('CHN-06');
		await expect
			.element(screen.getByRole('article'))
			.toHaveTextContent(/Does not count: it lies outside/);
	});

	test('that was invented is shown as a correction only', async () => {
		const screen = await show('SAUREL-02');
		const article = screen.getByRole('article');
		await expect.element(article).toHaveTextContent(/must not be coded/);
		await expect
			.element(article)
			.toHaveTextContent(/Correction C-11\..*Invented line; never spoken\./);
	});

	test('with markup and a script for an address is text', async () => {
		const good = entry('SAUREL-24');
		const bad = {
			...hostile(good),
			...{ stance: good.stance, manner: good.manner, object: good.object, against: good.against },
			codings: good.codings.map((c) => ({ ...hostile(c), coder: c.coder, object: c.object })),
			settlements: good.settlements.map((s) => ({ ...s, reason: hostile(s.reason) }))
		};
		bad.source.url = 'javascript:alert(1)';
		const screen = await render(Statement, { entry: bad, stances: data.stances });
		expect(screen.container.querySelector('img, script')).toBeNull();
		for (const text of [
			bad.paraphrase,
			bad.speaker,
			bad.reason,
			bad.source.title,
			bad.corrections[0]!.claim
		])
			expect(screen.container.textContent).toContain(text);
		for (const link of screen.container.querySelectorAll('a'))
			expect(link.getAttribute('href')).toMatch(/^#/);
	});

	test('of the data can be shown, each of them', async () => {
		for (const each of entries) {
			const screen = await render(Statement, { entry: each, stances: data.stances });
			expect(screen.container.textContent, each.id).toContain(each.paraphrase);
			await screen.unmount();
		}
	});
});
