type Listening = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/**
 * Calls back when pointer and keyboard have been idle for so many milliseconds, and when they are used again. Starts as
 * idle: opened or reloaded before an audience, the stage shows nothing but the talk. Of the keys only Tab counts,
 * because neither a clicker nor typing the name of a state should bring back the cursor and the controls. The returned
 * function stops it.
 */
export function idle(
	after: number,
	onchange: (resting: boolean) => void,
	target: Listening = window
): () => void {
	let resting = true;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last = '';

	const wake = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			resting = true;
			onchange(true);
		}, after);
		if (resting) {
			resting = false;
			onchange(false);
		}
	};
	const moved = ({ screenX, screenY }: PointerEvent) => {
		// Browsers also report moves of a resting pointer when the picture moves under it.
		const at = `${screenX} ${screenY}`;
		if (at === last) return;
		last = at;
		wake();
	};
	const pressed = (event: KeyboardEvent) => {
		if (event.key === 'Tab') wake();
	};
	const listeners = [
		['pointermove', moved],
		['pointerdown', wake],
		['wheel', wake],
		['keydown', pressed]
	] as [string, EventListener][];
	const options = { capture: true, passive: true };
	for (const [type, listener] of listeners) target.addEventListener(type, listener, options);
	return () => {
		clearTimeout(timer);
		for (const [type, listener] of listeners) target.removeEventListener(type, listener, options);
	};
}
