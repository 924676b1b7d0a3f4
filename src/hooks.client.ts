import { afterPaint } from '$lib/shell/after-paint';

/** Lets the browser paint the prerendered page before hydration starts. */
export const init = (): Promise<void> =>
	new Promise((painted) => afterPaint(painted, document.hidden ? 0 : 3000));

/**
 * When a page's code cannot be fetched, SvelteKit would replace the readable prerendered page with an error page.
 * Rethrowing the error leaves the page alone; src/theme.js catches it and shows a notice.
 */
export function handleError({ error }: { error: unknown }): never {
	throw new Error('A module of the page did not come.', { cause: error });
}
