import { error } from '@sveltejs/kit';
import { data } from '$lib/server/dataset';
import { sourcePage } from '$lib/server/source';

export const entries = () => data.sources.map(({ id }) => ({ id }));

export const load = ({ params }) =>
	sourcePage(params.id) ?? error(404, `There is no source with the id ${params.id} in the data.`);
