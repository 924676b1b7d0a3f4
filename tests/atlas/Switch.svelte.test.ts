import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Switch from '../../src/lib/atlas/Switch.svelte';

test('the layouts are one group of radio buttons, and a click chooses', async () => {
	const choose = vi.fn();
	const screen = await render(Switch, { layout: 'map', choose });
	await expect.element(screen.getByRole('radio', { name: 'On the map' })).toBeChecked();
	await screen.getByRole('radio', { name: 'By ties' }).click();
	expect(choose.mock.calls).toEqual([['ties']]);
});
