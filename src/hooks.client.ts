/**
 * When a page's code cannot be fetched, SvelteKit would replace the readable prerendered page with an error page.
 * Rethrowing the error leaves the page alone; src/theme.js catches it and shows a notice.
 */
export function handleError({ error }: { error: unknown }): never {
	throw new Error('A module of the page did not come.', { cause: error });
}
