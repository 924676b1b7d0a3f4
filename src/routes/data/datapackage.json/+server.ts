import { data } from '$lib/server/dataset';
import { codebook, release, safeTables } from '$lib/server/tables';
import { packageFiles } from '$lib/export/package';

export const prerender = true;

/** Describes the tables under this address: their columns, types and references. */
export function GET() {
	const files = packageFiles(data, safeTables, codebook, release);
	return new Response(files['datapackage.json'], { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
