import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Link from '../../src/lib/shell/ExternalLink.svelte';
import Statement from '../../src/lib/cards/Statement.svelte';
import { data, entries, hostile } from '../real';

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
			.toHaveTextContent('“I know that today’s era is not of war”');
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
			.toHaveTextContent(/Does not count: it is outside/);
	});

	test('that was invented is shown as a correction only', async () => {
		const screen = await show('SAUREL-02');
		const article = screen.getByRole('article');
		await expect.element(article).toHaveTextContent(/is not coded/);
		await expect
			.element(article)
			.toHaveTextContent(
				/Correction C-11\..*There is no record of it; it reads as the author’s own\./
			);
	});

	test('says when it was added, and what was changed since, with the reason', async () => {
		const good = entry('IND-01');
		const plain = await render(Statement, { entry: good, stances: data.stances });
		await expect
			.element(plain.getByRole('link', { name: `added ${good.changes[0]!.date}` }))
			.toHaveAttribute('href', `/changes/#${good.changes[0]!.id}`);
		expect(plain.container.querySelector('.changed')).toBeNull();
		await plain.unmount();
		const changed = {
			...good,
			changes: [
				...good.changes,
				{
					id: 'second',
					date: '1 Dec 2026',
					kind: 'recoded' as const,
					what: '“Cautious” became “critical”.',
					why: 'It is addressed to Russia.'
				}
			]
		};
		const screen = await render(Statement, { entry: changed, stances: data.stances });
		await expect
			.element(screen.getByRole('article'))
			.toHaveTextContent(
				/Recoded on 1 Dec 2026: “Cautious” became “critical”\. It is addressed to Russia\./
			);
	});

	test('can be disputed: a message with its id, its words and its whole address', async () => {
		const screen = await show('IND-01');
		const link = screen.getByRole('link', { name: 'Dispute this' });
		await expect
			.element(link)
			.toHaveAttribute('href', expect.stringMatching(/^mailto:\?subject=.*IND-01/));
		const body = new URL(link.element().getAttribute('href')!).searchParams.get('body')!;
		expect(body).toContain('“I know that today’s era is not of war”');
		expect(body).toContain(`Address: ${location.origin}/state/IND/#IND-01`);
	});

	test('on the page of its source does not tell the source again', async () => {
		const screen = await render(Statement, {
			entry: entry('IND-01'),
			stances: data.stances,
			ofSource: true
		});
		expect(screen.container.textContent).not.toContain(entry('IND-01').source.title);
		await screen.unmount();
		const other = await show('IND-01');
		await expect
			.element(other.getByRole('link', { name: 'About this source' }))
			.toHaveAttribute('href', '/source/pib/');
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
		// Something was done to it as well.
		bad.changes = hostile([...good.changes, { ...good.changes[0]!, id: 'b' }]).map((c) => ({
			...c,
			kind: 'recoded' as const
		}));
		const screen = await render(Statement, { entry: bad, stances: data.stances });
		expect(screen.container.querySelector('img, script')).toBeNull();
		for (const text of [
			bad.paraphrase,
			bad.speaker,
			bad.reason,
			bad.source.title,
			bad.corrections[0]!.claim,
			bad.changes[1]!.what,
			bad.changes[1]!.why
		])
			expect(screen.container.textContent).toContain(text);
		for (const link of screen.container.querySelectorAll('a'))
			expect(link.getAttribute('href')).toMatch(
				/^(#|\/(changes|source|state)\b|mailto:[^?&]*\?subject=[^&]*&body=[^&]*$)/
			);
	});

	test('of the data can be shown, each of them', async () => {
		for (const each of entries) {
			const screen = await render(Statement, { entry: each, stances: data.stances });
			expect(screen.container.textContent, each.id).toContain(each.paraphrase);
			await screen.unmount();
		}
	});
});
