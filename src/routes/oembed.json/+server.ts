import { resolve } from '$app/paths';
import { data } from '$lib/server/dataset';
import { picture } from '$lib/server/atlas';
import { oEmbed } from '$lib/share/embed';

export const prerender = true;

/**
 * For programs that turn an address into an embedded atlas (oEmbed 1.0, rich). A static site cannot answer for
 * each address, so this is the view that the site opens with; its addresses are whole only if data/atlas.csv
 * gives that of the site.
 */
export function GET() {
	const home = data.about.address.replace(/\/+$/, '');
	const at = (path: '/' | '/embed') => (home ? home + path : resolve(path));
	const answer = oEmbed(picture().title, { home: at('/'), embed: at('/embed') });
	return new Response(JSON.stringify(answer), {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
}
