import { dataset } from '$lib/server/dataset';
import { changeEntries } from '$lib/view/changes';

export const load = () => {
	const data = dataset();
	return { changes: changeEntries(data), contact: data.about.contact };
};
