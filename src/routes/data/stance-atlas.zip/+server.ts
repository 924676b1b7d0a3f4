import { data } from '$lib/server/dataset';
import { codebook, release, safeTables } from '$lib/server/tables';
import { packageFiles, zipped } from '$lib/export/package';

export const prerender = true;

/** All tables with their schemas and the codebook, as one Frictionless Data Package. */
export function GET() {
	const files = packageFiles(data, safeTables, codebook, release);
	return new Response(zipped(files) as BodyInit, { headers: { 'content-type': 'application/zip' } });
}
