import { data } from '$lib/server/dataset';
import { atomFeed } from '$lib/export/feed';

export const prerender = true;

export const GET = () =>
	new Response(atomFeed(data), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
	});
