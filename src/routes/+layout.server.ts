import { dataset } from '$lib/server/dataset';
import { citedData } from '$lib/export/citation';

export const load = () => {
	const data = dataset();
	return { stances: data.stances, cited: citedData(data), home: data.about.address };
};
