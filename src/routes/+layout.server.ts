import { data } from '$lib/server/dataset';

export const load = () => ({ stances: data.stances });
