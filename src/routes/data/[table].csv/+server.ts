import { error } from '@sveltejs/kit';
import { tableNames } from '$lib/server/dataset';
import { safeTable } from '$lib/server/tables';

export const prerender = true;
export const entries = () => tableNames.map((table) => ({ table }));

/** The tables of data/ for download, with cells that are safe to open in a spreadsheet. */
export function GET({ params }) {
	const text = safeTable(`${params.table}.csv`);
	if (text === undefined) error(404, `There is no table ${params.table}.csv.`);
	return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
