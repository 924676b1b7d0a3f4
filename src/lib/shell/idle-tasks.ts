/**
 * Work that takes a page over part by part, in the order in which it was handed in: each part is a task of its own, so
 * that a slow machine answers in between.
 */
const waiting: (() => void)[] = [];

function next(): void {
	// Before the work, which may fail.
	if (waiting.length > 1) setTimeout(next);
	waiting.shift()?.();
}

/** Queues work as a task of its own. An error in one task does not keep the next from running. */
export function inTurn(work: () => void): void {
	waiting.push(work);
	if (waiting.length === 1) setTimeout(next);
}
