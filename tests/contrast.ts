import { formatHex, interpolate, wcagContrast } from 'culori';

/** Contrast of two colours after WCAG 2, as a lit room leaves it: both mixed with that share of white. */
export const contrastInRoom = (a: string, b: string, white: number): number => {
	const faded = (colour: string) => formatHex(interpolate([colour, 'white'], 'rgb')(white));
	return wcagContrast(faded(a), faded(b));
};

/** Each with each. */
export const pairsOf = <T>(list: readonly T[]): [T, T][] =>
	list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
