/** The rows of the evidence table. */
import { languageNow } from '../i18n/t';
import type { Dataset } from '../domain/types';
import { entriesOf, type Entry } from '../picture/entry';
import type { Row } from './rows';

/** One row of the table; the rest of the statement is on the page of its state. */
export interface EvidenceRow extends Row {
	state: string;
	wordsOf: string;
	date: string;
	manner: Entry['manner'];
	object: Entry['object'];
	language: string;
	verified: Entry['verified'];
	url: string;
	line: string;
}

/** Rows for the table: counting statements first, then by state and date. */
export function evidenceRows(
	data: Dataset,
	entries: Entry[] = entriesOf(data, data.reading)
): EvidenceRow[] {
	const order = new Intl.Collator(languageNow()).compare;
	const inOrder = [...entries].sort(
		(a, b) =>
			Number(!!a.against) - Number(!!b.against) ||
			order(a.stateName, b.stateName) ||
			order(b.day, a.day)
	);
	return inOrder.map((e) => ({
		id: e.id,
		state: e.state,
		stateName: e.stateName,
		speaker: e.speaker,
		wordsOf: e.wordsOf,
		date: e.date,
		day: e.day,
		manner: e.manner,
		object: e.object,
		stance: e.stance,
		quote: e.quote,
		language: e.language,
		paraphrase: e.paraphrase,
		verified: e.verified,
		counts: e.against === undefined,
		outlet: e.source.outlet,
		url: e.source.url,
		line: e.source.line
	}));
}
