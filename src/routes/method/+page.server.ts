import { BORDER_CASES, BORDER_RULE } from '$lib/geography/borders';
import { allReadings } from '$lib/evidence/reading';
import { dataset } from '$lib/server/dataset';
import { agreement } from '$lib/server/state';
import { picture } from '$lib/server/atlas';

export const load = () => {
	const data = dataset();
	return {
		about: data.about,
		totals: picture().totals,
		whole: data.sources.filter((s) => s.text_read === 'whole').map((s) => s.outlet),
		window: data.windows.find((w) => w.id === data.reading.window)!,
		rules: data.rules,
		readings: allReadings(data).length,
		verified: Object.values(data.verified).filter((v) => v === 'verified').length,
		quotations: data.statements.filter((s) => s.quote).length,
		agreement,
		borders: { rule: BORDER_RULE, cases: BORDER_CASES }
	};
};
