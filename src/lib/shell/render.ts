import type { render as Render } from 'svelte/server';

/** Svelte's `render` where there is a server (src/hooks.server.ts); the browser does without it. */
export let render: typeof Render | undefined;

/** Sets `render`. The server calls this once, before it renders a page. */
export function renderWith(given: typeof Render): void {
	render = given;
}
