/** Summarises repeated measurements. */

/** @typedef {{ median: number, min: number, max: number, n: number }} Spread */

/**
 * The value below which the share `q` of the values lies, with linear interpolation.
 * @param {readonly number[]} values At least one.
 * @param {number} q 0 to 1.
 */
export function quantile(values, q) {
	if (values.length === 0) throw new Error('no quantile of no values');
	const sorted = values.toSorted((a, b) => a - b);
	const at = (sorted.length - 1) * Math.min(1, Math.max(0, q));
	const below = sorted[Math.floor(at)] ?? NaN;
	const above = sorted[Math.ceil(at)] ?? NaN;
	return below + (above - below) * (at - Math.floor(at));
}

/** @param {readonly number[]} values At least one. */
export const median = (values) => quantile(values, 0.5);

/**
 * @param {readonly (number | undefined)[]} values Rounds without a measurement are ignored.
 * @returns {Spread | undefined} Undefined if nothing was measured.
 */
export function spread(values) {
	const known = values.filter((value) => value !== undefined && Number.isFinite(value));
	const numbers = /** @type {number[]} */ (known);
	if (numbers.length === 0) return undefined;
	return {
		median: median(numbers),
		min: Math.min(...numbers),
		max: Math.max(...numbers),
		n: numbers.length
	};
}

/**
 * The ratio of two medians.
 * @param {Spread | undefined} one
 * @param {Spread | undefined} other
 * @returns {number | undefined} Undefined if there is nothing to divide by.
 */
export function ratio(one, other) {
	return one && other && other.median > 0 ? one.median / other.median : undefined;
}

/**
 * Dropped frames, as a share of the frames that a screen of 60 Hz could have shown.
 * @param {readonly number[]} times Of the rendered frames, in milliseconds, ascending.
 * @param {number} [frame] Duration of a frame in milliseconds.
 * @returns {number} 0 to 1.
 */
export function droppedShare(times, frame = 1000 / 60) {
	let room = 0;
	let missed = 0;
	for (let i = 1; i < times.length; i++) {
		const took = Math.max(1, Math.round(((times[i] ?? 0) - (times[i - 1] ?? 0)) / frame));
		room += took;
		missed += took - 1;
	}
	return room === 0 ? 0 : missed / room;
}

/**
 * Total blocking time: the sum of what every long task takes beyond 50 ms.
 * @param {readonly number[]} tasks Durations in milliseconds.
 */
export const blocking = (tasks) =>
	tasks.reduce((total, duration) => total + Math.max(0, duration - 50), 0);

/**
 * Frames for which the page's own work leaves no time, however fast everything else is.
 * @param {readonly number[]} works Work in each rendered frame, in milliseconds.
 * @param {number} [frame] Duration of a frame in milliseconds.
 * @returns {number} Their share of all frames, 0 to 1.
 */
export function crowdedOut(works, frame = 1000 / 60) {
	const missed = works.reduce((sum, work) => sum + Math.floor(work / frame), 0);
	return works.length === 0 ? 0 : missed / (missed + works.length);
}
