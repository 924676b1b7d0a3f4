// Runs in each page beside src/theme.js. A page is complete as it comes and carries no running code; SvelteKit starts
// it (hydrates it) when the reader first does something. What the reader did until then is done again once it answers.
(() => {
	const root = document.documentElement;
	/** What the page itself answers to; links to other pages work without code. */
	const OURS =
		'button, [data-node], [data-tie], [data-area], [data-rail], [data-layer="countries"] a, input[type="radio"], input[type="checkbox"]';
	/** @type {(() => void) | undefined} */
	let start;
	let awake = false;
	/** Clicks and keys that came too early. @type {{ target: Element, event: MouseEvent | KeyboardEvent }[]} */
	const early = [];
	/** Where the pointer was last. @type {PointerEvent | undefined} */
	let pointer;

	const isLive = () => root.dataset.live !== undefined;

	function wake() {
		awake = true;
		const run = start;
		start = undefined;
		run?.();
	}

	/** @param {() => void} run Starts the page: called once. Each page that waits passes it (src/lib/server/waiting.ts). */
	globalThis.startWhenAwake = (run) => {
		start = run;
		// An address with a view asks for more than the page as it came.
		if (awake || location.search) wake();
	};

	// Without the code a link is a link again.
	let failed = false;
	addEventListener('unloaded', () => {
		failed = true;
		const address = early[0]?.target.closest('a')?.getAttribute('href');
		if (address) location.assign(address);
	});

	/** @param {Event} event */
	function onsign(event) {
		if (isLive()) return;
		// A pointer at rest while the page is laid out under it is no sign.
		if (
			event instanceof PointerEvent &&
			event.type === 'pointermove' &&
			!event.movementX &&
			!event.movementY &&
			event.isTrusted
		)
			return;
		if (event instanceof PointerEvent && event.pointerType !== 'touch') pointer = event;
		wake();
	}
	for (const type of ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'wake'])
		addEventListener(type, onsign, { capture: true, passive: true });

	/** @param {MouseEvent | KeyboardEvent} event */
	function hold(event) {
		if (failed || isLive() || (!start && !awake)) return;
		const target = /** @type {Element} */ (event.target);
		if (event.type === 'click') {
			if (!target.closest(OURS) || event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			event.stopPropagation();
			// One click goes on through a label to its field: the second one is the field's.
			early.splice(0, early.length, { target, event });
		} else if (event instanceof KeyboardEvent && !['Tab', 'Enter', ' '].includes(event.key))
			early.push({ target, event });
	}
	addEventListener('click', hold, true);
	addEventListener('keydown', hold, true);

	addEventListener('live', () => {
		if (pointer) {
			const under = document.elementFromPoint(pointer.clientX, pointer.clientY);
			for (const type of ['pointerover', 'pointermove'])
				under?.dispatchEvent(new PointerEvent(type, /** @type {any} */ (pointer)));
		}
		// A state that has the focus shows its card.
		const focused = document.activeElement;
		if (focused?.matches(`:is(${OURS}):focus-visible`))
			focused.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
		for (const { target, event } of early.splice(0)) {
			const Kind = /** @type {any} */ (event).constructor;
			if (target.isConnected) target.dispatchEvent(new Kind(event.type, event));
		}
	});
})();
