import { pushState, replaceState } from '$app/navigation';
import { afterPaint } from '../view/painted';

let waiting: { address: string; replace: boolean }[] = [];

/**
 * Writes an address of this page into the browser's bar, after the picture that it stands for is painted. Not
 * `goto`: that would measure the changed page and look at each of its links, which costs more than the change itself.
 */
export function writeAddress(address: string, replace: boolean): void {
	waiting.push({ address, replace });
	if (waiting.length > 1) return;
	afterPaint(() => {
		const written = waiting;
		waiting = [];
		for (const { address, replace } of written) {
			const write = replace ? replaceState : pushState;
			// eslint-disable-next-line svelte/no-navigation-without-resolve -- the page itself, as it was reached
			write(address, {});
		}
	});
}
