/** Statements and votes in short form for comparisons, with links to their words. */
import type { Manner, Statement } from '../domain/types';
import { dateWords } from '../i18n/dates-and-lists';

export interface Item {
	id: string;
	/** Code of the state whose page shows it. */
	state: string;
	paraphrase: string;
	date: string;
	stance: string;
	manner: Manner;
	/** Whether it counts in the current reading. */
	counts: boolean;
}

/** The first items of a list, and the total number. */
export interface Items {
	first: Item[];
	count: number;
}

/** Most items per state in a comparison; the page of the state has all. */
const MOST = 100;
/** Most items per state if all states are compared at once. `states` is their number. */
export const mostItems = (states: number): number => Math.max(10, Math.floor(2_000 / states));

const itemOf = (s: Statement, counts: boolean): Item => ({
	id: s.id,
	state: s.state,
	paraphrase: s.paraphrase,
	date: dateWords(s.date),
	stance: s.stance,
	manner: s.manner,
	counts
});

/** The first `most` items (counting ones first, then the latest), and the total number. */
export function itemsOf(
	statements: Statement[],
	counts: (s: Statement) => boolean,
	most = MOST
): Items {
	const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
	const first = [...statements]
		.sort(
			(a, b) =>
				Number(counts(b)) - Number(counts(a)) || before(b.from, a.from) || before(a.id, b.id)
		)
		.slice(0, most)
		.map((s) => itemOf(s, counts(s)));
	return { first, count: statements.length };
}
