/** How fast a cost grows: straight lines through points on logarithmic scales. Pure. */

export interface Point {
	n: number;
	/** Milliseconds. */
	cost: number;
}

/** Least squares: the slope of log(cost) over log(n), that is k of cost ~ n^k. NaN for fewer than two sizes. */
export function exponent(points: Point[], of: (n: number) => number = (n) => n): number {
	const logs = points.map(({ n, cost }) => [Math.log(of(n)), Math.log(cost)] as const);
	const mean = (i: 0 | 1) => logs.reduce((sum, log) => sum + log[i], 0) / logs.length;
	const [mx, my] = [mean(0), mean(1)];
	const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
	return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

/** Share by which a measured slope may lie over that of n log n: times on a busy machine scatter. */
const SCATTER = 0.1;

type Law = 'less than n log n' | 'about n log n' | 'more than n log n';

/** How the cost of these sizes grows against n log n. */
export function law(points: Point[]): Law {
	const k = exponent(points, (n) => n * Math.log(n));
	if (k > 1 + SCATTER) return 'more than n log n';
	return k < 1 - SCATTER ? 'less than n log n' : 'about n log n';
}
