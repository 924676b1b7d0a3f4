import { pushState, replaceState } from '$app/navigation';

/** Not long: what is written is what a reader copies. Pages that are not painted (a hidden tab) wait no longer. */
const LATEST = 200;

/** Does it once the browser has painted what has just changed: nothing that can wait costs that frame. */
export function afterPaint(work: () => void): void {
	let done = false;
	const once = () => {
		if (!done) work();
		done = true;
	};
	requestAnimationFrame(() => setTimeout(once));
	setTimeout(once, LATEST);
}

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
