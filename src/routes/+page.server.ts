import { layouts, picture } from '$lib/server/atlas';

export const load = () => ({ picture: picture(), layouts: layouts() });
