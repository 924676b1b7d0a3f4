import { corrections, entries } from '$lib/server/state';
import { languageNow } from '$lib/model/say';
import { picture } from '$lib/server/atlas';

/** What counts first, then by state and date. */
const inOrder = () =>
	[...entries()].sort(
		(a, b) =>
			Number(!!a.against) - Number(!!b.against) ||
			a.stateName.localeCompare(b.stateName, languageNow()) ||
			b.day.localeCompare(a.day)
	);

/** Only what the table shows: the rest of a statement is on the page of its state. */
export const load = () => ({
	totals: picture().totals,
	corrections: corrections(),
	rows: inOrder().map((e) => ({
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
	}))
});
