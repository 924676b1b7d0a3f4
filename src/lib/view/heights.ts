/**
 * Heights of many rows, most of them only guessed: where a row begins, and which row is at a place. Sums are kept in
 * a Fenwick tree, so that each question and each correction costs the logarithm of the number of rows.
 */
export class Heights {
	readonly count: number;
	readonly #heights: Float64Array;
	readonly #sums: Float64Array;

	/** `guess`: height of a row that was not measured yet. */
	constructor(count: number, guess: number) {
		this.count = count;
		this.#heights = new Float64Array(count).fill(guess);
		this.#sums = new Float64Array(count + 1);
		for (let i = 1; i <= count; i++) {
			this.#sums[i]! += guess;
			const above = i + (i & -i);
			if (above <= count) this.#sums[above]! += this.#sums[i]!;
		}
	}

	get total(): number {
		return this.top(this.count);
	}

	height(row: number): number {
		return this.#heights[row] ?? 0;
	}

	/** Place where a row begins; that of the end for the number of rows. */
	top(row: number): number {
		let sum = 0;
		for (let i = row; i > 0; i -= i & -i) sum += this.#sums[i]!;
		return sum;
	}

	set(row: number, height: number): void {
		const more = height - this.#heights[row]!;
		if (more === 0) return;
		this.#heights[row] = height;
		for (let i = row + 1; i <= this.count; i += i & -i) this.#sums[i]! += more;
	}

	/** The row at a place; the first or last beyond the ends, 0 if there are none. */
	at(place: number): number {
		let row = 0;
		let left = place;
		for (let step = 1 << (31 - Math.clz32(this.count || 1)); step > 0; step >>= 1) {
			if (row + step > this.count || this.#sums[row + step]! > left) continue;
			row += step;
			left -= this.#sums[row]!;
		}
		return Math.max(0, Math.min(row, this.count - 1));
	}

	/** Rows to be drawn so that everything between two places is there: from the first to before the second. */
	between(low: number, high: number): [from: number, to: number] {
		if (this.count === 0) return [0, 0];
		return [this.at(low), this.at(Math.max(low, high)) + 1];
	}
}
