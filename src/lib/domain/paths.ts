import type { Box, Point } from './geometry';

/** Path data consists of integers in tenths of a unit of the stage. */
export const TENTHS = 10;

/** A series of points in tenths of a unit; a closed run does not repeat its first point. */
export interface Run {
	points: Point[];
	closed: boolean;
}

const round = ([x, y]: Point): Point => [Math.round(x * TENTHS), Math.round(y * TENTHS)];
const same = (a: Point | undefined, b: Point | undefined) =>
	a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** Converts rings in units to closed runs in tenths, dropping those that rounding reduces to less than a triangle. */
export function closedRuns(rings: readonly (readonly Point[])[]): Run[] {
	return rings
		.map((ring) => {
			const points = ring.map(round);
			return { points: points.filter((p, i) => !same(p, points.at(i - 1))), closed: true };
		})
		.filter(({ points }) => points.length > 2);
}

/** Converts lines in units to runs in tenths, closed if they end where they start; drops those reduced to a point. */
export function lineRuns(lines: readonly (readonly Point[])[]): Run[] {
	return lines
		.map((line) => {
			const points = line.map(round).filter((p, i, all) => !i || !same(p, all[i - 1]));
			const closed = points.length > 3 && same(points[0], points.at(-1));
			return { points: closed ? points.slice(1) : points, closed };
		})
		.filter(({ points }) => points.length > 1);
}

/**
 * SVG path data with integers. The first run starts with an absolute `M` (then `l`), so that paths can be concatenated;
 * the others start with a relative `m`, whose further pairs are relative lines. After `z` the pen is at the start of
 * the run, and after an open run at its end; the next `m` is relative to that point.
 */
export function pathData(runs: readonly Run[]): string {
	let pen: Point = [0, 0];
	return runs
		.filter(({ points }) => points.length > 1)
		.map(({ points, closed }, i) => {
			const steps = points.map((point): Point => {
				const step: Point = [point[0] - pen[0], point[1] - pen[1]];
				pen = point;
				return step;
			});
			if (closed) pen = points[0] ?? pen;
			const z = closed ? 'z' : '';
			return i === 0
				? `M${separate(steps.slice(0, 1))}l${separate(steps.slice(1))}${z}`
				: `m${separate(steps)}${z}`;
		})
		.join('');
}

/** Joins numbers without a space before a minus sign, which separates them as well. */
const separate = (steps: Point[]) =>
	steps
		.flat()
		.map((n, i) => (i && n >= 0 ? ` ${n}` : `${n}`))
		.join('');

/** The inverse of `pathData`, also for concatenated results. Interprets M, m, L, l, z as SVG does; ignores the rest. */
export function parsePathData(d: string): Run[] {
	const runs: Run[] = [];
	let pen: Point = [0, 0];
	for (const [, command = '', numbers = ''] of d.matchAll(/([MmLlz])([^MmLlz]*)/g)) {
		const run = runs.at(-1);
		if (command === 'z') {
			if (run) run.closed = true;
			pen = run?.points[0] ?? pen;
			continue;
		}
		const points = pairs(numbers).map(([x, y]): Point => {
			pen = command < 'a' ? [x, y] : [pen[0] + x, pen[1] + y];
			return pen;
		});
		if (run && /l/i.test(command)) run.points.push(...points);
		else runs.push({ points, closed: false });
	}
	return runs;
}

const pairs = (numbers: string): Point[] =>
	[...numbers.matchAll(/(-?\d+) ?(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** The rings of a path, in units of the stage. */
export const ringsOf = (d: string): Point[][] =>
	parsePathData(d).map(({ points }) => points.map(([x, y]) => [x / TENTHS, y / TENTHS]));

/** Bounding box of runs, in units of the stage; infinite for an empty list. */
export function boxOf(runs: readonly Run[]): Box {
	const xs = runs.flatMap(({ points }) => points.map(([x]) => x / TENTHS));
	const ys = runs.flatMap(({ points }) => points.map(([, y]) => y / TENTHS));
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
