/**
 * Queue for hydrating a page part by part, in the order of the calls. Each part is a task of its own, so that a slow
 * machine can respond to input in between.
 */
const waiting: (() => void)[] = [];

function next(): void {
	// Schedules the next task first, because this one may throw.
	if (waiting.length > 1) setTimeout(next);
	waiting.shift()?.();
}

/** Queues work as a task of its own. An error in one task does not keep the next from running. */
export function inTurn(work: () => void): void {
	waiting.push(work);
	if (waiting.length === 1) setTimeout(next);
}
