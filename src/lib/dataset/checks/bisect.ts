/** Binary search for the first index from which on `reached` is true; `length` if there is none. */
export function firstReached(length: number, reached: (index: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (reached(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
