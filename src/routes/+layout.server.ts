import { data } from '$lib/server/dataset';

export const load = () => ({
	stances: data.stances,
	/** Where the site is found, if data/atlas.csv says so: link previews need whole addresses. */
	site: (data.about as { address?: string }).address ?? ''
});
