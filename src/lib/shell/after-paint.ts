/** Milliseconds. Kept short, because the work updates the address, which a reader may copy. */
const LATEST = 200;

/**
 * Runs work after the browser has painted the latest change, so that it does not delay that frame.
 * @param latest Milliseconds until the work runs in any case, as in a hidden tab, which is not painted.
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
