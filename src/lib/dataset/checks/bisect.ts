/** The first of the numbers from 0 to `length` that has been reached, where all after it have been, too; else `length`. */
export function firstReached(length: number, reached: (index: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (reached(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
