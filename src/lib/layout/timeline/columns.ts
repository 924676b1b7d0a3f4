/**
 * Days as columns of a time line. Each column is as wide as its marks need, so that a busy day is wider than a quiet
 * one. Marks are on rows, at least a step apart. Places are measured from the start of the line.
 */

/** Rows of marks of one size: a lane, or a part of one. */
export interface Band {
	rows: number;
	/** Least distance between the centres of two marks; also between rows. */
	step: number;
	/** True if rows are filled from the first to the last, instead of from the middle outwards. */
	block?: boolean;
}

export interface Column {
	/** Space before the column. */
	gap: number;
	/** Space at the start of the column, for a name. */
	head?: number;
	/** Least width; undefined for that of a quiet day. */
	least?: number;
	/** True if marks stay inside its edges as a whole; otherwise only their centres do. */
	wide: boolean;
	/** True if no mark may cross its start, because a window begins or ends there. */
	edge?: boolean;
	/** Ids of its marks in order, by the index of their band. */
	marks: Map<number, string[]>;
}

export interface Spot {
	at: number;
	row: number;
}

export interface Laid {
	starts: number[];
	ends: number[];
	/** Least and greatest place of a mark of each column. */
	lows: number[];
	highs: number[];
	spots: Map<string, Spot>;
	length: number;
}

/** Indices of rows from the middle outwards: 2, 1, 3, 0, 4 for five rows. */
export function middleOut(rows: number): number[] {
	const middle = (rows - 1) / 2;
	return Array.from({ length: rows }, (_, i) => i).sort(
		(a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b
	);
}

/** Places the columns one after the other. `quiet` is the least width of a day. */
export function layColumns(columns: Column[], bands: Band[], quiet: number): Laid {
	const orders = bands.map(({ rows, block }) =>
		block ? Array.from({ length: rows }, (_, i) => i) : middleOut(rows)
	);
	const last = bands.map(({ rows }) => new Array<number>(rows).fill(-Infinity));
	const spots = new Map<string, Spot>();
	const starts: number[] = [];
	const ends: number[] = [];
	const lows: number[] = [];
	const widest = Math.max(0, ...bands.map(({ step }) => step));
	let cursor = 0;
	/** The last column edge plus room for a mark. */
	let floor = -Infinity;
	for (const column of columns) {
		if (column.edge) {
			const clear = bands.map(({ step }, band) => Math.max(...last[band]!) + step / 2);
			cursor = Math.max(cursor, ...clear);
			if (ends.length > 0) ends[ends.length - 1] = cursor;
			floor = cursor + widest / 2;
		}
		const start = cursor + column.gap;
		const inner = start + (column.head ?? 0);
		let end = inner + (column.least ?? quiet);
		const placed: { band: number; ids: string[]; spots: Spot[]; margin: number }[] = [];
		for (const [band, ids] of column.marks) {
			const { step } = bands[band]!;
			const margin = column.wide ? step / 2 : 0;
			const ways = last[band]!;
			const of = ids.map((): Spot => {
				let row = 0;
				let at = Infinity;
				for (const one of orders[band]!) {
					const first = Math.max(inner + margin, floor, ways[one]! + step);
					if (first < at - 1e-9) [row, at] = [one, first];
				}
				ways[row] = at;
				return { at, row };
			});
			end = of.reduce((far, { at }) => Math.max(far, at + margin), end);
			placed.push({ band, ids, spots: of, margin });
		}
		for (const { band, ids, spots: of, margin } of placed) {
			const low = of.reduce((least, { at }) => Math.min(least, at), Infinity);
			const high = of.reduce((most, { at }) => Math.max(most, at), -Infinity);
			// Moves to the middle of the column, but never back towards the column before.
			const shift = Math.min(
				Math.max(0, (inner + end - low - high) / 2),
				Math.max(0, end - margin - high)
			);
			of.forEach((spot, i) => {
				spot.at += shift;
				last[band]![spot.row] = spot.at;
				spots.set(ids[i]!, spot);
			});
		}
		starts.push(start);
		lows.push(Math.max(inner + (column.wide ? widest / 2 : 0), floor));
		ends.push(end);
		cursor = end;
	}
	const highs: number[] = [];
	let ceiling = Infinity;
	for (let i = columns.length - 1; i >= 0; i--) {
		highs[i] = Math.min(ends[i]! - (columns[i]!.wide ? widest / 2 : 0), ceiling);
		if (columns[i]!.edge) ceiling = starts[i]! - widest / 2;
	}
	return { starts, ends, lows, highs, spots, length: cursor };
}

/** The width of a quiet day with which the columns fill a length; undefined if even the least width is too much. */
export function quietDay(
	columns: Column[],
	bands: Band[],
	length: number,
	least: number
): number | undefined {
	const fits = (quiet: number) => layColumns(columns, bands, quiet).length <= length;
	if (!fits(least)) return;
	let low = least;
	let high = Math.max(least, length / Math.max(1, columns.length)) * 2;
	for (let round = 0; round < 24; round++) {
		const middle = (low + high) / 2;
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return low;
}

/**
 * Distributes rows among bands until `total` are used or no band gains; each row goes to the band whose marks make the
 * columns widest. `least` is the number of rows each band starts with, `grows` lists the bands that may have more.
 */
export function shareRows(
	columns: Column[],
	least: number[],
	grows: boolean[],
	total: number
): number[] {
	const rows = [...least];
	const busy = columns
		.map(({ marks }) =>
			[...marks].filter(([band]) => grows[band]).map(([band, ids]) => [band, ids.length] as const)
		)
		.filter((column) => column.some(([, n]) => n > 1));
	for (let left = total - rows.reduce((a, b) => a + b, 0); left > 0; left--) {
		const gain = rows.map(() => 0);
		const peak = rows.map(() => 0);
		for (const column of busy) {
			let [most, second] = [0, 0];
			for (const [band, n] of column) {
				const load = Math.ceil(n / rows[band]!);
				if (load > most) [most, second] = [load, most];
				else if (load > second) second = load;
			}
			for (const [band, n] of column) {
				peak[band] = Math.max(peak[band]!, n / rows[band]!);
				// Only the band that alone is the widest makes the column narrower.
				if (Math.ceil(n / rows[band]!) === most)
					gain[band]! += most - Math.max(second, Math.ceil(n / (rows[band]! + 1)));
			}
		}
		let best = 0;
		for (let band = 1; band < rows.length; band++)
			if (gain[band]! > gain[best]! || (gain[band] === gain[best] && peak[band]! > peak[best]!))
				best = band;
		if (!(peak[best]! > 1)) break;
		rows[best]!++;
	}
	return rows;
}
