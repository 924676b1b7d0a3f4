import { languageNow } from '../i18n/t';
import type { Point } from '../domain/geometry';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const BEARING: Record<Arrow, Point> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

/**
 * The nearest place in a direction, for arrow keys; undefined at the edge. Considers only places within 60° of the
 * bearing, and places off the axis count as further away, so that focus moves where the arrow points.
 */
export function neighbour<T extends { x: number; y: number }>(
	from: T,
	places: readonly T[],
	arrow: Arrow
): T | undefined {
	const [ux, uy] = BEARING[arrow];
	let best: T | undefined;
	let least = Infinity;
	for (const place of places) {
		if (place === from) continue;
		const dx = place.x - from.x;
		const dy = place.y - from.y;
		const along = dx * ux + dy * uy;
		const across = Math.abs(dx * uy - dy * ux);
		if (along <= 0 || across > along * Math.tan(Math.PI / 3)) continue;
		const cost = along + 2 * across;
		if (cost < least) [best, least] = [place, cost];
	}
	return best;
}

/** The next place whose name begins with a letter, wrapping around; undefined if there is none. */
export function byLetter<T extends { name: string }>(
	from: T | undefined,
	places: readonly T[],
	letter: string
): T | undefined {
	const sorted = [...places].sort((a, b) => a.name.localeCompare(b.name, languageNow()));
	const start = from ? sorted.indexOf(from) + 1 : 0;
	const round = [...sorted.slice(start), ...sorted.slice(0, start)];
	return round.find((p) => fold(p.name).startsWith(fold(letter)));
}

/** Lower case without diacritics: "a" finds "Åland". */
const fold = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase();
