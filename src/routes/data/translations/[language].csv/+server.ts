import { error } from '@sveltejs/kit';
import { translationNames } from '$lib/server/dataset';
import { safeTable } from '$lib/server/tables';

export const prerender = true;
export const entries = () =>
	translationNames.map((name) => ({ language: name.replace(/^.*\/|\.csv$/g, '') }));

/** The texts of the tables in another language, beside the English. */
export function GET({ params }) {
	const text = safeTable(`translations/${params.language}.csv`);
	if (text === undefined) error(404, `There are no translations into ${params.language}.`);
	return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
