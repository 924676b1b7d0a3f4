/** The long table of evidence, beside the page: it is fetched, searched and sorted without a stop of the page. */
import type { EvidenceRow } from '../view/evidence-rows';
import { LongTable, type Asked } from '../view/long-table';
import { unpacked } from '../view/packed-rows';

/** Each is answered by its number, in the order of the questions. */
export type Question =
	| { load: string }
	| { judge: Set<string> }
	| { ask: Asked }
	| { slice: [from: number, to: number] }
	| { placeOf: string };

let table: LongTable<EvidenceRow> | undefined;

async function answer(question: Question): Promise<unknown> {
	if ('load' in question) {
		const got = await fetch(question.load);
		if (!got.ok) throw new Error(String(got.status));
		table = new LongTable(unpacked<EvidenceRow>(await got.json()));
		return;
	}
	if (!table) throw new Error('The rows are not loaded');
	if ('judge' in question) return table.judge(question.judge);
	if ('ask' in question) return table.ask(question.ask);
	if ('slice' in question) return table.slice(...question.slice);
	return table.placeOf(question.placeOf);
}

// One after the other: a slice is of the rows that were asked for last.
let last = Promise.resolve();
self.onmessage = ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
	last = last.then(() =>
		answer(question).then(
			(value) => self.postMessage({ id, value }),
			() => self.postMessage({ id, failed: true })
		)
	);
};
