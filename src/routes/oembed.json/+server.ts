import { data } from '$lib/server/dataset';
import { picture } from '$lib/server/atlas';
import { pathIn } from '$lib/i18n/language';
import { oEmbed } from '$lib/export/embed';
import { onSite } from '$lib/shell/public-url';

export const prerender = true;

/**
 * oEmbed 1.0 (rich), for programs that turn a link into an embedded atlas. A static site cannot answer for each address
 * separately, so the response embeds the default view. It requires absolute URLs: if the site has no address,
 * scripts/adapter.mjs removes the file.
 */
export function GET() {
	const at = (path: string) => onSite(data.about.address, pathIn('en', path));
	const answer = oEmbed(picture().title, { home: at('/'), embed: at('/embed') });
	return new Response(JSON.stringify(answer), {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
}
