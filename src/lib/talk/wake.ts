interface Surroundings {
	navigator: { wakeLock?: Pick<WakeLock, 'request'> };
	document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

/** Keeps the screen awake until the returned function is called. Does nothing if the browser does not support it. */
export function stayAwake({ navigator, document }: Surroundings = globalThis): () => void {
	const { wakeLock } = navigator;
	if (!wakeLock) return () => {};
	let held: Pick<WakeLockSentinel, 'release'> | undefined;
	let stopped = false;

	const release = () => {
		// A lock that the system revoked is already released.
		held?.release().catch(() => {});
		held = undefined;
	};
	// The browser releases the lock when the page is hidden.
	const take = async () => {
		if (document.visibilityState !== 'visible') return;
		try {
			const lock = await wakeLock.request('screen');
			release();
			held = lock;
			if (stopped) release();
		} catch {
			// Refused to save power; the talk continues without the lock.
		}
	};
	document.addEventListener('visibilitychange', take);
	void take();
	return () => {
		stopped = true;
		document.removeEventListener('visibilitychange', take);
		release();
	};
}
