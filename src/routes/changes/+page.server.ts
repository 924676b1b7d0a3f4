import { data } from '$lib/server/dataset';
import { changeEntries } from '$lib/view/changes';

export const load = () => ({ changes: changeEntries(data), contact: data.about.contact });
