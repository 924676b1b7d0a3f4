import { data } from '$lib/server/dataset';
import { picture } from '$lib/server/atlas';
import { pathIn } from '$lib/i18n/language';
import { oEmbed } from '$lib/export/embed';
import { onSite } from '$lib/shell/public-url';

export const prerender = true;

/**
 * For programs that turn an address into an embedded atlas (oEmbed 1.0, rich). A static site cannot answer for
 * each address, so this is the view that the site opens with. Its addresses must be whole: where nobody has given that
 * of the site, scripts/adapter.mjs leaves the file out.
 */
export function GET() {
	const at = (path: string) => onSite(data.about.address, pathIn('en', path));
	const answer = oEmbed(picture().title, { home: at('/'), embed: at('/embed') });
	return new Response(JSON.stringify(answer), {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
}
