import { error } from '@sveltejs/kit';
import { pictures, said, stepLayouts, steps } from '$lib/server/talk';

export const entries = () => steps().map(({ n }) => ({ step: String(n) }));

/** Every page contains the whole talk, without notes, so that the next step needs no network. */
export function load({ params }) {
	const n = Number(params.step);
	const all = steps();
	if (!all[n - 1]) error(404, `The talk has ${all.length} steps; there is no step ${params.step}.`);
	return { n, steps: all, pictures: pictures(), layouts: stepLayouts(), said: said() };
}
