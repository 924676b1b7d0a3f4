/** A statement or vote as a comparison lists it: short, with the way to its words. */
import type { Manner, Statement } from '../model/types';
import { dateWords } from './words';

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

export const itemOf = (s: Statement, counts: boolean): Item => ({
	id: s.id,
	state: s.state,
	paraphrase: s.paraphrase,
	date: dateWords(s.date),
	stance: s.stance,
	manner: s.manner,
	counts
});

/** What counts first, then the latest. */
export function itemsOf(statements: Statement[], counts: (s: Statement) => boolean): Item[] {
	return [...statements]
		.sort(
			(a, b) =>
				Number(counts(b)) - Number(counts(a)) ||
				b.from.localeCompare(a.from) ||
				a.id.localeCompare(b.id)
		)
		.map((s) => itemOf(s, counts(s)));
}
