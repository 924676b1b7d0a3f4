import { error } from '@sveltejs/kit';
import { tableNames, tableText } from '$lib/server/dataset';

export const prerender = true;
export const entries = () => tableNames.map((table) => ({ table }));

/** The tables as they stand in data/, for whoever wants to read or reuse them. */
export function GET({ params }) {
	const text = tableText(`${params.table}.csv`);
	if (text === undefined) error(404, `There is no table ${params.table}.csv.`);
	return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
