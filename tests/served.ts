/** Answers for the JSON that a page fetches: here there is no prerendered site. Other requests go their way. */
import { vi } from 'vitest';
import { timelinesOf } from '../src/lib/timeline/timelines';
import { data } from './real';

export const timelines = timelinesOf(data);

const real = globalThis.fetch;
vi.stubGlobal('fetch', (...asked: Parameters<typeof fetch>) => {
	const address = String(asked[0]);
	if (/\/json\/.*timelines/.test(address)) return Promise.resolve(Response.json(timelines));
	if (/\/json\/.*dataset/.test(address)) return Promise.resolve(Response.json(data));
	return real(...asked);
});
