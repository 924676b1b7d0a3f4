/** Sorting and narrowing the table of evidence. Pure: the page keeps the choice, the table draws the result. */
import { languageNow } from '../i18n/t';

/** Rows that the prerendered page holds, at 1 kB each; the browser makes the others when they are asked for. */
export const FIRST_ROWS = 1_000;

export interface Row {
	id: string;
	stateName: string;
	speaker: string;
	day: string;
	manner: string;
	object: string;
	stance: string;
	quote: string;
	paraphrase: string;
	counts: boolean;
	outlet: string;
}

export interface Choice {
	/** Words to look for in any text of the row. */
	text: string;
	stance: string;
	manner: string;
	object: string;
	countsOnly: boolean;
}

export const EVERYTHING: Choice = {
	text: '',
	stance: '',
	manner: '',
	object: '',
	countsOnly: false
};

/** Do two choices ask for the same rows? */
export const same = (a: Choice, b: Choice): boolean =>
	(Object.keys(EVERYTHING) as (keyof Choice)[]).every((key) => a[key] === b[key]);

const fold = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase();

const texts = new WeakMap<Row, string>();

/** What is searched of a row, folded once: that takes longer than the search. */
function textOf(row: Row): string {
	let text = texts.get(row);
	if (text === undefined) {
		text = fold(
			[row.id, row.stateName, row.speaker, row.quote, row.paraphrase, row.outlet].join(' ')
		);
		texts.set(row, text);
	}
	return text;
}

/** The rows that fit a choice; every word asked for must be found, in any order, accents aside. */
export function narrowed<T extends Row>(rows: readonly T[], choice: Choice): T[] {
	const words = fold(choice.text).split(/\s+/).filter(Boolean);
	return rows.filter((row) => {
		if (choice.stance && row.stance !== choice.stance) return false;
		if (choice.manner && row.manner !== choice.manner) return false;
		if (choice.object && row.object !== choice.object) return false;
		if (choice.countsOnly && !row.counts) return false;
		if (words.length === 0) return true;
		const all = textOf(row);
		return words.every((word) => all.includes(word));
	});
}

export type Column = 'stateName' | 'day' | 'speaker' | 'stance' | 'counts' | 'outlet';

/** A sorted copy; equal rows keep their order. What has no date comes last either way. */
export function sorted<T extends Row>(rows: readonly T[], column: Column, down: boolean): T[] {
	const sign = down ? -1 : 1;
	// One for all comparisons: to make one for each takes longer than comparing.
	const order = new Intl.Collator(languageNow()).compare;
	return [...rows].sort((a, b) => {
		if (column === 'counts') return sign * (Number(b.counts) - Number(a.counts));
		if (column === 'day' && (!a.day || !b.day)) return Number(!a.day) - Number(!b.day);
		return sign * order(a[column], b[column]);
	});
}
