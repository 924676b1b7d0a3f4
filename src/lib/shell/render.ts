import type { render as Render } from 'svelte/server';

/** Svelte's `render` where there is a server (src/hooks.server.ts); the browser does without it. */
export let render: typeof Render | undefined;

export function renderWith(given: typeof Render): void {
	render = given;
}
