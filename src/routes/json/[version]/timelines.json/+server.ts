import { json } from '@sveltejs/kit';
import { version } from '$app/environment';
import { data } from '$lib/server/dataset';
import { timelinesOf } from '$lib/timeline/timelines';

export const prerender = true;
export const entries = () => [{ version }];

/** The layouts over time, fetched when that view is first opened. */
export const GET = () => json(timelinesOf(data));
