import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Switch from '../../src/lib/explorer/LayoutSwitch.svelte';

test('the layouts are one group of radio buttons, of which one is chosen', async () => {
	const screen = await render(Switch, { layout: 'stance', choose: vi.fn() });
	const group = screen.getByRole('group', { name: 'Arrange the states' });
	const names = group
		.getByRole('radio')
		.elements()
		.map((r) => r.closest('label')!.textContent);
	expect(names.map((name) => name.trim())).toEqual([
		'On the map',
		'By stance',
		'By ties',
		'Over time'
	]);
	await expect.element(screen.getByRole('radio', { name: 'By stance' })).toBeChecked();
	await expect.element(screen.getByRole('radio', { name: 'On the map' })).not.toBeChecked();
});

test('a click or an arrow key chooses', async () => {
	const choose = vi.fn();
	const screen = await render(Switch, { layout: 'map', choose });
	await screen.getByRole('radio', { name: 'By ties' }).click();
	expect(choose.mock.calls).toEqual([['ties']]);
	await userEvent.keyboard('{ArrowLeft}');
	expect(choose.mock.calls).toEqual([['ties'], ['stance']]);
});

test('it follows what is chosen elsewhere', async () => {
	const screen = await render(Switch, { layout: 'map', choose: vi.fn() });
	await screen.rerender({ layout: 'ties' });
	await expect.element(screen.getByRole('radio', { name: 'By ties' })).toBeChecked();
});
