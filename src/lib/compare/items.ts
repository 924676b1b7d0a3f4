/** A statement or vote as a comparison lists it: short, with the way to its words. */
import type { Manner, Statement } from '../domain/types';
import { dateWords } from '../i18n/dates-and-lists';

export interface Item {
	id: string;
	/** Whose page it stands on. */
	state: string;
	paraphrase: string;
	date: string;
	stance: string;
	manner: Manner;
	/** Whether it counts in the reading at hand. */
	counts: boolean;
}

/** Of a list of statements the first, and how many there are. */
export interface Items {
	first: Item[];
	count: number;
}

/** As many as anybody reads of one state in a comparison; the page of the state has all. */
const MOST = 100;
/** The same where all states are compared at once. */
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

/** What counts first, then the latest. */
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
