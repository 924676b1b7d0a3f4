import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Cite from '../../src/lib/export/Cite.svelte';

const props = {
	data: { title: 'Stance Atlas: Who stands where', date: '2026-11-05' },
	what: {
		kind: 'statement' as const,
		id: 'IND-01',
		speaker: '<img src=x onerror="hacked=1">',
		date: '16 Sept 2022'
	},
	page: '/state/IND#IND-01',
	address: ''
};

afterEach(() => vi.restoreAllMocks());

test('one style at a time, with the address of the page where no other is known', async () => {
	const screen = await render(Cite, props);
	const text = () => screen.container.querySelector('.text')!.textContent;
	await expect.poll(text).toContain(`${location.origin}/state/IND#IND-01`);
	expect(text()).toContain(props.what.speaker);
	expect(screen.container.querySelector('img')).toBeNull();
	const bibtex = screen.getByRole('button', { name: 'BibTeX' });
	await bibtex.click();
	await expect.element(bibtex).toHaveAttribute('aria-pressed', 'true');
	expect(text()).toMatch(/^@misc\{stance-atlas-ind-01,/);
	await screen.getByRole('button', { name: 'CSL-JSON' }).click();
	expect(JSON.parse(text()!)[0].id).toBe('stance-atlas-ind-01');
});

test('the address in the data is the one that is cited', async () => {
	const screen = await render(Cite, { ...props, address: 'https://example.org/state/IND#IND-01' });
	await expect
		.element(screen.getByText(/Statement IND-01/))
		.toHaveTextContent('https://example.org/state/IND#IND-01');
	expect(screen.container.textContent).not.toContain(location.origin);
});

test('copies the text; without a clipboard marks it', async () => {
	const screen = await render(Cite, props);
	const written: string[] = [];
	const write = vi
		.spyOn(navigator.clipboard, 'writeText')
		.mockImplementation(async (text) => void written.push(text));
	await screen.getByRole('button', { name: 'Copy' }).click();
	await expect.element(screen.getByText('Copied', { exact: true })).toBeVisible();
	expect(written[0]).toBe(screen.container.querySelector('.text')!.textContent);
	write.mockRejectedValue(new Error('not allowed'));
	await screen.getByRole('button', { name: 'Copy' }).click();
	await expect.element(screen.getByText(/^Selected/)).toBeVisible();
	expect(getSelection()!.toString()).toContain('Statement IND-01');
});
