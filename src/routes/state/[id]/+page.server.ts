import { error } from '@sveltejs/kit';
import { data } from '$lib/server/dataset';
import { statePage } from '$lib/server/state';

export const entries = () => data.states.map(({ code }) => ({ id: code }));

export const load = ({ params }) =>
	statePage(params.id) ?? error(404, `There is no state with the code ${params.id} in the data.`);
