/** Sorts and filters the table of evidence. Pure: the page keeps the choice, and the table renders the result. */
import { languageNow } from '../i18n/t';

/** Number of rows in the prerendered page, at 1 kB each; the browser adds the others on request. */
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
	/** Words to search for in all texts of a row. */
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

/** True if two choices select the same rows. */
export const same = (a: Choice, b: Choice): boolean =>
	(Object.keys(EVERYTHING) as (keyof Choice)[]).every((key) => a[key] === b[key]);

const fold = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase();

const texts = new WeakMap<Row, string>();

/** The searchable text of a row, folded once and cached, because folding is slower than searching. */
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

/** The rows that match a choice; every word must occur, in any order, ignoring accents. */
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

/** A sorted copy; equal rows keep their order. Rows without a date come last in both directions. */
export function sorted<T extends Row>(rows: readonly T[], column: Column, down: boolean): T[] {
	const sign = down ? -1 : 1;
	// Created once, because creating a collator is slower than comparing.
	const order = new Intl.Collator(languageNow()).compare;
	return [...rows].sort((a, b) => {
		if (column === 'counts') return sign * (Number(b.counts) - Number(a.counts));
		if (column === 'day' && (!a.day || !b.day)) return Number(!a.day) - Number(!b.day);
		return sign * order(a[column], b[column]);
	});
}
