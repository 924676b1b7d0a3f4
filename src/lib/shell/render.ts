import type { render as Render } from 'svelte/server';

/** Svelte's `render` on the server (src/hooks.server.ts); undefined in the browser, which does not need it. */
export let render: typeof Render | undefined;

/** Sets `render`. The server calls this once, before it renders a page. */
export function renderWith(given: typeof Render): void {
	render = given;
}
