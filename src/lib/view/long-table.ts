/** A table of very many rows: asked for the rows that fit, it keeps them and hands out those that are looked at. */
import { narrowed, sorted, textOf, type Choice, type Column, type Row } from './rows';

/** What the reader asks of the table. */
export interface Asked {
	choice: Choice;
	/** Sorted by; undefined: as the table stands. */
	column?: Column;
	down: boolean;
}

export class LongTable<T extends Row> {
	/** As they stand, in the reading of the page. */
	#rows: readonly T[];
	#fitting: readonly T[];
	/** What is searched, folded once: that takes longer than the search. */
	readonly #texts = new Map<string, string>();

	constructor(rows: readonly T[]) {
		this.#rows = rows;
		this.#fitting = rows;
	}

	/** Another reading: the ids of what does not count in it. What counts comes first. */
	judge(against: ReadonlySet<string>): void {
		const rows = this.#rows.map((row) => ({ ...row, counts: !against.has(row.id) }));
		this.#rows = rows.sort((a, b) => Number(b.counts) - Number(a.counts));
	}

	/** How many rows fit. */
	ask({ choice, column, down }: Asked): number {
		const fitting = narrowed(this.#rows, choice, (row) => this.#textOf(row));
		this.#fitting = column ? sorted(fitting, column, down) : fitting;
		return this.#fitting.length;
	}

	slice(from: number, to: number): T[] {
		return this.#fitting.slice(from, to);
	}

	/** Place of a statement among the rows that fit; -1 if it is not among them. */
	placeOf(id: string): number {
		return this.#fitting.findIndex((row) => row.id === id);
	}

	#textOf(row: T): string {
		let text = this.#texts.get(row.id);
		if (text === undefined) this.#texts.set(row.id, (text = textOf(row)));
		return text;
	}
}
