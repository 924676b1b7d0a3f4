/** The words beside the map: legend, list and table of contents in one. */
import { EXCERPT_WORDS } from '../dataset/tables/statements';
import { wordsOf } from '../dataset/checks/words';
import { languageNow } from '../i18n/t';
import type { Stance } from '../domain/types';
import type { Said } from './card';
import type { Mark, Picture } from './picture';

export interface RailRow {
	mark: Mark;
	/** The statement whose words stand for the state; missing for a state without a stance. */
	telling?: Said;
}

/** A stance with the states that hold it. */
export interface RailGroup {
	stance: Stance;
	members: RailRow[];
	/** States with another role in the organisation, or with none. */
	others: RailRow[];
}

/** The stances in their order, each with its states by name. The state attacked is in none. */
export function railOf({ stances, marks, cards }: Picture): RailGroup[] {
	return stances.map((stance) => {
		const rows = marks
			.filter((mark) => mark.stance === stance.id && !mark.attacked)
			.filter(({ role }) => role !== 'other' || stance.direction !== '')
			.map((mark): RailRow => {
				const telling = cards[mark.state]?.telling;
				return { mark, ...(telling && { telling }) };
			})
			.sort((a, b) => a.mark.name.localeCompare(b.mark.name, languageNow()));
		const isMember = ({ mark }: RailRow) => mark.role === 'member';
		return {
			stance,
			members: rows.filter(isMember),
			others: rows.filter((row) => !isMember(row))
		};
	});
}

/** The words of a quotation that stand for it in a list: its excerpt, or its first words with an ellipsis. */
export function shortQuote({ quote, excerpt }: Pick<Said, 'quote' | 'excerpt'>): string {
	if (excerpt) return excerpt;
	const end = wordsOf(quote)[EXCERPT_WORDS - 1]?.end;
	return end === undefined || wordsOf(quote).length === EXCERPT_WORDS
		? quote
		: `${quote.slice(0, end)}…`;
}
