import { BORDER_CASES, BORDER_RULE } from '$lib/geo/borders';
import { allReadings } from '$lib/analysis/reading';
import { dataset } from '$lib/server/dataset';
import { agreement } from '$lib/server/state';
import { picture } from '$lib/server/atlas';

/** Most disagreements that the page lists; if there are more, it lists the first ones and the CSV has all. */
const MOST = 200;

export const load = () => {
	const data = dataset();
	const { disagreements, ...rest } = agreement();
	// Coders without a disagreement need no column.
	const differing = new Set(disagreements.flatMap((d) => d.codings.map((c) => c.coder)));
	const stateOf = new Map(data.statements.map(({ id, state }) => [id, state]));
	return {
		about: data.about,
		totals: picture().totals,
		whole: data.sources.filter((s) => s.text_read === 'whole').length,
		window: data.windows.find((w) => w.id === data.reading.window)!,
		rules: data.rules,
		readings: allReadings(data).length,
		verified: Object.values(data.verified).filter((v) => v === 'verified').length,
		quotations: data.statements.filter((s) => s.quote).length,
		agreement: {
			...rest,
			coders: rest.coders.filter((coder) => differing.has(coder)),
			count: disagreements.length,
			disagreements: disagreements
				.slice(0, MOST)
				.map((d) => ({ ...d, state: stateOf.get(d.statement)! }))
		},
		borders: { rule: BORDER_RULE, cases: BORDER_CASES }
	};
};
