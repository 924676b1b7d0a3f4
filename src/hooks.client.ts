import { afterPaint } from '$lib/shell/after-paint';

/** The prerendered page is whole: it is painted before its code takes it over. */
export const init = (): Promise<void> =>
	new Promise((painted) => afterPaint(painted, document.hidden ? 0 : 3000));

/**
 * Where the code of a page cannot be fetched, SvelteKit would put an error page in place of the prerendered one,
 * which is whole and can be read. Thrown on, the error leaves the page alone; src/theme.js hears of it and says so.
 */
export function handleError({ error }: { error: unknown }): never {
	throw new Error('A module of the page did not come.', { cause: error });
}
