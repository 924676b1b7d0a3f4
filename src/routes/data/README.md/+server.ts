import { codebook } from '$lib/server/tables';

export const prerender = true;

/** The codebook: what each table contains and how a statement is coded. */
export const GET = () =>
	new Response(codebook, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
