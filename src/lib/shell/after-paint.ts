/** Not long: what is written to the address is what a reader copies. */
const LATEST = 200;

/**
 * Does it once the browser has painted what has just changed: nothing that can wait costs that frame.
 * @param latest Milliseconds; pages that are not painted (a hidden tab) wait no longer.
 */
export function afterPaint(work: () => void, latest = LATEST): void {
	let done = false;
	const once = () => {
		if (!done) work();
		done = true;
	};
	requestAnimationFrame(() => setTimeout(once));
	setTimeout(once, latest);
}
