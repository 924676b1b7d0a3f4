import { picture } from '$lib/server/atlas';
import { dataset } from '$lib/server/dataset';
import { corrections, entries } from '$lib/server/state';
import { evidenceRows } from '$lib/evidence-table/evidence-rows';
import { FIRST_ROWS } from '$lib/evidence-table/rows';

/** The columns of the table only; of a very long table, the first rows. */
export const load = () => {
	const data = dataset();
	return {
		totals: picture().totals,
		corrections: corrections(),
		rows: evidenceRows(data, entries()).slice(0, FIRST_ROWS)
	};
};
