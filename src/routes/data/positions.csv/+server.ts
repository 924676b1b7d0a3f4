import { data } from '$lib/server/dataset';
import { codebook, release, safeTables } from '$lib/server/tables';
import { packageFiles, POSITIONS } from '$lib/export/package';

export const prerender = true;

/** The position of each state in the default reading. */
export function GET() {
	const files = packageFiles(data, safeTables, codebook, release);
	return new Response(files[POSITIONS], { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
