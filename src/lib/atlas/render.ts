/** Svelte's `render` on the server; the browser does without it. */
export const render = import.meta.env.SSR ? (await import('svelte/server')).render : undefined;
