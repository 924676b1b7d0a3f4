import { data } from '$lib/server/dataset';
import { citedData } from '$lib/share/citation';

export const load = () => ({
	stances: data.stances,
	cited: citedData(data),
	home: data.about.address
});
