import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Legend from '../../src/lib/map/Legend.svelte';
import { hostile, picture } from '../real';

const { stances, counts } = picture;
const props = { stances, counts, only: '', narrow: vi.fn<(stance: string) => void>() };

test('every class has a button with its counts, in the order of the stances', async () => {
	const screen = await render(Legend, props);
	const texts = screen
		.getByRole('button')
		.elements()
		.map((button) => button.textContent.replace(/\s+/g, ' ').trim());
	expect(texts).toEqual(
		stances.map(({ id, label }) => {
			const { members, others } = counts[id]!;
			return `${members} ${others ? `+ ${others} ` : ''}${label}`;
		})
	);
	expect(texts[0]).toBe('1 + 1 Critical');
});

test('a click narrows the picture, and the pressed class says so', async () => {
	const narrow = vi.fn();
	const screen = await render(Legend, { ...props, narrow });
	const cautious = screen.getByRole('button', { name: 'Cautious' });
	await expect.element(cautious).toHaveAttribute('aria-pressed', 'false');
	await cautious.click();
	expect(narrow.mock.calls).toEqual([['cautious']]);
	await screen.rerender({ only: 'cautious' });
	await expect.element(cautious).toHaveAttribute('aria-pressed', 'true');
	expect(screen.container.querySelectorAll('[aria-pressed=true]')).toHaveLength(1);
});

test('markup in a label or a definition is text', async () => {
	const bad = stances.map((s) => {
		const { label, definition } = hostile(s);
		return { ...s, label, definition };
	});
	const screen = await render(Legend, { ...props, stances: bad });
	expect(screen.container.querySelector('img')).toBeNull();
	expect(screen.container.textContent).toContain('<img');
});
